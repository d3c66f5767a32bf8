import { splitAddress } from "../sheets/address";
import { WorkbookError } from "./types";

/** See `KpiWorkbook.goTo`. */
export async function goTo(context: Excel.RequestContext, address: string): Promise<void> {
  const place = splitAddress(address);
  if (place === null) return;
  const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
  sheet.load("name");
  await context.sync();
  if (sheet.isNullObject) throw new WorkbookError("sheetMissing", { sheet: place.sheet });
  sheet.activate();
  sheet.getRange(place.local).select();
  await context.sync();
}
