import { headingLook } from "./look";
import type { ColumnPlan, Content, TablePlan } from "./plan";
import { textWidth } from "./textWidth";

/** A4 across with the margins of a generated sheet, in points. */
const paper = { width: 842 - 2 * 36, height: 595 - 2 * 54 };
/** Points of a row of one line, of each further line, and of a character with its column's padding. */
const oneLine = 15;
const furtherLine = 13;
const characterWidth = 5.6;
/** Programs measure fonts differently: that much of a page is not planned with, so that no part runs over for a line. */
const spare = 0.05;

export interface PagesRequest {
  readonly table: TablePlan;
  /** Widths of the columns that are printed, in characters. */
  readonly widths: readonly number[];
  /** Points that stand above the headings on the first page. */
  readonly above: number;
  /** First rows of what should stay on one page, counted from the table's first row below the headings. */
  readonly starts: readonly number[];
}

/**
 * The rows of the sheet that should begin a page, so that what belongs together is not torn apart. A part that is longer
 * than a page runs on by itself.
 */
export function pageBreaks({ table, widths, above, starts }: PagesRequest): readonly number[] {
  const scale = Math.min(1, paper.width / (widths.reduce((sum, width) => sum + width, 0) * characterWidth));
  const page = (paper.height / scale) * (1 - spare) - (headingLook.height ?? 0);
  const heights = table.rows.map((row) => rowHeight(row, table.columns, widths));
  const bounds = [...new Set([0, ...starts])].sort((a, b) => a - b);
  const breaks: number[] = [];
  let used = above;
  bounds.forEach((start, index) => {
    const height = heights.slice(start, bounds[index + 1]).reduce((sum, each) => sum + each, 0);
    if (used + height > page && start > 0) {
      breaks.push(table.row + 1 + start);
      used = 0;
    }
    // Where a part is longer than a page, the next one begins wherever this ends.
    used = (used + height) % page;
  });
  return breaks;
}

/** A row is as high as its longest text that wraps. */
function rowHeight(row: readonly Content[], columns: readonly ColumnPlan[], widths: readonly number[]): number {
  const lines = widths.map((width, index) => {
    const content = row[index];
    return columns[index]?.wrap === true && typeof content === "string" ? Math.ceil(textWidth(content) / width) : 1;
  });
  return oneLine + (Math.max(1, ...lines) - 1) * furtherLine;
}
