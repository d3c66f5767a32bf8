import { same } from "../reviewChecks";
import { replacedBy, type Replacing } from "../keptResults";
import type { KpiResult } from "../types";

/** Whether results have the KPIs and numbers of a consolidation; results of departments without a sheet are not compared. */
export function areResultsCurrent(results: readonly KpiResult[], consolidation: Replacing): boolean {
  const now = new Map(consolidation.results.map((result) => [result.goalId, result] as const));
  const compared = results.filter(replacedBy(consolidation, results));
  return compared.length === now.size && compared.every((result) => {
    const other = now.get(result.goalId);
    return other !== undefined && (["weight", "target", "actual", "score"] as const).every((key) => same(result[key], other[key]));
  });
}

/** A total as it was written, or as a consolidation gives it. */
export interface WrittenTotal {
  readonly department: string;
  readonly total: number | null;
  readonly grade: string;
}

/** What was written of a period, or of one of its departments: results and totals. */
export interface WrittenResults {
  readonly results: readonly KpiResult[];
  readonly totals: readonly WrittenTotal[];
}

/** Whether totals are those of a consolidation too: key results and grades change them without changing a result. */
export function areTotalsCurrent(written: readonly WrittenTotal[], totals: readonly WrittenTotal[]): boolean {
  const now = new Map(totals.map((each) => [each.department, each] as const));
  return written.every(({ department, total, grade }) => {
    const other = now.get(department);
    return other === undefined || (same(total, other.total) && grade === other.grade);
  });
}
