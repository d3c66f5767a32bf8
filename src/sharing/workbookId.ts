import type { DocumentSettings } from "./documentSettings";

/** A random name that tells a workbook from all others, whatever file it is in: two may both be called Book1. */
export interface WorkbookId {
  /** Null while there is none: looking changes nothing in the workbook. */
  find(): Promise<string | null>;
  /** Makes it where there is none. */
  get(): Promise<string>;
}

const key = "kpiWorkbookId";

/** The name that is kept in a workbook's settings. */
export function workbookIdIn(settings: DocumentSettings): WorkbookId {
  let known: string | null = null;
  let making: Promise<string> | null = null;
  const find = async () => {
    const stored = known ?? (await settings.read(key));
    return (known = typeof stored === "string" && stored !== "" ? stored : null);
  };
  const make = async () => {
    const id = (await find()) ?? crypto.randomUUID();
    if (known === null) await settings.write(key, id);
    return (known = id);
  };
  return {
    find,
    // Two who ask at the same moment get the same; after a failure the next one tries again.
    get: () => (making ??= make().finally(() => { making = null; })),
  };
}
