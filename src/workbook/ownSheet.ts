import type { OwnSheet } from "./types";

/** More cells than a sheet of KPIs has. */
const mostCells = 100_000;

/** See `KpiWorkbook.readOwnSheet`. */
export async function readOwnSheet(context: Excel.RequestContext): Promise<OwnSheet> {
  const selected = context.workbook.getSelectedRange().load("address, rowCount");
  await context.sync();
  // One row is no list: a single cell, a heading, or merged cells.
  const within = selected.rowCount === 1 ? selected.worksheet : selected;
  const used = within.getUsedRangeOrNullObject(true).load("address, rowIndex, columnIndex, cellCount");
  used.worksheet.load("name");
  await context.sync();
  if (used.isNullObject) return { address: selected.address, block: null, isTooLarge: false };
  const { address, cellCount, rowIndex, columnIndex } = used;
  if (cellCount < 0 || cellCount > mostCells) return { address, block: null, isTooLarge: true };
  used.load("values, numberFormat");
  await context.sync();
  const formats = (used.numberFormat as unknown[][]).map((row) => row.map(String));
  return { address, block: { sheet: used.worksheet.name, row: rowIndex, column: columnIndex, values: used.values as unknown[][], formats }, isTooLarge: false };
}
