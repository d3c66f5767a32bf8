import { reaches } from "../compare";
import { Impossible, type Failure } from "../failure";
import { shareOfWhole, sumTolerance } from "../weighted";

/**
 * KPI.WEIGHTS.CHECK: whether weights total 100 % (as 1 or as 100) within a tolerance, which is a share of the whole:
 * 0.0005 lets 99.95 to 100.05 pass. Blank weights (`null`) are passed over; no weight at all and a negative one do not
 * pass.
 */
export function totalsWhole(weights: readonly (number | null)[], tolerance: number | null): boolean | Failure {
  const allowed = tolerance ?? sumTolerance;
  if (allowed < 0) return new Impossible("negativeTolerance");
  let total = 0;
  let isEmpty = true;
  for (const weight of weights) {
    if (weight === null) continue;
    if (weight < 0) return false;
    total += weight;
    isEmpty = false;
  }
  return !isEmpty && reaches(allowed, Math.abs(shareOfWhole(total) - 1));
}
