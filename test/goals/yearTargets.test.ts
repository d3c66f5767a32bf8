import fc from "fast-check";
import { emptyNode } from "../../src/goals/emptyNode";
import { targetKinds, targetRows } from "../../src/goals/targets/targetRows";
import { periodsOfYear, targetsByYear } from "../../src/goals/targets/yearTargets";
import { currentPeriod, nextPeriod } from "../../src/review";
import { countInYear } from "../../src/review/periods";

const goal = { ...emptyNode, id: "G", goal: "Sales" };
const anyYear = fc.record({ year: fc.integer({ min: 1990, max: 2090 }), month: fc.integer({ min: 1, max: 12 }) }).map(({ year, month }) => currentPeriod({ year, month: 6, day: 15 }, "year", month));

describe("the periods of a year", () => {
  it("are its halves, quarters, months and weeks, calendar or fiscal", () => {
    expect(periodsOfYear("2026", "half")).toEqual(["2026H1", "2026H2"]);
    expect(periodsOfYear("FY2027-04", "quarter")).toEqual(["FY2027Q1-04", "FY2027Q2-04", "FY2027Q3-04", "FY2027Q4-04"]);
    expect(periodsOfYear("FY2027-04", "month").at(-1)).toBe("2027-03");
    expect(periodsOfYear("2026", "week").slice(0, 2)).toEqual(["2026W01", "2026W02"]);
    expect(periodsOfYear("2026Q", "week")).toEqual([]);
  });

  it("follow each other without a gap from one year into the next, and every one is found in its year again", () => {
    fc.assert(fc.property(anyYear, fc.constantFrom(...targetKinds), (year, kind) => {
      const periods = periodsOfYear(year, kind);
      const next = periodsOfYear(nextPeriod(year)!, kind);
      expect([...periods, next[0]].slice(1)).toEqual(periods.map(nextPeriod));
      if (/^\d{4}$/.test(year)) expect(periods).toHaveLength(countInYear(kind, Number(year)));
      const yearStart = Number(year.split("-")[1] ?? 1);
      expect(targetsByYear(targetRows(goal, periods, periods.map(() => 1)), yearStart)).toMatchObject({ years: [{ year, kind, rows: { length: periods.length } }], others: [] });
    }));
  });
});

describe("the targets of a goal", () => {
  it("stand by year and kind, the latest year first, and beside them what is of no such kind", () => {
    const rows = targetRows(goal, ["2025Q1", "2026-01", "2026H1", "2026Q1", "2026-02", "2026", "20260101-20260215", "soon"], [1, 2, 3, 4, 5, 6, 7, 8]);
    const { years, others } = targetsByYear(rows, 1);
    expect(years.map(({ year, kind, rows: { length } }) => [year, kind, length])).toEqual([["2026", "half", 1], ["2026", "quarter", 1], ["2026", "month", 2], ["2025", "quarter", 1]]);
    expect(others.map(({ target }) => target)).toEqual([6, 7, 8]);
  });

  it("of months are those of the fiscal year where the workbook has one, while quarters keep the year in their name", () => {
    const rows = targetRows(goal, ["2026-03", "2026-04", "2026Q1", "FY2027Q1-04"], [1, 2, 3, 4]);
    expect(targetsByYear(rows, 4).years.map(({ year, kind }) => `${year} ${kind}`)).toEqual(["FY2027-04 quarter", "FY2027-04 month", "2026 quarter", "FY2026-04 month"]);
  });
});
