import { decimalUnits, fromUnits } from "../decimals";
import { Impossible, type Failure } from "../failure";
import { largestRemainder } from "../largestRemainder";
import { points, type Points } from "../types";

/**
 * KPI.WEIGHTS.NORMALIZE: the weights as points with so many decimals that total exactly 100, by largest remainder over
 * whole units of the last decimal. A row that is excluded or has no weight (`null`) gets 0.
 */
export function normalized(weights: readonly (number | null)[], included: (row: number) => boolean, decimals: number): Points[] | Failure {
  const units = decimalUnits(decimals);
  if (units instanceof Impossible) return units;
  if (weights.some((weight) => weight !== null && weight < 0)) return new Impossible("negativeWeight");
  const shares = weights.map((weight, row) => (weight !== null && included(row) ? weight : 0));
  if (shares.every((share) => share === 0)) return new Impossible("zeroWeights");
  return largestRemainder(100 * units.perOne, shares).map((part) => points(fromUnits(part, units)));
}
