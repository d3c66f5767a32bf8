import { namesIn } from "./contributors";
import { groupBy, isAgreed } from "./tree";
import type { GoalNode } from "./types";

/**
 * KPIs that several departments share: for each row of a contributing department, by its id, the row where the one
 * accountable has it. A KPI is shared when it names another department among its contributors and that department has a
 * row with the same code, which gives the KPI its weight there.
 */
export function sharedKpis(nodes: readonly GoalNode[]): ReadonlyMap<string, GoalNode> {
  const kpis = nodes.filter((node) => node.level === "kpi" && node.code !== null && isAgreed(node));
  const byCode = groupBy(kpis, ({ code }) => code ?? "");
  const shared = new Map<string, GoalNode>();
  for (const accountable of kpis) {
    if (accountable.contributors === "" || shared.has(accountable.id)) continue;
    for (const row of sharingRows(accountable, byCode.get(accountable.code ?? "") ?? [])) {
      if (!shared.has(row.id) && row.id !== accountable.id) shared.set(row.id, accountable);
    }
  }
  return shared;
}

/** The rows of other departments that a KPI names as contributors. */
export function sharingRows({ department, contributors }: GoalNode, sameCode: readonly GoalNode[]): readonly GoalNode[] {
  const named = new Set(namesIn(contributors));
  return sameCode.filter((row) => isAgreed(row) && row.department !== department && named.has(row.department));
}
