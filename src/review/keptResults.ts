import type { Finding } from "../goals/types";
import type { TableReading } from "../sheets/readTable";
import { reviewMessages as text } from "../text/review";
import { withTerms } from "../text/terms";
import { periodLabel } from "./periods";
import { readResults, resultKey } from "./results";
import type { Consolidation, KpiResult, PeriodId } from "./types";

/** Tells whether an earlier result gives way to a consolidation. */
export type IsReplaced = (result: Pick<KpiResult, "period" | "department" | "goalId">) => boolean;

/**
 * Only what the review sheets speak for gives way: results of the period whose department has a sheet, by its name or by
 * the same goals, which survive renaming. A department whose sheet is gone keeps its results.
 */
export function replacedBy({ period, totals, results }: Pick<Consolidation, "period" | "totals" | "results">, earlier: readonly KpiResult[]): IsReplaced {
  const keys = new Set(results.map(resultKey));
  const renamed = earlier.filter((result) => keys.has(resultKey(result))).map(({ department }) => department);
  const departments = new Set([...totals.map(({ department }) => department), ...renamed]);
  return (result) => result.period === period && (departments.has(result.department) || keys.has(resultKey(result)));
}

/** Departments of the period whose results stay although their review sheet is gone. */
export function keptDepartments(consolidation: Pick<Consolidation, "period" | "totals" | "results">, results: TableReading | null): readonly string[] {
  const earlier = earlierResults(consolidation.period, results);
  const isReplaced = replacedBy(consolidation, earlier);
  return [...new Set(earlier.filter((result) => !isReplaced(result)).map(({ department }) => department))];
}

export function earlierResults(period: PeriodId, results: TableReading | null): readonly KpiResult[] {
  return results === null ? [] : readResults(results).results.filter((result) => result.period === period);
}

/** A finding for each department whose results were kept. */
export function keptResults(period: PeriodId, departments: readonly string[]): readonly Finding[] {
  const label = { zh: periodLabel(period, "zh-CN"), en: periodLabel(period, "en-US") };
  return departments.map((department) => ({
    id: `keptResults:${department}`, severity: "error", text: withTerms(text.keptResults, { period: label }), detail: text.keptResultsDetail,
    parameters: { department }, department,
  }));
}
