import { createRequire } from "node:module";
import { join } from "node:path";
import { buildHeadless, headlessBundle } from "../tools/build-headless";
import type { CustomFunctions, createLocalExcel, loadFunctionsBundle, startEngine } from "../local/workbook/node";

/** The local workbook in Node, for programs that run without Jest. */
export interface Headless {
  readonly startEngine: typeof startEngine;
  readonly createLocalExcel: typeof createLocalExcel;
  /** KPI.* as built. */
  readonly functions: CustomFunctions;
}

export async function loadHeadless(): Promise<Headless> {
  await buildHeadless();
  const bundle = createRequire(import.meta.url)(headlessBundle) as Omit<Headless, "functions"> & { readonly loadFunctionsBundle: typeof loadFunctionsBundle };
  const functions = bundle.loadFunctionsBundle(join(process.cwd(), "dist"), "en-US");
  if (functions === null) throw new Error("The functions are not built.");
  return { ...bundle, functions };
}
