import fc from "fast-check";
import { CellError, codes, column, loadFunctions } from "./runtime";

const { cell, error } = loadFunctions();
const magnitude = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const target = fc.tuple(magnitude, fc.constantFrom(1, -1)).map(([size, sign]) => size * sign);

/** Methods that score without jumps, with the scores that they can give. */
const continuous: readonly (readonly [method: string, direction: number, parameter: (target: number) => unknown, low: number, high: number])[] = [
  ["ratio", 1, () => null, 0, 120],
  ["ratio", -1, () => null, 0, 120],
  ["ratio", 0, () => null, 0, 100],
  ["inverse", -1, () => null, 1, 120],
  ["linear", 1, (goal) => goal - 10, 0, 120],
  ["linear", -1, (goal) => goal + 10, 0, 120],
  ["band", 1, () => [[0.1, 0.3]], 0, 100],
  ["band", -1, () => [[0.1, 0.3]], 0, 100],
  ["deduct", -1, () => 3, 0, 100],
  ["efficacy", 1, (goal) => goal - 10, 0, 120],
  ["efficacy", -1, (goal) => goal + 10, 0, 120],
  ["progress", 1, (goal) => goal - 10, 0, 120],
  ["progress", -1, (goal) => goal + 10, 0, 120],
  ["curve", 1, () => [[0.5, 0], [1, 100], [1.5, 120]], 0, 120],
  ["curve", -1, () => [[0.5, 120], [1, 100], [1.5, 0]], 0, 120],
];

describe("KPI.NEED is KPI.SCORE the other way round", () => {
  test.each(continuous)("%s, direction %d", (method, direction, parameterOf, low, high) => {
    fc.assert(
      fc.property(target, fc.double({ min: low, max: high, noNaN: true }), (goal, wanted) => {
        // Nearer to 0 than thresholds are compared, a score is 0.
        fc.pre(wanted === 0 || wanted > 1e-5);
        const options = [direction, method, parameterOf(goal)];
        const actual = cell("NEED", wanted, goal, ...options) as number;
        const score = cell("SCORE", actual, goal, ...options) as number;
        // Where the target dwarfs the way to the worst value, the digits of the actual are the limit.
        const digits = (1e-13 * Math.abs(goal) * 120) / 10;
        expect(Math.abs(score - wanted)).toBeLessThanOrEqual(2e-9 * Math.max(1, wanted) + digits);
      }),
    );
  });

  test.each(continuous)("%s, direction %d: a worse actual scores less", (method, direction, parameterOf, low, high) => {
    fc.assert(
      fc.property(magnitude, fc.double({ min: Math.max(low, 1), max: high, noNaN: true }), (goal, wanted) => {
        const options = [direction, method, parameterOf(goal)];
        const actual = cell("NEED", wanted, goal, ...options) as number;
        const worse = actual - (direction || 1) * 0.01 * goal;
        expect(cell("SCORE", worse, goal, ...options) as number).toBeLessThan(wanted);
      }),
    );
  });

  test("worked by hand", () => {
    expect(cell("NEED", 110, 100)).toBeCloseTo(110, 12);
    expect(cell("NEED", 80, 10, "lower")).toBeCloseTo(12, 12);
    expect(cell("NEED", 40, 10, "lower", "inverse")).toBeCloseTo(25, 12);
    expect(cell("NEED", 80, 10, "lower", "linear", 20)).toBeCloseTo(12, 12);
    expect(cell("NEED", 50, -2, "higher")).toBeCloseTo(-3, 12);
    expect(cell("NEED", 90, 90, "higher", "efficacy", 70)).toBeCloseTo(85, 12);
    expect(cell("NEED", 60, 100, null, "progress", 20)).toBeCloseTo(68, 12);
    expect(cell("NEED", 94, 0, null, "deduct", 2)).toBe(3);
    expect(cell("NEED", 90, 100, "target")).toBeCloseTo(90, 12);
  });

  test("band: the farthest actual that still scores it, below the target or above it for lower", () => {
    expect(cell("NEED", column(100, 50, 0), 100, null, "band", [[0.05, 0.2]])).toEqual([[95], [87.5], [80]]);
    expect(cell("NEED", column(100, 50, 0), 100, "lower", "band", [[0.05, 0.2]])).toEqual([[105], [112.5], [120]]);
    expect(cell("NEED", 30, 100, null, "band", [[0.1, 0.1]])).toBe(90);
  });

  test("step: the worst actual whose band gives at least the score", () => {
    const lowerBounds = [[0.8, 60], [0.9, 80], [1, 100]];
    expect(cell("NEED", column(60, 61, 80, 99), 200, null, "step", lowerBounds)).toEqual([[160], [180], [180], [200]]);
    expect(cell("NEED", 70, "", null, "step", [[80, 60], [90, 80]])).toBe(90);
    expect(cell("NEED", column(80, 81), 10, "lower", "step", [[1, 100], [1.2, 80]])).toEqual([[12], [10]]);
    expect(error("NEED", 101, 200, null, "step", lowerBounds).code).toBe("#N/A");
    expect(error("NEED", 80, 0, null, "step", lowerBounds).code).toBe("#DIV/0!");
  });

  test("curve: from its worse end, with or without a target", () => {
    expect(cell("NEED", column(60, 80, 50), 100, null, "curve", [[0.8, 60], [1, 100]])).toEqual([[80], [expect.closeTo(90, 9)], [80]]);
    expect(cell("NEED", 70, "", null, "curve", [[80, 60], [90, 80]])).toBeCloseTo(85, 12);
    expect(cell("NEED", 50, 10, "lower", "curve", [[1, 100], [2, 0]])).toBeCloseTo(15, 12);
    expect(error("NEED", 110, 100, null, "curve", [[0.8, 60], [1, 100]]).code).toBe("#N/A");
  });

  test("all or nothing: the target, or nothing more", () => {
    for (const args of [["higher", "passfail"], ["lower", "passfail"]]) expect(cell("NEED", column(100, 1), 95, ...args)).toEqual([[95], [95]]);
    expect(cell("NEED", 100, 0)).toBe(0);
    expect(cell("NEED", 100, 5, null, "progress", 5)).toBe(5);
    expect(error("NEED", 101, 95, null, "passfail").code).toBe("#N/A");
    expect(error("NEED", 101, 0).code).toBe("#N/A");
  });

  test("what no actual reaches is #N/A and says why", () => {
    expect(error("NEED", 120.1, 100)).toMatchObject({ code: "#N/A", message: expect.stringContaining("120.1") });
    expect(error("NEED", 101, 100, "target").code).toBe("#N/A");
    expect(error("NEED", 101, 100, null, "band", 0.1).message).toMatch(/band.*no actual/);
    expect(error("NEED", 101, 0, null, "deduct", 2).code).toBe("#N/A");
    expect(error("NEED", 0, 10, "lower", "inverse").code).toBe("#N/A");
    expect(cell("NEED", 120, 100)).toBeCloseTo(120, 12);
  });

  test("missing and wrong arguments fail as in KPI.SCORE", () => {
    expect(error("NEED", "", 100)).toMatchObject({ code: "#N/A", message: expect.stringContaining("target_score") });
    expect(error("NEED", 100, "").code).toBe("#N/A");
    expect(error("NEED", 100, 10, "higher", "inverse").code).toBe("#VALUE!");
    expect(error("NEED", 100, 10, "lower", "linear", 10).code).toBe("#NUM!");
    expect(error("NEED", 100, 10, "lower", "linear").code).toBe("#VALUE!");
    const broken = new CellError("#REF!");
    expect(codes(cell("NEED", column(100, broken, "x", "-"), 10))).toEqual([[10], ["#REF!"], ["#VALUE!"], ["#N/A"]]);
  });
});
