import fc from "fast-check";
import { emptyNode } from "../../src/goals/emptyNode";
import { goalTree, proposeKpis } from "../../src/goals";
import type { PeriodTarget } from "../../src/goals/targets/targetsFor";
import { agreedFindings } from "../../src/review/agreed/agreedFindings";
import { agreedGoals, type AgreedSheet } from "../../src/review/agreed/agreedGoals";
import { definitionChanges, definitionOf } from "../../src/review/agreed/definition";
import { splitYear } from "../../src/review/agreed/splitYear";
import { treeChanged } from "../../src/review/agreed/treeChanged";
import { yearTargets } from "../../src/review/agreed/yearTargets";
import type { PeriodGoal } from "../../src/review/changes/segments";
import { planReviews } from "../../src/review/generate";
import { defaultRules, ruleHeadings } from "../../src/review/rules";
import { say, type Language } from "../../src/text/language";
import { readingOf } from "./planReading";

const period = "2026Q4";
const kpis = proposeKpis({ role: "business", job: "sales", language: "en-US" }).map((kpi) => ({ ...kpi, target: 100 }));
const tree: readonly PeriodGoal[] = goalTree({ strategy: "Grow", departments: [{ name: "Sales", owner: "Li Wei", role: "business", job: "sales", kpis }], language: "en-US" });
const measured = tree.filter(({ level }) => level === "kpi");
const [plan] = planReviews({
  period, departments: ["Sales"], goals: tree, existing: new Map(), sheets: [], language: "en-US",
  rules: ruleHeadings(null, null, "en-US"), statusLabels: defaultRules("en-US").status.labels,
}).plans;
if (plan === undefined) throw new Error("a sheet was to be planned");
const sheet = (isLocked: boolean): AgreedSheet => ({ department: "Sales", person: "", reading: readingOf(plan), isLocked });
const agreed = (goals: readonly PeriodGoal[], { isLocked = true, frozen = tree as readonly PeriodGoal[] | null, dated = [] as readonly string[] } = {}) =>
  agreedGoals({ period, goals, sheets: [sheet(isLocked)], frozenOf: () => frozen, dated: new Set(dated) });
const definitions = (goals: readonly PeriodGoal[]) => goals.filter(({ level }) => level === "kpi").map((goal) => [goal.id, definitionOf(goal)] as const)
  .sort(([one], [other]) => one.localeCompare(other)).map(([id, { goal, owner, weight, unit, direction, method, parameter, baseline, target, anchors, section }]) =>
    ({ id, goal, owner, weight, unit, direction, method, parameter, baseline, target, anchors, section }));
const said = (goals: readonly PeriodGoal[], language: Language = "en-US", stage: "process" | "assess" = "process") =>
  agreedFindings(agreed(goals).parted, period, () => stage).map(({ text, detail, parameters }) => [say(text, language, parameters), detail === undefined ? "" : say(detail, language, parameters)]);

/** One column of a KPI as somebody may edit it. */
const edit = fc.oneof(
  ...(["target", "parameter", "baseline"] as const).map((key) => fc.integer({ min: 1, max: 999 }).map((value): Partial<PeriodGoal> => ({ [key]: value + 0.5 }))),
  fc.integer({ min: 1, max: 90 }).map((percent): Partial<PeriodGoal> => ({ weight: percent / 1000 })),
  ...(["goal", "owner", "unit", "anchors"] as const).map((key) => fc.constantFrom("new", "=1+1").map((value): Partial<PeriodGoal> => ({ [key]: value }))),
  fc.constant<Partial<PeriodGoal>>({ method: "passfail" }), fc.constant<Partial<PeriodGoal>>({ direction: 0 }),
  fc.constant<Partial<PeriodGoal>>({ state: "declined" }), fc.constant<Partial<PeriodGoal>>({ until: "2026-09-30" }),
);
const edits = fc.array(fc.tuple(fc.nat(measured.length - 1), edit), { maxLength: 6 });
const edited = (changes: readonly (readonly [number, Partial<PeriodGoal>])[]): readonly PeriodGoal[] => tree.map((goal) =>
  changes.filter(([at]) => measured[at]?.id === goal.id).reduce<PeriodGoal>((now, [, change]) => ({ ...now, ...change }), goal));

describe("a sheet that was handed in, or is being assessed", () => {
  it.each([["as it was generated", tree], ["as it stands, where nobody knows how it was generated", null]] as const)("counts %s, whatever is edited, deleted or added in the tree", (_, frozen) => {
    fc.assert(fc.property(edits, fc.nat(measured.length), (changes, gone) => {
      const now = edited(changes).filter(({ id }) => id !== measured[gone]?.id);
      const added: PeriodGoal = { ...emptyNode, id: "NEW-1", goal: "New", department: "Sales", weight: 0.1 };
      expect(definitions(agreed([...now, added], { frozen }).goals)).toEqual(definitions(tree));
    }));
  });

  it("says each difference once, with both values and what to do", () => {
    const [first, second, third] = measured;
    const now = [
      ...tree.filter(({ id }) => id !== second?.id).map((goal): PeriodGoal => (goal.id === first?.id ? { ...goal, target: 200, method: "passfail" } : goal)),
      { ...emptyNode, id: "NEW-1", goal: "New", department: "Sales", weight: 0.1 },
    ];
    expect(said(now).map(([text]) => text)).toEqual([
      `Sales · ${first?.goal}: the goal tree was changed (Target 100 → 200; Method curve → passfail); the sheet keeps what was agreed`,
      `Sales · ${second?.goal}: no longer in the goal tree; the sheet keeps it as agreed, and it counts`,
      "Sales · New: new in the goal tree; it was not added to the sheet",
    ]);
    expect(said(now)[0]?.[1]).toContain("return the submission");
    expect(said(now, "zh-CN", "assess")[0]).toEqual([
      `Sales · ${first?.goal}：目标树已改（目标值 100 → 200；计分方法 分段线性 → 非此即彼），评审表保持约定的值`,
      "部门已进入“评估”阶段。确需调整，请退回到“过程”阶段（已提交的先退回），再生成评审表。",
    ]);
    // What ends with an earlier or a later period says nothing about this one.
    expect(said(tree.map((goal) => (goal.id === third?.id ? { ...goal, until: "2026-12-31" } : goal)))).toEqual([]);
  });

  it("takes up the changes that were approved, and nothing else", () => {
    const [first, second] = measured;
    const now = tree.map((goal): PeriodGoal => (goal.id === first?.id ? { ...goal, target: 150, approved: ["target"], segments: [{ days: 92, share: 92, target: 100 }], method: "passfail" }
      : goal.id === second?.id ? { ...goal, until: "2026-11-15" } : goal));
    const counted = new Map(agreed(now, { dated: [second?.id ?? ""] }).goals.map((goal) => [goal.id, goal] as const));
    expect(counted.get(first?.id ?? "")).toMatchObject({ target: 150, method: first?.method, segments: [{ days: 92, share: 92, target: 100 }] });
    expect(counted.get(second?.id ?? "")?.until).toBe("2026-11-15");
    expect(agreed(now).goals.find(({ id }) => id === second?.id)?.until).toBe("");
  });

  it("follows the tree as long as it may", () => {
    fc.assert(fc.property(edits, (changes) => {
      const now = edited(changes);
      expect(agreed(now, { isLocked: false })).toEqual({ goals: now, parted: [] });
    }));
  });

  it("leaves the sheets of others open, and puts a new KPI on its owner's only where that is", () => {
    const mine = { ...sheet(true), person: "Li Wei" };
    const other: AgreedSheet = { ...sheet(false), person: "Wang Fang", reading: { ...sheet(false).reading, rows: [] } };
    const news = ["Li Wei", "Wang Fang"].map((owner): PeriodGoal => ({ ...emptyNode, id: `NEW-${owner}`, goal: owner, owner, department: "Sales", weight: 0.1 }));
    const { goals } = agreedGoals({ period, goals: [...tree, ...news], sheets: [mine, other], frozenOf: () => tree, dated: new Set() });
    expect(goals.filter(({ id }) => id.startsWith("NEW-")).map(({ owner }) => owner)).toEqual(["Wang Fang"]);
  });
});

describe("what differs between two definitions of a KPI", () => {
  it("is named whichever column it is in, and nothing where they are the same", () => {
    const [goal] = measured;
    if (goal === undefined) throw new Error("a KPI was to be there");
    fc.assert(fc.property(edit, (change) => {
      const after = { ...goal, ...change };
      const isDefined = !("state" in change) && !("until" in change);
      expect(definitionChanges(definitionOf(goal), definitionOf(after)) !== null).toBe(isDefined);
      expect(treeChanged({ period, frozen: tree, goals: tree.map((each) => (each === goal ? after : each)), isOpen: true })).toBe(true);
      expect(treeChanged({ period, frozen: tree, goals: tree.map((each) => (each === goal ? after : each)), isOpen: false })).toBe(false);
    }));
    expect(treeChanged({ period, frozen: tree, goals: tree, isOpen: true })).toBe(false);
  });

  it("reaches a sheet that was handed in only where it was approved", () => {
    const goals = tree.map((goal): PeriodGoal => (goal.id === measured[0]?.id ? { ...goal, target: 150, approved: ["target"] } : goal));
    expect(treeChanged({ period, frozen: tree, goals, isOpen: false })).toBe(true);
  });
});

describe("a target of the year", () => {
  const goal: PeriodGoal = { ...emptyNode, id: "a", goal: "Bookings", department: "Sales", unit: "CNY", weight: 0.3, target: 1200 };
  const found = (fields: Partial<PeriodGoal>, id = period, from: PeriodTarget["from"] = "goal") =>
    yearTargets({ period: id, departments: ["Sales"], goals: [{ ...goal, ...fields }], targets: new Map([["a", { from }]]), rollUpOf: () => null }).length;

  it("is noticed where a shorter period is asked for all of it", () => {
    expect([found({}), found({}, "2026-11"), found({}, "2026H2")]).toEqual([1, 1, 1]);
    expect([found({}, "2026"), found({ unit: "%" }), found({ target: null }), found({}, period, "period"), found({ approved: ["target"] })]).toEqual([0, 0, 0, 0, 0]);
  });

  it("is shared out to the last digit, beside what was set for a period before, and only where the goal counts", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e9 }), fc.constantFrom(period, "2026-11", "2026H2", "FY2027Q3-04"), fc.boolean(), (total, id, isLate) => {
      const node = { ...goal, target: total, ...(isLate ? { start: "2026-10-01" } : {}) };
      const rows = splitYear(node, id, []);
      expect(rows.reduce((sum, { target }) => sum + (target ?? 0), 0)).toBeCloseTo(total, 6);
      expect(rows.map((row) => row.period)).toContain(id);
    }));
    const [first, ...others] = splitYear(goal, period, []);
    expect(splitYear(goal, period, first === undefined ? [] : [{ ...first, target: 600 }]).map(({ target }) => target)).toEqual(others.map(() => 200));
    expect(splitYear(goal, period, first === undefined ? [] : [{ ...first, target: 1300 }])).toEqual([]);
  });

  it("is none where the goal counts no longer than the period takes", () => {
    const quarter = { start: "2026-10-01", until: "2026-12-31" };
    expect([found(quarter), found(quarter, "2026-11"), found({ start: "2026-10-01" })]).toEqual([0, 1, 1]);
  });
});
