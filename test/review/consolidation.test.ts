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
import { formatWeight } from "../../src/text/numbers";
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
const run = (tabs: readonly ReviewTab[], submissions?: readonly SubmissionRecord[]): Consolidation =>
  consolidate({ period, tabs, goals, rules: defaultRules(language), ...(submissions === undefined ? {} : { submissions: submissionsOf(submissions) }) });
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

  it("say on whose sheet a row is odd and a part does not add up; what all of them come to is nobody's own", () => {
    const [a, b, ...rest] = kpisOf("Sales");
    const tabs = (second: string) => run([
      { department: "Sales", person: "A", reading: sheet("Sales A", [a!, b!], [110, 0.9], (index) => (index === 0 ? { weighted: 1 } : { unit: "%" })) },
      { department: "Sales", person: second, reading: sheet("Sales B", rest, [null, 100, 100], () => ({ weight: 0.1 })) },
    ]).findings.map(({ id, person }) => [id.split(":")[0], person]);
    expect(tabs("B")).toEqual(expect.arrayContaining([
      ["fractionForPercent", "A"], ["parts", "A"], ["missingActual", "B"], ["changedWeight", "B"], ["weights", undefined],
    ]));
    expect(tabs("A")).toContainEqual(["weights", "A"]);
  });

  it("say whose KPI stands on somebody else's own sheet, unless it is theirs too, nobody's, or closed", () => {
    const kpis = kpisOf("Sales");
    const said = (owner: string, person: string, frozen?: ReviewTab["frozen"]) => consolidate({
      period, goals: goals.map((goal) => (goal.id === kpis[0]!.id ? { ...goal, owner } : goal.level === "kpi" ? { ...goal, owner: "" } : goal)), rules: defaultRules(language),
      tabs: [{ department: "Sales", person, reading: sheet("Sales A", kpis, all), ...(frozen === undefined ? {} : { frozen }) }],
    }).findings.filter(({ id }) => id.startsWith("ownedElsewhere:"));
    expect(sentences(said("Zhao Lei", "Li Wei"))).toEqual(["Sales · Sales bookings: Zhao Lei owns it now, but it is on the sheet of Li Wei and counts there"]);
    expect(said("Zhao Lei", "Li Wei")[0]).toMatchObject({ severity: "warning", person: "Li Wei", address: expect.stringContaining("2026Q4 Sales A") });
    for (const [owner, person] of [["Wang Fang, li  wei", "Li Wei"], ["Li Wei", "Li Wei、Wang Fang"], ["", "Li Wei"], ["Zhao Lei", ""]] as const) expect(said(owner, person)).toEqual([]);
    expect(said("Zhao Lei", "Li Wei", { goals, rules: defaultRules(language) })).toEqual([]);
  });

  it("that lack a row of the tree are to be generated again: there the weights are right", () => {
    const [, ...rest] = kpisOf("Sales");
    const detailOf = (tree: readonly GoalNode[]) => {
      const { findings } = consolidate({ period, tabs: [{ department: "Sales", reading: sheet("Sales", rest, all) }], goals: tree, rules: defaultRules(language) });
      return say(findings.find(({ id }) => id.startsWith("weights:"))!.detail!, language);
    };
    expect(detailOf(goals)).toMatch(/The weights in the goal tree total 100%: generate the review again/);
    expect(detailOf(goals.map((goal) => (goal.id === rest[0]!.id ? { ...goal, weight: 0.17 } : goal)))).toMatch(/Make the weights total 100% in the goal tree/);
  });

  it("say the weights that count where one of 100% counts on no day of the period", () => {
    const [first] = kpisOf("Sales");
    const tree = goals.map((goal) => (goal.id === first!.id ? { ...goal, until: "2026-09-30" } : goal));
    const { findings } = consolidate({ period, tabs: [{ department: "Sales", reading: sheet("Sales", kpisOf("Sales"), all) }], goals: tree, rules: defaultRules(language) });
    expect(sentences(findings)).toContain(`Sales: the weights on the review sheet total ${formatWeight(1 - (first!.weight ?? 0))} instead of 100%`);
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

it("a KPI that people's own sheets have counts on its owner's, however the name is spelt there, alone or with others", () => {
  const [first, ...rest] = kpisOf("Sales");
  const actualOf = (owner: string, person: string) => consolidate({
    period, goals: goals.map((goal) => (goal.id === first!.id ? { ...goal, owner } : goal)), rules: defaultRules(language),
    tabs: [
      { department: "Sales", person: "Zhao Lei", reading: sheet("Sales Z", [first!, ...rest], [70, 100, 100, 100, 100]) },
      { department: "Sales", person, reading: sheet("Sales L", [first!], [110]) },
    ],
  }).results.find(({ goalId }) => goalId === first!.id)?.actual;
  expect([actualOf("Li Wei", "ＬＩ  wei"), actualOf("Wang Fang, Li Wei", "Li Wei"), actualOf("Li Wei、Wang Fang", "Li Wei、Wang Fang"), actualOf("", "Li Wei")]).toEqual([110, 110, 110, 70]);
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

it("a date among the actuals is said before it counts as the number of its day; where numbers are that large it is none, and what is closed nobody doubts", () => {
  const [first] = kpisOf("Sales");
  const dated = (target: number, more: Pick<ReviewTab, "frozen"> = {}) => run([{ department: "Sales", reading: sheet("Sales", [{ ...first!, target }], [46_023]), ...more }]).findings.filter(({ id }) => id.startsWith("dateForNumber:"));
  expect(sentences(dated(100))).toEqual([expect.stringContaining("the actual 46023 looks like a date (2026-01-01); a number belongs here")]);
  expect(dated(50_000)).toEqual([]);
  expect(dated(100, { frozen: { goals, rules: defaultRules(language) } })).toEqual([]);
});

describe("submissions", () => {
  const record = (change: Partial<SubmissionRecord>): SubmissionRecord =>
    ({ period, department: "Sales", owner: "", state: "submitted", by: "Li Wei", at: "2026-12-20 10:00:00 +08:00", revision: 1, note: "", ...change });

  it("that nobody has made are told once, whatever the number of sheets", () => {
    const { findings } = run(both(), []);
    expect(findings.map(({ severity }) => severity)).toEqual(["warning"]);
    expect(sentences(findings)).toEqual(["Nobody has submitted a review sheet of this period yet"]);
    expect(sentences(run(both(), [record({ period: "2026Q3" })]).findings)).toEqual(sentences(findings));
    expect(run([], []).findings).toEqual([]);
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
      expect.objectContaining({ kpi: "Sales bookings", actual: 110, score: expect.closeTo(110, 9), revision: 1, reason: "Audit", by: "HR", period }),
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
