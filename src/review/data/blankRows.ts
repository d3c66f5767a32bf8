import type { CollectedValue, DataKpi } from "./types";

/** A row for each KPI of a period on the sheet of collected data, to be typed into or linked. */
export function blankRows(kpis: readonly DataKpi[]): readonly CollectedValue[] {
  const own = kpis.filter(({ isLinked }) => !isLinked);
  return [...new Map(own.map((kpi) => [kpi.goalId, kpi] as const)).values()].map(({ goalId, department, owner, code, kpi, unit }) => ({
    goalId, department, owner, code, kpi, unit, numerator: null, denominator: null, value: null, source: "", asOf: "", rows: [],
  }));
}
