import { writeSetting } from "../writeSetting";

/** Kept in the document, so that everybody who opens the workbook sees the same periods. */
const key = "kpitables.fiscalYearStart";

/** See `CycleWorkbook.readFiscalYearStart`. */
export async function readFiscalYearStart(context: Excel.RequestContext): Promise<number> {
  const setting = context.workbook.settings.getItemOrNullObject(key).load("value");
  await context.sync();
  const month = setting.isNullObject ? 1 : Number(setting.value);
  return Number.isInteger(month) && month >= 1 && month <= 12 ? month : 1;
}

/** See `CycleWorkbook.writeFiscalYearStart`. */
export async function writeFiscalYearStart(context: Excel.RequestContext, month: number): Promise<void> {
  const setting = context.workbook.settings.getItemOrNullObject(key).load("value");
  await context.sync();
  await writeSetting(context, key, String(month), setting.isNullObject ? undefined : setting.value);
}
