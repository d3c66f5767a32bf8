import { headingLook, looks } from "../sheets/look";
import type { CellPlan, Content, LinkPlan, LockedCell, SheetPlan, TablePlan } from "../sheets/plan";
import type { Batch } from "./batch";
import { layOutPage } from "./draw/layOutPage";
import { lockCells } from "./draw/lockCells";
import { drawNotes, headingNotes } from "./draw/notes";
import { outline } from "./draw/outline";
import { blanksAgain, formulaColumns, isFormula, needsSpareRow, numbersFirst } from "./draw/ownFormulas";
import { suggestFromTables } from "./draw/suggestions";
import { applyAlignment, applyLook, fitRows, formatColumns } from "./formatColumns";
import { protect } from "./protection";

/**
 * Queues everything that makes a planned sheet. Cells come first, then the tables over them, then the formulas that
 * refer to tables, then looks, and the lock last. `position` is where its tab goes, counted from 0.
 */
export async function drawSheet(batch: Batch, plan: SheetPlan, position: number): Promise<void> {
  const sheet = batch.context.workbook.worksheets.add(plan.name);
  sheet.position = position;
  sheet.showGridlines = false;
  if (plan.tabColor !== undefined) sheet.tabColor = plan.tabColor;
  setWidths(sheet, plan.columnWidths);
  const groups = plan.groups ?? [];
  // Rows are fitted to the columns that show.
  outline(sheet, groups.filter(({ axis }) => axis === "columns"));
  const locked = plan.locked ?? [];
  const drawn: DrawnTable[] = [];
  for (const table of plan.tables) drawn.push(await drawTable(batch, sheet, table, { locked, others: plan.tables }));
  for (const table of drawn) await table.writeFormulas();
  await drawCells(batch, sheet, plan.cells);
  if (plan.freeze !== undefined) freeze(sheet, plan.freeze);
  drawNotes(sheet, [...plan.tables.flatMap(headingNotes), ...(plan.notes ?? [])]);
  layOutPage(sheet, plan);
  outline(sheet, groups.filter(({ axis }) => axis === "rows"));
  if (plan.protected) protect(sheet);
  batch.atEnd(() => lockCells(sheet, locked, plan.protected, drawn.flatMap(({ numbers }) => numbers)));
}

/** A table whose formulas are still to come. */
export interface DrawnTable {
  /** Queues them, when every table is there. */
  readonly writeFormulas: () => Promise<void>;
  /** Blank cells of columns with locked formulas that hold a number until those stand. */
  readonly numbers: readonly { readonly row: number; readonly column: number }[];
}

interface Around {
  /** Cells of the sheet whose formulas come last. */
  readonly locked: readonly LockedCell[];
  /** All tables of the sheet. */
  readonly others: readonly TablePlan[];
}

/** Queues a table with its literal cells. */
export async function drawTable(batch: Batch, sheet: Excel.Worksheet, plan: TablePlan, { locked, others }: Around = { locked: [], others: [] }): Promise<DrawnTable> {
  const { row, column, columns, rows, name } = plan;
  const withFormulas = formulaColumns(rows);
  const late = lateColumns(plan, locked);
  const isSpare = needsSpareRow(plan, others);
  // A table of Excel has at least one row: an empty one shows a blank row, which reading skips.
  const height = Math.max(1, rows.length);
  const placed = columns.map((each, position) => ({ plan: each, position }));
  const body = { row: row + 1, column, rows: height, columns: columns.length };
  formatColumns(sheet, body, placed);
  const numbers = numbersFirst(rows, new Set([...withFormulas, ...late]), (cell) => cell);
  await batch.writeValues(sheet, row, column, [columns.map((each) => each.heading), ...numbers, ...(isSpare ? numbers : [])]);
  const table = sheet.tables.add(sheet.getRangeByIndexes(row, column, height + 1 + (isSpare ? 1 : 0), columns.length), true);
  table.name = name;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  table.showFilterButton = plan.filterButtons;
  drawHeadings(sheet, plan);
  suggestFromTables(batch, sheet, body, placed);
  fitRows(sheet, body, placed);
  return {
    writeFormulas: async () => {
      await batch.writeFormulas(sheet, row + 1, column, rows);
      const blanks = blanksAgain(rows, new Set([...withFormulas].filter((each) => !late.has(each))));
      if (blanks !== null) await batch.writeFew(sheet, row + 1, column, blanks);
      if (isSpare) table.rows.getItemAt(1).delete();
    },
    numbers: [...late].flatMap((each) => rows.flatMap((line, index) => {
      const cell = { row: row + 1 + index, column: column + each };
      return isFormula(line[each]) || (line[each] ?? "") !== "" || locked.some((other) => other.content !== null && other.row === cell.row && other.column === cell.column) ? [] : [cell];
    })),
  };
}

/** Columns of a table in which locked cells get formulas. */
function lateColumns({ row, column, columns, rows }: TablePlan, locked: readonly LockedCell[]): ReadonlySet<number> {
  const inside = locked.filter((cell) => cell.content !== null && cell.row > row && cell.row <= row + rows.length && cell.column >= column && cell.column < column + columns.length);
  return new Set(inside.map((cell) => cell.column - column));
}

/** A heading stands over its values; over numbers in the middle, clear of its neighbour and of a filter button. */
function drawHeadings(sheet: Excel.Worksheet, { row, column, columns }: TablePlan): void {
  const header = sheet.getRangeByIndexes(row, column, 1, columns.length);
  applyLook(header, headingLook);
  columns.forEach(({ align = "left" }, index) => {
    const heading = sheet.getRangeByIndexes(row, column + index, 1, 1);
    applyAlignment(heading, align === "right" ? "center" : align);
  });
  fitRow(sheet, row, [headingLook.height ?? 0]);
}

/** Makes a row as high as the tallest of the cells in it; 0 needs nothing more than any row has. */
function fitRow(sheet: Excel.Worksheet, row: number, heights: readonly number[]): void {
  const height = Math.max(0, ...heights);
  if (height === 0) return;
  const { format } = sheet.getRangeByIndexes(row, 0, 1, 1);
  format.rowHeight = height;
}

/** Titles, labels and totals: one block of cells, then their looks. */
async function drawCells(batch: Batch, sheet: Excel.Worksheet, cells: readonly CellPlan[]): Promise<void> {
  const height = Math.max(0, ...cells.map((cell) => cell.row + 1));
  const width = Math.max(0, ...cells.map((cell) => cell.column + 1));
  const block = Array.from({ length: height }, () => new Array<Content>(width).fill(null));
  for (const cell of cells) {
    const line = block[cell.row];
    if (line !== undefined) line[cell.column] = cell.content;
  }
  for (const { row, column, span = 1, style, numberFormat, wrap } of cells) {
    const range = sheet.getRangeByIndexes(row, column, 1, span);
    applyLook(range, looks[style]);
    if (style === "input") range.format.protection.locked = false;
    if (numberFormat !== undefined) sheet.getRangeByIndexes(row, column, 1, 1).numberFormat = [[numberFormat]];
    if (wrap === true) {
      range.format.wrapText = true;
      if (span > 1) range.merge();
    }
  }
  for (let row = 0; row < height; row += 1) fitRow(sheet, row, cells.filter((cell) => cell.row === row).map((cell) => cell.height ?? looks[cell.style].height ?? 0));
  await batch.writeValues(sheet, 0, 0, block);
  await batch.writeFormulas(sheet, 0, 0, block);
  for (const { row, column, link } of cells) if (link !== undefined) setLink(sheet.getRangeByIndexes(row, column, 1, 1), link);
}

/** The cell keeps its text. */
function setLink(cell: Excel.Range, { to, tip }: LinkPlan): void {
  const target = "cell" in to ? { documentReference: to.cell } : { address: to.address };
  cell.hyperlink = { ...target, ...(tip === undefined ? {} : { screenTip: tip }) };
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: NonNullable<SheetPlan["freeze"]>): void {
  if (columns === 0) sheet.freezePanes.freezeRows(rows);
  else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
}

/** Characters to the points that Excel measures columns in: 7 pixels a digit, 5 of padding, ¾ point a pixel. */
export const columnPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

export function setWidths(sheet: Excel.Worksheet, widths: readonly number[], first = 0): void {
  widths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, first + column, 1, 1).format.columnWidth = columnPoints(characters);
  });
}
