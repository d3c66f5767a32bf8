import { join } from "node:path";
import type { LocalExcel } from "../../local/workbook/node";
import type { LocalWorkbook, WorkbookGlobals } from "./environment";

const host = (): LocalWorkbook => (globalThis as unknown as WorkbookGlobals).localWorkbook();

/** A workbook with the real Office.js, its types those of the add-in's code. */
export interface OpenExcel extends Omit<LocalExcel, "Excel"> {
  readonly Excel: typeof Excel;
  /** `Excel.run` of this workbook. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Lets events arrive. */
  eventsArrived(): Promise<void>;
}

export interface OpenOptions {
  readonly language?: "zh-CN" | "en-US";
  /** False: without KPI.* even where they are built. */
  readonly functions?: boolean;
  /** An .xlsx to open instead of an empty workbook. */
  readonly file?: Uint8Array;
  /** Formulas that are written into blank columns of tables fill them, as with Excel's AutoCorrect option. */
  readonly fillsColumns?: boolean;
}

/** The classes that the local workbook answers with. */
export const hostClassesOfBundle = (): ReturnType<LocalWorkbook["hostClasses"]> => host().hostClasses();

/** The workbooks to start from. */
export const samplesOfBundle = (): LocalWorkbook["samples"] => host().samples;

/** Opens an empty workbook and puts its Excel and Office where the add-in's code looks for them. */
export async function openExcel({ language = "en-US", functions = true, file, fillsColumns = false }: OpenOptions = {}): Promise<OpenExcel> {
  const { createLocalExcel: create, loadFunctionsBundle: load } = host();
  const custom = functions ? load(join(process.cwd(), "dist"), language) : null;
  const local = create({ language, fillsColumns, ...(custom ? { functions: custom } : {}), ...(file ? { file } : {}) });
  const excel = local.Excel as typeof Excel;
  Object.assign(globalThis, { Excel: excel, Office: local.Office, OfficeExtension: local.OfficeExtension });
  return Object.assign(Object.create(local) as LocalExcel, {
    Excel: excel,
    run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => excel.run(batch),
    eventsArrived: () => new Promise<void>((resolve) => setTimeout(resolve, 20)),
  });
}
