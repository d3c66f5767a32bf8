import type { DocumentSettings } from "../documentSettings";
import { openDocumentSettings } from "../documentSettings";
import type { IgnoredFinding } from "./types";

/** What the keys of ignored findings begin with, in the settings of the workbook. */
export const ignoredPrefix = "kpitables.ignored.";

/** See `KpiWorkbook.readIgnored`. */
export async function readIgnored(settings: DocumentSettings = openDocumentSettings()): Promise<readonly IgnoredFinding[]> {
  const kept = await settings.list(ignoredPrefix);
  return kept.flatMap(([key, value]) => {
    const ignored = parse(key.slice(ignoredPrefix.length), value);
    return ignored === null ? [] : [ignored];
  });
}

/** See `KpiWorkbook.ignoreFinding`. */
export async function ignoreFinding({ id, reason, at }: IgnoredFinding, settings: DocumentSettings = openDocumentSettings()): Promise<void> {
  await settings.write(ignoredPrefix + id, { reason, at });
}

/** See `KpiWorkbook.showFinding`. */
export async function showFinding(id: string, settings: DocumentSettings = openDocumentSettings()): Promise<void> {
  await settings.remove(ignoredPrefix + id);
}

function parse(id: string, value: unknown): IgnoredFinding | null {
  if (typeof value !== "object" || value === null) return null;
  const reason: unknown = Reflect.get(value, "reason");
  const at: unknown = Reflect.get(value, "at");
  return typeof reason === "string" && typeof at === "string" ? { id, reason, at } : null;
}
