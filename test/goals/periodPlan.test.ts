import fc from "fast-check";
import { draftOf, goalTree, indicatorByCode, proposeKpis } from "../../src/goals";
import type { RollUpOf } from "../../src/goals/cascade/rollUp";
import { heightProblems } from "../../src/goals/targets/heightOrder";
import { plannedRows, plannedTargets, planTotals, type PeriodPlan } from "../../src/goals/targets/periodPlan";
import { readProfiles, sharesFor } from "../../src/goals/targets/profiles";
import { parseRollingRule, writeRollingRule } from "../../src/goals/targets/rollingRule";
import type { KpiDraft } from "../../src/goals/types";

const quarters: PeriodPlan = { year: "2026", kind: "quarter", split: "evenly", profiles: [] };
const defined: RollUpOf = (code) => indicatorByCode(code)?.rollUp ?? null;
const kpi = (change: Partial<KpiDraft> = {}): KpiDraft => ({ ...draftOf(indicatorByCode("SAL01")!, 100, "en-US"), target: 1000, ...change });
const planned = (change: Partial<KpiDraft>, plan: Partial<PeriodPlan> = {}) => plannedTargets(kpi(change), { ...quarters, ...plan }, "sum").targets;

describe("the targets of periods of a new tree", () => {
  it("add up to the year's to the last digit, whatever the total, the kind of period and last year's numbers, and keep what was set", () => {
    const plan = fc.record({
      kind: fc.constantFrom("half", "quarter", "month"), split: fc.constantFrom("evenly", "profile"),
      profiles: fc.array(fc.record({ kpi: fc.constant(null), shares: fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 12, maxLength: 12 }) }), { maxLength: 1 }),
    }) as fc.Arbitrary<Partial<PeriodPlan>>;
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000_00 }), plan, fc.option(fc.integer({ min: 0, max: 1000 })), (cents, change, set) => {
      const periods = set === null ? {} : { "2026Q1": set, "2026H1": set, "2026-01": set };
      const targets = planned({ target: cents / 100, unit: "CNY", periods }, change);
      const total = Math.round(targets.reduce<number>((sum, each) => sum + Math.round(Number(each) * 100), 0));
      if (set !== null && set * 100 > cents) return targets[0] === set && targets.slice(1).every((each) => each === 0);
      return total === cents && (set === null || targets[0] === set);
    }));
  });

  it.each([
    ["evenly", {}, {}, [250, 250, 250, 250]],
    ["in whole people", { target: 10, unit: "people" }, {}, [3, 3, 2, 2]],
    ["beside what was set by hand", { periods: { "2026Q1": 400 } }, {}, [400, 200, 200, 200]],
    ["with nothing left where more was set than the year has", { periods: { "2026Q1": 1500 } }, {}, [1500, 0, 0, 0]],
    ["as last year went", {}, { split: "profile", profiles: [{ kpi: null, shares: [1, 1, 1, 2] }] }, [200, 200, 200, 400]],
    ["with a loss where last year had one", { target: 80, unit: "CNY" }, { split: "profile", profiles: [{ kpi: null, shares: [-1, 2, 3, 4] }] }, [-10, 20, 30, 40]],
    ["evenly where last year has fewer numbers", {}, { split: "profile", profiles: [{ kpi: null, shares: [1, 3] }] }, [250, 250, 250, 250]],
    ["not at all before somebody sets one", {}, { split: "hand" }, [null, null, null, null]],
    ["over the rest, once somebody has set one", { periods: { "2026Q4": 100 } }, { split: "hand" }, [300, 300, 300, 100]],
    ["not at all where the target follows the past", { rule: "rolling 4" }, {}, [null, null, null, null]],
    ["without a target, but for those that were set", { target: null, periods: { "2026Q2": 5 } }, {}, [null, 5, null, null]],
    ["over no periods, where the year alone has a target", {}, { kind: null }, []],
  ] as const)("are shared out %s", (_, change, plan, targets) => {
    expect(planned(change, plan)).toEqual(targets);
  });

  it("carry a rate on unchanged, without a row for it, and get one where somebody has set a period", () => {
    const rate = kpi({ code: "X", unit: "%", target: 95, periods: { "2026Q2": 90 } });
    expect(plannedTargets(rate, quarters, "average")).toMatchObject({ targets: [95, 90, 95, 95], gap: 0 });
    const departments = [{ name: "Sales", owner: "", role: "business" as const, job: null, kpis: [rate, kpi()] }];
    const rows = plannedRows(goalTree({ strategy: "2026", departments, language: "en-US" }), departments, quarters, defined);
    expect(rows.map(({ period, target }) => `${period}=${target}`)).toEqual(["2026Q2=90", "2026Q1=250", "2026Q2=250", "2026Q3=250", "2026Q4=250"]);
    expect(planTotals(departments, quarters, defined)).toEqual({ rows: 5, gaps: [] });
  });

  it("are those of the goals that they were set for, in every job of every department", () => {
    const job = (code: string) => proposeKpis({ role: "business", job: code, language: "en-US" }).map((each, at) => ({ ...each, target: at + 1, periods: { "2026Q1": at + 1 } }));
    const departments = ["Sales", "East"].map((name) => ({
      name, owner: "", role: "business" as const, job: "sales", kpis: [],
      roles: [{ role: "business" as const, job: "sales", weight: 50, pinned: false, kpis: job("sales") }, { role: "business" as const, job: "mkt", weight: 50, pinned: false, kpis: job("mkt") }],
    }));
    const tree = goalTree({ strategy: "2026", departments, language: "en-US" });
    const rows = plannedRows(tree, departments, { ...quarters, split: "hand" }, defined).filter(({ period }) => period === "2026Q1");
    const kpis = tree.filter(({ level }) => level === "kpi");
    expect(rows.map(({ goalId, target }) => [goalId, target])).toEqual(kpis.map(({ id, target }) => [id, target]));
  });

  it("share out threshold and stretch too where the target is 0, from which nothing has a distance", () => {
    const departments = [{ name: "Plant", owner: "", role: "support" as const, job: null, kpis: [kpi({ code: "X", unit: "次", direction: -1, target: 0, threshold: 4 })] }];
    expect(plannedRows(goalTree({ strategy: "", departments, language: "en-US" }), departments, quarters, () => "sum").map(({ target, threshold }) => [target, threshold])).toEqual(Array(4).fill([0, 1]));
  });

  it("that were all set and do not make the year are told with what is missing", () => {
    const periods = { "2026Q1": 1, "2026Q2": 2, "2026Q3": 3, "2026Q4": 4 };
    expect(plannedTargets(kpi({ periods }), quarters, "sum").gap).toBe(990);
    expect(planTotals([{ name: "Sales", owner: "", role: "business", job: null, kpis: [kpi({ periods })] }], quarters, defined).gaps).toEqual([kpi().name]);
  });
});

describe("last year's numbers in some cells", () => {
  it.each([
    ["a row", [[10, 20, 30, 40]], [[null, 10, 20, 30, 40]]],
    ["a row with its total", [["Total", 10, 20, 30, 40, 100]], [[null, 10, 20, 30, 40]]],
    ["the row of one KPI", [["orders ", 10, 20, 30, 40]], [["orders", 10, 20, 30, 40]]],
    ["a column with names of months", Array.from({ length: 12 }, (_, at) => [`${at + 1}月`, at]), [[null, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]]],
    ["a row for each KPI below headings", [["KPI", "Q1", "Q2", "Q3", "Q4"], ["Revenue", 1, 2, 3, 4], ["Orders", 4, 3, 2, 1]], [["Revenue", 1, 2, 3, 4], ["Orders", 4, 3, 2, 1]]],
    ["too few numbers", [[1, 2, 5]], []],
    ["a row below the numbers of the quarters", [["", 1, 2, 3, 4], ["last year", 4, 3, 2, 1]], [[null, 4, 3, 2, 1]]],
    ["a column beside the numbers of the halves", [["H", "CNY"], [1, 30], [2, 70]], [[null, 30, 70]]],
    ["a row that names the department first", [["Sales", "Orders", 4, 3, 2, 1]], [["Orders", 4, 3, 2, 1]]],
    ["words", [["a", "b", "c", "d"]], []],
  ])("are read from %s", (_, cells, profiles) => {
    expect(readProfiles(cells, ["Revenue", "Orders"]).profiles.map(({ kpi: name, shares }) => [name, ...shares])).toEqual(profiles);
  });

  it("count for the KPI that they name, else for all, and are added up for longer periods", () => {
    const months = { kpi: null, shares: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] };
    const profiles = [months, { kpi: "Ｒevenue ", shares: [1, 1, 1, 7] }];
    expect([sharesFor(profiles, "Orders", 4), sharesFor(profiles, "revenue", 4), sharesFor(profiles, "Revenue", 2), sharesFor(profiles, "Revenue", 12)]).toEqual([[6, 15, 24, 33], [1, 1, 1, 7], [2, 8], null]);
  });
});

it("a rolling rule is written as it is read again, in both languages", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: -1000, max: 5000 }), fc.constantFrom("zh-CN" as const, "en-US" as const), (periods, permille, language) => {
    const rule = { periods, growth: permille / 1000 };
    const read = parseRollingRule(writeRollingRule(rule, language));
    return read?.periods === periods && Math.abs(read.growth - rule.growth) < 1e-12;
  }));
});

test.each([
  [1, 80, 100, 120, 0], [1, 100, 100, 101, 0], [1, 110, 100, 120, 1], [1, 80, 100, 100, 1], [1, 110, 100, 90, 2],
  [-1, 12, 10, 8, 0], [-1, 8, 10, 12, 2], [0, 80, 100, 20, 0], [null, 110, 100, 90, 0], [1, null, 100, null, 0], [1, 110, null, 90, 0],
] as const)("in the direction %p, threshold %p, target %p and stretch %p have %p faults", (direction, threshold, target, stretch, count) => {
  expect(heightProblems({ threshold, target, stretch }, direction)).toHaveLength(count);
});
