import { comparePeriods, type KpiResult, type PeriodId } from "../../../src/review";

/** The results of one period. */
export interface PeriodResults {
  readonly period: PeriodId;
  /** Every period that has results, newest first. */
  readonly periods: readonly PeriodId[];
  readonly results: readonly KpiResult[];
}

/** The results of the wanted period; where it has none, of the newest. */
export function resultsOf(all: readonly KpiResult[], wanted: PeriodId | null): PeriodResults {
  const periods = [...new Set(all.map(({ period }) => period))].sort(comparePeriods);
  const period = periods.find((candidate) => candidate === wanted) ?? periods[0] ?? "";
  return { period, periods, results: all.filter((result) => result.period === period) };
}
