import { readSetting, writeSetting } from "../writeSetting";

/** Kept in the document, so that everybody who opens the workbook sees the same periods. */
const key = "kpitables.fiscalYearStart";

/** See `CycleWorkbook.readFiscalYearStart`. */
export async function readFiscalYearStart(context: Excel.RequestContext): Promise<number> {
  const month = Number((await readSetting(context, key)) ?? 1);
  return Number.isInteger(month) && month >= 1 && month <= 12 ? month : 1;
}

/** See `CycleWorkbook.writeFiscalYearStart`. */
export async function writeFiscalYearStart(context: Excel.RequestContext, month: number): Promise<void> {
  await writeSetting(context, key, () => String(month));
}
