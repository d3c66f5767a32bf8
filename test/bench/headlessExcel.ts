import { loadHeadless, type Headless } from "../headless";

let loaded: Promise<Headless> | null = null;

/** An empty workbook in Node, its Excel and Office where the add-in's code looks for them. */
export async function openHeadlessExcel(): Promise<{ dispose(): void }> {
  loaded ??= loadHeadless();
  const { createLocalExcel, functions } = await loaded;
  const { Excel, Office, OfficeExtension, dispose } = createLocalExcel({ language: "en-US", functions });
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  // Node has no page whose host could say what it supports.
  Object.defineProperty((Office as { readonly context: object }).context, "requirements", { configurable: true, value: { isSetSupported: () => true } });
  return { dispose };
}
