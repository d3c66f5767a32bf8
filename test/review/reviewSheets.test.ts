import fc from "fast-check";
import { goalTree, indicators, proposeKpis, type GoalNode } from "../../src/goals";
import { ownersShown } from "../../src/review/sheet/ownersShown";
import type { PeriodGoal } from "../../src/review/changes/segments";
import { planReviews } from "../../src/review/generate";
import type { ReviewsRequest } from "../../src/review/reviews";
import { defaultRules, ruleHeadings } from "../../src/review/rules";
import { scoreRow, type ScoredRow } from "../../src/review/scoredRow";
import { auditReview } from "../../src/review/sheet/audit";
import { effectiveShare } from "../../src/goals/targets/effective";
import { labelRow, valueRow, type ReviewReading } from "../../src/review/sheet/head";
import { outsideWeights } from "../../src/review/sheet/sections";
import { totalOf } from "../../src/review/sheet/total";
import { parseReviewTableName } from "../../src/review/reviewTable";
import type { SheetPlan } from "../../src/sheets/plan";
import { findColumns, readTable } from "../../src/sheets/readTable";
import { tables } from "../../src/sheets/schema";
import { say } from "../../src/text/language";
import { readingOf } from "./planReading";

const language = "en-US";
const goals = goalTree({
  strategy: "Grow", language,
  departments: [{ name: "Sales", owner: "Li Wei", role: "business", job: "sales", kpis: proposeKpis({ role: "business", job: "sales", language }).map((kpi) => ({ ...kpi, target: 100 })) }],
});
const kpis = goals.filter(({ level }) => level === "kpi");
const first = kpis[0]!;
const change = (code: string | null, more: Partial<GoalNode>): readonly GoalNode[] => goals.map((node) => (node.code === code ? { ...node, ...more } : node));
const added = (...nodes: readonly Partial<GoalNode>[]): readonly GoalNode[] =>
  [...goals, ...nodes.map((more, index) => ({ ...first, id: `${first.id}-X${index}`, weight: null, direction: 1 as const, method: "ratio" as const, parameter: null, ...more }))];
const request = (more: Partial<ReviewsRequest> = {}): ReviewsRequest => ({
  period: "2026Q4", departments: ["Sales"], goals, existing: new Map(), sheets: ["Sheet1"], language,
  rules: ruleHeadings(null, null, language), statusLabels: defaultRules(language).status.labels, ...more,
});
const cell = (plan: SheetPlan, row: number, key: string): unknown => plan.tables[0]!.rows[row]?.[plan.tables[0]!.columns.findIndex((each) => each.key === key)];
const headFormula = (plan: SheetPlan, style: "total" | "grade"): string => {
  const content = plan.cells.find((each) => each.style === style)?.content;
  return typeof content === "object" && content !== null ? content.formula : "";
};

describe("the library of indicators", () => {
  it("counts the same ones outside the weights as the review sheets do", () => {
    const counted = indicators.filter(({ counts }) => counts !== "weighted").map(({ code, counts }) => [code, counts]);
    expect(Object.entries(outsideWeights).sort()).toEqual(counted.sort());
  });
});

describe("somebody who joins during the period", () => {
  it.each([
    [{ start: "2026-11-16", until: "" }, 46 / 92],
    [{ start: "", until: "2026-10-31" }, 31 / 92],
    [{ start: "2026-11-01", until: "2026-11-30" }, 30 / 92],
    [{ start: "2026-01-01", until: "2027-01-01" }, 1],
    [{ start: "2027-01-01", until: "" }, 0],
    [{ start: "soon", until: "" }, 1],
  ])("counts for the days in force (%o)", (dates, share) => {
    expect(effectiveShare(dates, "2026Q4")).toBeCloseTo(share, 12);
  });

  it("has the share as a live formula in the weight that counts, the others count whole", () => {
    const [plan] = planReviews(request({ goals: change(first.code, { start: "2026-11-16" }) })).plans;
    expect(cell(plan!, 0, "counted")).toEqual({ formula: '=IF([@Weight]="","",[@Weight]*KPI.PRORATE(DATE(2026,11,16),DATE(2026,12,31),DATE(2026,10,1),DATE(2026,12,31)))' });
    expect(cell(plan!, 1, "counted")).toEqual({ formula: '=IF([@Weight]="","",[@Weight])' });
  });

  it("has no row for a goal that is not in force on any day", () => {
    const [plan] = planReviews(request({ goals: change(first.code, { start: "2027-01-01" }) })).plans;
    expect(plan!.tables[0]!.rows).toHaveLength(kpis.length - 1);
  });
});

describe("plus and minus items and vetoes", () => {
  const extras = added({ code: "INN01", goal: "Innovation", target: 5 }, { code: "LEG02", goal: "Accidents", target: 0, parameter: 60 });

  it("stand below the KPIs, and the total adds and limits", () => {
    const [plan] = planReviews(request({ goals: [...extras].reverse() })).plans;
    const sections = plan!.tables[0]!.rows.map((_, row) => cell(plan!, row, "section"));
    expect(sections).toEqual([...kpis.map(() => "KPI"), "Plus/minus", "Veto"]);
    expect(headFormula(plan!, "total")).toMatch(/KPI\.VETO\(KPI\.ADJUST\(KPI\.WEIGHTED\(.*"cap",MINIFS\(/);
  });

  it("leave the total as it is where there are none", () => {
    const [plan] = planReviews(request()).plans;
    expect(headFormula(plan!, "total")).not.toMatch(/VETO|ADJUST/);
  });

  it("that were given a weight are KPIs like others", () => {
    const [plan] = planReviews(request({ goals: added({ code: "INN01", weight: 0.1 }) })).plans;
    expect(headFormula(plan!, "total")).not.toMatch(/ADJUST/);
  });
});

describe("the total of a review", () => {
  const row = (section: ScoredRow["section"], score: number | null, counted: number | null = null) => ({ section, counted, result: { score } });

  it("adds points, takes points off, and ends under the lowest veto", () => {
    const base = [row("weighted", 90, 0.5), row("weighted", 80, 0.5)];
    expect(totalOf(base).total).toBe(85);
    expect(totalOf([...base, row("bonus", 5), row("bonus", -2)]).total).toBe(88);
    expect(totalOf([...base, row("bonus", 5), row("veto", 60), row("veto", 0)]).total).toBe(0);
    expect(totalOf([...base, row("veto", null)]).total).toBe(85);
  });

  it("does not depend on a share that all weights have in common", () => {
    const weights = fc.array(fc.tuple(fc.double({ min: 0, max: 120, noNaN: true }), fc.double({ min: 0.01, max: 1, noNaN: true })), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(weights, fc.double({ min: 0.05, max: 1, noNaN: true }), (pairs, share) => {
      const total = (factor: number) => totalOf(pairs.map(([score, weight]) => row("weighted", score, weight * factor))).total;
      expect(total(share)).toBeCloseTo(Number(total(1)), 8);
    }));
  });

  it("says how much of the weight has a score, whatever stands outside the weights", () => {
    expect(totalOf([row("weighted", 90, 0.7), row("weighted", null, 0.3), row("bonus", 5)]).coverage).toBeCloseTo(0.7, 12);
  });
});

describe("a row of a review", () => {
  const scored = (cells: Readonly<Record<string, unknown>>, goal: GoalNode = first): ScoredRow => {
    const reading = readingOf(planReviews(request({ goals: goal === first ? goals : [...goals, goal] })).plans[0]!);
    const positions = findColumns(tables.review.columns, reading.header);
    const at = (key: string): number => positions.get(key) ?? -1;
    const rows = reading.rows.map((line) => [...line]);
    const line = rows.find((each) => each[at("goalId")] === goal.id)!;
    for (const [key, value] of Object.entries(cells)) line[at(key)] = value;
    const read = readTable(tables.review, { ...reading, rows }).rows.find(({ values }) => values.goalId === goal.id)!;
    return scoreRow(read, { period: "2026Q4", department: "Sales", goal, rules: defaultRules(language) });
  };

  it("without an actual has the points of the manager; with one they do not count", () => {
    expect(scored({ manager: 85 })).toMatchObject({ result: { score: 85, actual: null, status: "▲ at risk" }, failure: null });
    expect(scored({ manager: 85, self: 110, actual: 100 }).result.score).toBe(100);
    expect(scored({ self: 110 }).result.score).toBeNull();
  });

  it("outside the weights has its points, at most its target, taken off where lower is better", () => {
    const bonus = added({ code: "INN01", target: 5, parameter: 2 }).at(-1)!;
    expect(scored({ actual: 2 }, bonus).result.score).toBe(4);
    expect(scored({ actual: 8 }, bonus).result.score).toBe(5);
    const minus = added({ code: "INN01", target: null, direction: -1 }).at(-1)!;
    expect(scored({ actual: 3 }, minus).result.score).toBe(-3);
  });

  it("that is a veto limits the total once its target is exceeded, and not before", () => {
    const veto = added({ code: "LEG02", target: 0, parameter: 60 }).at(-1)!;
    expect(scored({ actual: 0 }, veto).result).toMatchObject({ score: null, status: "● on track" });
    expect(scored({ actual: 1 }, veto).result).toMatchObject({ score: 60, status: "■ off track" });
  });
});

describe("the owners at the head of a sheet", () => {
  it("are all named where they fit, each once, else by the first and their number", () => {
    expect(ownersShown(["李伟", "", "王芳", "李伟"], "zh-CN")).toBe("李伟、王芳");
    expect(ownersShown(["李伟", "王芳", "赵磊"], "zh-CN")).toBe("李伟 +2 人");
    expect(ownersShown(["Zhao Lei", "Li Wei", "Wang Fang"], "en-US")).toBe("Zhao Lei +2");
    expect(ownersShown(["Alexander Hamilton Smith"], "en-US")).toBe("Alexander Hamilton Smith");
    expect(ownersShown([""], "en-US")).toBe("");
  });
});

describe("one sheet for each person", () => {
  const people = goals.map((node) => (node.level !== "kpi" ? node : { ...node, owner: node === first ? "" : kpis.indexOf(node) % 2 === 0 ? "Wang Fang" : "Li Wei" }));
  const keyOf = (plan: SheetPlan): string => plan.tables[0]!.name.replace("tblReview_2026Q4_", "");

  it("prints on one page, has the person in its name, and leaves what nobody owns to the department", () => {
    const { plans } = planReviews(request({ goals: people, per: "person" }));
    expect(plans.map(({ name }) => name)).toEqual(["2026Q4 Sales", "2026Q4 Sales Li Wei", "2026Q4 Sales Wang Fang"]);
    expect(plans.map(({ print }) => print.onePage ?? false)).toEqual([false, true, true]);
    expect(plans.flatMap((plan) => plan.tables[0]!.rows)).toHaveLength(kpis.length);
    const [department, person] = plans.map((plan) => parseReviewTableName(plan.tables[0]!.name));
    expect(department?.personKey).toBeUndefined();
    expect(person).toMatchObject({ period: "2026Q4", departmentKey: department?.departmentKey });
  });

  it("is asked for by department as well", () => {
    const per = (department: string) => planReviews(request({ goals: people, per: new Map([[department, "person"]]) })).plans.length;
    expect([per("Sales"), per("Marketing")]).toEqual([3, 1]);
  });

  it("keeps every KPI where it was filled in, also when the other kind of sheet is asked for", () => {
    const before = planReviews(request({ goals: people, per: "person" })).plans;
    const existing = new Map(before.map((plan) => [keyOf(plan), readingOf(plan)] as const));
    const again = planReviews(request({ goals: people, per: "department", existing }));
    expect([again.plans.length, again.updates.length, again.added]).toEqual([0, before.length, 0]);
    const joined = [...people, { ...first, id: "NEW", owner: "Zhao Lei" }];
    expect(planReviews(request({ goals: joined, existing })).plans.map(({ name }) => name)).toEqual(["2026Q4 Sales Zhao Lei"]);
  });
});

describe("the audit of a review sheet", () => {
  const [plan] = planReviews(request()).plans;
  const table = plan!.tables[0]!;
  const at = (key: string): number => table.columns.findIndex((each) => each.key === key);
  const asFormulas = (edit: (rows: unknown[][], head: unknown[]) => void = () => undefined): ReviewReading => {
    const text = (content: unknown): unknown => (typeof content === "object" && content !== null ? (content as { formula: string }).formula : (content ?? ""));
    const formulas = table.rows.map((row) => row.map(text));
    const line = (row: number): unknown[] => table.columns.map((_, column) => text(plan!.cells.find((each) => each.row === row && each.column === column)?.content));
    const head = { labels: line(labelRow), formulas: line(valueRow) };
    edit(formulas, head.formulas);
    return { ...readingOf(plan!), formulas, head };
  };
  const byId = (nodes: readonly PeriodGoal[]): ReadonlyMap<string, PeriodGoal> => new Map(nodes.map((goal) => [goal.id, goal] as const));
  const findings = (reading: ReviewReading, person = "", more: Partial<Parameters<typeof auditReview>[0]> = {}) => auditReview({
    department: "Sales", person, period: "2026Q4", reading, goals: byId(goals), rules: ruleHeadings(null, null, language), language, okrs: null, ...more,
  });
  const said = (reading: ReviewReading): readonly string[] => findings(reading).map(({ text, parameters }) => say(text, language, parameters));

  it("finds nothing on a sheet as it was drawn, also where Excel writes the formulas in its own manner", () => {
    expect(said(asFormulas())).toEqual([]);
    const own = asFormulas((rows) => rows.forEach((row) => row.forEach((formula, column) => {
      if (typeof formula === "string" && formula.startsWith("=")) row[column] = formula.replace(/\[@(\w+)\]/g, `${table.name}[[#This Row],[$1]]`).replace(/,/g, ", ");
    })));
    expect(said(own)).toEqual([]);
  });

  it("names the cell of a score that was typed over, a formula that was changed or deleted, and the total", () => {
    const reading = asFormulas((rows, head) => {
      rows[0]![at("score")] = 120;
      rows[1]![at("weighted")] = "=1+1";
      rows[2]![at("status")] = "";
      head[at("evidence")] = 99;
    });
    expect(said(reading)).toEqual([
      "Sales bookings · '2026Q4 Sales'!J8: the formula of Score was typed over with 120",
      "Collection rate · '2026Q4 Sales'!K9: the formula of Weighted was changed",
      "New customers · '2026Q4 Sales'!L10: the formula of Status is gone",
      "'2026Q4 Sales'!G5: the formula of Total score was typed over with 99",
    ]);
    expect(findings(reading).every(({ severity, address, department }) => severity === "error" && address !== undefined && department === "Sales")).toBe(true);
    expect([...new Set(findings(reading).map((finding) => "person" in finding))]).toEqual([false]);
    expect([...new Set(findings(reading, "Li Wei").map(({ person }) => person))]).toEqual(["Li Wei"]);
  });

  it.each([
    ["its days", { start: "2026-11-16", until: "2026-12-31" }],
    ["an approved target", { target: 120, segments: [{ days: 45, share: 45, target: 100 }, { days: 47, share: 47, target: "current" as const }] }],
  ])("says that a sheet has not followed %s, and accuses nobody but of what was changed by hand", (_, more) => {
    const since = { goals: byId(goals.map((goal) => (goal === first ? { ...goal, ...more } : goal))), generated: byId(goals) };
    const kinds = (reading: ReviewReading, request = since) => findings(reading, "", request).map(({ id, severity, goalId }) => [id.split(":")[0], severity, goalId]);
    expect(kinds(asFormulas())).toEqual([["lagging", "warning", first.id]]);
    const byHand = asFormulas((rows) => {
      rows[0]![at("status")] = "fine";
      rows[1]![at("score")] = 120;
    });
    expect(kinds(byHand)).toEqual([["tampered", "error", first.id], ["lagging", "warning", first.id], ["tampered", "error", kpis[1]!.id]]);
    expect(kinds(asFormulas(), { ...since, generated: byId([]) }).every(([kind]) => kind === "tampered")).toBe(true);
  });

  it("finds a direction and a parameter that differ from the goal tree", () => {
    const reading = asFormulas();
    const rows = reading.rows.map((row, index) => row.map((value, column) => (index === 0 && column === at("direction") ? "lower" : index === 0 && column === at("parameter") ? 5 : value)));
    expect(findings({ ...reading, rows }).map(({ id }) => id.split(":")[0])).toEqual(["changedLocked", "changedLocked"]);
  });
});
