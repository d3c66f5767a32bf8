import { goalTree, proposeKpis, type GoalNode } from "../../src/goals";
import { planReviews } from "../../src/review/generate";
import { frozenText, parseFrozen, type Frozen } from "../../src/review/cycle/frozen";
import type { ReviewsRequest } from "../../src/review/reviews";
import { defaultRules, ruleHeadings } from "../../src/review/rules";
import { scoreRow } from "../../src/review/scoredRow";
import { updateReview } from "../../src/review/sheet/updateReview";
import type { Content, SheetPlan } from "../../src/sheets/plan";
import { readTable } from "../../src/sheets/readTable";
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
const changed = (more: Partial<GoalNode>): readonly GoalNode[] => goals.map((node) => (node === first ? { ...node, ...more } : node));
const request = (more: Partial<ReviewsRequest> = {}): ReviewsRequest => ({
  period: "2026Q4", departments: ["Sales"], goals, existing: new Map(), sheets: ["Sheet1"], language,
  rules: ruleHeadings(null, null, language), statusLabels: defaultRules(language).status.labels, ...more,
});
const sheetOf = (nodes: readonly GoalNode[]): SheetPlan => planReviews(request({ goals: nodes })).plans[0]!;
const keysOf = (plan: SheetPlan): readonly string[] => plan.tables[0]!.columns.map(({ key }) => key);
const cell = (plan: SheetPlan, key: string, row = 0): Content => plan.tables[0]!.rows[row]?.[keysOf(plan).indexOf(key)] ?? null;
const formula = (content: Content): string => (typeof content === "object" && content !== null ? content.formula : "");
const plain = sheetOf(goals);

test("threshold, stretch and cap stand on a sheet where some KPI has them, locked, and threshold and stretch are printed", () => {
  const full = sheetOf(changed({ threshold: 80, stretch: 120, cap: 150 }));
  for (const key of ["threshold", "stretch", "cap"]) {
    expect(keysOf(plain)).not.toContain(key);
    expect(full.tables[0]!.columns.find((column) => column.key === key)?.input).toBeUndefined();
  }
  expect([cell(full, "threshold"), cell(full, "stretch"), cell(full, "cap"), cell(full, "cap", 1)]).toEqual([80, 120, 150, null]);
  expect(plain.print.columns).toBe(keysOf(plain).indexOf("manager") + 1);
  expect(full.print.columns).toBe(keysOf(full).indexOf("stretch") + 1);
  expect(full.columnWidths).toHaveLength(keysOf(full).length);
});

test("the formula passes the cap where the table has it, 120 where a KPI has none, and is what it was where no KPI has one", () => {
  const capped = sheetOf(changed({ cap: 150 }));
  expect(formula(cell(capped, "score"))).toContain('[@Parameter],IF([@Cap]="",120,[@Cap])');
  expect(formula(cell(capped, "attainment"))).not.toContain("[@Cap]");
  expect(formula(cell(plain, "score"))).not.toContain("Cap");
});

const scored = (goal: Partial<GoalNode>, cells: Readonly<Record<string, unknown>>): number | null => {
  const nodes = changed(goal);
  const reading = readingOf(sheetOf(nodes));
  const row = reading.rows[0]!.map((value, at) => cells[String(keysOf(sheetOf(nodes))[at])] ?? value);
  const read = readTable(tables.review, { ...reading, rows: [row] }).rows[0]!;
  return scoreRow(read, { period: "2026Q4", department: "Sales", goal: nodes.find(({ id }) => id === first.id), rules: defaultRules(language) }).result.score;
};

test("a row is scored by its table and its own cap", () => {
  expect(scored({ method: "step", parameter: "80%:60; 90%:80；100%：100" }, { actual: 93 })).toBe(80);
  expect(scored({ method: "ratio", parameter: null, cap: 150 }, { actual: 170 })).toBe(150);
  expect(scored({ method: "ratio", parameter: null, cap: 100 }, { actual: 110 })).toBe(100);
  expect(scored({ method: "band", direction: 0, parameter: "5%; 20%" }, { actual: 110 })).toBeCloseTo(200 / 3, 9);
});

test("bounds that are shares of the target score nothing without a target; bounds of the actual do", () => {
  const without = { target: null, method: "step" as const };
  expect(scored({ ...without, parameter: "80%:60; 100%:100" }, { actual: 93 })).toBeNull();
  expect(scored({ ...without, parameter: "80:60; 100:100" }, { actual: 93 })).toBe(60);
  expect(formula(cell(sheetOf(changed({ ...without, parameter: "80%:60; 100%:100" })), "score"))).toContain('IF([@Target]="",NA(),');
  expect(formula(cell(sheetOf(changed({ ...without, parameter: "80:60; 100:100" })), "score"))).not.toContain("NA()");
});

test("another cap, threshold or table in the tree is said and written to a sheet that is in use", () => {
  const before = changed({ cap: 150, threshold: 80, method: "step", parameter: "80%:60; 100%:100" });
  const reading = readingOf(sheetOf(before));
  const update = (nodes: readonly GoalNode[]): readonly string[] =>
    updateReview("Sales", nodes.filter(({ level }) => level === "kpi"), reading, { ...request(), homes: new Map(), okrs: null })
      .findings.map(({ text, parameters }) => say(text, language, parameters));
  expect(update(before)).toEqual([]);
  expect(update(changed({ cap: 150, threshold: 80, method: "step", parameter: "80％：60；1:100" }))).toEqual([]);
  expect(update(changed({ cap: 130, threshold: 85, method: "step", parameter: "80%:50; 100%:100" }))).toEqual([
    'Sales · Sales bookings: brought up to date with the goal tree: Parameter "80%:60; 100%:100" → "80%:50; 100%:100"; Cap 150 → 130; Threshold 80 → 85',
  ]);
});

test("the first cap on a sheet that has no column of caps is said as any other, a threshold that has none is not news", () => {
  const reading = readingOf(plain);
  const nodes = changed({ cap: 150, threshold: 80 });
  const { findings } = updateReview("Sales", nodes.filter(({ level }) => level === "kpi"), reading, { ...request(), homes: new Map(), okrs: null });
  expect(findings.map(({ text, parameters }) => say(text, language, parameters))).toEqual(["Sales · Sales bookings: brought up to date with the goal tree: Cap none → 150"]);
});

test("a table stands on the sheet from end to end", () => {
  const table = "0%:0; 60%:60; 100%:100; 110%:110; 120%:120";
  const sheet = sheetOf(changed({ method: "curve", parameter: table }));
  expect(sheet.columnWidths[keysOf(sheet).indexOf("parameter")]).toBeGreaterThan(table.length);
});

test("what is frozen keeps table and cap; what was frozen before there were caps reads as having none, and is written as it was", () => {
  const frozenOf = (nodes: readonly GoalNode[]): Frozen => ({ department: "Sales", ruleVersion: 1, at: "2026-10-01 09:00", goals: nodes, rules: defaultRules(language), closed: null });
  const text = (nodes: readonly GoalNode[]): string => frozenText({ period: "2026Q4", departments: new Map([["Sales", frozenOf(nodes)]]) });
  const back = (written: string): readonly GoalNode[] => parseFrozen(written)?.departments.get("Sales")?.goals ?? [];
  const capped = changed({ cap: 150, method: "step", parameter: "80%:60; 100%:100" });
  expect(back(text(capped))).toEqual(capped);
  const older = text(goals.map(({ cap: _, ...node }) => node as GoalNode));
  expect(back(older)).toEqual(goals);
  expect(text(back(older))).toBe(older);
});
