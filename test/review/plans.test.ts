import { goalTree, indicators, proposeKpis, type DepartmentDraft, type GoalNode } from "../../src/goals";
import { goalsPlan } from "../../src/goals/goalsPlan";
import { indicatorsPlan } from "../../src/goals/indicatorsPlan";
import { mergeGoals } from "../../src/goals/mergeGoals";
import { allFindings } from "../../src/goals/checking/allFindings";
import { checkGoals } from "../../src/goals/checks";
import { readGoals } from "../../src/goals/readGoals";
import { planReviews } from "../../src/review/generate";
import type { ReviewsRequest } from "../../src/review/reviews";
import { parseReviewTableName, reviewTableName } from "../../src/review/reviewTable";
import { defaultRules, readRules, ruleHeadings } from "../../src/review/rules";
import { rulesPlan } from "../../src/review/rulesPlan";
import type { SheetPlan } from "../../src/sheets/plan";
import { findColumns, readTable } from "../../src/sheets/readTable";
import { tables } from "../../src/sheets/schema";
import { say, type Language } from "../../src/text/language";
import { readingOf } from "./planReading";

const languages = ["zh-CN", "en-US"] as const;
const department = (name: string, language: Language): DepartmentDraft => ({
  name, owner: "Li Wei", role: "business", job: "sales",
  kpis: proposeKpis({ role: "business", job: "sales", language }).map((kpi) => ({ ...kpi, target: 100 })),
});
const tree = (language: Language, names: readonly string[] = ["Sales"]): readonly GoalNode[] =>
  goalTree({ strategy: "Grow", departments: names.map((name) => department(name, language)), language });
const request = (language: Language, goals: readonly GoalNode[], more: Partial<ReviewsRequest> = {}): ReviewsRequest => ({
  period: "2026Q4", departments: ["Sales"], goals, existing: new Map(), sheets: ["Sheet1"], language,
  rules: ruleHeadings(null, null, language), statusLabels: defaultRules(language).status.labels, ...more,
});
const formulas = (plan: SheetPlan): readonly string[] =>
  [...plan.cells.map(({ content }) => content), ...plan.tables.flatMap(({ rows }) => rows.flat())]
    .flatMap((content) => (typeof content === "object" && content !== null ? [content.formula] : []));

describe("sheet plans", () => {
  it.each(languages)("of the goal tree read back as the same tree (%s)", (language) => {
    const nodes = tree(language, ["Sales", "人力资源部"]);
    const read = readGoals(readingOf(goalsPlan(nodes, "Goals", language)));
    expect(read.nodes).toEqual(nodes);
    expect([...read.findings, ...checkGoals(read.nodes, read.addressOf)].filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(read.addresses[nodes[2]?.id ?? ""]).toBe("Goals!B7");
  });

  it("say of a cell that cannot be read whose it is, and not that it is blank", () => {
    const goals = readingOf(goalsPlan(tree("en-US", ["Sales", "Finance"]), "Goals", "en-US"));
    const columns = findColumns(tables.goals.columns, goals.header);
    const withCells = (row: number, cells: Readonly<Record<string, unknown>>) => readGoals({
      ...goals, rows: goals.rows.map((values, at) => (at === row ? values.map((value, position) => Object.entries(cells).find(([key]) => columns.get(key) === position)?.[1] ?? value) : values)),
    });
    const said = (read: ReturnType<typeof withCells>) => allFindings(read.findings, checkGoals(read.nodes, read.addressOf))
      .filter(({ id }) => /^(?:cell|weightMissing|missing|weightsTotal)/.test(id)).map(({ id, department: of }) => `${id.split(":")[0]} ${of}`).sort();
    const row = goals.rows.findLastIndex(() => true);
    expect(said(withCells(row, { weight: "a third", method: "guess", target: "many" }))).toEqual(["cell Finance", "cell Finance", "cell Finance", "weightsTotal Finance"]);
    expect(said(withCells(row, { weight: "" }))).toEqual(["weightMissing Finance", "weightsTotal Finance"]);
  });

  it("leave a job's weight that cannot be read to whoever wrote it: nothing is said of a blank one there, and no repair writes over it", () => {
    const nodes = tree("en-US");
    const [, sales, kpi] = nodes;
    const clerks: GoalNode = { ...sales!, id: "R", parent: sales!.id, level: "role", goal: "Clerks", weight: null };
    const goals = readingOf(goalsPlan([...nodes, clerks, { ...kpi!, id: "R1", parent: "R", weight: 1 }], "Goals", "en-US"));
    const columns = findColumns(tables.goals.columns, goals.header);
    const findingsWith = (weight: unknown) => {
      const read = readGoals({ ...goals, rows: goals.rows.map((values) => (values[columns.get("id")!] === "R" ? values.map((value, at) => (at === columns.get("weight") ? weight : value)) : values)) });
      return allFindings(read.findings, checkGoals(read.nodes, read.addressOf)).filter(({ id }) => /^(?:cell|noWeightLeft|weightsTotal)/.test(id)).map(({ id, fix }) => [id.split(":")[0], fix !== undefined]);
    };
    expect(findingsWith("")).toEqual([["noWeightLeft", true]]);
    expect(findingsWith("a third")).toEqual([["cell", false]]);
  });

  it.each(languages)("of the library hold all 216 definitions (%s)", (language) => {
    const { rows, findings } = readTable(tables.indicators, readingOf(indicatorsPlan(indicators, "Indicators", language)));
    expect(findings).toEqual([]);
    expect(rows.map(({ values }) => [values.code, values.direction, values.method])).toEqual(indicators.map(({ code, direction, method }) => [code, direction, method]));
  });

  it.each(languages)("of the rules read back as the default rules (%s)", (language) => {
    const plan = rulesPlan({ grades: true, status: true, limits: true }, "Rules", language);
    expect(readRules(readingOf(plan, 0), readingOf(plan, 1), language)).toEqual(defaultRules(language));
  });

  it("of reviews hold the formulas of the contract, in the headings of their language", () => {
    const [plan] = planReviews(request("zh-CN", tree("zh-CN"))).plans;
    const found = formulas(plan!);
    const missing = '[@实际值]="",[@实际值]="N/A",[@实际值]="NA",[@实际值]="-",[@实际值]="不适用",[@实际值]="不適用"';
    expect(found).toContain(`=IF(OR(${missing}),IF(ISNUMBER([@上级评分]),[@上级评分],""),KPI.SCORE([@实际值],[@目标值],[@方向],[@计分方法],[@参数]))`);
    expect(found).toContain(`=IF(OR(${missing}),IF(ISNUMBER([@上级评分]),[@上级评分]/100,""),KPI.ATTAIN([@实际值],[@目标值],[@方向],[@计分方法],[@参数]))`);
    expect(found).toContain('=IF(G5="","",KPI.GRADE(G5,tblGrades[下限],tblGrades[等级]))');
    expect(found.some((formula) => new RegExp(`^=IF\\(SUMPRODUCT\\(--\\(${plan!.tables[0]!.name}\\[得分\\]<>""\\)\\)=0,"",KPI\\.WEIGHTED\\(`).test(formula))).toBe(true);
    expect(plan).toMatchObject({ name: "2026Q4 Sales", protected: true, print: { orientation: "landscape", fitToWidth: true } });
    expect(plan!.tables[0]!.columns.filter(({ input }) => input).map(({ key }) => key)).toEqual(["actual", "evidence", "comment", "self", "manager"]);
    expect(plan!.cells[0]?.content).toBe("2026年第四季度 · Sales");
  });

  it("of reviews keep foreign text text: a KPI called =1+1 is never a formula", () => {
    const goals = tree("en-US").map((node) => ({ ...node, goal: "=1+1", owner: "@SUM(A1)", unit: "+5" }));
    const [plan] = planReviews(request("en-US", goals)).plans;
    expect(formulas(plan!).every((formula) => formula.startsWith("=IF(") || formula.startsWith("=SUMPRODUCT("))).toBe(true);
    expect(plan!.tables[0]!.rows[0]).toContain("=1+1");
  });
});

describe("names of review tables", () => {
  it.each(["2026Q4", "2026-11", "2026", "2026H1"])("of %s lead back to period and department", (period) => {
    const name = reviewTableName(period, "3FK2M9");
    expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]*$/);
    expect(parseReviewTableName(name)).toEqual({ period, departmentKey: "3FK2M9" });
  });

  it("leave out copies and foreign tables", () => {
    for (const name of ["tblReview_2026Q4_3FK2M92", "tblReview_2026Q4_3FK2M9_1", "tblReview_X_3FK2M9", "Table1"]) expect(parseReviewTableName(name)).toBeNull();
  });
});

describe("generating again", () => {
  const goals = tree("en-US");
  const first = planReviews(request("en-US", goals)).plans[0]!;
  const reading = readingOf(first);
  const key = parseReviewTableName(reading.table)!.departmentKey;
  const at = (column: string): number => first.tables[0]!.columns.findIndex((each) => each.key === column);

  it("writes nothing into inputs, adds only new KPIs, and says which targets it brought up to date", () => {
    const changed = [...goals.map((node) => (node.code === "SAL01" ? { ...node, target: 120 } : node)), { ...goals[2]!, id: `${key}-NEW`, goal: "New KPI" }];
    const { plans, updates, added, kept, findings } = planReviews(request("en-US", changed, { existing: new Map([[key, reading]]) }));
    expect(plans).toEqual([]);
    expect([added, kept]).toEqual([1, 5]);
    const [update] = updates;
    for (const row of update!.changed) for (const input of ["actual", "evidence", "comment"]) expect(row[at(input)]).toBeNull();
    expect(update!.changed[0]?.[at("target")]).toBe(120);
    expect(update!.added.map((row) => row[at("kpi")])).toEqual(["New KPI"]);
    expect(findings.map(({ text, parameters }) => say(text, "en-US", parameters))).toEqual(["Sales · Sales bookings: brought up to date with the goal tree: Target 100 → 120"]);
  });

  it("follows columns that people moved, renamed in case, and added", () => {
    const order = reading.header.map((_, index) => index).reverse();
    const moved = { ...reading, header: ["mine", ...order.map((index) => reading.header[index])], rows: reading.rows.map((row) => ["x", ...order.map((index) => row[index])]) };
    const [update] = planReviews(request("en-US", goals, { existing: new Map([[key, moved]]) })).updates;
    expect(update!.changed[0]?.[0]).toBeNull();
    expect(update!.changed[0]?.[1 + order.indexOf(at("kpi"))]).toBe("Sales bookings");
  });

  it("keeps a KPI that left the tree, and says so", () => {
    const { kept, findings, updates } = planReviews(request("en-US", goals.filter(({ code }) => code !== "GRW01"), { existing: new Map([[key, reading]]) }));
    expect(kept).toBe(5);
    expect(updates[0]?.deleted).toEqual([]);
    expect(findings.map(({ id }) => id)).toEqual([`leftInPlace:${key}-GRW01`]);
  });

  it("finds the sheet of a department that was renamed in the tree", () => {
    const renamed = goals.map((node) => ({ ...node, department: node.department === "Sales" ? "Key accounts" : node.department }));
    const { plans, updates } = planReviews(request("en-US", renamed, { departments: ["Key accounts"], existing: new Map([[key, reading]]) }));
    expect([plans.length, updates.length]).toEqual([0, 1]);
  });

  it("reports a department that is not in the tree", () => {
    const { findings } = planReviews(request("en-US", goals, { departments: ["Nobody"] }));
    expect(findings[0]).toMatchObject({ severity: "error", department: "Nobody" });
  });
});

describe("creating goals again", () => {
  it("keeps the rows of a department that is there, and adds the others", () => {
    const nodes = tree("en-US");
    const reading = readingOf(goalsPlan(nodes, "Goals", "en-US"));
    const merged = mergeGoals({
      tree: goalTree({ strategy: "Grow", language: "en-US", departments: [{ ...department("Sales", "en-US"), kpis: [] }, department("HR", "en-US")] }),
      language: "en-US", sheets: ["Goals"], existing: { reading, nodes },
    });
    expect(merged.plan).toBeNull();
    expect([merged.added, merged.kept]).toEqual([6, 7]);
    expect(merged.update!.changed.flat().every((cell) => cell === null)).toBe(true);
    expect(merged.findings.map(({ department: name }) => name)).toEqual(["Sales"]);
  });
});
