import { groupBy } from "../goals/tree";
import { previousPeriod } from "../review/periodSteps";
import type { PeriodId } from "../review/types";
import { keyOf, seriesUpTo, type CitedResult, type KpiSeries } from "./overview/series";

/** What its results say of a target: too easy, too hard, or a KPI that tells nobody from anybody. */
export type Calibration =
  | { readonly kind: "easy" | "hard"; /** Periods on target, of those that have a score. */ readonly reached: number; readonly of: number }
  | { readonly kind: "unchanged"; /** Periods with the same actual. */ readonly of: number; readonly value: number }
  | { readonly kind: "alike"; /** Results of the period with the same score, all above target. */ readonly of: number; readonly score: number };

/** Fewer results than these say little: a target that is reached in half of all periods is reached in three of three once in eight. */
const enough = { periods: 4, results: 3 } as const;
/** A target that is reached more often than this, or less often, moves nobody. */
const often = 0.95;
const seldom = 0.2;
const onTarget = 100;

/**
 * What is to be said of the KPIs of a period, by `keyOf`; those that are as they should be are not in it. A KPI whose
 * results of the period are not written yet is judged by those up to the period before.
 */
export function calibrations(results: readonly CitedResult[], period: PeriodId): ReadonlyMap<string, Calibration> {
  const before = previousPeriod(period);
  const earlier = before === null ? [] : seriesUpTo(results, before);
  const series = new Map([...earlier, ...seriesUpTo(results, period)].map((each) => [each.id, each] as const));
  const alike = alikeIn(results, period);
  return new Map([...series].flatMap(([id, each]): readonly (readonly [string, Calibration])[] => {
    const found = unchanged(each) ?? alike.get(id) ?? reachedOften(each);
    return found === null ? [] : [[id, found]];
  }));
}

/** The same number each time measures nothing, unless it is what there is none of: no accident in two years is a success. */
function unchanged({ points, now }: KpiSeries): Calibration | null {
  const actuals = points.flatMap(({ actual }) => (actual === null ? [] : [actual]));
  const [first] = actuals;
  if (first === undefined || actuals.length < enough.periods || actuals.some((actual) => actual !== first)) return null;
  return first === 0 && now.direction === -1 ? null : { kind: "unchanged", of: actuals.length, value: first };
}

function reachedOften({ points }: KpiSeries): Calibration | null {
  const scores = points.flatMap(({ score }) => (score === null ? [] : [score]));
  if (scores.length < enough.periods) return null;
  const reached = scores.filter((score) => score >= onTarget).length;
  const share = reached / scores.length;
  if (share > often) return { kind: "easy", reached, of: scores.length };
  return share < seldom ? { kind: "hard", reached, of: scores.length } : null;
}

/** KPIs that several people or departments have, each with the same score above target: the cap, as a rule. */
function alikeIn(results: readonly CitedResult[], period: PeriodId): ReadonlyMap<string, Calibration> {
  const scored = results.filter((result) => result.period === period && result.score !== null);
  const byKpi = groupBy(scored, ({ code, kpi, unit }) => (code === "" ? `${kpi}\n${unit}` : code));
  return new Map([...byKpi.values()].flatMap((same): readonly (readonly [string, Calibration])[] => {
    const score = same[0]?.score ?? 0;
    const isAlike = same.length >= enough.results && score > onTarget && same.every((result) => result.score === score);
    return isAlike ? same.map((result) => [keyOf(result), { kind: "alike", of: same.length, score }]) : [];
  }));
}
