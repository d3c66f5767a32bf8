import fc from "fast-check";
import {
  comparePeriods, currentPeriod, kindOf, nextPeriod, ownPeriod, parsePeriod, periodDates, periodLabel, periodLabelWithDates, periodsAround, type DateParts,
} from "../../src/review";
import { dayNumber, dayOfNumber, parseDay } from "../../src/review/days";
import { cadenceOf } from "../../src/review/history";
import { daysOf, overlaps, sheetPeriod } from "../../src/review/periods";
import { monthsOf, partsOf, previousPeriod, stepPeriod } from "../../src/review/periodSteps";
import { parseReviewTableName, reviewTableName } from "../../src/review/reviewTable";
import { sheetName } from "../../src/sheets/sheetName";

const kinds = ["week", "month", "quarter", "half", "year"] as const;
const anyDay = fc.integer({ min: dayNumber({ year: 1990, month: 1, day: 1 }), max: dayNumber({ year: 2100, month: 12, day: 31 }) }).map(dayOfNumber);
const anyKind = fc.constantFrom(...kinds);
const anyYearStart = fc.integer({ min: 1, max: 12 });
const anyPeriod = fc.oneof(
  fc.tuple(anyDay, anyKind, anyYearStart).map(([day, kind, start]) => currentPeriod(day, kind, start)),
  fc.tuple(anyDay, fc.integer({ min: 0, max: 400 })).map(([day, length]) => ownPeriod(day, dayOfNumber(dayNumber(day) + length)) ?? ""),
);

const isWholeMonths = (id: string): boolean => {
  const period = parsePeriod(id);
  return period !== null && monthsOf(period) !== null;
};

describe("periods", () => {
  it("begin and end on the days of the calendar", () => {
    expect(parsePeriod("2026Q4")).toEqual({ id: "2026Q4", start: { year: 2026, month: 10, day: 1 }, end: { year: 2026, month: 12, day: 31 } });
    expect(parsePeriod("2028-02")?.end).toEqual({ year: 2028, month: 2, day: 29 });
    expect(parsePeriod("2100-02")?.end.day).toBe(28);
    expect(parsePeriod("2026H1")?.end).toEqual({ year: 2026, month: 6, day: 30 });
    expect(parsePeriod("2026")?.start).toEqual({ year: 2026, month: 1, day: 1 });
  });

  it("of a fiscal year are called by the year in which it ends, and know their days whatever is set later", () => {
    expect(parsePeriod("FY2027Q1-04")).toMatchObject({ start: { year: 2026, month: 4, day: 1 }, end: { year: 2026, month: 6, day: 30 } });
    expect(parsePeriod("FY2027Q4-04")).toMatchObject({ start: { year: 2027, month: 1, day: 1 }, end: { year: 2027, month: 3, day: 31 } });
    expect(parsePeriod("FY2027-12")).toMatchObject({ start: { year: 2026, month: 12, day: 1 }, end: { year: 2027, month: 11, day: 30 } });
    expect(currentPeriod({ year: 2026, month: 4, day: 1 }, "quarter", 4)).toBe("FY2027Q1-04");
    expect(currentPeriod({ year: 2026, month: 3, day: 31 }, "half", 4)).toBe("FY2026H2-04");
    expect(currentPeriod({ year: 2026, month: 11, day: 22 }, "month", 4)).toBe("2026-11");
  });

  it("may be ISO weeks, the 53rd only in years that have one, or any days of one's own", () => {
    expect(parsePeriod("2026W01")).toMatchObject({ start: { year: 2025, month: 12, day: 29 }, end: { year: 2026, month: 1, day: 4 } });
    expect(parsePeriod("2026W53")?.end).toEqual({ year: 2027, month: 1, day: 3 });
    expect(parsePeriod("2027W53")).toBeNull();
    expect(parsePeriod("20261001-20261215")).toMatchObject({ start: { year: 2026, month: 10, day: 1 }, end: { year: 2026, month: 12, day: 15 } });
  });

  it.each([
    "2026Q5", "2026Q0", "2026-13", "2026H3", "Q4", "26Q1", "", "FY2027Q1", "FY2027Q1-01", "FY2027Q1-13", "2026Q1-04", "2026W00", "20261215-20261001",
    "20260230-20260301",
  ])("%j is no period", (id) => expect(parsePeriod(id)).toBeNull());

  it("are called what people call them", () => {
    expect(["2026Q4", "2026H1", "2026-11", "2026"].map((id) => periodLabel(id, "zh-CN"))).toEqual(["2026年第四季度", "2026年上半年", "2026年11月", "2026年"]);
    expect(["2026Q4", "2026H2", "2026-11", "2026"].map((id) => periodLabel(id, "en-US"))).toEqual(["2026 Q4", "2026 H2", "Nov 2026", "2026"]);
    expect(["FY2027Q1-04", "2026W07", "20261001-20261215"].map((id) => periodLabel(id, "zh-CN"))).toEqual(["2027财年第一季度", "2026年第7周", "2026年10月1日至12月15日"]);
    expect(["FY2027-04", "2026W07", "20261201-20270131"].map((id) => periodLabel(id, "en-US"))).toEqual(["FY2027", "2026 W7", "1 Dec 2026 – 31 Jan 2027"]);
  });

  it("of a fiscal year or a week say their days beside the name, a calendar quarter does not", () => {
    expect(periodLabelWithDates("FY2027Q1-04", "en-US")).toBe("FY2027 Q1 (1 Apr – 30 Jun 2026)");
    expect(periodLabelWithDates("FY2027Q1-04", "zh-CN")).toBe("2027财年第一季度（2026年4月1日至6月30日）");
    expect(periodLabelWithDates("2026Q4", "zh-CN")).toBe("2026年第四季度");
    expect(periodDates("2026Q4", "en-US")).toBe("1 Oct – 31 Dec 2026");
  });

  it("hold the day that they were asked for, in order and without a gap, forwards and backwards", () => {
    fc.assert(fc.property(anyDay, anyKind, anyYearStart, (day, kind, yearStart) => {
      const period = parsePeriod(currentPeriod(day, kind, yearStart));
      expect(kindOf(period?.id ?? "")).toBe(kind);
      expect(dayNumber(period!.start) <= dayNumber(day) && dayNumber(day) <= dayNumber(period!.end)).toBe(true);
      const next = parsePeriod(nextPeriod(period!.id) ?? "");
      expect(dayNumber(next!.start)).toBe(dayNumber(period!.end) + 1);
      expect(previousPeriod(next!.id)).toBe(period!.id);
    }));
  });

  it("offer the ones around a day in order, its own in the middle", () => {
    fc.assert(fc.property(anyDay, anyKind, anyYearStart, (day: DateParts, kind, yearStart) => {
      const offered = periodsAround(day, kind, yearStart);
      expect(offered).toHaveLength(9);
      expect(offered[4]).toBe(currentPeriod(day, kind, yearStart));
      expect([...offered].sort(comparePeriods).reverse()).toEqual(offered);
      expect(offered.every((id) => parsePeriod(id) !== null)).toBe(true);
    }));
  });

  it("stand in names of tables and sheets and are read from them again", () => {
    fc.assert(fc.property(anyPeriod, (id) => {
      const name = reviewTableName(id, "3FK2M9");
      expect(name).toMatch(/^[A-Za-z_][\w.]*$/);
      expect(parseReviewTableName(name)).toEqual({ period: id, departmentKey: "3FK2M9" });
      expect(sheetName(sheetPeriod(id))).toBe(sheetPeriod(id));
    }));
  });

  it("step by their own length, there and back", () => {
    fc.assert(fc.property(anyPeriod, fc.integer({ min: -5, max: 5 }), (id, by) => {
      const there = stepPeriod(id, by);
      // Days of one's own that come to lie on whole months move by months from there.
      fc.pre(isWholeMonths(id) === isWholeMonths(there ?? ""));
      expect(stepPeriod(there ?? "", -by)).toBe(id);
      expect(kindOf(there ?? "")).toBe(kindOf(id));
      if (by === 1) expect(dayNumber(parsePeriod(there ?? "")!.start)).toBe(dayNumber(parsePeriod(id)!.end) + 1);
    }));
    expect(nextPeriod("20261001-20261115")).toBe("20261116-20261231");
    expect(nextPeriod("20260201-20260430")).toBe("20260501-20260731");
  });

  it("have parts that fill them exactly: a year its halves, quarters and months", () => {
    fc.assert(fc.property(anyPeriod, anyKind, (id, kind) => {
      const parts = partsOf(id, kind);
      if (parts.length > 0) expect(parts.reduce((sum, part) => sum + daysOf(part), 0)).toBe(daysOf(id));
      expect(parts.every((part) => overlaps(part, id))).toBe(true);
    }));
    expect(partsOf("FY2027-04", "quarter")).toEqual(["FY2027Q1-04", "FY2027Q2-04", "FY2027Q3-04", "FY2027Q4-04"]);
    expect(partsOf("2026H2", "month")).toEqual(["2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-12"]);
    expect(partsOf("2026-11", "week")).toEqual([]);
    expect(partsOf("2026Q1", "half")).toEqual([]);
  });

  it("overlap where they share a day, and only there", () => {
    expect(overlaps("2026Q4", "2026-12")).toBe(true);
    expect(overlaps("2026Q4", "2027Q1")).toBe(false);
    expect(overlaps("FY2027Q3-04", "2026Q4")).toBe(true);
  });

  it("tell how often they come round", () => {
    expect(["2026W07", "2026-11", "FY2027Q4-04", "2026H1", "FY2027-11", "20260101-20260331", "20260105-20260331"].map(cadenceOf))
      .toEqual(["week", "month", "quarter", "half", "year", "quarter", null]);
  });
});

describe("days", () => {
  it("are read as people write them", () => {
    for (const text of ["2026-11-03", "2026/11/3", "2026.11.3", "2026年11月3日", "2026-11-03T08:00:00Z"]) expect(parseDay(text)).toEqual({ year: 2026, month: 11, day: 3 });
    for (const text of ["2026-02-30", "3/11/2026", "soon", ""]) expect(parseDay(text)).toBeNull();
  });
});
