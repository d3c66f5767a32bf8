import fc from "fast-check";
import { attentionOf, type Attention } from "../../src/insights/overview/attention";
import { cardsOf } from "../../src/insights/overview/cards";
import { outlookOf, type Outlook } from "../../src/insights/overview/outlook";
import { pointsLost } from "../../src/insights/overview/pointsLost";
import { actualsOf, seriesUpTo, type CitedResult, type KpiSeries } from "../../src/insights/overview/series";
import { signalOf } from "../../src/insights/overview/signal";
import { forecast } from "../../src/insights/forecast";
import { signals } from "../../src/insights/signals";
import { stepPeriod } from "../../src/review/periodSteps";
import { weightedMean } from "../../src/scoring/weighted";
import type { Direction } from "../../src/scoring/types";
import { given } from "./support";

const period = "2026Q3";

const result = (change: Partial<CitedResult> = {}): CitedResult => ({
  period, department: "Sales", owner: "Li Wei", goalId: "G1", code: "C1", kpi: "Orders", unit: "", weight: 0.5, direction: 1, method: "ratio",
  target: 100, actual: 90, score: 90, status: "", evidence: "", comment: "", cells: { actual: "Results!I5", score: "Results!J5" }, ...change,
});

/** A KPI through the quarters up to this one, oldest first; `undefined` for a quarter without a result. */
function past(actuals: readonly (number | null | undefined)[], change: Partial<CitedResult> = {}): readonly CitedResult[] {
  return actuals.flatMap((actual, index) => {
    const id = stepPeriod(period, index - actuals.length + 1) ?? "";
    return actual === undefined ? [] : [result({ actual, score: actual, period: id, cells: { actual: `Results!${id}`, score: "" }, ...change })];
  });
}

const seriesOf = (actuals: readonly (number | null | undefined)[], change: Partial<CitedResult> = {}): KpiSeries => {
  const [series] = seriesUpTo(past(actuals, change), period);
  if (series === undefined) throw new Error("no series");
  return series;
};

const attend = (series: readonly KpiSeries[], outlook: Outlook | null = null): readonly Attention[] => attentionOf({ series, lostBy: () => 1, outlookOf: () => outlook });
const kinds = (series: KpiSeries, outlook: Outlook | null = null): readonly string[] => attend([series], outlook).flatMap(({ remarks }) => remarks.map(({ kind }) => kind));

describe("a KPI through the periods", () => {
  it("keeps a period without a result as a gap, and every value with its cell", () => {
    const series = seriesOf([70, undefined, null, 90]);
    expect(actualsOf(series)).toEqual([70, null, null, 90]);
    expect(series.points.map(({ period: id, address }) => [id, address])).toEqual([["2025Q4", "Results!2025Q4"], ["2026Q1", ""], ["2026Q2", "Results!2026Q2"], ["2026Q3", "Results!2026Q3"]]);
  });

  it("begins with the first period that has a value, and leaves out later periods and those of another length", () => {
    const results = [...past([null, 80, 90]), result({ period: "2026Q4", actual: 99 }), result({ period: "2026-08", actual: 1 }), result({ period: "2025", actual: 2 })];
    expect(seriesUpTo(results, period).map(actualsOf)).toEqual([[80, 90]]);
    expect(seriesUpTo(results, "2026Q1")).toHaveLength(1);
    expect(seriesUpTo(results, "2025Q4")).toEqual([]);
  });

  it("begins anew where the unit or the direction was another", () => {
    const before = past([7, 8, 9]).slice(0, 2);
    expect(actualsOf(seriesUpTo([...before.map((each) => ({ ...each, unit: "h" })), ...past([9])], period)[0]!)).toEqual([9]);
    expect(actualsOf(seriesUpTo([...before.map((each) => ({ ...each, direction: -1 as const })), ...past([9])], period)[0]!)).toEqual([9]);
  });

  it("tells rows without an id apart by department, owner and name", () => {
    const rows = [result({ goalId: "", kpi: "A" }), result({ goalId: "", kpi: "B" }), result({ goalId: "", kpi: "A", owner: "Wang" })];
    expect(seriesUpTo(rows, period)).toHaveLength(3);
  });
});

describe("the outlook", () => {
  it("needs four values in a row up to the period", () => {
    expect(outlookOf(seriesOf([80, 82, 84]))).toBeNull();
    expect(outlookOf(seriesOf([80, 82, null, 84, 85, 86]))).toBeNull();
    expect(outlookOf(seriesOf([80, 82, 84, 86, null]))).toBeNull();
    expect(outlookOf(seriesOf([80, null, 82, 84, 86, 88]))?.period).toBe("2026Q4");
  });

  it("is KPI.FORECAST, with the year as season from two years on, kept in the range of such values", () => {
    const cents = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100);
    fc.assert(fc.property(fc.array(cents, { minLength: 4, maxLength: 12 }), fc.constantFrom("%", "k"), (values, unit) => {
      const [next = 0] = given(forecast(values, values.length >= 8 ? { season: 4 } : {}));
      expect(outlookOf(seriesOf(values, { unit }))?.value).toBe(Math.max(0, unit === "%" ? Math.min(100, next) : next));
    }), { numRuns: 30 });
  });

  it("is judged only where it lies further from the target than values usually lie apart", () => {
    const level = [50, 52, 48, 51, 49, 50];
    const verdict = (target: number | null, direction: Direction) => outlookOf(seriesOf(level, { target, direction }))?.verdict;
    expect([verdict(40, 1), verdict(60, 1), verdict(50, 1)]).toEqual(["reaches", "misses", "open"]);
    expect([verdict(60, -1), verdict(40, -1), verdict(50, -1)]).toEqual(["reaches", "misses", "open"]);
    expect([verdict(null, 1), verdict(50, 0)]).toEqual([null, null]);
  });

  it("of values that never vary is judged without a margin", () => {
    const verdict = (target: number) => outlookOf(seriesOf([5, 5, 5, 5], { target }))?.verdict;
    expect([verdict(5), verdict(5.01)]).toEqual(["reaches", "misses"]);
  });
});

describe("signals", () => {
  it("are those of KPI.SIGNALS for the last value, from six values on", () => {
    const level = fc.option(fc.integer({ min: 40, max: 60 }), { freq: 8 });
    fc.assert(fc.property(fc.array(level, { minLength: 2, maxLength: 20 }), fc.constantFrom<Direction>(1, -1, 0), (values, direction) => {
      const series = seriesOf(values, { direction });
      const actuals = actualsOf(series);
      const isEnough = actuals.filter((value) => value !== null).length >= 6 && values.at(-1) !== null;
      const rule = isEnough ? (given(signals(actuals, direction)).at(-1) ?? "") : "";
      const signal = signalOf(series);
      expect(signal === null).toBe(rule === "");
      if (signal !== null) expect(rule.endsWith("worse") ? "worse" : rule.endsWith("better") ? "better" : "either").toBe(signal.side);
    }));
  });

  it("say the value, the range and which way it went, in both languages", () => {
    const signal = signalOf(seriesOf([22, 24, 21, 23, 22, 24, 23, 12], { unit: "h" }));
    expect(signal?.text.en).toBe("12 h is outside the routine range (16.5 h to 26.25 h): a change for the worse, not routine variation.");
    expect(signal?.text.zh).toBe("12 h 超出自然波动范围（16.5 h 至 26.25 h），是变差的信号，不是日常波动。");
    expect(signalOf(seriesOf([22, 24, 21, 23, 22, 24, 23, 12], { direction: -1 }))?.side).toBe("better");
    expect(signalOf(seriesOf([22, 24, 21, 23, 22, 24, 23, 12], { direction: 0 }))?.side).toBe("either");
  });
});

describe("what needs attention", () => {
  it.each<readonly [string, KpiSeries, readonly string[]]>([
    ["a signal for the worse that misses its target", seriesOf([122, 124, 121, 123, 122, 124, 123, 90]), ["signal", "belowTarget"]],
    ["a signal for the better", seriesOf([102, 104, 101, 103, 102, 104, 103, 130]), ["practice"]],
    ["a change where neither side is good", seriesOf([102, 104, 101, 103, 102, 104, 103, 130], { direction: 0 }), ["signal"]],
    ["no actual", seriesOf([102, null]), ["notMeasured"]],
    ["an actual without a score", seriesOf([102, 103], { score: null }), ["notScored"]],
    ["an actual without a score that does not count", seriesOf([102, 103], { score: null, weight: 0 }), []],
    ["below the target", seriesOf([99]), ["belowTarget"]],
    ["three changes for the worse above the target", seriesOf([109, 108, 106, 103]), ["slipping"]],
    ["three changes for the worse of a KPI that is better low", seriesOf([100, 101, 104, 105], { direction: -1, score: 110 }), ["slipping"]],
    ["two changes for the worse", seriesOf([106, 108, 106, 103]), []],
    ["a gap between changes for the worse", seriesOf([109, null, 106, 103]), []],
    ["the same value again is not worse", seriesOf([109, 108, 108, 103]), []],
    ["away from a value that it should keep", seriesOf([100, 101, 98, 105], { direction: 0, score: 100 }), ["slipping"]],
    ["on target", seriesOf([102, 101, 104, 103]), []],
  ])("%s", (_, series, expected) => expect(kinds(series)).toEqual(expected));

  it("on target but forecast to miss it; what is below its target says so already", () => {
    const misses: Outlook = { period: "2026Q4", value: 94.4, target: 95, verdict: "misses" };
    expect(kinds(seriesOf([101]), misses)).toEqual(["mayMiss"]);
    expect(kinds(seriesOf([101]), { ...misses, verdict: "open" })).toEqual([]);
    expect(kinds(seriesOf([99]), misses)).toEqual(["belowTarget"]);
  });

  it("puts alerts first, then what costs most, and good practice last", () => {
    const series = [
      seriesOf([102, 104, 101, 103, 102, 104, 103, 130], { goalId: "good" }), seriesOf([99], { goalId: "little" }), seriesOf([40], { goalId: "much" }),
      seriesOf([109, 108, 106, 103], { goalId: "slips" }), seriesOf([122, 124, 121, 123, 122, 124, 123, 101], { goalId: "alert" }), seriesOf([101], { goalId: "fine" }),
    ];
    const lost: Readonly<Record<string, number>> = { little: 1, much: 30 };
    expect(attentionOf({ series, lostBy: ({ id }) => lost[id] ?? 0, outlookOf: () => null }).map(({ series: { id }, level }) => [id, level])).toEqual([
      ["alert", "alert"], ["much", "warning"], ["little", "warning"], ["slips", "notice"], ["good", "good"],
    ]);
  });

  it("says what a KPI below its target costs, and leaves that out where it costs nothing", () => {
    const text = (lost: number): string => attentionOf({ series: [seriesOf([71], { unit: "%", target: 80, score: 88.75 })], lostBy: () => lost, outlookOf: () => null })[0]!.remarks[0]!.text.en;
    expect(text(3.125)).toBe("71% against a target of 80%, score 88.8: 3.1 points of the total are lost.");
    expect(text(0)).toBe("71% against a target of 80%, score 88.8.");
  });
});

describe("points lost", () => {
  const rows = fc.array(fc.record({ score: fc.option(fc.integer({ min: 0, max: 100 })), weight: fc.integer({ min: 1, max: 40 }), department: fc.constantFrom("A", "B") }), { maxLength: 10 })
    .map((all) => all.map(({ weight, ...row }, index) => result({ ...row, weight: weight / 100, goalId: `G${index}` })));

  it("are what lies between a department's total and 100", () => {
    fc.assert(fc.property(rows, fc.double({ min: 0, max: 1, noNaN: true }), (results, part) => {
      const lost = pointsLost(results, () => part);
      for (const department of ["A", "B"]) {
        const own = results.filter((each) => each.department === department);
        if (!own.some(({ score }) => score !== null)) continue;
        const total = given(weightedMean(own.map(({ score }) => score), own.map(({ weight }) => weight)));
        expect(own.reduce((sum, each) => sum + (lost.get(each) ?? 0), 0)).toBeCloseTo((100 - total) * part, 9);
      }
    }));
  });
});

describe("the cards", () => {
  const results = [
    ...past([90, 95, 102], { goalId: "G1" }), ...past([80, 101, null], { goalId: "G2" }),
    result({ period: "2026Q4", goalId: "G1", score: 10 }), result({ period: "2026", goalId: "G1", score: 20 }),
  ];
  const outlook = (verdict: Outlook["verdict"]): Outlook => ({ period: "2026Q4", value: 1, target: 1, verdict });
  const cards = (change: Partial<Parameters<typeof cardsOf>[0]> = {}) => cardsOf({ results, totals: [], period, outlooks: [], ...change });

  it("count what is on target and measured in the period, with the periods before it", () => {
    const [, onTarget, measured] = cards();
    expect(onTarget).toMatchObject({ value: 1, of: 2, trend: [0, 0.5, 0.5], text: { en: "1 of 2 in 2026 Q2" } });
    expect(measured).toMatchObject({ value: 1, of: 2, trend: [1, 1, 0.5], text: { en: "1 has no actual" } });
  });

  it("score by the departments' totals; without them by the weights of the KPIs", () => {
    const total = (id: string, department: string, points: number | null) => ({ period: id, department, total: points, grade: "" });
    const totals = [total(period, "A", 90), total(period, "B", 80), total(period, "C", null), total("2026Q2", "A", 87.5)];
    expect(cards({ totals })[0]).toMatchObject({ value: 85, trend: [85, 87.5, 85], text: { en: "2.5 points down on 2026 Q2", zh: "比2026年第二季度低 2.5 分" } });
    expect(cards()[0]).toMatchObject({ value: 102, trend: [85, 98, 102], text: { en: "4.0 points up on 2026 Q2" } });
  });

  it("say that there is nothing to compare with, and that nothing is scored", () => {
    expect(cards({ results: past([90]) })[0]?.text.en).toBe("no earlier period to compare with");
    expect(cards({ results: past([null], { score: null }) })[0]).toMatchObject({ value: null, text: { en: "nothing is scored yet" } });
  });

  it("count forecasts that can be judged", () => {
    expect(cards()[3]).toMatchObject({ value: null, of: null });
    expect(cards({ outlooks: [outlook("reaches"), outlook("open"), outlook("misses"), outlook(null)] })[3]).toMatchObject({ value: 1, of: 3 });
  });
});
