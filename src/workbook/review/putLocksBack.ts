import { sharedInputs } from "../../review/shared/sharedCells";
import { applyLocks, inputBodies, type SheetLocks } from "./cycleLocks";

/**
 * Locks review sheets as they were read where a step that failed has locked them otherwise. The others are not touched:
 * it may have failed because somebody has protected one with a password.
 */
export async function putLocksBack(context: Excel.RequestContext, sheets: readonly SheetLocks[]): Promise<void> {
  const now = sheets.map((sheet) => ({
    sheet,
    lock: context.workbook.worksheets.getItem(sheet.reading.sheet).protection.load("protected"),
    inputs: inputBodies(context, sheet.reading).map(({ input, body }) => ({ input, lock: body.format.protection.load("locked") })),
  }));
  await context.sync();
  for (const { sheet: { reading, open }, lock, inputs } of now) {
    const isMixed = sharedInputs(reading).length > 0;
    const isSame = ({ input, lock: { locked } }: (typeof inputs)[number]): boolean => locked === !open.has(input) || (locked === null && isMixed);
    if (lock.protected === reading.sheetProtected && inputs.every(isSame)) continue;
    applyLocks(context, reading, open);
    if (!reading.sheetProtected) context.workbook.worksheets.getItem(reading.sheet).protection.unprotect();
  }
  await context.sync();
}
