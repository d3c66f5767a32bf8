import fc from "fast-check";
import { CellError, codes, column, loadFunctions } from "./runtime";

const { cell, error } = loadFunctions();
const amount = fc.double({ min: 1, max: 1000, noNaN: true });
const weight = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 100 }));
const sum = (effects: unknown): number => (effects as number[][]).reduce((total, [effect]) => total + effect!, 0);

describe("KPI.BRIDGE", () => {
  test("replaces the actual, then the target, then the weight", () => {
    // 90·0.3 = 27 → 99·0.3 → 90·0.3 → 90·0.5 = 45
    const effects = cell("BRIDGE", 90, 100, 0.3, 99, 110, 0.5) as number[][];
    expect(effects.map(([effect]) => effect)).toEqual([expect.closeTo(2.7, 12), expect.closeTo(-2.7, 12), expect.closeTo(18, 12)]);
    expect(cell("BRIDGE", 12, 10, 30, 11, 10, 30, "lower")).toEqual([[300], [0], [0]]);
  });

  test("explains the score with its cap and floor", () => {
    expect(cell("BRIDGE", 110, 100, 1, 500, 100, 1)).toEqual([[10], [0], [0]]);
    expect(cell("BRIDGE", 150, 100, 1, 500, 100, 1)).toEqual([[0], [0], [0]]);
  });

  test("the effects add up to the change exactly", () => {
    fc.assert(
      fc.property(amount, amount, weight, amount, amount, weight, fc.constantFrom(1, -1, 0), (a0, t0, w0, a1, t1, w1, direction) => {
        const change = (cell("SCORE", a1, t1, direction) as number) * w1 - (cell("SCORE", a0, t0, direction) as number) * w0;
        const effects = cell("BRIDGE", a0, t0, w0, a1, t1, w1, direction) as number[][];
        const largest = Math.max(...effects.map(([effect]) => Math.abs(effect!)));
        const dust = Math.abs(sum(effects) - change);
        // Effects that outgrow the change and cancel out have a coarser last bit than the change.
        expect(dust).toBeLessThanOrEqual(Math.abs(change) >= largest ? 0 : 2 ** -52 * largest);
      }),
      { numRuns: 2000 },
    );
  });

  test("what did not change has no effect", () => {
    fc.assert(
      fc.property(amount, amount, weight, amount, amount, weight, (a0, t0, w0, a1, t1, w1) => {
        expect((cell("BRIDGE", a0, t0, w0, a0, t1, w1) as number[][])[0]).toEqual([0]);
        expect((cell("BRIDGE", a0, t0, w0, a1, t0, w1) as number[][])[1]).toEqual([0]);
        expect((cell("BRIDGE", a0, t0, w0, a1, t1, w0) as number[][])[2]).toEqual([0]);
        expect(cell("BRIDGE", a0, t0, w0, a0, t0, w0)).toEqual([[0], [0], [0]]);
      }),
    );
  });

  test("takes every method", () => {
    expect(cell("BRIDGE", 12, 10, 1, 14, 10, 0.5, "lower", "linear", 20)).toEqual([[-20], [0], [-30]]);
    expect(cell("BRIDGE", 85, "", 1, 95, "", 1, null, "step", [[80, 60], [90, 80]])).toEqual([[20], [0], [0]]);
  });

  test("a column of KPIs has its effects side by side, a row of them below each other", () => {
    expect(cell("BRIDGE", column(90, 80), 100, 1, column(95, 80), 100, 1)).toEqual([[5, 0, 0], [0, 0, 0]]);
    expect(cell("BRIDGE", [[90, 80]], 100, 1, [[95, 80]], 100, 1)).toEqual([[5, 0], [0, 0], [0, 0]]);
    expect(codes(cell("BRIDGE", column(90, ""), 100, 1, column(95, 80), 100, 1))).toEqual([[5, 0, 0], ["#N/A", "#N/A", "#N/A"]]);
    expect(error("BRIDGE", [[1, 2], [3, 4]], 100, 1, 95, 100, 1).code).toBe("#VALUE!");
  });

  test("names the argument that is missing", () => {
    const full = [90, 100, 0.3, 99, 110, 0.5];
    ["actual0", "target0", "weight0", "actual1", "target1", "weight1"].forEach((name, position) => {
      const args = full.map((value, index) => (index === position ? "N/A" : value));
      expect(error("BRIDGE", ...args)).toMatchObject({ code: "#N/A", message: expect.stringContaining(name) });
    });
    const broken = new CellError("#REF!");
    expect(cell("BRIDGE", 90, broken, 1, 1, 1, 1)).toBe(broken);
  });
});
