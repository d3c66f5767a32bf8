import fc from "fast-check";
import { emptyNode } from "../../src/goals/emptyNode";
import type { GoalNode } from "../../src/goals/types";
import { changeText, changeValue, nextChangeId, type Change } from "../../src/review/changes/changes";
import { goalsOfPeriod } from "../../src/review/changes/goalsOfPeriod";
import { decided, isObjection, objections, proposed, type ChangeRequest } from "../../src/review/changes/requests";
import { changedGoals, dayWeighted, dayWeightedFormula, unreadableChanges } from "../../src/review/changes/segments";
import { dayNumber, dayOfNumber, isoDay } from "../../src/review/days";
import { daysOf, parsePeriod } from "../../src/review/periods";
import { Missing } from "../../src/scoring/failure";
import { scoreKpi } from "../../src/scoring/score";

const period = "2026Q4";
const change = (fields: Partial<Change>): Change => ({
  id: "C0001", period, department: "Sales", what: "target", goalId: "g", kpi: "Orders", old: "100", new: "120", effective: "2026-11-01",
  reason: "market", by: "Li", at: "", state: "approved", approved: "Wang", approvedAt: "", ...fields,
});
const goal: GoalNode = { ...emptyNode, id: "g", goal: "Orders", department: "Sales", target: 120, weight: 0.4 };

describe("a change during a period", () => {
  it("counts by the days on which each target was in force", () => {
    const changed = changedGoals([change({})], period).get("g");
    expect(changed).toEqual({ target: 120, segments: [{ days: 31, share: 31, target: 100 }, { days: 61, share: 61, target: "current" }] });
    const score = (target: number | null) => scoreKpi({ actual: 110, target, direction: 1, method: "ratio", parameter: null });
    expect(dayWeighted(changed?.segments ?? [], 120, score)).toBeCloseTo((31 * 110 + 61 * (110 / 120) * 100) / 92, 10);
    expect(dayWeightedFormula(changed?.segments ?? [], "[@Target]", (target) => `KPI.SCORE([@Actual],${target})`))
      .toBe("(31*KPI.SCORE([@Actual],100)+61*KPI.SCORE([@Actual],[@Target]))/(31+61)");
  });

  it("of a weight makes the weight of the period the mean over its days", () => {
    const changed = changedGoals([change({ what: "weight", old: "30%", new: "40%" })], period).get("g");
    expect(changed?.weight).toBeCloseTo((31 * 0.3 + 61 * 0.4) / 92, 12);
    expect(changed?.segments).toEqual([]);
  });

  it("of target and weight together counts the score of each run of days by its days and its weight", () => {
    const both = [change({}), change({ id: "C0002", what: "weight", old: "0%", new: "40%" })];
    // Before November the KPI had no weight, so only the later target counts.
    expect(changedGoals(both, period).get("g")).toMatchObject({ target: 120, segments: [] });
  });

  it("that takes effect on the first day leaves no split, and one outside the period none of its days", () => {
    expect(changedGoals([change({ effective: "2026-10-01" })], period).get("g")).toEqual({ target: 120, segments: [] });
    expect(changedGoals([change({ effective: "2026-09-01" })], period).get("g")?.segments).toEqual([]);
  });

  it.each([["proposed"], ["declined"], ["withdrawn"]] as const)("does not count while it is %s", (state) => {
    expect(changedGoals([change({ state })], period).size).toBe(0);
  });

  it("that says no number or no day is named and does not count", () => {
    const odd = [change({ new: "more" }), change({ effective: "soon" })];
    expect(changedGoals(odd, period).size).toBe(0);
    expect(unreadableChanges(odd, period)).toEqual(odd);
  });

  it("never moves a score outside what its targets give, and all its days are counted", () => {
    const { start } = parsePeriod(period)!;
    const day = fc.integer({ min: 0, max: daysOf(period) - 1 }).map((after) => isoDay(dayOfNumber(dayNumber(start) + after)));
    fc.assert(fc.property(fc.array(fc.tuple(day, fc.integer({ min: 1, max: 500 })), { minLength: 1, maxLength: 5 }), fc.integer({ min: 0, max: 600 }), (steps, actual) => {
      const ordered = [...steps].sort(([a], [b]) => a.localeCompare(b));
      const changes = ordered.map(([effective, target], at) => change({ id: `C${at}`, effective, new: String(target), old: String(ordered[at - 1]?.[1] ?? 50) }));
      const { segments, target } = changedGoals(changes, period).get("g")!;
      expect(target).toBe(ordered.at(-1)?.[1]);
      if (segments.length > 0) expect(segments.reduce((sum, { days }) => sum + days, 0)).toBe(daysOf(period));
      const score = (at: number | null): number => (at === null ? 0 : (actual / at) * 100);
      const all = segments.length === 0 ? [score(target ?? null)] : segments.map((segment) => score(segment.target === "current" ? (target ?? null) : segment.target));
      const value = dayWeighted(segments, target ?? null, score) as number;
      expect(value).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9);
      expect(value).toBeLessThanOrEqual(Math.max(...all) + 1e-9);
    }));
  });

  it("passes a failure of one of its targets on", () => {
    const { segments } = changedGoals([change({})], period).get("g")!;
    expect(dayWeighted(segments, 120, (target) => (target === 100 ? new Missing("missingItem", "values", 1) : 90))).toBeInstanceOf(Missing);
  });
});

describe("the goals of a period", () => {
  it("leave earlier periods as they were and later ones with the new value", () => {
    const at = (id: string) => goalsOfPeriod([goal], [change({})], id)[0];
    expect(at("2026Q3")).toMatchObject({ target: 100, weight: 0.4 });
    expect(at("2026Q3")).not.toHaveProperty("segments");
    expect(at("2026Q4")).toMatchObject({ target: 120, segments: [{ days: 31 }, { days: 61 }] });
    expect(at("2027Q1")).toMatchObject({ target: 120 });
  });

  it("go back to what stood before the earliest of several later changes", () => {
    const changes = [change({ period: "2026Q4" }), change({ id: "C2", period: "2027Q1", old: "120", new: "150", effective: "2027-02-01" })];
    expect(goalsOfPeriod([{ ...goal, target: 150 }], changes, "2026Q3")[0]?.target).toBe(100);
    expect(goalsOfPeriod([{ ...goal, target: 150 }], changes, "2026Q4")[0]?.target).toBe(120);
  });

  it("have the period's own target where it has one, whatever other periods changed", () => {
    const own = new Map([["g", { target: 30, threshold: 20, stretch: null, from: "period" as const }]]);
    expect(goalsOfPeriod([goal], [change({ period: "2027Q1", effective: "2027-02-01" })], "2026Q3", own)[0]).toMatchObject({ target: 30, threshold: 20 });
    expect(goalsOfPeriod([goal], [change({ old: "30", new: "45" })], "2026Q4", own)[0]?.target).toBe(45);
  });

  it("read a target in percent as its KPI counts it", () => {
    const percent = { ...goal, unit: "%", target: 95 };
    const changes = [change({ old: "90%", new: "95%" })];
    expect(goalsOfPeriod([percent], changes, period)[0]).toMatchObject({ target: 95, segments: [{ target: 90 }, { target: "current" }] });
    expect(goalsOfPeriod([percent], changes, "2026Q3")[0]?.target).toBe(90);
  });

  it("keep the target of the tree before a period whose own target was changed", () => {
    const hasOwn = (_: string, id: string) => id === "2026Q4";
    const at = (id: string, node: GoalNode, changes: readonly Change[]) => goalsOfPeriod([node], changes, id, new Map(), hasOwn)[0]?.target;
    expect(at("2026Q3", { ...goal, target: 100 }, [change({ old: "150", new: "140" })])).toBe(100);
    expect(at("2026Q2", { ...goal, target: 100 }, [change({ old: "150", new: "140" })])).toBe(100);
    // What was written into the tree stays undone for earlier periods, though the period got a target of its own afterwards.
    expect(at("2026Q3", { ...goal, target: 120 }, [change({ old: "100", new: "120" })])).toBe(100);
    const both = [change({ old: "150", new: "140" }), change({ id: "C2", period: "2027Q1", old: "100", new: "110", effective: "2027-02-01" })];
    expect(at("2026Q3", { ...goal, target: 110 }, both)).toBe(100);
  });
});

describe("asking for a change", () => {
  const request: ChangeRequest = { period, department: "Sales", goalId: "g", kpi: "Orders", unit: "pcs", what: "target", old: 100, new: "120", effective: "2026/11/1", reason: "market", by: "Li Wei" };
  const fields = (change: Partial<ChangeRequest>) => objections({ ...request, ...change }).map(({ field }) => field);

  it("needs a new number, a day of the period, a reason and a name", () => {
    expect(fields({})).toEqual([]);
    expect(fields({ new: "more" })).toEqual(["new"]);
    expect(fields({ new: "100" })).toEqual(["new"]);
    expect(fields({ effective: "2026-09-30" })).toEqual(["effective"]);
    expect(fields({ effective: "" })).toEqual(["effective"]);
    expect(fields({ reason: " ", by: "" })).toEqual(["reason", "by"]);
    expect(fields({ what: "weight", old: 0.3, new: "130%" })).toEqual(["new"]);
    expect(fields({ what: "kpi", new: "" })).toEqual([]);
  });

  it("waits for somebody else's approval and is decided once", () => {
    const waiting = proposed(request, "C0007", "now");
    expect(waiting).toMatchObject({ state: "proposed", old: "100", new: "120", by: "Li Wei" });
    expect(isObjection(decided(waiting, "approved", "li wei ", "later"))).toBe(true);
    expect(isObjection(decided(waiting, "approved", " ", "later"))).toBe(true);
    const approved = decided(waiting, "approved", "Wang Fang", "later");
    expect(approved).toMatchObject({ state: "approved", approved: "Wang Fang", approvedAt: "later" });
    expect(isObjection(decided(approved as Change, "declined", "Zhao", "later"))).toBe(true);
    expect(decided(waiting, "withdrawn", "Li Wei", "later")).toMatchObject({ state: "withdrawn" });
  });

  it("writes weights as percent and reads them however people write them", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10000 }), (points) => expect(changeValue("weight", changeText("weight", points / 10000))).toBeCloseTo(points / 10000, 12)));
    expect(["30%", "0.3", "30", "３０％"].map((text) => changeValue("weight", text))).toEqual([0.3, 0.3, 0.3, 0.3]);
  });

  it("takes a target as Fill in takes an actual, and a weight always in percent", () => {
    const asked = (part: Partial<ChangeRequest>) => proposed({ ...request, ...part }, "C1", "now").new;
    expect(asked({ unit: "%", new: "95%" })).toBe("95");
    expect(asked({ unit: "%", new: "９５％" })).toBe("95");
    expect(asked({ unit: "", new: "95%" })).toBe("0.95");
    expect(["1", "0.5", "1%", "35"].map((typed) => asked({ what: "weight", new: typed }))).toEqual(["1%", "0.5%", "1%", "35%"]);
  });

  it("gives ids that were not there before", () => {
    expect(nextChangeId([])).toBe("C0001");
    expect(nextChangeId([{ id: "C0009" }, { id: "x" }])).toBe("C0010");
  });
});
