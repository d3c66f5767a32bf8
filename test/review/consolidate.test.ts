import fc from "fast-check";
import { goalTree, proposeKpis, type DepartmentDraft, type Finding, type GoalNode } from "../../src/goals";
import { emptyNode } from "../../src/goals/emptyNode";
import { periodWeights } from "../../src/goals/periodWeights";
import { consolidate } from "../../src/review/consolidate";
import { defaultRules } from "../../src/review/rules";
import type { Consolidation } from "../../src/review";
import { gradeOf } from "../../src/scoring/grade";
import { scoreKpi } from "../../src/scoring/score";
import { weightedMean } from "../../src/scoring/weighted";
import { cellAddress } from "../../src/sheets/address";
import type { TableReading } from "../../src/sheets/readTable";
import { headingOf, tables } from "../../src/sheets/schema";
import { say, type Language } from "../../src/text/language";
import { directionTerms, methodTerms, termName } from "../../src/text/terms";

const keys = Object.keys(tables.review.columns) as (keyof typeof tables.review.columns)[];
const draft = (language: Language): DepartmentDraft => ({
  name: "Sales", owner: "Li Wei", role: "business", job: "sales",
  kpis: proposeKpis({ role: "business", job: "sales", language }).map((kpi) => ({ ...kpi, target: 100 })),
});
const goalsIn = (language: Language): readonly GoalNode[] => goalTree({ strategy: "S", departments: [draft(language)], language });

type Change = Partial<Record<(typeof keys)[number], unknown>>;

/** A review sheet as it reads after people filled it in. */
function tab(goals: readonly GoalNode[], actuals: readonly unknown[], language: Language = "en-US", change: (index: number) => Change = () => ({})): TableReading {
  const rows = goals.filter(({ level }) => level === "kpi").map((goal, index) => {
    const actual = actuals[index] ?? "";
    const score = typeof actual === "number" ? scoreKpi({ actual, target: goal.target, direction: goal.direction, method: goal.method, parameter: goal.parameter }) : "";
    const values: Change = {
      goalId: goal.id, kpi: goal.goal, owner: goal.owner, weight: goal.weight, unit: goal.unit,
      direction: say(termName(directionTerms, goal.direction), language),
      method: say(termName(methodTerms, goal.method), language),
      parameter: goal.parameter ?? "", target: goal.target ?? "", actual, score, ...change(index),
    };
    return keys.map((key) => values[key] ?? "");
  });
  return { table: "tblReview_2026Q4_ABCDEF", sheet: "2026Q4 Sales", row: 4, column: 0, header: keys.map((key) => headingOf("review", key, language)), rows };
}

function run(reading: TableReading, goals: readonly GoalNode[] | null, language: Language = "en-US"): Consolidation {
  return consolidate({ period: "2026Q4", tabs: [{ department: "Sales", reading }], goals, rules: defaultRules(language) });
}

const sentences = (findings: readonly Finding[], language: Language = "en-US"): readonly string[] =>
  findings.map(({ text, parameters }) => say(text, language, parameters));

describe("consolidating a review sheet", () => {
  it("gives the total and grade of the functions' rules for any actuals, and the same in both languages", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double({ min: 0, max: 300, noNaN: true })), { minLength: 5, maxLength: 5 }), (actuals) => {
        const [en, zh] = (["en-US", "zh-CN"] as const).map((language) => {
          const goals = goalsIn(language);
          return run(tab(goals, actuals.map((actual) => actual ?? ""), language), goals, language);
        });
        const { results, totals } = en!;
        const scores = results.map(({ score }) => score);
        const expected = weightedMean(scores, results.map(({ weight }) => weight));
        expect(totals[0]?.total).toBe(typeof expected === "number" ? expected : null);
        expect(totals[0]?.grade).toBe(typeof expected === "number" ? gradeOf(expected as Parameters<typeof gradeOf>[0]) : "");
        expect(totals[0]?.filled).toBe(actuals.filter((actual) => actual !== null).length);
        expect(scores).toEqual(zh!.results.map(({ score }) => score));
        expect(zh!.totals[0]?.total).toBe(totals[0]?.total);
        expect(en!.findings.filter(({ id }) => !id.startsWith("missingActual") && !id.startsWith("fraction"))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it("adds up by hand: 110@35, 100@20, 80@20, 120@15 (capped), 90@10 is 101.5: grade A", () => {
    const goals = goalsIn("en-US");
    const { totals, findings, results } = run(tab(goals, [110, 100, 80, 150, 90]), goals);
    expect(totals[0]?.total).toBeCloseTo(101.5, 10);
    expect(totals[0]).toMatchObject({ grade: "A", coverage: 1, filled: 5, kpis: 5 });
    expect(results.map(({ status }) => status)).toEqual(["● on track", "● on track", "▲ at risk", "● on track", "● on track"]);
    expect(results[0]).toMatchObject({ code: "SAL01", department: "Sales", owner: "Li Wei" });
    expect(findings).toEqual([]);
  });

  it("leaves out missing actuals, says which, and counts nothing as 0", () => {
    const goals = goalsIn("en-US");
    const { totals, findings } = run(tab(goals, [110, "", 80]), goals);
    expect(totals[0]?.total).toBeCloseTo((110 * 0.35 + 80 * 0.2) / 0.55, 10);
    expect(totals[0]?.coverage).toBeCloseTo(0.55, 10);
    expect(sentences(findings)).toEqual(expect.arrayContaining(["Sales · Collection rate: no actual yet"]));
    expect(findings).toHaveLength(3);
    expect(findings[0]?.address).toBe("'2026Q4 Sales'!F7");
  });

  it("says once that a department has no actual at all, and leads to the first of its cells", () => {
    const goals = goalsIn("zh-CN");
    const { findings } = run(tab(goals, [], "zh-CN"), goals, "zh-CN");
    expect(sentences(findings, "zh-CN")).toEqual(["Sales：5 个实际值均未填"]);
    expect(findings[0]?.address).toBe("'2026Q4 Sales'!F6");
  });

  it("does not count a KPI that has left the goal tree, and names it", () => {
    const goals = goalsIn("en-US");
    const [first] = goals.filter(({ level }) => level === "kpi");
    const { findings, totals, results } = run(tab(goals, [0, 100, 100, 100, 100]), goals.filter((goal) => goal !== first));
    expect(totals[0]).toMatchObject({ total: 100, kpis: 4, filled: 4 });
    expect(results.map(({ goalId }) => goalId)).not.toContain(first?.id);
    expect(sentences(findings)).toContain("Sales · Sales bookings: no longer in the goal tree, so it does not count");
    expect(findings.filter(({ id }) => id.startsWith("unknownGoal"))).toHaveLength(1);
  });

  it("names the cell of a text and of an error value in Actual, once each", () => {
    const goals = goalsIn("zh-CN");
    const { findings, totals } = run(tab(goals, ["约一百", "#DIV/0!", 80, 90, 90], "zh-CN", (index) => (index < 2 ? { score: "#VALUE!", attainment: "#VALUE!", weighted: "#VALUE!", status: "#VALUE!" } : {})), goals, "zh-CN");
    expect(sentences(findings, "zh-CN")).toEqual([
      "销售额（签约额） · '2026Q4 Sales'!F6：“实际值”应为数字，现在是“约一百”",
      "回款率 · '2026Q4 Sales'!F7：“实际值”是错误值 #DIV/0!",
    ]);
    expect(totals[0]?.filled).toBe(3);
  });

  it("reports a score that somebody typed over, and does not believe it", () => {
    const goals = goalsIn("en-US");
    const { findings, results } = run(tab(goals, [80, 100, 80, 90, 90], "en-US", (index) => (index === 0 ? { score: 120 } : {})), goals);
    expect(results[0]?.score).toBe(80);
    expect(sentences(findings)).toEqual([`Sales bookings · ${cellAddress("2026Q4 Sales", 5, keys.indexOf("score"))}: the score 120.0 differs from 80.0 by the rules; the formula may have been changed`]);
  });

  it("reports targets and weights that differ from the goal tree, and weights of 97%", () => {
    const goals = goalsIn("en-US");
    const changed = tab(goals, [80, 100, 80, 90, 90], "en-US", (index) => (index === 0 ? { weight: 0.32, target: 80, score: 100 } : {}));
    expect(sentences(run(changed, goals).findings)).toEqual([
      "Sales: the weights on the review sheet total 97% instead of 100%",
      "Sales · Sales bookings: the target is 80 here but 100 in the goal tree",
      "Sales · Sales bookings: the weight is 32% here but 35% in the goal tree",
    ]);
  });

  it("takes weights for whole when somebody hands a KPI over in the middle, and for short when a day comes to less", () => {
    const [root, one, ...others] = goalsIn("en-US") as [GoalNode, GoalNode, ...GoalNode[]];
    const ends = { ...others.find(({ level }) => level === "kpi")!, until: "2026-11-15" };
    const handed = { ...ends, id: "handed-over", start: "2026-11-16", until: "" };
    const weights = (goals: readonly GoalNode[]) => run(tab(goals, [110, 100, 80, 150, 90, 90]), goals).findings.filter(({ id }) => id.startsWith("weights:"));
    const rest = [root, one, ...others.filter(({ id }) => id !== ends.id)];
    expect(weights([...rest, ends, handed])).toEqual([]);
    expect(weights([...rest, ends, { ...handed, weight: (handed.weight ?? 0) / 2 }])).toEqual([]);
    expect(weights([...rest, { ...ends, until: "" }, { ...handed, start: "" }])).toHaveLength(1);
    expect(weights([...rest, { ...ends, weight: (ends.weight ?? 0) / 2 }])).toHaveLength(1);
  });

  it("takes weights for whole where people join and leave a job, also where nothing of the department counts before", () => {
    const person = (name: string, days: Partial<GoalNode>): readonly GoalNode[] => {
      const own = { ...emptyNode, department: "Sales", owner: name, ...days };
      return [{ ...own, id: name, parent: "D", level: "role", goal: `Sales · ${name}`, weight: 0.5 }, { ...own, id: `kpi-${name}`, parent: name, goal: `KPI of ${name}`, weight: 1, direction: 1, method: "ratio", target: 100 }];
    };
    const found = (days: Partial<GoalNode>, others: Partial<GoalNode>) => {
      const tree = [{ ...emptyNode, id: "D", level: "department" as const, department: "Sales", goal: "Sales" }, ...person("Ann", days), ...person("Ben", others)];
      const goals = periodWeights(tree, "2026Q4");
      return run(tab(goals.filter(({ start }) => start < "2027"), [100, 100]), goals).findings;
    };
    expect(found({}, { start: "2026-11-16" })).toEqual([]);
    expect(found({}, { start: "2027-01-01" })).toEqual([]);
    expect(found({ start: "2026-10-20" }, { start: "2026-11-16" })).toEqual([]);
    expect(found({ start: "2026-10-20", until: "2026-11-30" }, { start: "2026-11-16" })).toEqual([]);
  });

  it.each([["retired", { state: "retired" }], ["proposed", { state: "proposed" }], ["not in force yet", { start: "2027-01-01" }], ["over already", { until: "2026-09-30" }]] as const)(
    "does not miss a KPI that is %s, and wants no weight for it", (_, part) => {
      const goals = goalsIn("en-US");
      const kpi = goals.find(({ level }) => level === "kpi")!;
      const now = goals.map((goal): GoalNode => (goal.id === kpi.id ? { ...goal, ...part } : goal));
      const without = tab(goals.filter((goal) => goal !== kpi), [100, 80, 150, 90]);
      const ids = (reading: TableReading) => run(reading, now).findings.map(({ id }) => id).filter((id) => id.endsWith(kpi.id));
      expect(ids(without)).toEqual([]);
      expect(ids(tab(goals, [110, 100, 80, 150, 90], "en-US", (index) => (index === 0 ? { weight: "" } : {})))).toEqual([]);
      expect(ids(tab(goals, [110, 100, 80, 150, 90]))).toEqual([`changedWeight:${kpi.id}`]);
    });

  it("counts as filled in what has weight, not what adds points or stops them", () => {
    const goals = goalsIn("en-US");
    const bonus = tab(goals, [110, 100, 80, 150], "en-US", (index) => (index === 4 ? { section: "Plus/minus", weight: "" } : {}));
    expect(run(bonus, null).totals[0]).toMatchObject({ filled: 4, kpis: 4 });
  });

  it("recognises rows by id: sorted rows give the same results, a repeated row counts once, a lost one is named", () => {
    const goals = goalsIn("en-US");
    const reading = tab(goals, [110, 100, 80, 150, 90]);
    const sorted = run({ ...reading, rows: [...reading.rows].reverse() }, goals);
    expect(sorted.totals[0]?.total).toBeCloseTo(run(reading, goals).totals[0]?.total ?? NaN, 10);
    const doubled = run({ ...reading, rows: [...reading.rows, reading.rows[0]!] }, goals);
    expect(doubled.totals).toEqual(run(reading, goals).totals);
    expect(sentences(doubled.findings)[0]).toMatch(/repeated; only the first row counts/);
    const lost = run({ ...reading, rows: reading.rows.slice(1) }, goals);
    expect(sentences(lost.findings)).toContain("Sales · Sales bookings: not on the review sheet");
  });

  it.each(keys.filter((key) => tables.review.columns[key].optional !== true))("says once that a sheet whose heading %s was renamed cannot be read, and nothing else of its department", (key) => {
    const goals = goalsIn("en-US");
    const reading = tab(goals, [110, 100, 80, 150, 90]);
    const renamed = { ...reading, header: reading.header.map((heading) => (heading === headingOf("review", key, "en-US") ? "Outcome" : heading)) };
    const { totals, findings, results, unread } = run(renamed, goals);
    expect(sentences(findings)).toEqual([
      `Sales: the review sheet has no column ${headingOf("review", key, "en-US")}, so it cannot be read and does not count; what was written for 2026 Q4 before stays`,
    ]);
    expect([totals, results]).toEqual([[], []]);
    expect(unread).toMatchObject([{ department: "Sales", sheet: "2026Q4 Sales" }]);
  });

  it("says why there is no score", () => {
    const goals = goalsIn("en-US");
    const noTarget = run(tab(goals, [110, 100, 80, 150, 90], "en-US", (index) => (index === 0 ? { target: "", score: "#N/A" } : index === 1 ? { method: "linear", score: "#VALUE!" } : {})), null);
    const said = sentences(noTarget.findings);
    expect(said).toContain("Sales · Sales bookings: no target, so there is no score");
    expect(said.some((sentence) => sentence.startsWith("Sales · Collection rate: no score."))).toBe(true);
  });

  it("suspects a fraction typed where the unit is %", () => {
    const goals = goalsIn("en-US");
    const { findings } = run(tab(goals, [110, 0.95, 80, 150, 90]), goals);
    expect(sentences(findings)).toEqual(["Collection rate · '2026Q4 Sales'!F7: the unit is % and the actual 0.95 is far from the target 100; type 95 for 95%"]);
  });
});
