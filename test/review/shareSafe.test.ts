import fc from "fast-check";
import type { PeriodTotal } from "../../src/review/meeting/standing";
import { safeClasses } from "../../src/review/shareSafe/gradeClasses";
import { saysName } from "../../src/review/shareSafe/nameInText";
import { defaultOptions, readOptions } from "../../src/review/shareSafe/options";
import { shareSafePlan } from "../../src/review/shareSafe/shareSafePlan";
import { shareSafeSummary } from "../../src/review/shareSafe/shareSafeSummary";
import type { ShareSafeOptions, ShareSafeSummary } from "../../src/review/shareSafe/types";
import { labelText } from "../../src/review/shareSafe/words";
import type { KpiResult } from "../../src/review/types";
import { defaultGrades } from "../../src/scoring/grade";
import { dimensionTerms } from "../../src/text/terms";

const period = "2026Q4";
const dimensions = dimensionTerms.map(({ value }) => value);

const result = (change: Partial<KpiResult>): KpiResult => ({
  period, department: "Sales", owner: "", goalId: "G", code: "", kpi: "Orders", unit: "", weight: 0.25, direction: 1, method: "ratio",
  target: 100, actual: 90, score: 90, status: "", evidence: "", comment: "", dimension: "financial", ...change,
});

/** Departments with so many people, each of whom has a KPI in every dimension. */
function company(sizes: Readonly<Record<string, number>>, score = (person: number, _department: string): number => 60 + person) {
  const results = Object.entries(sizes).flatMap(([department, people]) => Array.from({ length: people }, (_, person) =>
    dimensions.map((dimension) => result({ department, owner: `${department}-Wang${person}`, dimension, score: score(person, department) }))).flat());
  const totals = Object.keys(sizes).map((department, at): PeriodTotal => ({ period, department, total: 90 - at, grade: "B" }));
  return { results, totals };
}

function summaryOf(results: readonly KpiResult[], totals: readonly PeriodTotal[], options: Partial<ShareSafeOptions> = {}): ShareSafeSummary | null {
  return shareSafeSummary({ period, results, totals, grades: defaultGrades, options: { ...defaultOptions, ...options } });
}

const labels = (summary: ShareSafeSummary | null) => summary?.groups.map(({ label }) => labelText(label, "en-US"));

const names = ["Li Wei", "Wang Fang", "陈静", "赵磊", "Maria Lopez", "Otto Braun", "Ana Souza", "刘洋", "Kim Min", "Sato Ken", "Ida Falk", "孙丽"];
const rows = fc.array(fc.record({
  department: fc.constantFrom("Sales", "R&D", "财务部", "Support"), owner: fc.constantFrom("", ...names), dimension: fc.constantFrom(null, ...dimensions),
  score: fc.option(fc.integer({ min: 0, max: 1300 }).map((tenths) => tenths / 10)), weight: fc.integer({ min: 0, max: 40 }).map((percent) => percent / 100),
}), { maxLength: 120 }).map((all) => all.map((row, at) => result({ ...row, goalId: `G${at}`, comment: `said by ${row.owner}`, submittedBy: row.owner })));
const totalsOf = fc.array(fc.option(fc.integer({ min: 0, max: 130 })), { minLength: 4, maxLength: 4 })
  .map((all) => ["Sales", "R&D", "财务部", "Support"].map((department, at): PeriodTotal => ({ period, department, total: all[at] ?? null, grade: "" })));
const minimums = fc.integer({ min: 3, max: 6 });

const ownersOf = (results: readonly KpiResult[]) => new Set(results.filter(({ owner, score, weight }) => owner !== "" && score !== null && weight > 0).map(({ owner }) => owner));

/** What enters the total of some departments: by dimension, and all the rest; with the people behind it. */
function cellsOf(own: readonly KpiResult[]) {
  const scored = own.filter(({ score }) => score !== null);
  return [...dimensions, null].flatMap((dimension) => {
    const cell = scored.filter((row) => (row.weight > 0 ? row.dimension : null) === dimension);
    // Scores that are nobody's own are those of all of the department.
    const people = new Set([...new Set(cell.map(({ department }) => department))].flatMap((name) => {
      const owners = cell.filter(({ department, owner }) => department === name && owner !== "").map(({ owner }) => owner);
      return owners.length > 0 ? owners : [...ownersOf(own.filter(({ department }) => department === name))];
    }));
    return cell.length === 0 ? [] : [{ dimension, people }];
  });
}

describe("a summary that everybody may see", () => {
  it("shows nothing that fewer people than the minimum stand behind, whatever the results are", () => {
    fc.assert(fc.property(rows, totalsOf, minimums, fc.constantFrom("departments" as const, "pseudonyms" as const), (results, totals, minimum, kind) => {
      const summary = summaryOf(results, totals, { minimum, names: kind });
      const scored = totals.filter(({ total }) => total !== null).map(({ department }) => department);
      if (summary === null) return expect(ownersOf(results.filter(({ department }) => scored.includes(department))).size).toBeLessThan(minimum);
      const alone = summary.groups.flatMap(({ label }) => (label.kind === "department" ? [label.name] : []));
      for (const group of summary.groups) {
        const within = group.label.kind === "department" ? alone.filter((name) => name === labelText(group.label, "en-US")) : scored.filter((name) => !alone.includes(name));
        const own = results.filter(({ department }) => within.includes(department));
        expect(ownersOf(own).size).toBeGreaterThanOrEqual(minimum);
        expect(group.departments).toBe(within.length);
        for (const { dimension, people } of cellsOf(own)) if (dimension !== null && group.dimensions[dimension] !== null) expect(people.size).toBeGreaterThanOrEqual(minimum);
      }
      for (const { count } of summary.distribution.of === "people" ? summary.distribution.classes : []) expect(count === 0 || count >= minimum).toBe(true);
      for (const { label } of summary.persons) expect(summary.persons.filter((other) => other.label === label).length).toBeGreaterThanOrEqual(minimum);
      return undefined;
    }), { numRuns: 300 });
  });

  it("leaves of each total, once everything printed is taken off, what is that of enough people", () => {
    fc.assert(fc.property(rows, totalsOf, minimums, (results, totals, minimum) => {
      const summary = summaryOf(results, totals, { minimum });
      const scored = totals.filter(({ total }) => total !== null).map(({ department }) => department);
      const alone = summary?.groups.flatMap(({ label }) => (label.kind === "department" ? [label.name] : [])) ?? [];
      for (const { label, dimensions: printed } of summary?.groups ?? []) {
        const isIn = (name: string): boolean => (label.kind === "department" ? name === label.name : scored.includes(name) && !alone.includes(name));
        const hidden = cellsOf(results.filter(({ department }) => isIn(department))).filter(({ dimension }) => dimension === null || printed[dimension] === null);
        const isAnyPrinted = Object.values(printed).some((score) => score !== null);
        if (isAnyPrinted && hidden.length > 0) expect(new Set(hidden.flatMap(({ people }) => [...people])).size).toBeGreaterThanOrEqual(minimum);
      }
    }), { numRuns: 300 });
  });

  it("says no name and no comment on its sheet, and does not follow the order in which names stand in the workbook", () => {
    fc.assert(fc.property(rows, totalsOf, (results, totals) => {
      const made = (all: readonly KpiResult[]) => {
        const summary = summaryOf(all, totals, { names: "pseudonyms", minimum: 3 });
        return summary === null ? null : JSON.stringify(shareSafePlan({ summary, name: "Summary", tables: ["a", "b"], language: "en-US" }));
      };
      const sheet = made(results);
      for (const word of [...names, "said by"]) expect(sheet ?? "").not.toContain(word);
      expect(made([...results].sort((a, b) => a.owner.localeCompare(b.owner)))).toBe(sheet);
    }), { numRuns: 100 });
  });

  it("joins small departments, with the smallest of the others where these are still too few", () => {
    const { results, totals } = company({ Sales: 9, Support: 6, HR: 2, Legal: 1 });
    expect(labels(summaryOf(results, totals))).toEqual(["Sales", "Other departments (3)"]);
    expect(labels(summaryOf(results, totals, { minimum: 3 }))).toEqual(["Sales", "Support", "Other departments (2)"]);
    expect(labels(summaryOf(results, totals, { minimum: 10 }))).toEqual(["All departments (4)"]);
    expect(summaryOf(results, totals, { minimum: 19 })).toBeNull();
  });

  it("takes a department's KPIs for those of all its people where somebody says how many there are, and shows nobody who answers for them", () => {
    const { results, totals } = company({ Sales: 1, Support: 6 });
    expect(labels(summaryOf(results, totals))).toEqual(["All departments (2)"]);
    const said = summaryOf(results, totals, { headcounts: { Sales: 40 }, names: "pseudonyms" });
    expect(labels(said)).toEqual(["Sales", "Support"]);
    expect(said?.people).toBe(46);
    expect(said?.persons).toHaveLength(6);
    expect(said?.groups[0]?.dimensions.financial).toBe(60);
  });

  it("counts one person for two spellings of a name, and a person with KPIs in two departments once", () => {
    const rowsOf = (owners: readonly string[]) => owners.map((owner, at) => result({ owner, department: at % 2 === 0 ? "Sales" : "R&D" }));
    const totals = ["Sales", "R&D"].map((department): PeriodTotal => ({ period, department, total: 90, grade: "B" }));
    expect(summaryOf(rowsOf(["Li Wei", "li  wei", "Ｌi Wei ", "LI WEI", "Wang", "Wang"]), totals)).toBeNull();
    expect(summaryOf(rowsOf(["Li Wei", "Wang、Li Wei", "Zhao", "Li Wei, Zhao", "Wang"]), totals, { minimum: 4 })).toBeNull();
    expect(summaryOf(rowsOf(["Li Wei", "Wang、Li Wei", "Zhao", "Li Wei, Zhao", "Wang"]), totals, { minimum: 3 })?.people).toBe(3);
  });

  it("leaves out a dimension of too few, and with it the one that the total would tell it by", () => {
    const { results, totals } = company({ Sales: 8 });
    const alone = [...results.filter(({ dimension }) => dimension !== "learning"), result({ owner: "Sales-Wang0", dimension: "learning", score: 20 })];
    const [group] = summaryOf(alone, totals)?.groups ?? [];
    expect(group?.dimensions.learning).toBeNull();
    expect(Object.values(group?.dimensions ?? {}).filter((score) => score === null)).toHaveLength(2);
  });

  it("does not blank two dimensions behind which one person stands alone, nor leave the total to tell what has no dimension", () => {
    const { results, totals } = company({ Sales: 8 });
    const blanks = (rest: readonly KpiResult[]) => Object.entries(summaryOf(rest, totals)?.groups[0]?.dimensions ?? {}).filter(([, score]) => score === null).map(([dimension]) => dimension);
    const own = (change: Partial<KpiResult>) => result({ owner: "Sales-Wang0", score: 20, ...change });
    const many = results.filter(({ dimension }) => dimension === "financial" || dimension === "customer");
    expect(blanks([...many, own({ dimension: "process" }), own({ dimension: "learning" })])).toHaveLength(3);
    expect(blanks([...results, own({ dimension: null })])).toHaveLength(1);
    // Points added outside the weights are in the total too.
    expect(blanks([...results, own({ dimension: "learning", weight: 0, score: 5 })])).toHaveLength(1);
    expect(blanks([...results, ...results.map((row) => ({ ...row, dimension: null }))])).toEqual([]);
  });

  it("gives a person one number for this period and the one before, best first", () => {
    const { results, totals } = company({ Sales: 6 });
    const before = results.map((row) => ({ ...row, period: "2026Q3", score: (row.score ?? 0) - 10 }));
    const summary = summaryOf([...before, ...results], [...totals, { ...totals[0]!, period: "2026Q3", total: 80 }], { names: "pseudonyms" });
    expect(summary?.persons.map(({ number, score, before: earlier }) => [number, score, earlier])).toEqual([6, 5, 4, 3, 2, 1].map((step, at) => [at + 1, 59 + step, 49 + step]));
    expect(summary?.trend).toEqual([{ period: "2026Q3", average: 80 }, { period, average: 90 }]);
  });

  it("does not call a department by the name of a person", () => {
    const { results, totals } = company({ "Team Sales-Wang0": 7, Finance: 6 });
    expect(labels(summaryOf([...results, result({ department: "Finance", owner: "Sales-Wang0" })], totals))).toEqual(["Department 1", "Finance"]);
    expect(saysName("finance", new Set(["an", "fin"]))).toBe(false);
    expect(saysName("李伟小组", new Set(["李伟"]))).toBe(true);
    expect(saysName("team of li wei", new Set(["li wei"]))).toBe(true);
  });
});

describe("classes of grades", () => {
  const counts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 7 }).map((all) => all.map((count, at) => ({ labels: [String(at)], count })));

  it("keep everybody and the order of the grades, and have nobody or enough in them", () => {
    fc.assert(fc.property(counts, minimums, (given, minimum) => {
      const all = given.reduce((sum, { count }) => sum + count, 0);
      fc.pre(all === 0 || all >= minimum);
      const classes = safeClasses(given, minimum);
      expect(classes.flatMap(({ labels: joined }) => joined)).toEqual(given.map(({ labels: [label] }) => label));
      expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(all);
      expect(classes.every(({ count }) => count === 0 || count >= minimum)).toBe(true);
      const taken = classes.filter(({ count }) => count > 0);
      if (taken.length === 1) expect(taken[0]!.labels.length).toBeGreaterThan(1);
    }));
  });

  it("join as few grades as they need to", () => {
    const classes = safeClasses([["S", 0], ["A", 3], ["B", 8], ["C", 6], ["D", 0]].map(([label, count]) => ({ labels: [String(label)], count: Number(count) })), 5);
    expect(classes.map(({ labels: joined, count }) => `${joined.join("")}${count}`)).toEqual(["S0", "AB11", "C6", "D0"]);
  });
});

it("reads how summaries are made from whatever a workbook keeps, and nothing below the least minimum", () => {
  fc.assert(fc.property(fc.jsonValue(), (stored) => {
    const { minimum, headcounts } = readOptions(JSON.stringify(stored));
    expect(minimum).toBeGreaterThanOrEqual(3);
    expect(Object.values(headcounts).every((count) => Number.isInteger(count) && count > 0)).toBe(true);
  }));
  const options: ShareSafeOptions = { names: "pseudonyms", minimum: 8, headcounts: { 销售部: 40 } };
  expect(readOptions(JSON.stringify(options))).toEqual(options);
  expect(readOptions("{")).toEqual(defaultOptions);
});
