import { peopleIn } from "../../../../src/goals/contributors";
import type { Vocabulary } from "../../../../src/insights/ask/types";
import { comparePeriods, type PeriodId } from "../../../../src/review";
import type { InsightsReading } from "../../../../src/workbook/types";

/** What can be asked about of the results that somebody sees. */
export function vocabularyOf({ results, totals }: Pick<InsightsReading, "results" | "totals">, chosen: PeriodId, asOf: string): Vocabulary {
  return {
    departments: distinct([...results, ...totals].map(({ department }) => department)),
    owners: peopleIn(results.map(({ owner }) => owner)),
    kpis: distinct(results.map(({ kpi }) => kpi)),
    periods: distinct(results.map(({ period }) => period)).sort(comparePeriods),
    chosen, asOf,
  };
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name !== "");
}
