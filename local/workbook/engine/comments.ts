import { RemoveNoteMutation, UpdateNoteMutation } from "@univerjs/sheets-note";
import { areaOf, containsCell, type Area } from "./area";
import type { Context } from "./context";
import type { TrackedArea, TrackedAreas } from "./moving/trackedAreas";

/** Somebody who is addressed in a comment. */
export interface Mention {
  readonly email: string;
  readonly id: number;
  readonly name: string;
}

export interface CommentText {
  readonly content: string;
  /** With `<at id="0">Name</at>` where somebody is addressed; the same as `content` where nobody is. */
  readonly richContent: string;
  readonly mentions: readonly Mention[];
}

export interface CommentReply {
  /** A GUID in braces. */
  readonly id: string;
  readonly author: string;
  readonly email: string;
  readonly created: Date;
  text: CommentText;
}

/** A comment on a cell with the answers to it. */
export interface Comment extends CommentReply {
  readonly cell: TrackedArea;
  resolved: boolean;
  replies: CommentReply[];
}

type ReplyState = Omit<CommentReply, "created"> & { readonly created: string };

/** A comment as plain data. */
export interface CommentState extends ReplyState {
  readonly cell: Pick<TrackedArea, "sheetId" | "area">;
  readonly resolved: boolean;
  readonly replies: readonly ReplyState[];
}

export type CommentChange =
  | { readonly kind: "added" | "deleted" | "edited" | "resolved" | "reopened"; readonly comment: Comment }
  | { readonly kind: "replyAdded" | "replyDeleted" | "replyEdited"; readonly comment: Comment; readonly reply: CommentReply };

export const plainText = (content: string): CommentText => ({ content, richContent: content, mentions: [] });

/** Notes of the grid that only show comments begin with this. */
export const COMMENT_NOTE = "comment-";

/** Pixels of the box in which the grid shows a comment. */
const BOX = { width: 240, height: 110 } as const;

/** The comments of the workbook. The grid shows them as notes, with author and answers. */
export class Comments {
  private readonly comments: Comment[] = [];
  private readonly listeners = new Set<(change: CommentChange) => void>();
  private readonly shown = new Map<string, { readonly sheetId: string; readonly row: number; readonly column: number }>();
  private nextId = 1;

  constructor(
    private readonly context: Context,
    private readonly areas: TrackedAreas,
  ) {}

  onChange(listener: (change: CommentChange) => void): void {
    this.listeners.add(listener);
  }

  /** In order of their places; those whose cell is gone are gone with it. */
  all(sheetId?: string): Comment[] {
    return this.comments
      .filter(({ cell }) => cell.area !== null && (sheetId === undefined || cell.sheetId === sheetId))
      .sort((a, b) => this.sheetOrder(a) - this.sheetOrder(b) || (a.cell.area?.row ?? 0) - (b.cell.area?.row ?? 0) || (a.cell.area?.column ?? 0) - (b.cell.area?.column ?? 0));
  }

  at(sheetId: string, row: number, column: number): Comment | null {
    return this.all(sheetId).find(({ cell: { area } }) => area !== null && containsCell(area, row, column)) ?? null;
  }

  add(sheetId: string, row: number, column: number, reply: Partial<CommentReply> & Pick<CommentReply, "author" | "text">): Comment {
    const comment: Comment = { ...this.newReply(reply), cell: this.areas.track(sheetId, areaOf(row, column)), resolved: false, replies: [] };
    this.comments.push(comment);
    this.show(comment);
    this.tell({ kind: "added", comment });
    return comment;
  }

  addReply(comment: Comment, given: Partial<CommentReply> & Pick<CommentReply, "author" | "text">): CommentReply {
    const reply = this.newReply(given);
    comment.replies.push(reply);
    this.show(comment);
    this.tell({ kind: "replyAdded", comment, reply });
    return reply;
  }

  edit(comment: Comment, reply: CommentReply, text: CommentText): void {
    reply.text = text;
    this.show(comment);
    this.tell(reply === comment ? { kind: "edited", comment } : { kind: "replyEdited", comment, reply });
  }

  setResolved(comment: Comment, resolved: boolean): void {
    if (comment.resolved === resolved) return;
    comment.resolved = resolved;
    this.show(comment);
    this.tell({ kind: resolved ? "resolved" : "reopened", comment });
  }

  removeReply(comment: Comment, reply: CommentReply): void {
    comment.replies = comment.replies.filter((other) => other !== reply);
    this.show(comment);
    this.tell({ kind: "replyDeleted", comment, reply });
  }

  remove(comment: Comment): void {
    const index = this.comments.indexOf(comment);
    if (index < 0) return;
    this.comments.splice(index, 1);
    this.hide(comment);
    this.areas.release(comment.cell);
    this.tell({ kind: "deleted", comment });
  }

  /** Takes the comments of cells away, as clearing them does. */
  clear(sheetId: string, area: Area): void {
    for (const comment of this.all(sheetId)) if (comment.cell.area && containsCell(area, comment.cell.area.row, comment.cell.area.column)) this.remove(comment);
  }

  capture(): readonly CommentState[] {
    const reply = ({ created, ...rest }: CommentReply) => ({ ...rest, created: created.toISOString() });
    return this.comments.map(({ cell: { sheetId, area }, resolved, replies, id, author, email, created, text }) =>
      ({ ...reply({ id, author, email, created, text }), cell: { sheetId, area }, resolved, replies: replies.map(reply) }));
  }

  restore(states: readonly CommentState[]): void {
    const wanted = new Set(states.map(({ id }) => id));
    for (const comment of [...this.comments]) if (!wanted.has(comment.id)) this.remove(comment);
    const revived = <Reply extends { readonly created: string }>(reply: Reply) => ({ ...reply, created: new Date(reply.created) });
    for (const { cell, replies, ...state } of states) {
      const present = this.comments.find(({ id }) => id === state.id);
      const comment: Comment = Object.assign(present ?? { cell: this.areas.track(cell.sheetId, cell.area ?? areaOf(0, 0)) }, revived(state), { replies: replies.map(revived) });
      Object.assign(comment.cell, cell);
      if (!present) this.comments.push(comment);
      this.show(comment);
      if (!present) this.tell({ kind: "added", comment });
    }
  }

  /** After cells moved: the notes stand where their cells stand now. */
  follow(): void {
    for (const comment of [...this.comments]) {
      const { area, sheetId } = comment.cell;
      const shown = this.shown.get(comment.id);
      if (!area) this.remove(comment);
      else if (shown && (shown.row !== area.row || shown.column !== area.column || shown.sheetId !== sheetId)) this.show(comment);
    }
  }

  private newReply({ id, created, email = "", ...reply }: Partial<CommentReply> & Pick<CommentReply, "author" | "text">): CommentReply {
    return { id: id ?? this.newId(), created: created ?? new Date(), email, ...reply };
  }

  private sheetOrder({ cell }: Comment): number {
    return this.context.workbook.getSheetOrders().indexOf(cell.sheetId);
  }

  private show(comment: Comment): void {
    const { area, sheetId } = comment.cell;
    this.hide(comment);
    if (!area) return;
    const { row, column } = area;
    const lines = [comment, ...comment.replies].map(({ author, text }) => `${author}: ${text.content}`);
    const note = { id: COMMENT_NOTE + comment.id, row, col: column, ...BOX, note: `${comment.resolved ? "✓ " : ""}${lines.join("\n")}`, show: false };
    this.context.run(UpdateNoteMutation.id, { sheetId, row, col: column, note });
    this.shown.set(comment.id, { sheetId, row, column });
  }

  private hide({ id }: Comment): void {
    const place = this.shown.get(id);
    if (!place) return;
    this.shown.delete(id);
    if (this.context.workbook.getSheetBySheetId(place.sheetId)) this.context.run(RemoveNoteMutation.id, { sheetId: place.sheetId, noteId: COMMENT_NOTE + id });
  }

  private tell(change: CommentChange): void {
    for (const listener of this.listeners) listener(change);
  }

  /** An id that no comment has, those of an opened file among them. */
  private newId(): string {
    for (;;) {
      const id = `{${(this.nextId++).toString(16).toUpperCase().padStart(8, "0")}-0006-0000-0000-000000000000}`;
      if (!this.comments.some((comment) => comment.id === id || comment.replies.some((reply) => reply.id === id))) return id;
    }
  }
}
