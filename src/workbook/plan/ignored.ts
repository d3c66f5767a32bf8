import type { DocumentSettings } from "../documentSettings";
import { openDocumentSettings } from "../documentSettings";
import type { IgnoredFinding } from "./types";

const prefix = "kpitables.ignored.";

/** See `KpiWorkbook.readIgnored`. */
export async function readIgnored(settings: DocumentSettings = openDocumentSettings()): Promise<readonly IgnoredFinding[]> {
  const kept = await settings.list(prefix);
  return kept.flatMap(([key, value]) => {
    const ignored = parse(key.slice(prefix.length), value);
    return ignored === null ? [] : [ignored];
  });
}

/** See `KpiWorkbook.ignoreFinding`. */
export async function ignoreFinding({ id, reason, at }: IgnoredFinding, settings: DocumentSettings = openDocumentSettings()): Promise<void> {
  await settings.write(prefix + id, { reason, at });
}

/** See `KpiWorkbook.showFinding`. */
export async function showFinding(id: string, settings: DocumentSettings = openDocumentSettings()): Promise<void> {
  await settings.remove(prefix + id);
}

function parse(id: string, value: unknown): IgnoredFinding | null {
  if (typeof value !== "object" || value === null) return null;
  const reason: unknown = Reflect.get(value, "reason");
  const at: unknown = Reflect.get(value, "at");
  return typeof reason === "string" && typeof at === "string" ? { id, reason, at } : null;
}
