import fc from "fast-check";
import { comparePeriods, currentPeriod, parsePeriod, periodLabel, periodsAround } from "../../src/review";

describe("periods", () => {
  it("begin and end on the days of the calendar", () => {
    expect(parsePeriod("2026Q4")).toEqual({ id: "2026Q4", start: { year: 2026, month: 10, day: 1 }, end: { year: 2026, month: 12, day: 31 } });
    expect(parsePeriod("2028-02")?.end).toEqual({ year: 2028, month: 2, day: 29 });
    expect(parsePeriod("2100-02")?.end.day).toBe(28);
    expect(parsePeriod("2026H1")?.end).toEqual({ year: 2026, month: 6, day: 30 });
    expect(parsePeriod("2026")?.start).toEqual({ year: 2026, month: 1, day: 1 });
  });

  it.each(["2026Q5", "2026Q0", "2026-13", "2026H3", "Q4", "26Q1", ""])("%j is no period", (id) => expect(parsePeriod(id)).toBeNull());

  it("are called what people call them", () => {
    expect(["2026Q4", "2026H1", "2026-11", "2026"].map((id) => periodLabel(id, "zh-CN"))).toEqual(["2026年第四季度", "2026年上半年", "2026年11月", "2026年"]);
    expect(["2026Q4", "2026H2", "2026-11", "2026"].map((id) => periodLabel(id, "en-US"))).toEqual(["2026 Q4", "2026 H2", "Nov 2026", "2026"]);
  });

  it("offers the quarters around a day in order, its own in the middle", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const day = { year, month, day: 1 };
        const offered = periodsAround(day);
        expect(offered[4]).toBe(currentPeriod(day));
        expect([...offered].sort(comparePeriods).reverse()).toEqual(offered);
        expect(offered.every((id) => parsePeriod(id) !== null)).toBe(true);
        const own = parsePeriod(currentPeriod(day));
        expect(own !== null && own.start.month <= month && month <= own.end.month).toBe(true);
      }),
    );
  });
});
