import { existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { TestEnvironment } from "jest-environment-node";
import { buildHeadless, headlessBundle, isHeadlessFresh } from "../../tools/build-headless";
import type * as node from "../../local/workbook/node";

/** The local workbook as it is built for Node. */
export type LocalWorkbook = Pick<typeof node, "createLocalExcel" | "loadFunctionsBundle" | "hostClasses" | "samples">;

/** What the environment gives its tests. */
export interface WorkbookGlobals {
  readonly localWorkbook: () => LocalWorkbook;
}

/**
 * Node's environment with the local workbook in it. The bundle of many megabytes is evaluated here, outside of Jest's sandbox:
 * once for all the suites of a worker, and what one suite has warmed up is warm for the next.
 */
export default class WorkbookEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    if (!isHeadlessFresh()) await inTurn(buildHeadless);
    const bundle = current();
    Object.assign(this.global, { localWorkbook: () => bundle } satisfies WorkbookGlobals);
  }
}

let loaded: { readonly mtimeMs: number; readonly bundle: LocalWorkbook } | null = null;

/** The bundle as it was built last. */
function current(): LocalWorkbook {
  const { mtimeMs } = statSync(headlessBundle);
  if (loaded?.mtimeMs !== mtimeMs) {
    const load = createRequire(headlessBundle);
    delete load.cache[headlessBundle];
    loaded = { mtimeMs, bundle: load(headlessBundle) as LocalWorkbook };
  }
  return loaded.bundle;
}

/** Test workers take turns, so that one builds and the others find it done. */
async function inTurn(work: () => Promise<void>): Promise<void> {
  const lock = join(dirname(headlessBundle), "host-node.lock");
  mkdirSync(dirname(lock), { recursive: true });
  while (!taken(lock)) {
    // A worker that died leaves its lock behind.
    if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 120_000) rmSync(lock, { recursive: true, force: true });
    await pause(100);
  }
  try {
    await work();
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
