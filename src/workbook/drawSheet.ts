import { columnLetters } from "../sheets/address";
import { headingLook, looks, type Look } from "../sheets/look";
import type { CellPlan, Content, SheetPlan, TablePlan } from "../sheets/plan";
import type { Batch } from "./batch";
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
  for (const table of plan.tables) await drawTable(batch, sheet, table);
  for (const table of plan.tables) await batch.writeFormulas(sheet, table.row + 1, table.column, table.rows);
  await drawCells(batch, sheet, plan.cells);
  if (plan.freeze !== undefined) freeze(sheet, plan.freeze);
  layOutPage(sheet, plan);
  if (plan.protected) protect(sheet);
}

async function drawTable(batch: Batch, sheet: Excel.Worksheet, plan: TablePlan): Promise<void> {
  const { row, column, columns, rows, name } = plan;
  // A table of Excel has at least one row: an empty one shows a blank row, which reading skips.
  const height = Math.max(1, rows.length);
  const placed = columns.map((each, position) => ({ plan: each, position }));
  const body = { row: row + 1, column, rows: height, columns: columns.length };
  formatColumns(sheet, body, placed);
  await batch.writeValues(sheet, row, column, [columns.map((each) => each.heading), ...rows]);
  const table = sheet.tables.add(sheet.getRangeByIndexes(row, column, height + 1, columns.length), true);
  table.name = name;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  table.showFilterButton = plan.filterButtons;
  drawHeadings(sheet, plan);
  fitRows(sheet, body, placed);
}

/** A heading stands over its values; over numbers in the middle, clear of its neighbour and of a filter button. */
function drawHeadings(sheet: Excel.Worksheet, { row, column, columns }: TablePlan): void {
  const header = sheet.getRangeByIndexes(row, column, 1, columns.length);
  applyLook(header, headingLook);
  columns.forEach(({ align = "left" }, index) => {
    const heading = sheet.getRangeByIndexes(row, column + index, 1, 1);
    applyAlignment(heading, align === "right" ? "center" : align);
  });
  fitRow(sheet, row, [headingLook]);
}

/** Makes a row as high as the tallest of the looks in it. */
function fitRow(sheet: Excel.Worksheet, row: number, looks: readonly Look[]): void {
  const height = Math.max(0, ...looks.map((look) => look.height ?? 0));
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
  for (const cell of cells) {
    const { row, column, span = 1, style, numberFormat } = cell;
    applyLook(sheet.getRangeByIndexes(row, column, 1, span), looks[style]);
    if (numberFormat !== undefined) sheet.getRangeByIndexes(row, column, 1, 1).numberFormat = [[numberFormat]];
  }
  for (let row = 0; row < height; row += 1) fitRow(sheet, row, cells.filter((cell) => cell.row === row).map(({ style }) => looks[style]));
  await batch.writeValues(sheet, 0, 0, block);
  await batch.writeFormulas(sheet, 0, 0, block);
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: NonNullable<SheetPlan["freeze"]>): void {
  if (columns === 0) sheet.freezePanes.freezeRows(rows);
  else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
}

/** Characters to the points that Excel measures columns in: 7 pixels a digit, 5 of padding, ¾ point a pixel. */
function setWidths(sheet: Excel.Worksheet, widths: readonly number[]): void {
  widths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = (characters * 7 + 5) * 0.75;
  });
}

/** Half an inch at the sides of the paper, in points. */
const margin = 36;

function layOutPage(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const layout = sheet.pageLayout;
  layout.orientation = plan.print.orientation === "landscape" ? "Landscape" : "Portrait";
  layout.paperSize = "A4";
  if (plan.print.fitToWidth) layout.zoom = { horizontalFitToPages: 1 };
  if (plan.print.columns !== undefined) layout.setPrintArea(`A:${columnLetters(plan.print.columns - 1)}`);
  layout.centerHorizontally = true;
  layout.leftMargin = margin;
  layout.rightMargin = margin;
  layout.headersFooters.defaultForAllPages.leftFooter = "&A";
  layout.headersFooters.defaultForAllPages.rightFooter = "&P / &N";
  const headings = plan.tables[0];
  if (headings !== undefined) layout.setPrintTitleRows(`$${headings.row + 1}:$${headings.row + 1}`);
}
