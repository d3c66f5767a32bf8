import fc from "fast-check";
import { Failure } from "../../src/scoring/failure";

/** Series with two decimals, of a size at which nothing is lost to rounding. */
export const series = (least: number, most = 40): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: -100_000, max: 100_000 }).map((cents) => cents / 100), { minLength: least, maxLength: most });

/** The result of a rule that must have one. */
export function given<Value>(outcome: Value | Failure): Value {
  if (outcome instanceof Failure) throw new Error(outcome.text("en-US"));
  return outcome;
}
