import type { IRange } from "@univerjs/core";
import { RemoveColMutation, RemoveRowMutation } from "@univerjs/sheets";
import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation, type ISheetNote } from "@univerjs/sheets-note";
import { COMMENT_NOTE } from "./comments";
import type { Context } from "./context";

type SheetNotes = readonly (readonly [sheetId: string, notes: readonly ISheetNote[]])[];

const removing: ReadonlySet<string> = new Set([RemoveRowMutation.id, RemoveColMutation.id]);

/** The grid's own notes, which follow their cells by themselves: they go with cells that go, and come back with steps. */
export class Notes {
  constructor(private readonly context: Context) {
    context.beforeCommand(({ id, params }) => {
      if (!removing.has(id)) return;
      const { subUnitId, range } = params as { readonly subUnitId: string; readonly range: IRange };
      const isGone = ({ row, col }: ISheetNote): boolean => (id === RemoveRowMutation.id ? row >= range.startRow && row <= range.endRow : col >= range.startColumn && col <= range.endColumn);
      for (const note of this.of(subUnitId)) if (isGone(note)) this.remove(subUnitId, note);
    });
  }

  capture(): SheetNotes {
    return this.context.workbook.getSheets().map((sheet) => [sheet.getSheetId(), this.of(sheet.getSheetId())] as const).filter(([, notes]) => notes.length > 0);
  }

  restore(state: SheetNotes): void {
    for (const [sheetId, notes] of this.capture()) for (const note of notes) this.remove(sheetId, note);
    for (const [sheetId, notes] of state) for (const note of notes) this.context.run(UpdateNoteMutation.id, { sheetId, row: note.row, col: note.col, note: { ...note } });
  }

  /** Those that only show comments come and go with these. */
  private of(sheetId: string): ISheetNote[] {
    const notes = this.context.injector.get(SheetsNoteModel).getSheetNotes(this.context.unitId, sheetId);
    return [...(notes?.values() ?? [])].filter(({ id }) => !id.startsWith(COMMENT_NOTE)).map((note) => ({ ...note }));
  }

  private remove(sheetId: string, { id }: ISheetNote): void {
    this.context.run(RemoveNoteMutation.id, { sheetId, noteId: id });
  }
}
