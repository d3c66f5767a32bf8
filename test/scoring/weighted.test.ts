import fc from "fast-check";
import { Failure } from "../../src/scoring/failure";
import { points } from "../../src/scoring/types";
import { coverage, weightedMean, type MeanType } from "../../src/scoring/weighted";

const value = fc.double({ min: 0.1, max: 1e4, noNaN: true }).map(points);
const weight = fc.double({ min: 0.01, max: 100, noNaN: true });
const rows = fc.array(fc.tuple(value, weight), { minLength: 1, maxLength: 30 });
const gaps = fc.array(fc.tuple(fc.option(value), weight), { minLength: 1, maxLength: 30 });
const types: readonly MeanType[] = ["mean", "geometric", "harmonic"];

function number(outcome: number | Failure): number {
  if (outcome instanceof Failure) throw new Error(outcome.text("en-US"));
  return outcome;
}
const columns = <First, Second>(table: readonly (readonly [First, Second])[]): [First[], Second[]] => [
  table.map(([first]) => first),
  table.map(([, second]) => second),
];

describe.each(types)("the %s", (type) => {
  test("lies between the smallest and the largest value", () => {
    fc.assert(
      fc.property(rows, (table) => {
        const [values, weights] = columns(table);
        const mean = number(weightedMean(values, weights, { type }));
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) * (1 - 1e-12));
        expect(mean).toBeLessThanOrEqual(Math.max(...values) * (1 + 1e-12));
      }),
    );
  });

  test("does not change when all weights are scaled", () => {
    fc.assert(
      fc.property(rows, fc.double({ min: 0.001, max: 1000, noNaN: true }), (table, factor) => {
        const [values, weights] = columns(table);
        const scaled = weightedMean(values, weights.map((each) => each * factor), { type });
        expect(number(scaled)).toBeCloseTo(number(weightedMean(values, weights, { type })), 6);
      }),
    );
  });

  test("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(rows, (table) => {
        const [values, weights] = columns(table);
        const turned = weightedMean([...values].reverse(), [...weights].reverse(), { type });
        expect(number(turned)).toBeCloseTo(number(weightedMean(values, weights, { type })), 6);
      }),
    );
  });

  test("of equal values is that value", () => {
    fc.assert(
      fc.property(value, fc.array(weight, { minLength: 1, maxLength: 9 }), (same, weights) => {
        expect(number(weightedMean(weights.map(() => same), weights, { type }))).toBeCloseTo(same, 9);
      }),
    );
  });

  test("leaves missing values out as if their rows were not there", () => {
    fc.assert(
      fc.property(gaps, (table) => {
        fc.pre(table.some(([each]) => each !== null));
        const [values, weights] = columns(table);
        const [present, theirs] = columns(table.filter(([each]) => each !== null));
        expect(weightedMean(values, weights, { type })).toEqual(weightedMean(present, theirs, { type }));
      }),
    );
  });
});

test("harmonic ≤ geometric ≤ arithmetic", () => {
  fc.assert(
    fc.property(rows, (table) => {
      const [values, weights] = columns(table);
      const [mean, geometric, harmonic] = types.map((type) => number(weightedMean(values, weights, { type })));
      expect(geometric).toBeLessThanOrEqual(mean! * (1 + 1e-9));
      expect(harmonic).toBeLessThanOrEqual(geometric! * (1 + 1e-9));
    }),
  );
});

test("a missing value is 0 only when that is asked for", () => {
  const values = [points(90), null, points(70)];
  expect(number(weightedMean(values, [50, 30, 20]))).toBeCloseTo(84.285714, 6);
  expect(number(weightedMean(values, [50, 30, 20], { missing: "zero" }))).toBeCloseTo(59, 10);
  expect(weightedMean(values, [50, 30, 20], { missing: "error" })).toMatchObject({ error: "#N/A", key: "missingItem" });
});

describe("coverage", () => {
  test("is the share of the weight that has a value", () => {
    expect(coverage([90, null, 70], [50, 30, 20])).toBe(0.7);
    expect(coverage([null, null], [1, 1])).toBe(0);
    expect(coverage([90, 80], [1, 1])).toBe(1);
    expect(coverage([90], [0])).toMatchObject({ error: "#NUM!" });
  });

  test("is 1 exactly when nothing with a weight is missing", () => {
    fc.assert(
      fc.property(gaps, (table) => {
        const [values, weights] = columns(table);
        const share = number(coverage(values, weights));
        expect(share === 1).toBe(values.every((each) => each !== null));
        expect(share).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
