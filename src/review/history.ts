import type { Cadence } from "../smart/types";
import { groupBy } from "../goals/tree";
import { comparePeriods, kindOf, parsePeriod } from "./periods";
import { monthsOf, previousPeriod } from "./periodSteps";
import { parseReviewTableName } from "./reviewTable";
import type { KpiResult, PeriodId } from "./types";

/** Earlier results of one goal, oldest first, all over periods of the same length. */
export interface History {
  readonly values: readonly number[];
  readonly cadence: Cadence;
}

/** What every goal has reached so far, by its id. Where periods of several lengths were reviewed, the most frequent one counts. */
export function histories(results: readonly KpiResult[]): ReadonlyMap<string, History> {
  const byGoal = groupBy(results.filter(({ actual }) => actual !== null), ({ goalId }) => goalId);
  return new Map([...byGoal].flatMap(([goalId, own]) => {
    const past = historyOf(own);
    return past === null ? [] : [[goalId, past] as const];
  }));
}

/** What every goal has reached before a period, in periods of its length. */
export function historiesBefore(results: readonly KpiResult[], period: PeriodId): ReadonlyMap<string, History> {
  const cadence = cadenceOf(period);
  return histories(results.filter((result) => cadenceOf(result.period) === cadence && comparePeriods(result.period, period) > 0));
}

function historyOf(results: readonly KpiResult[]): History | null {
  const ordered = [...results].sort((a, b) => comparePeriods(b.period, a.period));
  const [longest] = [...groupBy(ordered, ({ period }) => cadenceOf(period) ?? "")]
    .filter(([cadence]) => cadence !== "").sort(([, a], [, b]) => b.length - a.length);
  if (longest === undefined) return null;
  return { cadence: longest[0] as Cadence, values: longest[1].flatMap(({ actual }) => (actual === null ? [] : [actual])) };
}

/** How often a review of periods like this one comes round. */
export function cadenceOf(period: PeriodId): Cadence | null {
  if (kindOf(period) === "week") return "week";
  const parsed = parsePeriod(period);
  return parsed === null ? null : (cadences[monthsOf(parsed) ?? 0] ?? null);
}

/** How often the reviews of a workbook come round, by the names of its tables: the shortest that there is, quarters before any. */
export function reviewCadence(tables: readonly string[]): Cadence {
  const found = new Set(tables.map((table) => cadenceOf(parseReviewTableName(table)?.period ?? "")));
  return (["week", ...Object.values(cadences)] as const).find((cadence) => found.has(cadence ?? null)) ?? "quarter";
}

/** By the number of months. */
const cadences: Readonly<Partial<Record<number, Cadence>>> = { 1: "month", 3: "quarter", 6: "half", 12: "year" };

/** How many periods back a target may look. */
const farthest = 60;

/** What a goal reached in the periods of the same kind before one, oldest first; null where there is no result. */
export function pastActuals(results: readonly KpiResult[], period: PeriodId): (goalId: string) => readonly (number | null)[] {
  const byGoal = groupBy(results.filter(({ actual }) => actual !== null), ({ goalId }) => goalId);
  return (goalId) => {
    const byPeriod = new Map((byGoal.get(goalId) ?? []).map((result) => [result.period, result.actual] as const));
    const past: (number | null)[] = [];
    let before = previousPeriod(period);
    while (before !== null && past.length < farthest && past.filter((actual) => actual !== null).length < byPeriod.size) {
      past.push(byPeriod.get(before) ?? null);
      before = previousPeriod(before);
    }
    while (past.at(-1) === null) past.pop();
    return past.reverse();
  };
}
