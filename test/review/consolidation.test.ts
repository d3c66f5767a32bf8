import fc from "fast-check";
import { goalTree, proposeKpis, type Finding, type GoalNode } from "../../src/goals";
import { consolidate, type ReviewTab } from "../../src/review/consolidate";
import { correctionsIn, noNote, revised, revisionRows } from "../../src/review/consolidation/corrections";
import { consolidationPlans } from "../../src/review/consolidationPlans";
import { distribution, ranked } from "../../src/review/consolidation/ranking";
import { submissionsOf, type SubmissionRecord } from "../../src/review/fill/submissions";
import { keptDepartments } from "../../src/review/keptResults";
import { resultRows } from "../../src/review/results";
import { totalsPlan } from "../../src/review/resultsPlan";
import { defaultRules } from "../../src/review/rules";
import type { Consolidation, DepartmentTotal } from "../../src/review";
import { defaultGrades } from "../../src/scoring/grade";
import { ranks } from "../../src/scoring/fairness/rank";
import { scoreKpi } from "../../src/scoring/score";
import type { TableReading } from "../../src/sheets/readTable";
import { headingOf, tables } from "../../src/sheets/schema";
import { tablePlan } from "../../src/sheets/tablePlan";
import { say } from "../../src/text/language";
import { directionTerms, methodTerms, termName } from "../../src/text/terms";
import { readingOf } from "./planReading";

const period = "2026Q4";
const language = "en-US";
const keys = Object.keys(tables.review.columns) as (keyof typeof tables.review.columns)[];
const draft = (name: string, job: string) => ({
  name, owner: `${name} owner`, role: "business" as const, job, kpis: proposeKpis({ role: "business", job, language }).map((kpi) => ({ ...kpi, target: 100 })),
});
const goals = goalTree({ strategy: "S", departments: [draft("Sales", "sales"), draft("Marketing", "mkt")], language });
const kpisOf = (department: string): readonly GoalNode[] => goals.filter((goal) => goal.level === "kpi" && goal.department === department);

function sheet(name: string, rows: readonly GoalNode[], actuals: readonly (number | null)[], change: (index: number) => Record<string, unknown> = () => ({})): TableReading {
  const cells = rows.map((goal, index) => {
    const actual = actuals[index] ?? "";
    const score = actual === "" ? "" : scoreKpi({ actual, target: goal.target, direction: goal.direction, method: goal.method, parameter: goal.parameter });
    const values: Record<string, unknown> = {
      goalId: goal.id, kpi: goal.goal, owner: goal.owner, weight: goal.weight, unit: goal.unit, target: goal.target ?? "", actual, score,
      weighted: typeof score === "number" ? score * (goal.weight ?? 0) : "",
      direction: say(termName(directionTerms, goal.direction), language), method: say(termName(methodTerms, goal.method), language),
      parameter: goal.parameter ?? "", ...change(index),
    };
    return keys.map((key) => values[key] ?? "");
  });
  return { table: `tblReview_${name}`, sheet: `2026Q4 ${name}`, row: 4, column: 0, header: keys.map((key) => headingOf("review", key, language)), rows: cells };
}

const all = [100, 100, 100, 100, 100];
const run = (tabs: readonly ReviewTab[], submissions: readonly SubmissionRecord[] = []): Consolidation =>
  consolidate({ period, tabs, goals, rules: defaultRules(language), submissions: submissionsOf(submissions) });
const both = (sales: readonly (number | null)[] = all, marketing: readonly (number | null)[] = all): readonly ReviewTab[] => [
  { department: "Sales", reading: sheet("Sales", kpisOf("Sales"), sales) },
  { department: "Marketing", reading: sheet("Marketing", kpisOf("Marketing"), marketing) },
];
const sentences = (findings: readonly Finding[]): readonly string[] => findings.map(({ text, parameters }) => say(text, language, parameters));

const withoutActual = (reading: TableReading): TableReading =>
  ({ ...reading, header: reading.header.map((heading) => (heading === headingOf("review", "actual", language) ? "Achieved so far" : heading)) });

/** `tblResults` as it stands after a consolidation was written. */
function written(consolidation: Consolidation): TableReading {
  const plan = tablePlan({ table: "results", language, row: 3, rows: resultRows(consolidation) });
  return { table: "tblResults", sheet: "Results", row: 3, column: 0, header: plan.columns.map(({ heading }) => heading), rows: plan.rows.map((row) => row.map((cell) => cell ?? "")) };
}

describe("a sheet that cannot be read because a heading was renamed", () => {
  const before = run(both());
  const after = run(both().map((tab) => (tab.department === "Sales" ? { ...tab, reading: withoutActual(tab.reading) } : tab)));
  const request = {
    consolidation: after, language, results: written(before), revisions: null, note: noNote, sheets: [], statusLabels: [],
    totals: readingOf(totalsPlan(before, "Totals", language)),
  } as const;

  it("keeps the results and the total of its department, corrects nothing, and leaves the others as they are", () => {
    expect(correctionsIn(after, before.results)).toEqual([]);
    expect(keptDepartments(after, request.results)).toEqual(["Sales"]);
    const { updates } = consolidationPlans(request);
    expect(updates.flatMap(({ deleted }) => deleted)).toEqual([]);
    expect(after.totals.map(({ department, rank }) => [department, rank])).toEqual([["Marketing", 1]]);
  });

  it("keeps them too where another sheet has a KPI of the department", () => {
    const [first] = kpisOf("Sales");
    const stray = sheet("Marketing", [...kpisOf("Marketing"), first!], [...all, 70]);
    const [sales] = both();
    const { results } = run([{ department: "Sales", reading: withoutActual(sales!.reading) }, { department: "Marketing", reading: stray }]);
    expect(results.map(({ department }) => department)).not.toContain("Sales");
    expect(results.map(({ goalId }) => goalId)).not.toContain(first!.id);
  });

  it("leaves out the whole department where one of its people's sheets cannot be read: a part would count as the whole", () => {
    const kpis = kpisOf("Sales");
    const { totals, unread } = run([
      { department: "Sales", person: "A", reading: sheet("Sales A", kpis.slice(0, 2), [110, 90]) },
      { department: "Sales", person: "B", reading: withoutActual(sheet("Sales B", kpis.slice(2), [100, 100, 100])) },
    ]);
    expect(totals).toEqual([]);
    expect(unread?.map(({ sheet: name }) => name)).toEqual(["2026Q4 Sales B"]);
  });
});

describe("several sheets of one department", () => {
  const people = (first: string): readonly ReviewTab[] => {
    const kpis = kpisOf("Sales");
    return [
      { department: "Sales", person: first, reading: sheet("Sales A", kpis.slice(0, 2), [110, 90]) },
      { department: "Sales", person: "B", reading: sheet("Sales B", kpis.slice(2), [100, 100, 100]) },
    ];
  };

  it("make one total over all their rows, the same as on one sheet", () => {
    const apart = run(people("A"));
    const together = run([{ department: "Sales", reading: sheet("Sales", kpisOf("Sales"), [110, 90, 100, 100, 100]) }]);
    expect(apart.totals).toHaveLength(1);
    expect(apart.totals[0]).toEqual(together.totals[0]);
    expect(apart.results.map(({ source }) => source)).toEqual(["2026Q4 Sales A", "2026Q4 Sales A", ...new Array<string>(3).fill("2026Q4 Sales B")]);
  });

  it("count a KPI once that stands on two of them, and name both when their actuals differ", () => {
    const [first] = kpisOf("Sales");
    const tabs = both([110, 100, 100, 100, 100], all);
    const stray = sheet("Marketing", [...kpisOf("Marketing"), first!], [...all, 70]);
    const { results, findings, totals } = run([{ department: "Marketing", reading: stray }, tabs[0]!]);
    expect(results.filter(({ goalId }) => goalId === first?.id).map(({ actual, department }) => [actual, department])).toEqual([[110, "Sales"]]);
    expect(sentences(findings)).toContain("Sales bookings: 110 in 2026Q4 Sales but 70 in 2026Q4 Marketing; the first one counts");
    expect(totals.find(({ department }) => department === "Marketing")?.kpis).toBe(kpisOf("Marketing").length);
  });
});

describe("the parts of a total", () => {
  it("are the total where nobody has touched the sheet, whatever the actuals", () => {
    fc.assert(fc.property(fc.array(fc.option(fc.double({ min: 0, max: 250, noNaN: true })), { minLength: 5, maxLength: 5 }), (actuals) => {
      expect(run(both(actuals)).findings.filter(({ id }) => id.startsWith("parts:"))).toEqual([]);
    }));
  });

  it("are told with the gap where a weighted score was overwritten", () => {
    const reading = sheet("Sales", kpisOf("Sales"), all, (index) => (index === 0 ? { weighted: 45 } : {}));
    expect(sentences(run([{ department: "Sales", reading }]).findings)).toContain("Sales: the weighted scores add up to 110.0, the total is 100.0: a gap of 10.0");
  });
});

describe("submissions", () => {
  const record = (change: Partial<SubmissionRecord>): SubmissionRecord =>
    ({ period, department: "Sales", owner: "", state: "submitted", by: "Li Wei", at: "2026-12-20 10:00:00 +08:00", revision: 1, note: "", ...change });

  it("are not asked for while nobody submits", () => {
    expect(run(both()).findings).toEqual([]);
  });

  it("name who has not submitted, and who submitted what", () => {
    const { findings, results } = run(both(), [record({})]);
    expect(sentences(findings)).toEqual(["Marketing: not submitted yet"]);
    expect(results.find(({ department }) => department === "Sales")).toMatchObject({ submittedBy: "Li Wei", submittedAt: "2026-12-20 10:00:00 +08:00" });
    expect(results.find(({ department }) => department === "Marketing")?.submittedBy).toBe("");
  });

  it("that were returned say so, with the note", () => {
    const { findings } = run(both(), [record({}), record({ state: "returned", by: "HR", at: "2026-12-21 10:00:00 +08:00", note: "Evidence missing" }), record({ department: "Marketing" })]);
    expect(findings.map(({ text, detail, parameters }) => [say(text, language, parameters), say(detail!, language, parameters)])).toEqual([["Sales: returned and not submitted again", "Returned with the note: Evidence missing"]]);
  });
});

describe("ranks and grades", () => {
  const total = (value: number | null, index = 0): DepartmentTotal => ({ department: `D${index}`, total: value, coverage: 1, grade: "A", filled: 1, kpis: 1 });

  it("follow KPI.RANK: equal totals share a rank, none has no rank", () => {
    fc.assert(fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 5 }))), (values) => {
      expect(ranked(values.map(total)).map(({ rank }) => rank)).toEqual(ranks(values));
    }));
  });

  it("are counted so that the grades add up to the departments that have one", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom("S", "A", "B", "C", "D", "Good", "")), (grades) => {
      const counts = distribution(grades.map((grade) => ({ grade })), defaultGrades);
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(grades.filter((grade) => grade !== "").length);
      expect(counts.slice(0, 5).map(({ grade }) => grade)).toEqual(["S", "A", "B", "C", "D"]);
    }));
  });
});

describe("corrections after the fact", () => {
  const note = { reason: "Audit", by: "HR", at: "2027-01-05T00:00:00Z" };
  const first = revised(run(both([110, null, 100, 100, 100])), [], note);

  it("begin with revision 1 and no reason", () => {
    expect(first.results.every(({ revision, reason }) => revision === 1 && reason === "")).toBe(true);
  });

  it("are not what fills in a missing actual", () => {
    const completed = run(both([110, 95, 100, 100, 100]));
    expect(correctionsIn(completed, first.results)).toEqual([]);
    expect(revised(completed, first.results, note).results.every(({ revision }) => revision === 1)).toBe(true);
  });

  it("are a score that somebody gave and gives otherwise, where nothing is measured", () => {
    const given = (score: number | null): Consolidation => {
      const all = run(both());
      return { ...all, results: all.results.map((result, at) => (at === 0 ? { ...result, actual: null, score } : result)) };
    };
    expect(correctionsIn(given(95), given(60).results).map(({ before, after }) => [before.score, after?.score])).toEqual([[60, 95]]);
    expect(correctionsIn(given(95), given(null).results)).toEqual([]);
    expect(revised(given(95), given(60).results, note).results[0]).toMatchObject({ revision: 2, reason: "Audit" });
  });

  it("raise the revision of their department alone, and leave what they replace readable", () => {
    const corrected = run(both([105, null, 100, 100, 100]));
    const corrections = correctionsIn(corrected, first.results);
    expect(corrections.map(({ before, after }) => [before.kpi, before.actual, after?.actual])).toEqual([["Sales bookings", 110, 105]]);
    const second = revised(corrected, first.results, note);
    expect(new Set(second.results.filter(({ department }) => department === "Sales").map(({ revision }) => revision))).toEqual(new Set([2]));
    expect(new Set(second.results.filter(({ department }) => department === "Marketing").map(({ revision }) => revision))).toEqual(new Set([1]));
    expect(second.results.filter(({ reason }) => reason === "Audit").map(({ kpi }) => kpi)).toEqual(["Sales bookings"]);
    expect(revisionRows(corrections, written(first), note)).toEqual([
      expect.objectContaining({ kpi: "Sales bookings", actual: 110, score: 110, revision: 1, reason: "Audit", by: "HR", period }),
    ]);
  });

  it("happen for any pair of consolidations exactly where a measured figure differs", () => {
    const actuals = fc.array(fc.option(fc.integer({ min: 0, max: 120 })), { minLength: 5, maxLength: 5 });
    fc.assert(fc.property(actuals, actuals, (before, after) => {
      const changed = before.filter((value, index) => value !== null && value !== (after[index] ?? null)).length;
      expect(correctionsIn(run(both(after)), run(both(before)).results)).toHaveLength(changed);
    }), { numRuns: 50 });
  });

  it("include a measured KPI that is reviewed no longer", () => {
    const [, ...rest] = kpisOf("Sales");
    const without = run([{ department: "Sales", reading: sheet("Sales", rest, all) }, both()[1]!]);
    expect(correctionsIn(without, first.results).map(({ before, after }) => [before.kpi, after])).toEqual([["Sales bookings", null]]);
  });
});
