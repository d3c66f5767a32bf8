import type { DocumentSettings } from "./documentSettings";
import { combinedOutbox, entriesIn, memoryOutbox, type Outbox } from "./outbox";
import { indexedOutbox } from "./indexedOutbox";
import { workbookIdIn, type WorkbookId } from "./workbookId";

const mark = "kpiOutbox";

/** An outbox inside the workbook: one setting per push, so that people who edit it together keep each other's. */
export function settingsOutbox(settings: DocumentSettings): Outbox {
  const prefix = (target: string) => `${mark} ${JSON.stringify(target)} `;
  return {
    list: async (target) => entriesIn((await settings.list(target === undefined ? `${mark} ` : prefix(target))).map(([, value]) => parsed(value))),
    put: (target, entry) => settings.write(prefix(target) + entry.envelope.pushId, JSON.stringify(entry)),
    remove: (target, pushId) => settings.remove(prefix(target) + pushId),
  };
}

function parsed(value: unknown): unknown {
  try {
    return typeof value === "string" ? JSON.parse(value) : null;
  } catch {
    return null;
  }
}

/** The outbox of a workbook: in its settings and in the browser, either of which may be lost. */
export function documentOutbox(settings: DocumentSettings, workbook: WorkbookId = workbookIdIn(settings)): Outbox {
  return combinedOutbox([settingsOutbox(settings), browserOutbox(workbook)]);
}

/** Where there is no workbook to belong to. */
const nobody: WorkbookId = { find: async () => "", get: async () => "" };

/** What this browser keeps for a workbook. */
export function browserOutbox(workbook: WorkbookId = nobody): Outbox {
  return typeof indexedDB === "undefined" ? memoryOutbox() : combinedOutbox([indexedOutbox(indexedDB, workbook)]);
}
