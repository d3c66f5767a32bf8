import { splitAddress } from "../sheets/address";
import { WorkbookError } from "./types";

/** See `KpiWorkbook.goTo`. */
export async function goTo(context: Excel.RequestContext, address: string): Promise<void> {
  const place = splitAddress(address);
  if (place === null) return;
  const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
  sheet.load("name, visibility");
  await context.sync();
  if (sheet.isNullObject) throw new WorkbookError("sheetMissing", { sheet: place.sheet });
  // A hidden sheet cannot be gone to: who asks for it sees it again.
  if (sheet.visibility !== "Visible") sheet.visibility = "Visible";
  select(sheet, place.local);
  await context.sync();
}

/** Queues showing a cell of a sheet that is there. */
export function showCell(context: Excel.RequestContext, address: string): void {
  const place = splitAddress(address);
  if (place !== null) select(context.workbook.worksheets.getItem(place.sheet), place.local);
}

function select(sheet: Excel.Worksheet, local: string): void {
  sheet.activate();
  sheet.getRange(local).select();
}
