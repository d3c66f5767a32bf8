import { startEngine, type CustomFunctions, type Engine, type EngineLanguage } from "../engine";
import { formulaNames, openFile, Saving } from "../files";
import { DocumentCalls, OfficeHost } from "../office";
import { loadExcelClient, type ExcelClient } from "./excelClient";

/** Whose settings the files of tests hold. */
const ADDIN = { id: "00000000-0000-0000-0000-000000000001", version: "1.0.0.0" } as const;

export interface LocalExcelOptions {
  readonly language: EngineLanguage;
  readonly functions?: CustomFunctions;
  /** Told of faults of the host; by default they are thrown at the test that caused them. */
  readonly onFault?: (error: unknown) => void;
  /** An .xlsx to open instead of an empty workbook. */
  readonly file?: Uint8Array;
  /** Formulas that add-ins write into blank columns of tables fill them, as with Excel's AutoCorrect option. */
  readonly fillsColumns?: boolean;
}

/** A workbook with Microsoft's real client library in front of it. */
export interface LocalExcel extends ExcelClient {
  readonly engine: Engine;
  readonly host: OfficeHost;
  /** Requests answered so far: round trips. */
  readonly requests: number;
  /** The calls of `Office.context.document`, as a pane's client library sends them. */
  readonly documentCalls: DocumentCalls;
  /** The workbook as an .xlsx. */
  save(): Uint8Array;
  dispose(): void;
}

/** @throws FileError when there is a file that cannot be opened */
export function createLocalExcel({ language, functions, onFault, file, fillsColumns = false }: LocalExcelOptions): LocalExcel {
  const options = { names: formulaNames(functions), addin: ADDIN };
  const opened = file ? openFile(file, options) : null;
  const engine = startEngine({ language, fillsColumns, ...(functions ? { functions } : {}), ...(opened ? { contents: opened.contents("Book1") } : {}) });
  const host = new OfficeHost(engine, { onFault: onFault ?? ((error) => console.error("The local workbook failed:", error)) });
  const saving = opened ? opened.fill(engine, host.document) : new Saving(engine, host.document, options);
  const client = loadExcelClient(host);
  const documentCalls = new DocumentCalls({ excel: host, url: "Book1.xlsx", bytes: () => saving.bytes() });
  return {
    ...client,
    engine,
    host,
    documentCalls,
    get requests() {
      return host.requests;
    },
    save: () => saving.bytes(),
    dispose: () => engine.dispose(),
  };
}

export { loadFunctionsBundle } from "./functionsBundle";
export { FileError, formulaNames, openFile, readWorkbook, Saving, writeWorkbook, type WorkbookFile } from "../files";
export { hostClasses } from "../office";
export { samples } from "../page/files/samples";
export { startEngine, type CustomFunctions, type Engine, type EngineLanguage } from "../engine";
