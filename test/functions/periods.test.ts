import { DAYS, NETWORKDAYS } from "@formulajs/formulajs";
import fc from "fast-check";
import { codes, column, loadFunctions } from "./runtime";

const { cell, error } = loadFunctions();
const shown = (id: string, ...args: unknown[]): unknown => codes(cell(id, ...args));
const numbersOf = (id: string, ...args: unknown[]): number[] => [cell(id, ...args)].flat(2) as number[];
const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);
/** The serial of a calendar day after February 1900. */
const serial = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
const dateOf = (day: number): Date => {
  const date = new Date((day - 25_569) * 86_400_000);
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
};

const q1 = [serial(2025, 1, 1), serial(2025, 3, 31)];

describe("KPI.PRORATE", () => {
  test("gives the contract's share of a quarter", () => {
    expect(shown("PRORATE", serial(2025, 2, 16), "", ...q1)).toBe(44 / 90);
  });

  test("counts days, months by their days and workdays, both ends included", () => {
    expect(shown("PRORATE", serial(2025, 1, 10), serial(2025, 1, 10), ...q1)).toBe(1 / 90);
    expect(shown("PRORATE", serial(2025, 2, 15), serial(2025, 3, 31), ...q1, "months")).toBeCloseTo((14 / 28 + 1) / 3, 12);
    expect(shown("PRORATE", serial(2024, 2, 10), serial(2024, 2, 29), serial(2024, 1, 1), serial(2024, 12, 31), "月数")).toBeCloseTo(20 / 29 / 12, 12);
    expect(shown("PRORATE", serial(2025, 3, 1), "", ...q1, "workdays")).toBe(21 / 64);
    expect(shown("PRORATE", serial(2025, 3, 1), "", ...q1, "工作日")).toBe(21 / 64);
  });

  test("an open start or end lies outside the period, times of the day are cut off", () => {
    expect(shown("PRORATE", "", "", ...q1)).toBe(1);
    expect(shown("PRORATE", "", serial(2025, 1, 31), ...q1)).toBe(31 / 90);
    expect(shown("PRORATE", 0, null, ...q1)).toBe(1);
    expect(shown("PRORATE", serial(2025, 2, 16) + 0.9, "", ...q1)).toBe(44 / 90);
  });

  test("no overlap is 0, an impossible order #NUM!, a period without workdays #DIV/0!", () => {
    expect(shown("PRORATE", serial(2025, 4, 1), "", ...q1)).toBe(0);
    expect(shown("PRORATE", "", serial(2024, 12, 31), ...q1)).toBe(0);
    expect(shown("PRORATE", 45_000, 44_999, ...q1)).toBe("#NUM!");
    expect(shown("PRORATE", "", "", q1[1], q1[0])).toBe("#NUM!");
    expect(shown("PRORATE", "", "", serial(2025, 3, 1), serial(2025, 3, 2), "workdays")).toBe("#DIV/0!");
    expect(shown("PRORATE", -5, "", ...q1)).toBe("#NUM!");
    expect(shown("PRORATE", 3_000_000, "", ...q1)).toBe("#NUM!");
    expect(shown("PRORATE", "", "", "", q1[1])).toBe("#N/A");
    expect(error("PRORATE", "tomorrow", "", ...q1).message).toContain("start");
    expect(shown("PRORATE", "", "", ...q1, "weeks")).toBe("#VALUE!");
  });

  test("a column of dates gives a column, an error its own element only", () => {
    expect(shown("PRORATE", column(q1[0], "x", serial(2025, 3, 31)), "", ...q1)).toEqual(column(1, "#VALUE!", 1 / 90));
    expect(shown("PRORATE", column(1, 2), column(1, 2, 3), ...q1)).toBe("#VALUE!");
  });

  test("counts as Excel does around the day that never was", () => {
    expect(shown("PRORATE", 60, 60, 32, 60)).toBe(1 / 29);
    expect(shown("PRORATE", 60, 60, 32, 60, "months")).toBeCloseTo(1 / 29, 12);
    expect(shown("PRORATE", 61, 61, 61, 91, "months")).toBeCloseTo(1 / 31, 12);
    expect(shown("PRORATE", 1, 31, 1, 366, "months")).toBeCloseTo(1 / 12, 12);
    expect(shown("PRORATE", serial(1901, 1, 1), "", 1, serial(1901, 12, 31), "months")).toBeCloseTo(1 / 2, 12);
  });

  const day = fc.integer({ min: 61, max: 100_000 });

  test("adjacent stretches add up to the whole", () => {
    fc.assert(
      fc.property(day, fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 3, maxLength: 3 }), fc.constantFrom("days", "months", "workdays"), (first, [a, b, c], basis) => {
        const [middle, last] = [first + a! + 7, first + a! + 7 + b!];
        const share = (from: number, to: number): number => cell("PRORATE", from, to, first, last + c!, basis) as number;
        expect(share(first, middle) + share(middle + 1, last + c!)).toBeCloseTo(1, 12);
      }),
    );
  });

  test("agrees with an independent count of days, workdays and months", () => {
    // From 2 March 1900: formulajs puts the 1st one day too early.
    fc.assert(
      fc.property(fc.integer({ min: 62, max: 100_000 }), fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 800 }), (first, stretch, more) => {
        const [last, end] = [first + stretch, first + stretch + more];
        const share = (basis: string): unknown => shown("PRORATE", first, last, first, end, basis);
        expect(share("days")).toBe(((DAYS(dateOf(last), dateOf(first)) as number) + 1) / ((DAYS(dateOf(end), dateOf(first)) as number) + 1));
        const workdays = (to: number): number => NETWORKDAYS(dateOf(first), dateOf(to)) as number;
        if (workdays(end) > 0) expect(share("workdays")).toBe(workdays(last) / workdays(end));
        const months = (to: number): number => {
          let total = 0;
          for (let each = first; each <= to; each += 1) {
            const date = dateOf(each);
            total += 1 / new Date(date.getFullYear(), date.getMonth() + 1, 0).getDate();
          }
          return total;
        };
        expect(share("months")).toBeCloseTo(months(last) / months(end), 9);
      }),
    );
  });
});

describe("KPI.SPLIT", () => {
  test("splits by a profile in its shape, and into n equal parts down a column", () => {
    expect(shown("SPLIT", 100, 3)).toEqual(column(33.34, 33.33, 33.33));
    expect(shown("SPLIT", 1200, [[1, 2, 3]])).toEqual([[200, 400, 600]]);
    expect(shown("SPLIT", 10, column(1, "", 1), 0)).toEqual(column(5, 0, 5));
    expect(shown("SPLIT", "1,000", 1)).toBe(1000);
  });

  test("a negative total is split as its opposite", () => {
    expect(shown("SPLIT", -100, 3)).toEqual(column(-33.34, -33.33, -33.33));
  });

  test("what a total has beyond the decimals goes to the largest part", () => {
    expect(shown("SPLIT", 10.005, [[1, 3, 1]])).toEqual([[2, expect.closeTo(6.005, 12), 2]]);
    expect(numbersOf("SPLIT", 0.1 + 0.2, [[1, 1]])).toEqual([0.15, 0.15]);
  });

  test("refuses what cannot be split", () => {
    expect(shown("SPLIT", 100, column(1, -1))).toBe("#NUM!");
    expect(shown("SPLIT", 100, column(0, 0))).toBe("#NUM!");
    expect(shown("SPLIT", 100, 2.5)).toBe("#NUM!");
    expect(shown("SPLIT", 100, 0)).toBe("#NUM!");
    expect(shown("SPLIT", 100, 3, 99)).toBe("#NUM!");
    expect(shown("SPLIT", 1e300, 3)).toBe("#NUM!");
    expect(shown("SPLIT", "", 3)).toBe("#N/A");
    expect(shown("SPLIT", 100, "")).toBe("#N/A");
    expect(shown("SPLIT", "many", 3)).toBe("#VALUE!");
  });

  test("the parts always add up to the total", () => {
    const profiles = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), profiles, fc.integer({ min: 0, max: 4 }), (units, profile, decimals) => {
        fc.pre(profile.some((share) => share > 0));
        const perOne = 10 ** decimals;
        const parts = numbersOf("SPLIT", units / perOne, column(...profile), decimals);
        expect(sum(parts.map((part) => Math.round(part * perOne)))).toBe(units);
        for (const part of parts) expect(Number(part.toFixed(decimals))).toBe(part);
        expect(Math.round(sum(parts) * perOne)).toBe(units);
      }),
    );
  });
});
