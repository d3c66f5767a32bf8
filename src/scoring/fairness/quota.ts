import { Impossible, type Failure } from "../failure";
import { largestRemainder } from "../largestRemainder";
import { whole } from "../whole";

/** The largest headcount: up to here a whole number is exact. */
const largest = Number.MAX_SAFE_INTEGER;

/** Shares of bands as they stand in a sheet: numbers from 0 in any unit, blank for none; they must not all be 0. */
export function checkedShares(shares: readonly (number | null)[]): number[] | Failure {
  const given = shares.map((share) => share ?? 0);
  const negative = given.find((share) => share < 0);
  if (negative !== undefined) return new Impossible("negative", "shares", { value: negative });
  return given.every((share) => share === 0) ? new Impossible("allZero", "shares") : given;
}

/**
 * KPI.QUOTA: how many people belong to each band: headcount·share/Σshares, made whole by largest remainder, so that
 * the bands add up to the headcount. Equal remainders go to the earlier band.
 */
export function quota(shares: readonly (number | null)[], headcount: number): number[] | Failure {
  const people = whole(headcount);
  if (people === null || people < 0 || people > largest) {
    return new Impossible("wholeNumber", "headcount", { least: 0, most: largest, value: headcount });
  }
  const given = checkedShares(shares);
  return Array.isArray(given) ? largestRemainder(people, given) : given;
}
