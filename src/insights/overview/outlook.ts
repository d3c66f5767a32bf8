import { nextPeriod } from "../../review/periodSteps";
import { kindOf } from "../../review/periods";
import type { PeriodId } from "../../review/types";
import { reaches } from "../../scoring/compare";
import { Failure } from "../../scoring/failure";
import { naturalLimits } from "../controlChart";
import { forecast } from "../forecast";
import type { KpiSeries } from "./series";

/** Where a KPI will probably be in the next period. */
export interface Outlook {
  readonly period: PeriodId;
  readonly value: number;
  /** The target of the period that is looked at: that of the next one may be another. */
  readonly target: number | null;
  /** Null without a target, and where being close to it is what counts. */
  readonly verdict: Verdict | null;
}

/** `open`: the forecast is nearer to the target than values usually lie beside a forecast. */
export type Verdict = "reaches" | "misses" | "open";

/** Fewer values keep the last one, which is no forecast. */
export const leastForOutlook = 4;

/** Periods in a year, where a year is a season. */
const seasons: Readonly<Partial<Record<string, number>>> = { month: 12, quarter: 4, half: 2 };

/**
 * The next value as KPI.FORECAST gives it for the values since the last gap, with the year as season once there are two
 * years. It stays in the range in which all values lie by nature: not below 0, and no share above 100 %. Null without
 * enough values.
 */
export function outlookOf({ now, points }: KpiSeries): Outlook | null {
  const period = nextPeriod(now.period);
  const values = sinceLastGap(points.map(({ actual }) => actual));
  if (period === null || values.length < leastForOutlook) return null;
  const season = seasons[kindOf(now.period) ?? ""] ?? 0;
  const forecasts = forecast(values, season > 0 && values.length >= 2 * season ? { season } : {});
  if (forecasts instanceof Failure || forecasts[0] === undefined) return null;
  const value = within(forecasts[0], values, now.unit);
  return { period, value, target: now.target, verdict: verdictOf(value, now, values) };
}

function sinceLastGap(values: readonly (number | null)[]): readonly number[] {
  return values.slice(values.lastIndexOf(null) + 1) as number[];
}

function within(value: number, values: readonly number[], unit: string): number {
  const least = values.every((each) => each >= 0) ? 0 : -Infinity;
  const most = unit === "%" && values.every((each) => each <= 100) ? 100 : Infinity;
  return Math.min(most, Math.max(least, value));
}

/**
 * A value beyond the target by more than one standard deviation of the routine variation (mean moving range by d₂ for
 * pairs) will be so in five of six cases; anything nearer cannot be told.
 */
function verdictOf(value: number, { target, direction }: KpiSeries["now"], values: readonly number[]): Verdict | null {
  if (target === null || direction === 0) return null;
  const limits = naturalLimits(values);
  const deviation = limits instanceof Failure ? 0 : limits.averageRange / pairs;
  const margin = direction * (value - target);
  return reaches(margin, deviation) ? "reaches" : reaches(-margin, deviation) ? "misses" : "open";
}

/** d₂ of two values. */
const pairs = 1.128;
