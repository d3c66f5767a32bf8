import { headingLook, looks } from "../sheets/look";
import type { CellPlan, Content, SheetPlan, TablePlan } from "../sheets/plan";
import type { Batch } from "./batch";
import { applyLook, formatColumns } from "./formatColumns";
import { protect } from "./protection";

/**
 * Queues everything that makes a planned sheet. Cells come first, then the tables over them, then the formulas that
 * refer to tables, then looks, and the lock last.
 */
export async function drawSheet(batch: Batch, plan: SheetPlan): Promise<void> {
  const sheet = batch.context.workbook.worksheets.add(plan.name);
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
  formatColumns(sheet, { row: row + 1, column, rows: height, columns: columns.length }, placed);
  await batch.writeValues(sheet, row, column, [columns.map((each) => each.heading), ...rows]);
  const table = sheet.tables.add(sheet.getRangeByIndexes(row, column, height + 1, columns.length), true);
  table.name = name;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  const header = table.getHeaderRowRange();
  applyLook(header, headingLook);
  header.format.verticalAlignment = "Center";
  header.format.rowHeight = 24;
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
    const range = sheet.getRangeByIndexes(cell.row, cell.column, 1, 1);
    applyLook(range, looks[cell.style]);
    if (cell.numberFormat !== undefined) range.numberFormat = [[cell.numberFormat]];
  }
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

function layOutPage(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const layout = sheet.pageLayout;
  layout.orientation = plan.print.orientation === "landscape" ? "Landscape" : "Portrait";
  layout.paperSize = "A4";
  if (plan.print.fitToWidth) layout.zoom = { horizontalFitToPages: 1 };
  layout.centerHorizontally = true;
  const headings = plan.tables[0];
  if (headings !== undefined) layout.setPrintTitleRows(`$${headings.row + 1}:$${headings.row + 1}`);
}
