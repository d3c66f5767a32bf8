import { cellAddress } from "../../../src/sheets/address";
import type { KpiWorkbook, WorkbookSummary } from "../../../src/workbook/types";

/** The first cell of a sheet. */
export function sheetAddress(sheet: string): string {
  return cellAddress(sheet, 0, 0);
}

/**
 * Where the first actual of the newest period is missing: its cell, else what else is wrong in that department (text in a
 * number cell counts as missing too), else the department's sheet. Where none is missing, a sheet that cannot be read.
 */
export async function firstMissing(workbook: KpiWorkbook, summary: WorkbookSummary): Promise<string> {
  const [newest] = summary.periods;
  const sheet = newest?.departments.find(({ filled, kpis }) => filled < kpis);
  const unread = newest?.departments.find((each) => each.unread !== undefined)?.unread;
  if (newest === undefined || sheet === undefined) return unread === undefined ? "" : sheetAddress(unread.sheet);
  const { findings } = await workbook.readReviews(newest.period);
  const missing = findings.find(({ id, address }) => id.startsWith("missingActual") && address !== undefined);
  const first = missing ?? findings.find(({ department, address }) => department === sheet.name && address !== undefined);
  return first?.address ?? sheetAddress(sheet.sheet);
}
