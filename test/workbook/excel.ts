import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { headlessBundle, isHeadlessFresh } from "../../tools/build-headless";
import type { createLocalExcel, hostClasses, loadFunctionsBundle, LocalExcel, samples } from "../../local/workbook/node";

const root = process.cwd();

interface Host {
  readonly createLocalExcel: typeof createLocalExcel;
  readonly loadFunctionsBundle: typeof loadFunctionsBundle;
  readonly hostClasses: typeof hostClasses;
  readonly samples: typeof samples;
}

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
}

let loaded: Host | null = null;

function host(): Host {
  if (!loaded) {
    if (!isHeadlessFresh()) inTurn(buildInOwnProcess);
    loaded = requireBundle(headlessBundle);
  }
  return loaded;
}

/** esbuild and Jest's module loader do not get along. */
function buildInOwnProcess(): void {
  const script = `import("./tools/build-headless.ts").then((tool) => tool.buildHeadless()).catch((error) => { console.error(error); process.exit(1); });`;
  execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
}

/** Test workers take turns, so that one builds and the others find it done. */
function inTurn(work: () => void): void {
  const lock = join(root, ".local", "host-node.lock");
  mkdirSync(join(root, ".local"), { recursive: true });
  while (!taken(lock)) {
    // A worker that died leaves its lock behind.
    if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 120_000) rmSync(lock, { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  try {
    work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function taken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

/** Evaluated by Node itself: Jest's transforms have nothing to do in a bundle of many megabytes. */
function requireBundle(path: string): Host {
  const module = { exports: {} as Host };
  const evaluate = new Function("module", "exports", "require", `${readFileSync(path, "utf8")}\n//# sourceURL=${path}`) as (module: unknown, exports: unknown, require: NodeJS.Require) => void;
  evaluate(module, module.exports, require);
  return module.exports;
}

/** The classes that the local workbook answers with. */
export const hostClassesOfBundle = (): ReturnType<typeof hostClasses> => host().hostClasses();

/** The workbooks to start from. */
export const samplesOfBundle = (): typeof samples => host().samples;

/** Opens an empty workbook and puts its Excel and Office where the add-in's code looks for them. */
export async function openExcel({ language = "en-US", functions = true, file }: OpenOptions = {}): Promise<OpenExcel> {
  const { createLocalExcel: create, loadFunctionsBundle: load } = host();
  const custom = functions ? load(join(root, "dist"), language) : null;
  const local = create({ language, ...(custom ? { functions: custom } : {}), ...(file ? { file } : {}) });
  const excel = local.Excel as typeof Excel;
  Object.assign(globalThis, { Excel: excel, Office: local.Office, OfficeExtension: local.OfficeExtension });
  return Object.assign(Object.create(local) as LocalExcel, {
    Excel: excel,
    run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => excel.run(batch),
    eventsArrived: () => new Promise<void>((resolve) => setTimeout(resolve, 20)),
  });
}
