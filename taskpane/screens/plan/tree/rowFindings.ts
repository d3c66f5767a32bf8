import type { Finding, Severity } from "../../../../src/goals/types";
import type { GoalsReading } from "../../../../src/workbook/types";
import { sheetRow } from "./sheetRow";

/** What the checks say of one goal. */
export interface RowFindings {
  readonly worst: Severity;
  readonly findings: readonly Finding[];
}

const order: readonly Severity[] = ["error", "warning", "info"];

/** The findings of each goal, by its id: those that point at its row. */
export function findingsById({ addresses, findings }: GoalsReading): ReadonlyMap<string, RowFindings> {
  const rows = new Map(Object.entries(addresses).map(([id, address]) => [sheetRow(address), id] as const));
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const id = finding.address === undefined ? undefined : rows.get(sheetRow(finding.address));
    if (id === undefined || finding.severity === "info") continue;
    const list = found.get(id);
    if (list === undefined) found.set(id, [finding]);
    else list.push(finding);
  }
  return new Map([...found].map(([id, list]) => [id, { findings: list, worst: order.find((severity) => list.some((each) => each.severity === severity)) ?? "info" }] as const));
}
