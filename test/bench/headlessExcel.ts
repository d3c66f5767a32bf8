import { loadHeadless, type Headless } from "../headless";

let loaded: Promise<Headless> | null = null;

export interface HeadlessExcel {
  /** Round trips so far. */
  requests(): number;
  dispose(): void;
}

/** An empty workbook in Node, its Excel and Office where the add-in's code looks for them. */
export async function openHeadlessExcel(): Promise<HeadlessExcel> {
  loaded ??= loadHeadless();
  const { createLocalExcel, functions } = await loaded;
  const local = createLocalExcel({ language: "en-US", functions });
  const { Excel, Office, OfficeExtension, dispose } = local;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  // Node has no page whose host could say what it supports.
  Object.defineProperty((Office as { readonly context: object }).context, "requirements", { configurable: true, value: { isSetSupported: () => true } });
  return { requests: () => local.requests, dispose };
}
