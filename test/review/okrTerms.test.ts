import fc from "fast-check";
import { goalTree, proposeKpis } from "../../src/goals";
import { okrsPlan } from "../../src/goals/okr/okrsPlan";
import type { KeyResult } from "../../src/goals/okr/types";
import { planReviews } from "../../src/review/generate";
import { defaultRules, ruleHeadings } from "../../src/review/rules";
import { countedOkrs, fixedTerms, okrLiterals, okrTerms } from "../../src/review/sheet/okrTerms";
import { frozenFormula, thawedFormula } from "../../src/review/cycle/frozenFormulas";
import type { TableReading } from "../../src/sheets/readTable";
import { headingOf } from "../../src/sheets/schema";
import { readingOf } from "./planReading";

const language = "en-US";
const period = "2026Q4";
const keyResult = (changed: Partial<KeyResult> = {}): KeyResult => ({
  id: "O1", parent: null, objective: "Win", keyResult: "Customers won", department: "Sales", owner: "", period, commitment: null, start: null, target: 6, current: 3,
  unit: "", weight: 0.2, ...changed,
});
const readingWith = (...rows: readonly KeyResult[]): TableReading => readingOf(okrsPlan(rows, "OKRs", language, []));
const termsOf = (...rows: readonly KeyResult[]) => okrTerms(countedOkrs(readingWith(...rows)), "Sales", period);

/** The total of each sheet that is generated. */
function totals(per: "department" | "person", rows: readonly KeyResult[] | null): readonly string[] {
  const goals = goalTree({
    strategy: "Grow", language,
    departments: [{ name: "Sales", owner: "Li Wei", role: "business", job: "sales", kpis: proposeKpis({ role: "business", job: "sales", language }).map((kpi) => ({ ...kpi, target: 100 })) }],
  }).map((goal, index) => (goal.level === "kpi" && index % 2 === 0 ? { ...goal, owner: "" } : goal));
  const { plans } = planReviews({
    period, departments: ["Sales"], goals, existing: new Map(), sheets: [], language, rules: ruleHeadings(null, null, language), statusLabels: defaultRules(language).status.labels, per,
    ...(rows === null ? {} : { okrs: countedOkrs(readingWith(...rows)) }),
  });
  return plans.map(({ cells }) => {
    const content = cells.find(({ style }) => style === "total")?.content;
    return typeof content === "object" && content !== null ? content.formula : "";
  });
}

describe("key results in the formula of a total", () => {
  it("stand there for their department and period only, and only with a weight", () => {
    expect(termsOf(keyResult())).not.toBeNull();
    expect(termsOf(keyResult({ department: " sales", period: "" }))).not.toBeNull();
    for (const other of [{ weight: 0 }, { weight: null }, { weight: -0.1 }, { department: "R&D" }, { period: "2026Q3" }]) expect(termsOf(keyResult(other))).toBeNull();
  });

  it("count on the sheet of the department, not on those of its people, and without them every formula is as it was", () => {
    const [department] = totals("department", [keyResult()]);
    expect(department).toContain("tblOkrs[");
    expect(totals("person", [keyResult()]).filter((formula) => formula.includes("tblOkrs["))).toHaveLength(1);
    for (const per of ["department", "person"] as const) expect(totals(per, [keyResult({ weight: 0 })])).toEqual(totals(per, null));
  });

  it("count nowhere in a table that lacks their weights or their grades", () => {
    for (const column of ["weight", "grade"] as const) {
      const reading = readingWith(keyResult());
      expect(countedOkrs({ ...reading, header: reading.header.map((heading) => (heading === headingOf("okrs", column, language) ? "Mine" : heading)) })).toBeNull();
    }
  });

  it("turn into numbers and back, whatever the department is called", () => {
    const name = fc.string({ unit: fc.constantFrom("(", ")", "\"", "[", "]", "'", "#", "a", "部", " "), minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== "");
    fc.assert(fc.property(name, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }), (department, weight, points) => {
      const terms = okrTerms(countedOkrs(readingWith(keyResult({ department }))), department, period)!;
      const formula = `=IF(SUMPRODUCT(--(t[a]<>""))=0,${terms.weight},${terms.points}/MAX(1,${terms.weight}))`;
      const literals = okrLiterals(formula, { weight, points });
      const fixed = fixedTerms({ weight, points });
      expect(frozenFormula(formula, literals)).toBe(`=IF(SUMPRODUCT(--(t[a]<>""))=0,${fixed.weight},${fixed.points}/MAX(1,${fixed.weight}))`);
      expect(thawedFormula(frozenFormula(formula, literals), literals)).toBe(formula);
    }));
  });

  it("are numbers to the bit though Excel keeps fifteen digits of a constant", () => {
    fc.assert(fc.property(fc.double({ min: 0.001, max: 100, noNaN: true }), (value) => {
      const [, ...constants] = /^\((\d[\d.]*)(?:([+-][\d.]+E-\d\d))?\+N\("OKR points"\)\)$/.exec(fixedTerms({ weight: 0.2, points: value }).points) ?? [];
      const given = constants.filter((each) => each !== undefined);
      expect(given.length).toBeGreaterThan(0);
      for (const each of given) expect(each.replace(/E.*/, "").replace(/\D/g, "").replace(/^0+/, "").length).toBeLessThanOrEqual(15);
      expect(given.reduce((sum, each) => sum + Number(each), 0)).toBe(value);
    }));
  });

  it("leave a formula without them alone", () => {
    expect(okrLiterals("=IF(SUMPRODUCT(--(t[Score]<>\"\"))=0,\"\",KPI.WEIGHTED(t[Score],t[Weight]))", { weight: 0.2, points: 10 })).toEqual({});
  });
});
