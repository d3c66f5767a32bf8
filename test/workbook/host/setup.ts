import { openExcel, type OpenExcel, type OpenOptions } from "../excel";

/** Opens a fresh workbook before each test of a file and closes it after. */
export function useExcel(options: OpenOptions = { functions: false }): { readonly current: OpenExcel } {
  const holder: { excel: OpenExcel | null } = { excel: null };
  beforeEach(async () => {
    holder.excel = await openExcel(options);
  });
  afterEach(() => {
    holder.excel?.dispose();
    holder.excel = null;
  });
  return {
    get current() {
      if (!holder.excel) throw new Error("The workbook is open during a test only.");
      return holder.excel;
    },
  };
}

/** The code, the location and the message of the error that a batch ends in. */
export async function errorOf(excel: OpenExcel, batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void): Promise<{ code: string; location: string | undefined; message: string }> {
  try {
    await excel.run(async (context) => {
      batch(context, context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    });
  } catch (error) {
    const { code, message, debugInfo } = error as OfficeExtension.Error;
    return { code, location: debugInfo?.errorLocation, message };
  }
  throw new Error("The batch did not fail.");
}

/** Runs a batch on the active sheet. */
export const onSheet = <T>(excel: OpenExcel, batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T): Promise<T> =>
  excel.run(async (context) => {
    const result = await batch(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return result;
  });

/** The values of a range of the active sheet. */
export const valuesOf = (excel: OpenExcel, address: string): Promise<unknown[][]> =>
  onSheet(excel, async (sheet, context) => {
    const range = sheet.getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });

export const formulasOf = (excel: OpenExcel, address: string): Promise<unknown[][]> =>
  onSheet(excel, async (sheet, context) => {
    const range = sheet.getRange(address).load("formulas");
    await context.sync();
    return range.formulas as unknown[][];
  });
