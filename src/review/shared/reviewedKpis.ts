import { sharedKpis, type SharedFrom } from "../../goals/sharedKpis";
import { groupBy, kpisByDepartment } from "../../goals/tree";
import type { PeriodGoal } from "../changes/segments";
import { sectionOf } from "../sheet/sections";

/**
 * The KPIs on the review sheet of each department: its own, of which those that it shares take their actual from the
 * department that is accountable, and the KPIs of others that name it and of which it has no row itself.
 */
export function reviewedKpis(goals: readonly PeriodGoal[]): ReadonlyMap<string, readonly PeriodGoal[]> {
  const own = kpisByDepartment(goals);
  const shared = sharedKpis(goals);
  if (shared.length === 0) return own;
  const takers = groupBy(shared, ({ kpi }) => kpi.id);
  const origins = new Map(shared.flatMap(({ kpi, rows }) => rows.map((row) => [row.id, originOf(kpi)] as const)));
  // Points added or taken off and vetoes are one department's alone: beside no total of its own they say nothing.
  const shown = groupBy(shared.filter(({ kpi, rows }) => rows.length === 0 && sectionOf(kpi) === "weighted"), ({ department }) => department);
  return new Map([...own].map(([department, kpis]) => [department, [
    ...kpis.map((kpi) => withSharing(kpi, origins.get(kpi.id), takers.get(kpi.id)?.map((each) => each.department))),
    ...(shown.get(department) ?? []).map(({ kpi }): PeriodGoal => ({ ...kpi, weight: null, sharedFrom: originOf(kpi) })),
  ]] as const));
}

function originOf({ id, department }: PeriodGoal): SharedFrom {
  return { goalId: id, department };
}

function withSharing(kpi: PeriodGoal, sharedFrom: SharedFrom | undefined, sharedWith: readonly string[] | undefined): PeriodGoal {
  if (sharedFrom !== undefined) return { ...kpi, sharedFrom };
  return sharedWith === undefined ? kpi : { ...kpi, sharedWith };
}
