import type { Finding } from "../goals/types";
import type { TableReading } from "../sheets/readTable";
import { reviewMessages as text } from "../text/review";
import { withTerms } from "../text/terms";
import { periodMessage } from "./periods";
import { readResults, resultKey } from "./results";
import type { Consolidation, KpiResult, PeriodId } from "./types";

/** Tells whether an earlier result gives way to a consolidation. */
export type IsReplaced = (result: Pick<KpiResult, "period" | "department" | "goalId">) => boolean;

/** What of a consolidation decides which earlier results give way. */
export type Replacing = Pick<Consolidation, "period" | "totals" | "results" | "unread">;

/**
 * Only what the review sheets speak for gives way: results of the period whose department has a sheet, by its name or by
 * the same goals, which survive renaming. A department whose sheet is gone, or cannot be read, keeps its results.
 */
export function replacedBy({ period, totals, results, unread = [] }: Replacing, earlier: readonly KpiResult[]): IsReplaced {
  const keys = new Set(results.map(resultKey));
  const renamed = earlier.filter((result) => keys.has(resultKey(result))).map(({ department }) => department);
  const departments = new Set([...totals.map(({ department }) => department), ...renamed]);
  const kept = new Set(unread.map(({ department }) => department));
  return (result) => result.period === period && !kept.has(result.department) && (departments.has(result.department) || keys.has(resultKey(result)));
}

/** Departments of the period whose results stay although their review sheet is gone or cannot be read. */
export function keptDepartments(consolidation: Replacing, results: TableReading | null): readonly string[] {
  const earlier = earlierResults(consolidation.period, results);
  const isReplaced = replacedBy(consolidation, earlier);
  return [...new Set(earlier.filter((result) => !isReplaced(result)).map(({ department }) => department))];
}

export function earlierResults(period: PeriodId, results: TableReading | null): readonly KpiResult[] {
  return results === null ? [] : readResults(results).results.filter((result) => result.period === period);
}

/** A finding for each department whose results were kept. */
export function keptResults(period: PeriodId, departments: readonly string[]): readonly Finding[] {
  return departments.map((department) => ({
    id: `keptResults:${department}`, severity: "error", text: withTerms(text.keptResults, { period: periodMessage(period) }), detail: text.keptResultsDetail,
    parameters: { department }, department,
  }));
}
