import { startEngine, type CustomFunctions, type Engine, type EngineLanguage } from "../engine";
import { OfficeHost } from "../office";
import { loadExcelClient, type ExcelClient } from "./excelClient";

export interface LocalExcelOptions {
  readonly language: EngineLanguage;
  readonly functions?: CustomFunctions;
  /** Told of faults of the host; by default they are thrown at the test that caused them. */
  readonly onFault?: (error: unknown) => void;
}

/** A workbook with Microsoft's real client library in front of it. */
export interface LocalExcel extends ExcelClient {
  readonly engine: Engine;
  readonly host: OfficeHost;
  /** Requests answered so far: round trips. */
  readonly requests: number;
  dispose(): void;
}

export function createLocalExcel({ language, functions, onFault }: LocalExcelOptions): LocalExcel {
  const engine = startEngine({ language, ...(functions ? { functions } : {}) });
  const host = new OfficeHost(engine, { onFault: onFault ?? ((error) => console.error("The local workbook failed:", error)) });
  const client = loadExcelClient(host);
  return {
    ...client,
    engine,
    host,
    get requests() {
      return host.requests;
    },
    dispose: () => engine.dispose(),
  };
}

export { loadFunctionsBundle } from "./functionsBundle";
export { hostClasses } from "../office";
export { startEngine, type CustomFunctions, type Engine, type EngineLanguage } from "../engine";
