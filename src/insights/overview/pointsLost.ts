import { groupBy } from "../../goals/tree";
import type { KpiResult } from "../../review/types";

/**
 * What every result below its target costs the total of its department, in points: its shortfall by its share of the
 * weights that are scored. `kpiPart` is the part of a department's total that its KPIs make up beside key results.
 */
export function pointsLost<Result extends KpiResult>(results: readonly Result[], kpiPart: (department: string) => number): ReadonlyMap<Result, number> {
  const lost = new Map<Result, number>();
  for (const [department, own] of groupBy(results, (result) => result.department)) {
    const scored = own.filter(({ score }) => score !== null);
    const weights = scored.reduce((sum, { weight }) => sum + weight, 0);
    const part = kpiPart(department);
    for (const result of scored) {
      if (weights > 0) lost.set(result, (Math.max(0, 100 - (result.score ?? 0)) * result.weight * part) / weights);
    }
  }
  return lost;
}
