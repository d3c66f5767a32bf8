import fc from "fast-check";
import { isRefusal } from "../../src/goals/editing/types";
import { emptyNode } from "../../src/goals/emptyNode";
import { effectiveShare, unreadableDates } from "../../src/goals/targets/effective";
import { parseRollingRule, rollingTarget } from "../../src/goals/targets/rollingRule";
import { periodGap, splitOver, type SplitRequest } from "../../src/goals/targets/splitOver";
import { byPeriod, targetRows, type TargetRow } from "../../src/goals/targets/targetRows";
import { targetsFor, type PeriodTarget } from "../../src/goals/targets/targetsFor";
import type { GoalNode } from "../../src/goals";
import { partsOf } from "../../src/review/periodSteps";
import type { Row } from "../../src/sheets/schema";

const sales: GoalNode = { ...emptyNode, id: "G1", goal: "销售额", code: "MY1", unit: "万元", direction: 1, threshold: 800, target: 1000, stretch: 1200 };
const margin: GoalNode = { ...sales, id: "G2", goal: "毛利率", unit: "%", threshold: 20, target: 30, stretch: 35 };
const row = (period: string, target: number | null, more: Partial<TargetRow> = {}): TargetRow =>
  ({ kpi: "", department: "", period, target, threshold: null, stretch: null, goalId: "G1", ...more });
const tier = (name: string, more: Partial<Row<"tiers">>): Row<"tiers"> => ({ code: "MY1", kpi: "", tier: name, target: null, threshold: null, stretch: null, factor: null, ...more });
const targetOf = (node: GoalNode, period: string, rows: readonly TargetRow[] = [], tiers: readonly Row<"tiers">[] = [], past: readonly (number | null)[] = []): PeriodTarget | undefined =>
  targetsFor([node], rows, tiers, period, { past: () => past }).get(node.id);

describe("splitting a year's target over its periods", () => {
  const split = (request: Partial<SplitRequest>) => splitOver({ total: 1000, unit: "万元", rollUp: "sum", count: 4, ...request });

  it("splits evenly, by last year's profile and by hand, and adds up to the cent for any numbers", () => {
    const cents = fc.integer({ min: -50_000_000, max: 50_000_000 }).map((each) => each / 100);
    const profile = fc.option(fc.array(fc.option(fc.integer({ min: -500, max: 5000 })), { minLength: 12, maxLength: 12 }));
    const byHand = fc.array(fc.option(cents, { freq: 1 }), { maxLength: 11 });
    fc.assert(fc.property(cents, profile, byHand, fc.constantFrom(2, 4, 12), (total, shares, hand, count) => {
      const parts = splitOver({ total, unit: "元", rollUp: "sum", count, profile: shares === null ? null : shares.slice(0, count), byHand: hand.slice(0, count - 1) });
      if (isRefusal(parts)) return expect(shares).not.toBeNull();
      expect(parts).toHaveLength(count);
      expect(parts.reduce((sum, part) => sum + Math.round(part * 100), 0)).toBe(Math.round(total * 100));
      hand.slice(0, count - 1).forEach((value, at) => {
        if (value !== null) expect(parts[at]).toBe(value);
      });
    }), { numRuns: 1500 });
  });

  it("follows the season of last year", () => {
    expect(split({ profile: [10, 20, 30, 40] })).toEqual([100, 200, 300, 400]);
    expect(split({ profile: [10, 20, 0, 20] })).toEqual([200, 400, 0, 400]);
  });

  it("takes a period without a result last year for one like the others", () => {
    expect(split({ profile: [1, 1, 1, null] })).toEqual([250, 250, 250, 250]);
    expect(split({ profile: [10, null, 30, null] })).toEqual([125, 250, 375, 250]);
    expect(split({ profile: [null, null, null, null] })).toEqual([250, 250, 250, 250]);
  });

  it("keeps whole things whole", () => {
    expect(split({ total: 10, unit: "人" })).toEqual([3, 3, 2, 2]);
    expect(split({ total: -10, unit: "人" })).toEqual([-3, -3, -2, -2]);
  });

  it("shares what was not set by hand out among the others", () => {
    expect(split({ byHand: [400, null, null, 0] })).toEqual([400, 300, 300, 0]);
    expect(split({ byHand: [400, null, null, null], profile: [9, 1, 1, 2] })).toEqual([400, 150, 150, 300]);
  });

  it("leaves everything as set by hand, and tells the gap", () => {
    const parts = split({ byHand: [250, 250, 250, 200] });
    expect(parts).toEqual([250, 250, 250, 200]);
    expect(periodGap(1000, isRefusal(parts) ? [] : parts, "sum")).toBe(50);
    expect(periodGap(0.3, [0.1, 0.2], "sum")).toBe(0);
    expect(periodGap(30, [30, 30], "ratio")).toBe(0);
  });

  it.each(["average", "ratio", "weighted", "last"] as const)("a target that is an %s is the same in every period", (rollUp) => {
    expect(split({ total: 95, unit: "%", rollUp })).toEqual([95, 95, 95, 95]);
    expect(split({ total: 95, unit: "%", rollUp, byHand: [90] })).toEqual([90, 95, 95, 95]);
  });

  it("refuses a profile that gives no proportion, in words", () => {
    const refused = split({ profile: [5, -5, 0, 0] });
    expect(isRefusal(refused) && refused.refused.zh).toContain("看不出怎么分");
  });
});

describe("the target of a goal in a period", () => {
  it("is the goal's own where nobody has said more", () => {
    expect(targetOf(sales, "2026Q4")).toMatchObject({ target: 1000, threshold: 800, stretch: 1200, from: "goal", share: 1, note: null });
  });

  it("is its row's in tblTargets, the threshold and the stretch following in proportion", () => {
    expect(targetOf(sales, "2026Q4", [row("2026Q4", 250)])).toMatchObject({ target: 250, threshold: 200, stretch: 300, from: "period" });
    expect(targetOf(sales, "2026Q4", [row("2026Q4", 250, { threshold: 240 })])).toMatchObject({ threshold: 240, stretch: 300 });
    expect(targetOf(sales, "2026Q4", [row("2026Q4", 250, { goalId: "other" })])).toMatchObject({ target: 1000 });
  });

  it("is the sum of its months, or their mean or last value where they do not add up", () => {
    const months = [row("2026-10", 80), row("2026-11", 90), row("2026-12", 110)];
    expect(targetOf(sales, "2026Q4", months)).toMatchObject({ target: 280, from: "parts" });
    const rates = months.map((each) => ({ ...each, goalId: "G2" }));
    expect(targetOf(margin, "2026Q4", rates)?.target).toBeCloseTo(93.3333333333, 9);
    expect(targetsFor([margin], rates, [], "2026Q4", { rollUpOf: () => "last" }).get("G2")?.target).toBe(110);
    expect(targetOf(sales, "2026Q4", months.slice(1))).toMatchObject({ from: "goal" });
  });

  it("is its part of a longer period's, and all parts together are that again", () => {
    const quarter = [row("2026Q4", 100)];
    const months = partsOf("2026Q4", "month").map((month) => targetOf(sales, month, quarter)?.target ?? NaN);
    expect(months).toEqual([33.34, 33.33, 33.33]);
    expect(targetOf(margin, "2026-11", [row("2026Q4", 31, { goalId: "G2" })])).toMatchObject({ target: 31, from: "share" });
    expect(targetOf(sales, "2026-11", [row("2026", 1200), row("2026Q4", 600)])).toMatchObject({ target: 200 });
  });

  it("is its part of what the periods with targets of their own leave of a longer one", () => {
    const year = [row("2026", 1200), row("2026Q1", 600)];
    expect(["2026Q1", "2026Q2", "2026Q3", "2026Q4"].map((quarter) => targetOf(sales, quarter, year)?.target)).toEqual([600, 200, 200, 200]);
    expect(targetOf(sales, "2026-02", year)?.target).toBe(200);
    const months = partsOf("2026", "month").map((month) => targetOf(sales, month, year)?.target ?? NaN);
    expect(months.slice(3).reduce((sum, target) => sum + target, 0)).toBeCloseTo(600, 9);
    const first = [row("2026", 1200), row("2026-01", 100), row("2026-02", 100), row("2026-03", 400)];
    expect(targetOf(sales, "2026Q2", first)?.target).toBe(200);
    expect(targetOf(margin, "2026Q2", [row("2026", 30, { goalId: "G2" }), row("2026Q1", 10, { goalId: "G2" })])?.target).toBe(30);
  });

  it("is such a part that all parts together are the whole, whichever periods have targets of their own", () => {
    const quarters = partsOf("2026", "quarter");
    const rest = fc.subarray(partsOf("2026", "month").slice(0, 9).concat(quarters.slice(0, 3)));
    fc.assert(fc.property(rest, fc.integer({ min: 1, max: 9999 }), (own, total) => {
      const rows = [row("2026", total), ...own.map((period, at) => row(period, 10 * at))];
      // A quarter that contradicts its own months is theirs no more.
      fc.pre(quarters.every((quarter) => !own.includes(quarter) || !partsOf(quarter, "month").some((month) => own.includes(month))));
      const sum = partsOf("2026", "month").reduce((all, month) => all + (targetOf(sales, month, rows)?.target ?? NaN), 0);
      expect(sum).toBeCloseTo(total, 6);
    }));
  });

  it("reads a month that Excel made a date of, and takes the later of two rows for the same period", () => {
    const november = String((Date.UTC(2026, 10, 1) - Date.UTC(1899, 11, 30)) / 86_400_000);
    expect(targetOf(sales, "2026-11", [row(november, 77)])).toMatchObject({ target: 77, from: "period" });
    expect(byPeriod([row("2026q4", 1), row("2026Q4", 2), row("2026Q4", null)]).get("2026Q4")?.target).toBe(2);
  });

  it("is what tblTiers asks of the goal's level or region, as a number or as a factor", () => {
    const tiers = [tier("华东", { target: 1500 }), tier("西北", { factor: 0.8 }), tier("华南", {})];
    expect(targetOf({ ...sales, tier: "华东" }, "2026Q4", [], tiers)).toMatchObject({ target: 1500, threshold: 1200, stretch: 1800, from: "tier" });
    expect(targetOf({ ...sales, tier: " 西北 " }, "2026Q4", [], tiers)).toMatchObject({ target: 800, threshold: 640, stretch: 960, from: "tier" });
    expect(targetOf({ ...sales, tier: "华南" }, "2026Q4", [], tiers)).toMatchObject({ target: 1000, from: "goal" });
    expect(targetOf({ ...sales, tier: "华东" }, "2026Q4", [row("2026Q4", 300)], tiers)).toMatchObject({ target: 300, from: "period" });
  });

  it("rolls: the mean of the last results and so much more, or a note how many results are missing", () => {
    const rolling = { ...sales, rule: "滚动4期 +5%" };
    expect(targetOf(rolling, "2026Q4", [], [], [1, 90, 110, 100, 100])).toMatchObject({ target: 105, from: "rolling", note: null });
    expect(targetOf(rolling, "2026Q4", [], [], [100, null, 100, 100])).toMatchObject({ target: 1000, from: "goal", note: { parameters: { needed: 4, found: 3 } } });
  });

  it("counts only while the goal is in force, and stays as agreed where that is a part of the period", () => {
    const late = { ...sales, start: "2026-12-01" };
    const days = targetOf(late, "2026Q4");
    expect(days?.share).toBeCloseTo(31 / 92, 12);
    expect(days).toMatchObject({ target: 1000 });
    expect(targetOf(late, "2026Q3")).toBeUndefined();
    expect(targetOf({ ...sales, until: "2026-09-30" }, "2026Q4")).toBeUndefined();
  });

  it.each(["proposed", "declined", "retired"] as const)("does not count while it is %s", (state) => {
    expect(targetOf({ ...sales, state }, "2026Q4")).toBeUndefined();
    expect(targetOf({ ...sales, state: "agreed" }, "2026Q4")).toBeDefined();
  });

  it("goes into rows and comes back for every period", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 100_000 }), fc.constantFrom("quarter" as const, "month" as const, "half" as const), (total, kind) => {
      const periods = partsOf("2026", kind);
      const parts = splitOver({ total, unit: "万元", rollUp: "sum", count: periods.length });
      if (isRefusal(parts)) throw new Error(parts.refused.en);
      const rows = targetRows({ ...sales, target: total }, periods, parts);
      periods.forEach((period, at) => expect(targetOf({ ...sales, target: total }, period, rows)?.target).toBe(parts[at]));
      expect(targetOf({ ...sales, target: total }, "2026", rows)?.target).toBeCloseTo(total, 8);
    }), { numRuns: 60 });
  });
});

describe("the days on which a goal counts", () => {
  it("are a share of any period, and the shares of its parts make up the whole", () => {
    const day = fc.integer({ min: 0, max: 500 }).map((offset) => new Date(Date.UTC(2025, 10, 1) + offset * 86_400_000).toISOString().slice(0, 10));
    fc.assert(fc.property(fc.option(day, { nil: "" }), fc.option(day, { nil: "" }), (start, until) => {
      const share = effectiveShare({ start, until }, "2026");
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      const days = partsOf("2026", "month").reduce((sum, month, at) => sum + effectiveShare({ start, until }, month) * new Date(Date.UTC(2026, at + 1, 0)).getUTCDate(), 0);
      expect(days).toBeCloseTo(share * 365, 6);
    }));
  });

  it("names the cell that holds no date", () => {
    expect(unreadableDates({ start: "2026-04-01", until: "" })).toEqual([]);
    expect(unreadableDates({ start: "年底", until: "2026-13-01" })).toEqual(["start", "until"]);
    expect(effectiveShare({ start: "soon", until: "" }, "2026Q4")).toBe(1);
  });
});

describe("rolling rules", () => {
  it.each([
    ["rolling 4 +5%", 4, 0.05], ["Rolling 4 periods", 4, 0], ["rolling 12 months x 1.1", 12, 0.1], ["mean of the last 3 quarters -2.5%", 3, -0.025], ["last 6 mean ×0.98", 6, -0.02],
    ["滚动4期 +5%", 4, 0.05], ["滚动 4 个季度 ×1.05", 4, 0.05], ["近12个月平均", 12, 0], ["最近三期平均", 3, 0], ["近十二个月平均 +5%", 12, 0.05], ["过去两个季度的平均", 2, 0], ["过去3年的平均值－3％", 3, -0.03], ["滚动４期＋５％", 4, 0.05], ["上期 +5%", 1, 0.05], ["上一期", 1, 0], ["last period + 5%", 1, 0.05],
  ])("reads %s", (cell, periods, growth) => {
    const rule = parseRollingRule(cell);
    expect(rule?.periods).toBe(periods);
    expect(rule?.growth).toBeCloseTo(growth, 9);
  });

  it.each(["", "maybe", "rolling", "rolling 0", "rolling 999", "滚动 +5%", "rolling 4 +5", "+5%", "rolling 4 -150%", "滚动四点五期", "最近三五期平均", "滚动九十期"])("does not guess what “%s” means", (cell) => {
    expect(parseRollingRule(cell)).toBeNull();
  });

  it("takes the latest results only, and no fewer than it needs", () => {
    expect(rollingTarget({ periods: 2, growth: 0 }, [1000, 10, 20])).toEqual({ target: 15 });
    expect(rollingTarget({ periods: 2, growth: 0.1 }, [1000, null, 20])).toEqual({ needed: 2, found: 1 });
    expect(rollingTarget({ periods: 3, growth: 0.1 }, [])).toEqual({ needed: 3, found: 0 });
  });
});
