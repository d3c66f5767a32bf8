import { say, type Language } from "../../text/language";
import { sheetTexts } from "../../text/sheets";
import { shownTime } from "../pushTime";
import type { TableSnapshot } from "../read";

/** A comment on a row that is taken out or moved. Whoever puts it back is its author for Excel, so that it names who wrote it. */
export interface RowComment {
  /** Heading of the column that it stands in. */
  readonly heading: string;
  readonly content: string;
  readonly replies: readonly string[];
  readonly resolved: boolean;
}

/** A comment with its place, which a later sync brings. */
export interface PlacedComment {
  readonly comment: Excel.Comment;
  readonly cell: Excel.Range;
  readonly sheet: Excel.Worksheet;
}

/** The comments of the workbook, which the next sync brings; null in an Excel that tells nobody of them. */
export function requestComments({ workbook }: Excel.RequestContext): Excel.CommentCollection | null {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.11")) return null;
  const written = "content, authorName, creationDate";
  return workbook.comments.load(`items/resolved, ${eachOf("items", written)}, ${eachOf("items/replies/items", written)}`);
}

/** Queues asking where comments stand. */
export function placeComments(comments: Excel.CommentCollection | null): readonly PlacedComment[] {
  return (comments?.items ?? []).map((comment) => {
    const cell = comment.getLocation().load("rowIndex, columnIndex");
    return { comment, cell, sheet: cell.worksheet.load("name") };
  });
}

/** A comment that stands on a row, and what it takes to put it back. */
export interface StandingComment {
  readonly comment: Excel.Comment;
  readonly written: RowComment;
}

/** The comments by the rows of the table that they stood on. */
export function commentsOnRows(found: readonly PlacedComment[], table: TableSnapshot, language: Language): ReadonlyMap<number, readonly StandingComment[]> {
  const rows = new Map<number, StandingComment[]>();
  for (const { comment, cell, sheet } of found) {
    const heading = table.header[cell.columnIndex - table.column];
    const index = cell.rowIndex - table.row - 1;
    if (sheet.name !== table.sheet || heading === undefined || index < 0 || index >= table.rows.length) continue;
    const written = { heading: String(heading), content: signed(comment, language), replies: comment.replies.items.map((reply) => signed(reply, language)), resolved: comment.resolved };
    rows.set(index, [...(rows.get(index) ?? []), { comment, written }]);
  }
  return rows;
}

/** Queues moving comments to other cells: Excel has no way but to write them anew. All leave first, as a cell holds one comment. */
export function moveComments(moves: readonly { readonly standing: StandingComment; readonly to: Excel.Range }[]): void {
  for (const { standing } of moves) standing.comment.delete();
  for (const { standing, to } of moves) putComment(to, standing.written);
}

/** Queues putting a comment back. */
export function putComment(cell: Excel.Range, { content, replies, resolved }: RowComment): void {
  const comment = cell.worksheet.comments.add(cell, content);
  for (const reply of replies) comment.replies.add(reply);
  if (resolved) comment.resolved = true;
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
