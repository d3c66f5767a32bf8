import type { IWorkbookData } from "@univerjs/core";
import type { CustomFunctions, Engine } from "../engine";
import type { DocumentFiles, DocumentState } from "../office/document/documentState";
import { contentsOf, sheetIdOf } from "./engine/contents";
import { fillWorkbook } from "./engine/fill";
import { KEPT_NOTHING } from "./engine/kept";
import { takeWorkbook } from "./engine/take";
import type { FormulaNames } from "./formula/fileFormula";
import type { WorkbookFile } from "./model/workbook";
import { readWorkbook } from "./read/workbook";
import { atOnce, type Slices } from "./slices";
import { writingWorkbook } from "./write/workbook";

/** The add-in whose functions and settings a file holds. */
export interface FileAddin {
  readonly id: string;
  readonly version: string;
}

export interface FileOptions {
  readonly names: FormulaNames;
  readonly addin?: FileAddin;
}

/** The custom functions by name, as formulas in files are told apart by them. */
export const formulaNames = (functions: CustomFunctions | null | undefined, namespace = "KPI"): FormulaNames => ({
  namespace: functions?.namespace ?? namespace,
  customFunctions: (functions?.metadata ?? []).map(({ name }) => `${functions?.namespace ?? namespace}.${name}`.toUpperCase()),
});

/** A file that was read: first the engine begins with its contents, then it is given the rest. */
export interface OpenedFile {
  readonly workbook: WorkbookFile;
  contents(name: string): Partial<IWorkbookData>;
  /** What is saved from then on has what this file brought and the workbook does not know. */
  fill(engine: Engine, document: DocumentState): Saving;
}

/** @throws FileError saying why the bytes cannot be opened */
export function openFile(bytes: Uint8Array, options: FileOptions): OpenedFile {
  const workbook = readWorkbook(bytes, { names: options.names, ...(options.addin ? { addinId: options.addin.id } : {}) });
  return {
    workbook,
    contents: (name) => contentsOf(workbook, name),
    fill: (engine, document) => {
      const followed = fillWorkbook(engine, document, workbook);
      const sheets = new Map(workbook.sheets.map(({ kept }, index) => [sheetIdOf(index), kept]));
      return new Saving(engine, document, options, { workbook: workbook.kept, sheets, ...followed });
    },
  };
}

/** Writes the workbook as it is now. */
export class Saving {
  private readonly files: DocumentFiles;

  constructor(
    private readonly engine: Engine,
    private readonly document: DocumentState,
    private readonly options: FileOptions,
    kept = KEPT_NOTHING,
  ) {
    document.files = this.files = { names: options.names, kept };
  }

  /** `quick` gives a larger file in less time. */
  bytes(how: { readonly quick?: boolean } = {}): Uint8Array {
    return atOnce(this.slices(how));
  }

  /** The same in slices, which say what is in the workbook as long as nobody edits it in between. */
  *slices({ quick = false }: { readonly quick?: boolean } = {}): Slices<Uint8Array> {
    const workbook = yield* takeWorkbook(this.engine, this.document, this.files.kept);
    return yield* writingWorkbook(workbook, { names: this.options.names, level: quick ? 1 : 6, ...(this.options.addin ? { addin: this.options.addin } : {}) });
  }
}
