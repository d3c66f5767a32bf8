import { equals } from "./compare";
import { curveOf } from "./curve";
import { Impossible, type Failure } from "./failure";
import type { ScoreTable } from "./table";

const badIsTarget = new Impossible("badIsTarget");
const tooLarge = new Impossible("outOfRange");

/** Points of 功效系数法: `base` at the bad value, `base` + `span` at the good one, on the line through both elsewhere. */
export function efficacyScore(actual: number, good: number, bad: number, base: number, span: number): number | Failure {
  return equals(bad, good) ? badIsTarget : base + (span * (actual - bad)) / (good - bad);
}

/** KPI.EFFICACY; clamped, the points stay between those of the bad and those of the good value. */
export function efficacyOf(actual: number, good: number, bad: number, base: number, span: number, clamp: boolean): number | Failure {
  const score = efficacyScore(actual, good, bad, base, span);
  if (typeof score !== "number") return score;
  if (!Number.isFinite(score)) return tooLarge;
  const [low, high] = span < 0 ? [base + span, base] : [base, base + span];
  return (clamp ? Math.min(Math.max(score, low), high) : score) + 0;
}

/**
 * KPI.EFFICACY.TIER, the points of 企业绩效评价标准值: w·c_k + (A−v_k)/(v_{k+1}−v_k)·w·(c_{k+1}−c_k) between two tiers,
 * w·c of the highest from there on, 0 below the lowest.
 */
export function efficacyTierOf(actual: number, weight: number, tiers: ScoreTable): number | Failure {
  const coefficient = curveOf(tiers, actual, 0, "flat");
  if (typeof coefficient !== "number") return coefficient;
  const score = weight * coefficient;
  return Number.isFinite(score) ? score + 0 : tooLarge;
}
