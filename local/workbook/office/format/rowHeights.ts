import { WrapStrategy, type ICellData } from "@univerjs/core";
import { areaOf, cellCount, COLUMNS, intersection, lastColumn, lastRow, type Area } from "../../engine/area";
import { constantOf } from "../../engine/cells";
import type { RangeState } from "../book";
import { displayText } from "../display";
import { DEFAULT_FONT, numberFormatOf, styleOf, textWidth } from "./cellFormat";

/** Heights in points of a row of one line in the default font, and of the highest row there can be. */
const ONE_LINE = 15;
const HIGHEST = 409;
/** Height of a line in font sizes. */
const LINE = 1.36;
/** Space in points that a cell keeps free beside its text. */
const PADDING = 6;

/** More cells than this are not looked through for a text that needs more room; Office.js sends large writes in pieces of 1,500. */
const WATCHED_CELLS = 1_000;

/** Fits the rows to what is in them, and leaves them to grow and shrink with it. */
export function autofitRows(range: RangeState): void {
  const { book, sheetId, area } = range;
  const stored = intersection(area, book.engine.cells.stored(sheetId));
  if (stored) book.engine.formats.fitRows(sheetId, stored, (row) => neededHeight(range, row));
}

/**
 * Rows grow with texts that wrap in them unless somebody has set their height, as in Excel. After a large write they stay:
 * measuring would take longer than writing.
 */
export function growRows(range: RangeState): void {
  const { book, sheetId, area } = range;
  const stored = cellCount(area) <= WATCHED_CELLS ? intersection(area, book.engine.cells.stored(sheetId)) : null;
  if (!stored) return;
  let run = 0;
  for (let row = stored.row; row <= lastRow(stored) + 1; row++) {
    const grows = row <= lastRow(stored) && book.engine.formats.isRowAutomatic(sheetId, row) && wrapsIn(range, stored, row);
    if (grows) run++;
    else if (run > 0) {
      autofitRows(range.with({ ...stored, row: row - run, rows: run }));
      run = 0;
    }
  }
}

function wrapsIn(range: RangeState, area: Area, row: number): boolean {
  for (let column = area.column; column <= lastColumn(area); column++) if (styleOf(range, row, column).tb === WrapStrategy.WRAP) return true;
  return false;
}

/** The height in points that a row needs, from the widths of characters: for where there is no grid to measure. Hidden columns need none. */
function neededHeight(range: RangeState, row: number): number {
  const { book: { engine }, sheetId } = range;
  let height = ONE_LINE;
  engine.cells.forEach(sheetId, areaOf(row, 0, 1, COLUMNS), (_row, column, cell) => {
    if ((cell.v === undefined && !cell.p) || engine.formats.columnsHidden(sheetId, areaOf(0, column)) === true) return;
    const style = styleOf(range, row, column);
    const size = style.fs ?? DEFAULT_FONT.size;
    const lines = style.tb === WrapStrategy.WRAP ? wrappedLines(range, row, column, cell, size) : 1;
    height = Math.max(height, Math.round(lines * size * LINE));
  });
  return Math.min(height, HIGHEST);
}

function wrappedLines(range: RangeState, row: number, column: number, cell: ICellData, size: number): number {
  const { book: { engine }, sheetId } = range;
  // Only a formula has to be calculated: that would calculate the workbook after each piece of what is drawn.
  const value = cell.f ? engine.value(sheetId, row, column) : constantOf(cell);
  const text = displayText(value, numberFormatOf(range, row, column));
  const available = Math.max(8, engine.formats.columnWidth(sheetId, column) - PADDING);
  return text.split("\n").reduce((count, part) => count + Math.max(1, Math.ceil(textWidth(part, size) / available)), 0);
}
