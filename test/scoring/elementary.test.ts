import { exp, ln } from "../../src/scoring/elementary";
import { objectiveWeights } from "../../src/scoring/weights/objective";
import { weightedMean } from "../../src/scoring/weighted";

describe("logarithm and power", () => {
  test.each([0, -0, -1, NaN, Infinity, -Infinity])("ln %d is what Math.log says", (x) => {
    expect(ln(x)).toBe(Math.log(x));
  });

  test.each([5e-324, 1e-300, 0.5, 1, 2, 10, 1e300, Number.MAX_VALUE])("ln %d agrees with Math.log", (x) => {
    expect(ln(x)).toBeCloseTo(Math.log(x), 12);
  });

  test("e to the power of what is beyond all numbers is nothing or infinite", () => {
    expect([exp(-Infinity), exp(Infinity)]).toEqual([0, Infinity]);
  });
});

describe("values far apart", () => {
  test("entropy weights of a cell that is no share of its column", () => {
    const weights = objectiveWeights([[45408, 5e-324, 46644], [0.02, 46444, 0.69], [0.03, 0.03, 80]], [1, 1, 1], "entropy");
    expect(weights).toEqual([expect.any(Number), expect.any(Number), expect.any(Number)]);
    expect((weights as number[]).reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
  });

  test("a geometric mean whose values have no ratio", () => {
    expect(weightedMean([1e300, 1e-300], [1, 1], { type: "geometric" })).toBeCloseTo(1, 9);
    expect(weightedMean([1e-300, 1e300], [0, 1], { type: "geometric" })).toBe(1e300);
  });
});
