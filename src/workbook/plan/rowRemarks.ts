import { say, type Language } from "../../text/language";
import { sheetTexts } from "../../text/sheets";
import { shownTime } from "../pushTime";
import type { TableSnapshot } from "../read";
import { answersNotes } from "./answersNotes";

/** A comment on a row that is taken out or moved. Whoever puts it back is its author for Excel, so that it names who wrote it. */
export interface RowComment extends InColumn {
  readonly content: string;
  readonly replies: readonly string[];
  readonly resolved: boolean;
}

/** A note, Excel's older kind of comment: one text in a box of its own size. */
export interface RowNote extends InColumn {
  readonly note: Pick<Excel.Note, "content" | "height" | "width" | "visible">;
}

/** What somebody had to say about a row. */
export type RowRemark = RowComment | RowNote;

interface InColumn {
  /** Heading of the column that it stands in. */
  readonly heading: string;
}

/** The comments and the notes of a workbook; null in an Excel that tells nobody of them. */
export interface Remarks {
  readonly comments: Excel.CommentCollection | null;
  readonly notes: Excel.NoteCollection | null;
}

/** A comment or a note with its place, which a later sync brings. */
export interface PlacedRemark {
  readonly remark: Excel.Comment | Excel.Note;
  readonly cell: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly writtenIn: (heading: string, language: Language) => RowRemark;
}

/** The comments and notes of the workbook, which the next sync brings. */
export function requestRemarks({ workbook }: Excel.RequestContext): Remarks {
  const written = "content, authorName, creationDate";
  return {
    comments: Office.context.requirements.isSetSupported("ExcelApi", "1.11") ? workbook.comments.load(`items/resolved, ${eachOf("items", written)}, ${eachOf("items/replies/items", written)}`) : null,
    notes: answersNotes() ? workbook.notes.load(eachOf("items", "content, height, width, visible")) : null,
  };
}

/** Queues asking where comments and notes stand. */
export function placeRemarks({ comments, notes }: Remarks): readonly PlacedRemark[] {
  return [
    ...(comments?.items ?? []).map((comment) => placed(comment, (heading, language) => (
      { heading, content: signed(comment, language), replies: comment.replies.items.map((reply) => signed(reply, language)), resolved: comment.resolved }
    ))),
    ...(notes?.items ?? []).map((note) => {
      const { content, height, width, visible } = note;
      return placed(note, (heading) => ({ heading, note: { content, height, width, visible } }));
    }),
  ];
}

function placed(remark: Excel.Comment | Excel.Note, writtenIn: PlacedRemark["writtenIn"]): PlacedRemark {
  const cell = remark.getLocation().load("rowIndex, columnIndex");
  return { remark, cell, sheet: cell.worksheet.load("name"), writtenIn };
}

/** A comment or a note that stands on a row, and what it takes to put it back. */
export interface StandingRemark {
  readonly remark: Pick<Excel.Comment | Excel.Note, "delete">;
  readonly written: RowRemark;
}

/** The rows of a table on which comments and notes stand, from 0. */
export function remarkedRows(found: readonly PlacedRemark[], { sheet: name, row, column, rows, header }: TableSnapshot): readonly number[] {
  return found.flatMap(({ cell, sheet }) => {
    const index = cell.rowIndex - row - 1;
    const isIn = sheet.name === name && index >= 0 && index < rows.length && cell.columnIndex >= column && cell.columnIndex < column + header.length;
    return isIn ? [index] : [];
  });
}

/** The comments and notes by the rows of the table that they stood on. */
export function remarksOnRows(found: readonly PlacedRemark[], table: TableSnapshot, language: Language): ReadonlyMap<number, readonly StandingRemark[]> {
  const rows = new Map<number, StandingRemark[]>();
  for (const { remark, cell, sheet, writtenIn } of found) {
    const heading = table.header[cell.columnIndex - table.column];
    const index = cell.rowIndex - table.row - 1;
    if (sheet.name !== table.sheet || heading === undefined || index < 0 || index >= table.rows.length) continue;
    rows.set(index, [...(rows.get(index) ?? []), { remark, written: writtenIn(String(heading), language) }]);
  }
  return rows;
}

/** Queues moving comments and notes to other cells: Excel has no way but to write them anew. All leave first, as a cell holds one. */
export function moveRemarks(moves: readonly { readonly standing: StandingRemark; readonly to: Excel.Range }[]): void {
  for (const { standing } of moves) standing.remark.delete();
  for (const { standing, to } of moves) putRemark(to, standing.written);
}

/** Queues putting a comment or a note back. */
export function putRemark(cell: Excel.Range, written: RowRemark): void {
  if ("note" in written) {
    const { content, ...box } = written.note;
    cell.worksheet.notes.add(cell, content).set(box);
    return;
  }
  const comment = cell.worksheet.comments.add(cell, written.content);
  for (const reply of written.replies) comment.replies.add(reply);
  if (written.resolved) comment.resolved = true;
}

function eachOf(path: string, properties: string): string {
  return properties.split(", ").map((property) => `${path}/${property}`).join(", ");
}

/** How a signed comment begins, in either language. */
const signature = /^[^\n:：]{0,80}(?: \(\d{4}-\d{2}-\d{2}\): |（\d{4}-\d{2}-\d{2}）：)/u;

function signed({ content, authorName, creationDate }: Pick<Excel.Comment, "content" | "authorName" | "creationDate">, language: Language): string {
  // One that was put back says who wrote it: whoever put it back did not.
  if (signature.test(content)) return content;
  return say(sheetTexts.commentBy, language, { author: authorName, at: shownTime(new Date(creationDate).toISOString()).slice(0, 10), content });
}
