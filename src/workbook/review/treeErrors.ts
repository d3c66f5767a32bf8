import { allFindings } from "../../goals/checking/allFindings";
import type { Finding } from "../../goals/types";
import { goalsOf } from "../goals";
import { ignoredPrefix } from "../plan/ignored";
import { factsOf } from "../plan/readTree";
import type { WorkbookReading } from "../read";

/** Queues what tells which findings somebody has ignored with a reason; to be asked once it is loaded. */
export function loadIgnored(context: Excel.RequestContext): () => ReadonlySet<string> {
  const settings = context.workbook.settings.load("items/key");
  return () => new Set(settings.items.flatMap(({ key }) => (key.startsWith(ignoredPrefix) ? [key.slice(ignoredPrefix.length)] : [])));
}

/** The errors of the goal tree in some departments: what nobody should be measured by before it is put right. */
export async function treeErrors(reading: WorkbookReading, departments: readonly string[], ignored: ReadonlySet<string>): Promise<readonly Finding[]> {
  const goals = goalsOf(reading, reading.language ?? "en-US");
  if (goals === null) return [];
  // The checks know every word of SMART: they are fetched when somebody asks for them.
  const { checkGoals } = await import("../../goals/checks");
  const { review, ...facts } = factsOf(reading);
  const found = allFindings(goals.findings, checkGoals(goals.nodes, goals.addressOf, review, facts));
  return found.filter(({ id, severity, department = "" }) => severity === "error" && departments.includes(department) && !ignored.has(id));
}
