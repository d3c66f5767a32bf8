import fc from "fast-check";
import { CellError, codes, column, loadFunctions } from "./runtime";

const { cell, error } = loadFunctions();
const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true });

/** Every scalar function here with arguments that give a number: the first two columns may be anything. */
const calls: readonly (readonly [id: string, (first: unknown, second: unknown) => unknown[]])[] = [
  ["PROGRESS", (a, t) => [a, t, -3e6]],
  ["BAND", (a, t) => [a, t, 0.05, 0.2, "linear"]],
  ["PASSFAIL", (a, t) => [a, t, "lower", 50, 10]],
  ["DEDUCT", (full, per) => [full, 3, per, 1, -1e300]],
  ["EFFICACY", (a, t) => [a, t, -3e6]],
  ["EFFICACY.TIER", (a, w) => [a, w, column(-1e5, 0, 1e5), column(0.2, 0.6, 1)]],
  ["CURVE", (x, below) => [x, column(-1e5, 0, 1e5), column(0.2, 0.6, 1), below]],
  ["STEP", (x) => [x, column(-1e5, 0, 1e5), column(0.2, 0.6, 1)]],
];

describe.each(calls)("KPI.%s", (id, argumentsOf) => {
  test("over columns gives what it gives for each element", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount), { minLength: 2, maxLength: 8 }), (pairs) => {
        const whole = cell(id, ...argumentsOf(pairs.map(([first]) => [first]), pairs.map(([, second]) => [second])));
        expect(whole).toEqual(pairs.map(([first, second]) => [cell(id, ...argumentsOf(first, second))]));
      }),
      { numRuns: 30 },
    );
  });

  test("never takes a missing value for 0, and passes an error value on for its own element", () => {
    const broken = new CellError("#REF!");
    const result = codes(cell(id, ...argumentsOf(column(1, "", "N/A", "不适用", broken, "abc"), 5)));
    expect(result).toEqual([[expect.any(Number)], ["#N/A"], ["#N/A"], ["#N/A"], ["#REF!"], ["#VALUE!"]]);
  });

  test("reads numbers written as text", () => {
    expect(cell(id, ...argumentsOf("１,234", "5%"))).toBe(cell(id, ...argumentsOf(1234, 0.05)));
  });

  test("takes a row as well as a column", () => {
    expect(cell(id, ...argumentsOf([[1, 2]], 5))).toEqual([[cell(id, ...argumentsOf(1, 5)), cell(id, ...argumentsOf(2, 5))]]);
  });
});

describe("KPI.PROGRESS", () => {
  test("is the share of the way from the start to the target", () => {
    expect(cell("PROGRESS", 68, 100, 20)).toBeCloseTo(0.6, 12);
    expect(cell("PROGRESS", 3.5, 2, 5)).toBeCloseTo(0.5, 12);
    expect(cell("PROGRESS", 0, 100, 20, false)).toBeCloseTo(-0.25, 12);
  });

  test("stays within 0 and 1 unless told otherwise", () => {
    expect(cell("PROGRESS", 0, 100, 20)).toBe(0);
    expect(cell("PROGRESS", 120, 100, 20)).toBe(1);
    expect(cell("PROGRESS", 120, 100, 20, "否")).toBe(1.25);
    expect(cell("PROGRESS", 120, 100, 20, 0)).toBe(1.25);
    expect(cell("PROGRESS", 120, 100, 20, "TRUE")).toBe(1);
  });

  test("with the start at the target is 1 when met, else 0", () => {
    expect(cell("PROGRESS", 5, 5, 5)).toBe(1);
    expect(cell("PROGRESS", 4, 5, 5)).toBe(0);
    expect(cell("PROGRESS", 9, 5, 5, false)).toBe(1);
  });

  test("names what is missing", () => {
    expect(error("PROGRESS", "", 5, 5).message).toMatch(/no actual/i);
    expect(error("PROGRESS", 1, "", 5).message).toMatch(/no target/i);
    expect(error("PROGRESS", 1, 5, "")).toMatchObject({ code: "#N/A", message: expect.stringContaining("start") });
    expect(error("PROGRESS", 1, 5, 5, "maybe").code).toBe("#VALUE!");
  });
});

describe("KPI.CURVE", () => {
  const xs = column(10, 20, 40);
  const ys = column(0, 50, 70);
  test("is linear between the knots and exact on them", () => {
    expect(cell("CURVE", column(10, 15, 20, 30, 40), xs, ys)).toEqual([[0], [25], [50], [60], [70]]);
  });

  test("is 0 before the first knot and flat after the last unless told otherwise", () => {
    expect(cell("CURVE", column(5, 60), xs, column(30, 50, 70))).toEqual([[0], [70]]);
    expect(cell("CURVE", column(5, 60), xs, column(30, 50, 70), -7, 99)).toEqual([[-7], [99]]);
    expect(cell("CURVE", column(5, 60), xs, column(30, 50, 70), "flat", "extend")).toEqual([[30], [90]]);
    expect(cell("CURVE", column(5, 60), xs, column(30, 50, 70), "外推", "持平")).toEqual([[20], [70]]);
    expect(cell("CURVE", 5, xs, ys, "12%")).toBe(0.12);
  });

  test("a number that only misses the first knot by binary dust is on it", () => {
    expect(cell("CURVE", 0.3, column(0.1 + 0.2, 1), column(60, 100))).toBe(60);
  });

  test("takes knots from rows, and leaves blanks at the end of them out", () => {
    expect(cell("CURVE", 15, [[10, 20, ""]], column(0, 50, ""))).toBe(25);
  });

  test("refuses knots that do not rise, gaps, lists of different length and empty ones", () => {
    expect(error("CURVE", 1, column(1, 1), column(1, 2)).code).toBe("#NUM!");
    expect(error("CURVE", 1, column(2, 1), column(1, 2)).code).toBe("#NUM!");
    expect(error("CURVE", 1, column(1, "", 3), column(1, 2, 3)).code).toBe("#VALUE!");
    expect(error("CURVE", 1, column(1, 2), column(1, 2, 3)).code).toBe("#VALUE!");
    expect(error("CURVE", 1, "", "").code).toBe("#NUM!");
    expect(error("CURVE", 1, column(1, 2), column(1, 2), "up").message).toContain("flat, extend");
  });

  test("one knot is enough except to extend", () => {
    expect(cell("CURVE", column(0, 1, 2), 1, 7)).toEqual([[0], [7], [7]]);
    expect(codes(cell("CURVE", column(0, 1, 2), 1, 7, "extend", "extend"))).toEqual([["#NUM!"], [7], ["#NUM!"]]);
  });
});

describe("KPI.STEP", () => {
  test("rising bounds are lower bounds", () => {
    const step = (x: unknown, inclusive?: unknown) => cell("STEP", x, column(80, 90, 100), column(60, 80, 100), inclusive ?? null);
    expect(step(column(89.99, 90, 79, 100, 500))).toEqual([[60], [80], [0], [100], [100]]);
    expect(step(column(80, 90, 90.01, 100), false)).toEqual([[0], [60], [80], [80]]);
  });

  test("falling bounds are upper bounds", () => {
    const step = (x: unknown, inclusive?: unknown) => cell("STEP", x, column(20, 15, 10), column(50, 80, 100), inclusive ?? null);
    expect(step(column(20.01, 20, 15.01, 15, 10, 1))).toEqual([[0], [50], [50], [80], [100], [100]]);
    expect(step(column(20, 15, 10, 9.99), "否")).toEqual([[0], [50], [80], [100]]);
  });

  test("a single bound is a lower one", () => {
    expect(cell("STEP", column(4, 5, 6), 5, 100)).toEqual([[0], [100], [100]]);
  });

  test("compares with the guard", () => {
    expect(cell("STEP", 0.1 + 0.2, column(0.4, 0.3), column(1, 2))).toBe(2);
    expect(cell("STEP", 0.3, column(0.1 + 0.2), column(2))).toBe(2);
  });

  test("refuses unsorted bounds and as many scores as there are not bounds", () => {
    expect(error("STEP", 1, column(1, 3, 2), column(1, 2, 3)).code).toBe("#NUM!");
    expect(error("STEP", 1, column(1, 1), column(1, 2)).code).toBe("#NUM!");
    expect(error("STEP", 1, column(1, 2), column(1, 2, 3))).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("scores") });
  });
});

describe("KPI.BAND", () => {
  test("linear is the method band of KPI.SCORE", () => {
    fc.assert(
      fc.property(amount, amount, (actual, target) => {
        expect(cell("BAND", actual, target, 0.1, 0.3)).toBe(cell("SCORE", actual, target, null, "band", [[0.1, 0.3]]));
        expect(cell("BAND", actual, target, 0.1)).toBe(cell("SCORE", actual, target, null, "band", 0.1));
      }),
    );
  });

  test("ratio divides by the bound below and the bound by the actual above", () => {
    const ratio = (actual: number, target = 100): unknown => cell("BAND", actual, target, 0.1, null, "ratio");
    expect(ratio(95)).toBe(100);
    expect(ratio(110)).toBe(100);
    expect(ratio(45)).toBe(50);
    expect(ratio(220)).toBe(50);
    expect(ratio(-45, -100)).toBe(50);
    expect(ratio(-220, -100)).toBe(50);
    expect(ratio(0, 0)).toBe(100);
    expect(ratio(1, 0)).toBe(0);
    expect(ratio(-1, 0)).toBe(0);
  });

  test("symmetric takes off the deviation in percent", () => {
    expect(cell("BAND", column(90, 98, 110), 100, 0.05, null, "symmetric")).toEqual([[90], [98], [90]]);
    expect(cell("BAND", 90, 100, 0.05, "", "对称")).toBe(90);
  });

  test("refuses a negative tolerance and an outer edge inside the tolerance", () => {
    expect(error("BAND", 1, 1, -0.1).code).toBe("#NUM!");
    expect(error("BAND", 1, 1, 0.2, 0.1).code).toBe("#NUM!");
    expect(error("BAND", 1, 1, 0.2, null, "cubic").code).toBe("#VALUE!");
  });
});

describe("KPI.PASSFAIL, KPI.DEDUCT and KPI.EFFICACY", () => {
  test("pass or fail with points of one's own", () => {
    expect(cell("PASSFAIL", column(95, 94.999), 95)).toEqual([[100], [0]]);
    expect(cell("PASSFAIL", 94.999, 95, "lower", 10, -5)).toBe(10);
    expect(cell("PASSFAIL", 96, 95, "越低越好", 10, -5)).toBe(-5);
    expect(cell("PASSFAIL", 0.1 + 0.2, 0.3, "target")).toBe(100);
  });

  test("deduct takes points off beyond the allowance, down to the floor", () => {
    expect(cell("DEDUCT", 10, 3, 2)).toBe(4);
    expect(cell("DEDUCT", 10, 3, 2, 1)).toBe(6);
    expect(cell("DEDUCT", 10, 30, 2)).toBe(0);
    expect(cell("DEDUCT", 10, 30, 2, 0, -5)).toBe(-5);
    expect(cell("DEDUCT", 10, 0, 2, 1)).toBe(10);
    expect(error("DEDUCT", 10, -1, 2).code).toBe("#NUM!");
    expect(error("DEDUCT", 10, "", 2).code).toBe("#N/A");
  });

  test("efficacy is a line through the bad and the good value", () => {
    expect(cell("EFFICACY", 85, 90, 70)).toBe(90);
    expect(cell("EFFICACY", column(70, 90, 95, 60), 90, 70)).toEqual([[60], [100], [110], [40]]);
    expect(cell("EFFICACY", column(70, 90, 95, 60), 90, 70, null, null, true)).toEqual([[60], [100], [100], [60]]);
    expect(cell("EFFICACY", 8, 5, 9, 50, 50)).toBe(62.5);
    expect(cell("EFFICACY", 95, 90, 70, 60, -40, true)).toBe(20);
    expect(error("EFFICACY", 1, 5, 5).code).toBe("#NUM!");
  });

  test("efficacy is the method of KPI.SCORE without cap and floor", () => {
    fc.assert(
      fc.property(amount, amount, (actual, target) => {
        expect(cell("EFFICACY", actual, target, 2e6)).toBe(cell("SCORE", actual, target, null, "efficacy", 2e6, 1e300, -1e300));
      }),
    );
  });
});

describe("KPI.EFFICACY.TIER", () => {
  const values = column(2, 4, 6, 9, 12);
  const coefficients = column(0.2, 0.4, 0.6, 0.8, 1);
  test("adds a share of the way to the next tier", () => {
    // 20·0.6 + (7−6)/(9−6)·20·(0.8−0.6)
    expect(cell("EFFICACY.TIER", 7, 20, values, coefficients)).toBeCloseTo(12 + 4 / 3, 12);
    expect(cell("EFFICACY.TIER", column(2, 6, 12, 40, 1.99), 20, values, coefficients)).toEqual([[4], [12], [20], [20], [0]]);
  });
  test("wants rising values and a coefficient for each", () => {
    expect(error("EFFICACY.TIER", 7, 20, column(3, 2), column(1, 2)).code).toBe("#NUM!");
    expect(error("EFFICACY.TIER", 7, 20, column(2, 3), column(1, 2, 3)).code).toBe("#VALUE!");
    expect(error("EFFICACY.TIER", 7, "", values, coefficients)).toMatchObject({ code: "#N/A", message: expect.stringContaining("weight") });
  });
});
