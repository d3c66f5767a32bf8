import { cellAddress } from "../sheets/address";
import { isErrorValue } from "../sheets/readTable";
import type { GoalCells } from "./types";

/** More selected texts than anybody reads through. */
const most = 2000;
/** More used cells than are looked through for texts. */
const mostCells = 200_000;

/** See `KpiWorkbook.readGoalCells`. */
export async function readGoalCells(context: Excel.RequestContext): Promise<GoalCells> {
  const selected = context.workbook.getSelectedRange().load("address");
  const used = selected.getUsedRangeOrNullObject(true).load("rowIndex, columnIndex, cellCount");
  used.worksheet.load("name");
  await context.sync();
  const { address } = selected;
  if (used.isNullObject) return { address, cells: [], isCut: false };
  if (used.cellCount < 0 || used.cellCount > mostCells) return { address, cells: [], isCut: true };
  used.load("values");
  await context.sync();
  const texts = used.values.flatMap((row: readonly unknown[], down) => row.flatMap((value, right) => {
    if (typeof value !== "string" || !/\p{L}/u.test(value) || isErrorValue(value)) return [];
    return [{ address: cellAddress(used.worksheet.name, used.rowIndex + down, used.columnIndex + right), text: value.trim() }];
  }));
  return { address, cells: texts.slice(0, most), isCut: texts.length > most };
}
