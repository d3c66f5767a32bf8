import { decimalUnits, fromUnits, toUnits } from "../decimals";
import { Impossible, type Failure } from "../failure";
import { largestRemainder } from "../largestRemainder";

/** Rounding of the total itself: less than this share of it is no amount. */
const noise = 64 * Number.EPSILON;

/** As many rows as a sheet has. */
const mostParts = 1_048_576;

/** The shares of n equal parts. */
export function equalShares(n: number): number[] | Failure {
  if (!Number.isInteger(n) || n < 1 || n > mostParts) {
    return new Impossible("wholeNumber", "profile", { least: 1, most: mostParts, value: n });
  }
  return new Array<number>(n).fill(1);
}

/**
 * KPI.SPLIT: the total in proportion to a profile, each part with so many decimals, by largest remainder over whole
 * units of the last decimal; a blank share (`null`) gets 0. What the total has beyond those decimals goes to the
 * largest part, so that the parts add up to the total exactly and not to a rounded one.
 */
export function split(total: number, profile: readonly (number | null)[], decimals: number): number[] | Failure {
  const units = decimalUnits(decimals);
  if (units instanceof Impossible) return units;
  const negative = profile.findIndex((share) => share !== null && share < 0);
  if (negative !== -1) return new Impossible("negativeShare", "profile", { position: negative + 1 });
  const shares = profile.map((share) => share ?? 0);
  if (shares.every((share) => share === 0)) return new Impossible("zeroShares", "profile");
  const whole = toUnits(total, units);
  if (typeof whole !== "number") return whole;
  const wholes = largestRemainder(whole, shares);
  const parts = wholes.map((part) => fromUnits(part, units));
  if (Math.abs(total - fromUnits(whole, units)) > noise * Math.abs(total)) {
    const largest = shares.reduce((best, share, index) => (share > shares[best]! ? index : best), 0);
    parts[largest] = total - fromUnits(whole - wholes[largest]!, units);
  }
  return parts;
}
