import { CellError, codes, column, loadFunctions } from "./runtime";

const { cell, call, error } = loadFunctions();
const broken = new CellError("#REF!");
const flat = (block: unknown): number[] => (block as number[][]).flat();

describe("KPI.PAYOUT", () => {
  const payout = (...args: unknown[]): unknown => cell("PAYOUT", ...args);

  test.each([
    [0, 0], [0.79, 0], [0.8, 0.5], [0.9, 0.75], [1, 1], [1.1, 1.25], [1.2, 1.5], [1.3, 1.5], [-0.5, 0], ["90%", 0.75],
  ])("an attainment of %p earns %d", (attain, paid) => {
    expect(payout(attain)).toBeCloseTo(paid, 12);
  });

  test("takes other corners, one at a time", () => {
    expect(payout(0.6, 0.5)).toBeCloseTo(0.6, 12);
    expect(payout(0.8, null, 0)).toBe(0);
    expect(payout(0.9, null, 0)).toBeCloseTo(0.5, 12);
    expect(payout(1.5, "", "", 2, 3)).toBeCloseTo(2, 12);
    expect(payout(5, "", "", 2, 3)).toBe(3);
    expect(payout(0, 0, 0.2)).toBe(0.2);
  });

  test("reaches its corners in spite of the dust of decimals", () => {
    expect(payout(0.1 + 0.7, 0.8)).toBeCloseTo(0.5, 12);
    expect(payout(0.8 - 1e-12)).toBe(0.5);
    expect(payout(1 - 1e-12)).toBe(1);
    expect(payout(1.2 - 1e-12)).toBe(1.5);
    expect(payout(0.8 - 1e-6)).toBe(0);
  });

  test("a threshold at target is a cliff, and so is a maximum at target", () => {
    expect(column(0.999, 1, 1.1).map(([attain]) => payout(attain, 1))).toEqual([0, 1, expect.closeTo(1.25, 12)]);
    expect(column(0.9, 1, 1.001).map(([attain]) => payout(attain, 0.8, 0.5, 1, 1.4))).toEqual([expect.closeTo(0.75, 12), 1, 1.4]);
  });

  test("refuses corners on the wrong side of the target, and negative ones", () => {
    for (const corners of [[1.1], [-0.1], [0.8, -0.5], [0.8, 1.5], [0.8, 0.5, 0.9], [0.8, 0.5, 1.2, 0.5]]) {
      expect(error("PAYOUT", 1, ...corners).code).toBe("#NUM!");
    }
    expect(error("PAYOUT", 1, 0.8, 0.5, 0.9).message).toContain("max");
  });

  test("lifts over everything", () => {
    expect(codes(payout(column(0.8, "", "x", broken, 1)))).toEqual([[0.5], ["#N/A"], ["#VALUE!"], ["#REF!"], [1]]);
    expect(payout([[0.9, 0.9]], [[0.8, 0.95]])).toEqual([[expect.closeTo(0.75, 12), 0]]);
    expect(codes(payout(1, column(0.8, 2)))).toEqual([[1], ["#NUM!"]]);
    expect(error("PAYOUT", column(1, 2), [[1, 2]]).message).toMatch(/2×1.*1×2/);
    expect(call("PAYOUT", [[1]])).toEqual([[1]]);
  });
});

describe("KPI.TIERPAY", () => {
  const tierpay = (...args: unknown[]): unknown => cell("TIERPAY", ...args);
  const breaks = column(0, 100, 500);
  const rates = column(0.02, 0.03, 0.05);

  test("pays every slice at its own rate", () => {
    expect(tierpay(80, breaks, rates)).toBeCloseTo(1.6, 12);
    expect(tierpay(100, breaks, rates)).toBeCloseTo(2, 12);
    expect(tierpay(600, breaks, rates)).toBeCloseTo(2 + 12 + 5, 12);
    expect(tierpay(600, [[0, 100, 500]], [["2%", "3%", "5%"]], "分段累进")).toBeCloseTo(19, 12);
  });

  test("or the whole at the rate of the tier reached", () => {
    expect(tierpay(99.99, breaks, rates, "whole")).toBeCloseTo(1.9998, 12);
    expect(tierpay(100, breaks, rates, "whole")).toBeCloseTo(3, 12);
    expect(tierpay(600, breaks, rates, "全额累进")).toBeCloseTo(30, 12);
    expect(tierpay(0.1 + 0.2, column(0, 0.3), column(1, 10), "whole")).toBeCloseTo(3, 12);
  });

  test("pays nothing below the first tier, and for what lies below it", () => {
    expect(tierpay(40, column(50, 100), column(0.1, 0.2))).toBe(0);
    expect(tierpay(70, column(50, 100), column(0.1, 0.2))).toBeCloseTo(2, 12);
    expect(tierpay(40, column(50, 100), column(0.1, 0.2), "whole")).toBe(0);
    expect(tierpay(70, column(50, 100), column(0.1, 0.2), "whole")).toBeCloseTo(7, 12);
    expect(tierpay(-5, breaks, rates)).toBe(0);
  });

  test("refuses tiers that do not rise or do not match, and gaps in them", () => {
    expect(error("TIERPAY", 5, column(100, 0), column(1, 2)).code).toBe("#NUM!");
    expect(error("TIERPAY", 5, column(0, 0), column(1, 2)).code).toBe("#NUM!");
    expect(error("TIERPAY", 5, "", "").code).toBe("#NUM!");
    expect(error("TIERPAY", 5, column(0, 1), column(1))).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("rates") as string });
    expect(error("TIERPAY", 5, column(0, "", 9), column(1, 2, 3)).code).toBe("#VALUE!");
    expect(error("TIERPAY", 5, breaks, rates, "some").code).toBe("#VALUE!");
    expect(tierpay(5, column(0, "", ""), column(2, "", ""))).toBe(10);
    expect(tierpay(5, column(0, broken), column(1, 2))).toBe(broken);
  });

  test("lifts over the quantity and the mode, never over the tiers", () => {
    expect(codes(tierpay(column(100, "", "x", broken), breaks, rates))).toEqual([[2], ["#N/A"], ["#VALUE!"], ["#REF!"]]);
    expect(tierpay([[600, 600, 600]], breaks, rates, [["marginal", "whole", ""]])).toEqual([[19, 30, 19]]);
  });
});

describe("KPI.BONUS", () => {
  const bonus = (...args: unknown[]): unknown => cell("BONUS", ...args);

  test("multiplies base, target percentage, factors and the share of the period", () => {
    expect(bonus(240000, 0.15, 1.1, 0.9, 1.2, 275 / 365)).toBeCloseTo(32222.47, 2);
    expect(bonus(240000, "15%")).toBeCloseTo(36000, 9);
    expect(bonus(100, 0.1, 2, null, 3)).toBeCloseTo(60, 12);
    expect(bonus(100, 0.1, 0)).toBe(0);
  });

  test("the cap is an amount and comes last", () => {
    expect(bonus(240000, 0.15, 1.1, 0.9, 1.2, 275 / 365, 30000)).toBe(30000);
    expect(bonus(100, 0.1, 3, "", "", 0.5, 20)).toBeCloseTo(15, 12);
    expect(bonus(100, 0.1, 3, "", "", "", 0)).toBe(0);
  });

  test("add averages the factors by weight", () => {
    expect(bonus(1000, 0.1, 1.2, 0.8, 1.5, 0.5, null, "add", column(0.3, 0.3, 0.4))).toBeCloseTo(100 * 1.2 * 0.5, 10);
    expect(bonus(1000, 0.1, 1.2, 0.8, 1.5, null, null, "相加", [[30, 30, 40]])).toBeCloseTo(120, 10);
    expect(bonus(1000, 0.1, 1.2, 0.8, 1.5, null, 110, "add", [["30%", "30%", "40%"]])).toBe(110);
    expect(bonus(1000, 0.1, 1.3, 9, 1.1, null, null, "add", column(0.5, "", 0.5))).toBeCloseTo(120, 10);
    expect(bonus(1000, 0.1, 2, 2, 2, null, null, "add", column(33.33, 33.33, 33.33))).toBeCloseTo(200, 10);
  });

  test("add refuses weights that are missing, not three, or do not total 100 %", () => {
    expect(error("BONUS", 1000, 0.1, 1, 1, 1, 1, null, "add")).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("weights") as string });
    const withWeights = (...weights: unknown[]): string => error("BONUS", 1000, 0.1, 1, 1, 1, 1, null, "add", column(...weights)).code;
    expect(withWeights(50, 50)).toBe("#VALUE!");
    expect(withWeights(30, 30, 30)).toBe("#VALUE!");
    expect(withWeights(0.3, 0.3, 0.3)).toBe("#VALUE!");
    expect(withWeights(0, 0, 0)).toBe("#NUM!");
    expect(withWeights(150, -100, 50)).toBe("#NUM!");
    expect(bonus(1000, 0.1, 1, 1, 1, 1, null, "multiply", column(30, 30, 30))).toBeCloseTo(100, 10);
  });

  test("without base or target percentage there is none; negative amounts cannot be", () => {
    expect(error("BONUS", "", 0.1)).toMatchObject({ code: "#N/A", message: expect.stringContaining("base") as string });
    expect(error("BONUS", 1000, "N/A").code).toBe("#N/A");
    for (const terms of [[-1, 0.1], [1, -0.1], [1, 0.1, -1], [1, 0.1, 1, -1], [1, 0.1, 1, 1, -1], [1, 0.1, 1, 1, 1, -1], [1, 0.1, 1, 1, 1, 1, -1]]) {
      expect(error("BONUS", ...terms).code).toBe("#NUM!");
    }
    expect(error("BONUS", 1e300, 1e300).code).toBe("#NUM!");
    expect(error("BONUS", 1, 1, 1, 1, 1, 1, 1, "sum").code).toBe("#VALUE!");
    expect(error("BONUS", true, 1).code).toBe("#VALUE!");
  });

  test("lifts over everything but the weights; a blank factor in a column is 1, as when it is left out", () => {
    expect(codes(bonus(column(1000, 2000, "", broken), 0.1, column(1.5, "", 1, 1)))).toEqual([[150], [200], ["#N/A"], ["#REF!"]]);
    const people = bonus(column(1000, 1000, 1000), 0.1, 2, 1, 1, 1, null, column("add", "multiply", ""), column(0.5, 0.25, 0.25));
    expect(people).toEqual(column(expect.closeTo(150, 10), 200, 200));
    expect(codes(bonus(column(1000, 1000), 0.1, 2, 1, 1, 1, null, column("add", "multiply")))).toEqual([["#VALUE!"], [200]]);
  });
});

describe("KPI.POOL", () => {
  const pool = (...args: unknown[]): unknown => cell("POOL", ...args);

  test("shares in proportion, to the cent", () => {
    expect(pool(100000, column(12, 8, 4.8))).toEqual(column(48387.1, 32258.06, 19354.84));
    expect(pool(100, column(1, 1, 1))).toEqual(column(33.34, 33.33, 33.33));
    expect(pool(100, [[1, 1, 1]], null, null, 0)).toEqual([[34, 33, 33]]);
    expect(pool(1, column(1, 2), "", "", 4)).toEqual(column(0.3333, 0.6667));
    expect(call("POOL", 10, [[3]])).toEqual([[10]]);
  });

  test("what a cap leaves goes to the others", () => {
    expect(pool(100000, column(12, 8, 4.8), column(40000, "", ""))).toEqual(column(40000, 37500, 22500));
    expect(pool(100, column(10, 1, 1), 40)).toEqual(column(40, 30, 30));
    expect(pool(100, column(100, 10, 1), column(50, 30, ""))).toEqual(column(50, 30, 20));
  });

  test("what a floor takes comes from the others", () => {
    expect(pool(100, column(8, 1, 1), null, column("", 20, ""))).toEqual(column(71.11, 20, 8.89));
    expect(pool(100, column(8, 1, 1), "", 15)).toEqual(column(70, 15, 15));
  });

  test("caps and floors together meet at one level", () => {
    // λ = 10: 40 held at 30, 30, 20, 10 held at 20.
    expect(pool(100, column(4, 3, 2, 1), column(30, "", "", ""), column("", "", "", 20))).toEqual(column(30, 30, 20, 20));
    expect(pool(100, column(4, 3, 2, 1), column(30, 31, "", ""), column("", "", 25, 20))).toEqual(column(30, 25, 25, 20));
  });

  test("what nobody may get is one more part at the end", () => {
    expect(pool(100, column(1, 1), column(30, 40))).toEqual(column(30, 40, 30));
    expect(pool(100, [[1, 1]], [[30, 40]])).toEqual([[30, 40, 30]]);
    expect(pool(100, [[1, 1], [1, 1]], 20)).toEqual([[20, 20], [20, 20], [20, ""]]);
    expect(pool(100, 1, 30)).toEqual(column(30, 70));
    expect(pool(100, column(0, 1), column("", 30), column(20, ""))).toEqual(column(20, 30, 50));
  });

  test("without weight there is the floor alone", () => {
    expect(pool(100, column(1, 0, "", 1), null, column("", 10, "", ""))).toEqual(column(45, 10, 0, 45));
    expect(error("POOL", 100, column(0, "")).code).toBe("#NUM!");
  });

  test("rounds inside caps and floors, and the pool itself to the same decimals", () => {
    expect(pool(10, column(1, 1), column(3.337, ""))).toEqual(column(3.33, 6.67));
    expect(pool(10, column(1, 1), null, column("", 6.661))).toEqual(column(3.33, 6.67));
    expect(pool(100, column(1, 1, 1), 100 / 3)).toEqual(column(33.33, 33.33, 33.33, 0.01));
    expect(pool(100, column(1, 1, 1), null, 100 / 3)).toEqual(column(33.34, 33.33, 33.33));
    expect(pool(100, column(1, 1), column(33.335, ""), column(33.335, ""))).toEqual(column(33.33, 66.67));
    expect(pool(1.005, column(1))).toBe(1.01);
    expect(pool(0.1 + 0.2, column(1, 1), null, column(0.1, 0.2))).toEqual(column(0.1, 0.2));
    expect(pool(0, column(1, 2))).toEqual(column(0, 0));
  });

  test("floors above the pool, a cap below its floor and negative numbers cannot be", () => {
    expect(error("POOL", 100, column(1, 1), null, 60)).toMatchObject({ code: "#NUM!", message: expect.stringContaining("120") as string });
    expect(error("POOL", 100, column(1, 1), column("", 10), column("", 20))).toMatchObject({
      code: "#NUM!",
      message: expect.stringContaining("2") as string,
    });
    expect(error("POOL", -100, column(1, 1)).code).toBe("#NUM!");
    expect(error("POOL", 100, column(1, -1)).code).toBe("#NUM!");
    expect(error("POOL", 100, column(1, 1), column(-1, "")).code).toBe("#NUM!");
    expect(error("POOL", 100, column(1, 1), "", column(-1, "")).code).toBe("#NUM!");
    expect(error("POOL", 1e9, column(1, 1), "", column(1e9, 0.5)).code).toBe("#NUM!");
    expect(error("POOL", 100, column(1, 1), "", "", 1.5).code).toBe("#NUM!");
    expect(error("POOL", 100, column(1, 1), "", "", -1).code).toBe("#NUM!");
    expect(error("POOL", 1e18, column(1, 1)).code).toBe("#NUM!");
  });

  test("refuses other sizes, text and a missing pool; an error value passes through", () => {
    expect(error("POOL", 100, column(1, 1, 1), column(1, 2)).message).toMatch(/3×1.*2×1/);
    expect(error("POOL", 100, column(1, 1, 1), "", [[1, 2, 3]]).code).toBe("#VALUE!");
    expect(error("POOL", "", column(1, 1)).code).toBe("#N/A");
    expect(error("POOL", 100, column(1, "x")).code).toBe("#VALUE!");
    expect(pool(100, column(1, broken))).toBe(broken);
    expect(pool(100, column(1, 1), column(1, broken))).toBe(broken);
  });

  test("closes for a hundred thousand people", () => {
    const weights = Array.from({ length: 100_000 }, (_, person) => [1 + ((person * 37) % 1000) / 7]);
    const limits = Array.from({ length: 100_000 }, (_, person) => [person % 3 === 0 ? 90 : ""]);
    const parts = flat(pool(8_000_000, weights, limits, 5));
    expect(parts.reduce((total, part) => total + Math.round(part * 100), 0)).toBe(800_000_000);
  });
});
