import fc from "fast-check";
import { curveOf, curveTable } from "../../src/scoring/curve";
import { Failure } from "../../src/scoring/failure";
import { stepOf, stepTable } from "../../src/scoring/step";
import type { ScoreTable } from "../../src/scoring/table";

// Whole numbers keep clear of the guard, so that a plain comparison is the reference.
const whole = fc.integer({ min: -1000, max: 1000 });
const table = fc
  .tuple(fc.uniqueArray(whole, { minLength: 1, maxLength: 8 }), fc.array(whole, { minLength: 8, maxLength: 8 }))
  .map(([bounds, scores]) => ({ bounds: bounds.sort((a, b) => a - b), scores: scores.slice(0, bounds.length) }));

function made<Value>(outcome: Value | Failure): Value {
  if (outcome instanceof Failure) throw new Error(outcome.text("en-US"));
  return outcome;
}

describe("steps", () => {
  test("are what a search from end to end finds, for either kind of bound and either closed side", () => {
    fc.assert(
      fc.property(table, whole, fc.boolean(), ({ bounds, scores }, x, inclusive) => {
        const lower = bounds.map((bound, band) => (inclusive ? x >= bound : x > bound) ? scores[band]! : 0);
        const reached = bounds.filter((bound) => (inclusive ? x >= bound : x > bound)).length;
        expect(stepOf(made(stepTable(bounds, scores)), x, inclusive)).toBe((reached === 0 ? 0 : lower[reached - 1]!) + 0);
        if (bounds.length === 1) return;
        const upper = bounds.findIndex((bound) => (inclusive ? x <= bound : x < bound));
        const falling = made(stepTable([...bounds].reverse(), [...scores].reverse()));
        expect(stepOf(falling, x, inclusive)).toBe((upper === -1 ? 0 : scores[upper]!) + 0);
      }),
    );
  });
});

describe("curves", () => {
  const curve = ({ bounds, scores }: ScoreTable): ScoreTable => made(curveTable({ xs: bounds, ys: scores, names: ["xs", "ys"] }));

  test("go through every knot and stay between neighbouring ones", () => {
    fc.assert(
      fc.property(table, fc.double({ min: -1000, max: 1000, noNaN: true }), (knots, x) => {
        const { bounds, scores } = curve(knots);
        bounds.forEach((bound, knot) => expect(curveOf({ bounds, scores }, bound, 0, "flat")).toBe(scores[knot]! + 0));
        const right = bounds.findIndex((bound) => bound > x);
        if (right < 1) return;
        const value = curveOf({ bounds, scores }, x, 0, "flat") as number;
        const [low, high] = [scores[right - 1]!, scores[right]!].sort((a, b) => a - b);
        expect(value).toBeGreaterThanOrEqual(low! - 1e-9);
        expect(value).toBeLessThanOrEqual(high! + 1e-9);
      }),
    );
  });

  test("extended, go on along the end's own line", () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: -9, max: 9 }), fc.double({ min: -5000, max: 5000, noNaN: true }), (offset, slope, x) => {
        const bounds = [-100, 0, 100];
        const line = { bounds, scores: bounds.map((bound) => offset + slope * bound) };
        expect(curveOf(curve(line), x, "extend", "extend")).toBeCloseTo(offset + slope * x, 6);
      }),
    );
  });
});
