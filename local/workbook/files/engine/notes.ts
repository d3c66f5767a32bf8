import { SheetsNoteModel, UpdateNoteMutation } from "@univerjs/sheets-note";
import { COMMENT_NOTE } from "../../engine/comments";
import type { Engine } from "../../engine/engine";
import type { CommentThread, NoteFile } from "../model/workbook";
import { mentionsOf, textWithMentions } from "./mentions";

/** Notes are the grid's own; it knows no authors of them and carries ours along. */
export function fillNotes(engine: Engine, sheetId: string, notes: readonly NoteFile[]): void {
  notes.forEach(({ row, column, author, text, visible, width, height }, index) => {
    const note = { id: `${sheetId}-note-${index}`, row, col: column, width, height, note: text, show: visible, author };
    engine.context.run(UpdateNoteMutation.id, { sheetId, row, col: column, note });
  });
}

export function takeNotes(engine: Engine, sheetId: string): NoteFile[] {
  const { injector, unitId } = engine.context;
  const notes = injector.get(SheetsNoteModel).getSheetNotes(unitId, sheetId);
  // Those that only show comments are written as comments.
  return [...(notes?.values() ?? [])].filter(({ id }) => !id.startsWith(COMMENT_NOTE)).map(({ row, col, width, height, note, show, ...carried }) => ({
    row, column: col, author: (carried as { readonly author?: string }).author ?? "", text: note, visible: show === true, width, height,
  }));
}

export function fillThreads(engine: Engine, sheetId: string, threads: readonly CommentThread[]): void {
  for (const { row, column, resolved, comments } of threads) {
    const [first, ...replies] = comments.map(({ text, mentions, created, ...rest }) => ({ ...rest, text: textWithMentions(text, mentions), created: new Date(created) }));
    if (!first) continue;
    const comment = engine.comments.add(sheetId, row, column, first);
    for (const reply of replies) engine.comments.addReply(comment, reply);
    engine.comments.setResolved(comment, resolved);
  }
}

export function takeThreads(engine: Engine, sheetId: string): CommentThread[] {
  return engine.comments.all(sheetId).flatMap((comment): CommentThread[] => {
    const { area } = comment.cell;
    if (!area) return [];
    const comments = [comment, ...comment.replies].map(({ id, author, email, text, created }) => ({
      id, author, email, text: text.content, mentions: mentionsOf(text), created: created.toISOString(),
    }));
    return [{ row: area.row, column: area.column, resolved: comment.resolved, comments }];
  });
}
