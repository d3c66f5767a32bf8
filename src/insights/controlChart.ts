import { reaches } from "../scoring/compare";
import { Impossible, type Failure } from "../scoring/failure";
import { mean } from "../scoring/statistics";

/** The process behaviour chart of a series (XmR chart): where routine variation ends. */
export interface NaturalLimits {
  readonly mean: number;
  /** Mean moving range, mR̄. */
  readonly averageRange: number;
  /** Natural process limits: mean ∓ k·mR̄. */
  readonly lower: number;
  readonly upper: number;
}

export interface ChartOptions {
  /** Whether ranges above their own limit are left out of the mean range; TRUE unless given. */
  readonly screen?: boolean | null;
  /** Mean moving ranges from the mean to a limit; 2.66 (3/d₂ with d₂ = 1.128) unless given. */
  readonly k?: number | null;
}

const defaultK = 2.66;

/** A moving range of this many mean ranges (D₄ for pairs of values) is an event of its own, not routine variation. */
const rangeLimit = 3.267;

/**
 * KPI.XMR: natural process limits from the moving ranges of successive values. A missing value has no range: the ranges
 * are taken between the values that are there. Screening is done once and drops ranges alone, never a value from the mean.
 * Source: D. J. Wheeler, Understanding Variation, 2nd ed. 2000 (limits and range limit).
 */
export function naturalLimits(values: readonly (number | null)[], { screen, k }: ChartOptions = {}): NaturalLimits | Failure {
  const width = k ?? defaultK;
  if (width <= 0) return new Impossible("notAboveZero", "k");
  const present = values.filter((value) => value !== null);
  if (present.length < 2) return new Impossible("twoValuesNeeded", "values", { found: present.length });
  const center = mean(present);
  const ranges = movingRanges(present);
  const averageRange = screen === false ? mean(ranges) : screenedMean(ranges);
  const [lower, upper] = [center - width * averageRange, center + width * averageRange];
  if (!Number.isFinite(lower) || !Number.isFinite(upper)) return new Impossible("outOfRange");
  return { mean: center, averageRange, lower, upper };
}

function movingRanges(values: readonly number[]): number[] {
  return values.slice(1).map((value, index) => Math.abs(value - values[index]!));
}

function screenedMean(ranges: readonly number[]): number {
  const all = mean(ranges);
  // Ranges that are all 0 reach their own limit of 0, but none of them is an event.
  return all === 0 ? 0 : mean(ranges.filter((range) => !reaches(range, rangeLimit * all)));
}
