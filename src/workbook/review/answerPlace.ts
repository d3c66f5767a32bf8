import { areaAddress, localAddress, sheetReference } from "../../sheets/address";
import { isOwnTable } from "../../sheets/ownTables";
import { WorkbookError } from "../types";

/** Rows and columns of a sheet. */
const sheetRows = 1_048_576;
const sheetColumns = 16_384;

/** So many cells in the way are named. */
const mostNamed = 3;

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Free cells that an answer may stand in, and how they look before it does. */
export interface AnswerPlace extends Size {
  readonly sheetId: string;
  /** As it is called on its tab. */
  readonly sheet: string;
  /** Of the first cell, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly numberFormats: readonly (readonly unknown[])[];
  /** Of each column, in points; 0 where it is hidden. */
  readonly widths: readonly number[];
  /** Of the rows above the answer's own rows. */
  readonly headCells: readonly (readonly Excel.CellProperties[])[];
}

/** What of a cell an answer changes beside its content and its number format. */
const changedLooks: Excel.CellPropertiesLoadOptions = { format: { font: { bold: true }, horizontalAlignment: true } };

/** Finds free cells from the active cell on, in two round trips; without them nothing is written. `head` are the rows whose looks change. */
export async function freePlace(context: Excel.RequestContext, { rows, columns }: Size, head: number): Promise<AnswerPlace> {
  const cell = context.workbook.getActiveCell().load("rowIndex, columnIndex");
  const sheet = cell.worksheet.load("id, name, protection/protected, tables/items/name");
  await context.sync();
  const { rowIndex: row, columnIndex: column } = cell;
  if (sheet.tables.items.some(({ name }) => isOwnTable(name))) throw new WorkbookError("generatedSheet", { sheet: sheet.name });
  if (sheet.protection.protected) throw new WorkbookError("placeProtected", { sheet: sheet.name, cell: localAddress(row, column) });
  if (row + rows > sheetRows || column + columns > sheetColumns) {
    throw new WorkbookError("offSheet", { sheet: sheet.name, cell: localAddress(row, column), rows, columns });
  }
  const area = sheet.getRangeByIndexes(row, column, rows, columns).load("formulas, valueTypes, numberFormat, hasSpill");
  const tables = area.getTables(false).load("items/name");
  const merged = knowsMerged() ? area.getMergedAreasOrNullObject().load("address") : null;
  const widths = loadWidths(sheet, column, columns);
  const looks = sheet.getRangeByIndexes(row, column, head, columns).getCellProperties(changedLooks);
  await context.sync();
  const where = { sheet: sheet.name, area: areaAddress(row, column, rows, columns) };
  const [table] = tables.items;
  if (table !== undefined) throw new WorkbookError("cellsInTable", { ...where, table: table.name });
  if (merged !== null && !merged.isNullObject) throw new WorkbookError("cellsMerged", { ...where, cells: localAreas(merged.address) });
  const taken = takenCells(area, row, column);
  if (taken !== "") throw new WorkbookError("cellsTaken", { ...where, cells: taken });
  return { sheetId: sheet.id, sheet: sheet.name, row, column, rows, columns, numberFormats: area.numberFormat, widths: widths(), headCells: looks.value };
}

/** The cells of a place, with the sheet. */
export function addressOf({ sheet, row, column, rows, columns }: AnswerPlace): string {
  return `${sheetReference(sheet)}!${areaAddress(row, column, rows, columns)}`;
}

/** Queues reading how wide columns are, each by itself: of several that differ Excel gives nothing. To be asked after the next sync. */
export function loadWidths(sheet: Excel.Worksheet, first: number, count: number): () => readonly number[] {
  const columns = Array.from({ length: count }, (_none, at) => sheet.getRangeByIndexes(0, first + at, 1, 1).load("format/columnWidth"));
  return () => columns.map(({ format }) => format.columnWidth);
}

function knowsMerged(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.13");
}

/** The cells that hold something, the first of them; "" where none does. A cell that shows nothing may still belong to a spilled formula. */
function takenCells({ formulas, valueTypes, hasSpill }: Excel.Range, top: number, left: number): string {
  const taken: string[] = [];
  for (const [row, line] of formulas.entries()) {
    for (const [column, formula] of (line as readonly unknown[]).entries()) {
      if (formula === "" && valueTypes[row]?.[column] === "Empty") continue;
      if (taken.length === mostNamed) return `${taken.join(", ")}…`;
      taken.push(localAddress(top + row, left + column));
    }
  }
  // Null where some cells are spilled and others are not.
  const isSpilled = (hasSpill as boolean | null) !== false;
  return taken.length === 0 && isSpilled ? areaAddress(top, left, formulas.length, formulas[0]?.length ?? 1) : taken.join(", ");
}

/** Areas without the name of their sheet: `'My sheet'!A1:B2,'My sheet'!D4:E4` is `A1:B2, D4:E4`. */
function localAreas(address: string): string {
  const areas = address.match(/\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?=,|$)/gu) ?? [address];
  return areas.length > mostNamed ? `${areas.slice(0, mostNamed).join(", ")}…` : areas.join(", ");
}
