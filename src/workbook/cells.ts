import { splitAddress } from "../sheets/address";
import { cellText } from "../sheets/cellText";
import type { CellsReading, InsertedFormula } from "./types";
import { WorkbookError } from "./types";

/** Cells read for a preview; a formula over more of them is only computed by Excel itself. */
const previewLimit = 100_000;

/** See `KpiWorkbook.readSelection`. */
export async function readSelection(context: Excel.RequestContext): Promise<CellsReading> {
  const range = context.workbook.getSelectedRange();
  range.load("address,cellCount,rowCount,columnCount");
  await context.sync();
  return readRange(context, range);
}

/** See `KpiWorkbook.readCells`. */
export async function readCells(context: Excel.RequestContext, reference: string): Promise<CellsReading | null> {
  const range = rangeOf(context, reference);
  range.load("address,cellCount,rowCount,columnCount");
  try {
    await context.sync();
  } catch (error) {
    if (isUnknownReference(error)) return null;
    throw error;
  }
  return range.isNullObject ? null : readRange(context, range);
}

/** See `KpiWorkbook.insertFormula`. */
export async function insertFormula(context: Excel.RequestContext, formula: string): Promise<InsertedFormula> {
  const cell = context.workbook.getActiveCell();
  cell.load("address,formulas,values");
  await context.sync();
  const before = contentOf(first(cell.formulas), first(cell.values));
  cell.formulas = [[formula]];
  await context.sync();
  return { address: cell.address, before };
}

/** See `KpiWorkbook.insertText`. */
export async function insertText(context: Excel.RequestContext, text: string): Promise<InsertedFormula> {
  return insertFormula(context, cellText(text));
}

/** See `KpiWorkbook.restoreCell`. */
export async function restoreCell(context: Excel.RequestContext, { address, before }: InsertedFormula): Promise<void> {
  const place = splitAddress(address);
  if (place === null) return;
  const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
  await context.sync();
  if (sheet.isNullObject) throw new WorkbookError("sheetMissing", { sheet: place.sheet });
  sheet.getRange(place.local).formulas = [[before]];
  await context.sync();
}

/** What must be sent to a cell so that it holds what it held. */
function contentOf(formula: unknown, value: unknown): InsertedFormula["before"] {
  if (typeof formula === "string") return formula.startsWith("=") && formula !== value ? formula : cellText(formula);
  return typeof formula === "number" || typeof formula === "boolean" ? formula : "";
}

function first(cells: unknown): unknown {
  return (cells as readonly (readonly unknown[])[])[0]?.[0];
}

async function readRange(context: Excel.RequestContext, range: Excel.Range): Promise<CellsReading> {
  const { address, rowCount, columnCount, cellCount } = range;
  // Excel gives −1 for a count that does not fit a number.
  if (cellCount < 0 || cellCount > previewLimit) return { address, rows: rowCount, columns: columnCount, values: null };
  range.load("values");
  await context.sync();
  return { address, rows: rowCount, columns: columnCount, values: range.values as unknown[][] };
}

/** What a person writes for cells: `Sheet!A1:B2`, `A1:B2` of the sheet in front, `Table[Column]` or a name. */
function rangeOf(context: Excel.RequestContext, reference: string): Excel.Range {
  const { workbook } = context;
  const place = splitAddress(reference);
  if (place !== null) return workbook.worksheets.getItem(place.sheet).getRange(place.local);
  const [, table, column] = /^([^[\]]+)\[([^[\]]+)\]$/.exec(reference) ?? [];
  if (table !== undefined && column !== undefined) return workbook.tables.getItem(table).columns.getItem(column).getDataBodyRange();
  return workbook.worksheets.getActiveWorksheet().getRange(reference);
}

function isUnknownReference(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && (error.code === "ItemNotFound" || error.code === "InvalidArgument");
}
