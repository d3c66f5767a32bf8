import fc from "fast-check";
import { answer, formulaFor, writtenNames, type AskedReading } from "../../../src/insights/ask/answer";
import type { Aggregate, Measure, Question, Subject } from "../../../src/insights/ask/types";
import type { CitedResult, CitedTotal } from "../../../src/insights/overview/series";
import type { Language } from "../../../src/text/language";
import { bookOf, computed, headingsIn, result, shownBy, total, type Shown } from "./answerSupport";

const periods = ["2025Q4", "2026Q1", "2026Q2", "2026Q3"] as const;
const departments = ["销售部", "R&D", 'The "A" team', "=1+1", "*", "sales~?", "2026", "Sales"] as const;
const owners = ["", "Li Wei", "张伟", "=B2", "O'Hara", "*"] as const;
const kpis = ["Revenue", "revenue*", 'Score of "A"', "=SUM(A1)", "客户满意度", "Defects", `Long ${'"x" '.repeat(80)}`] as const;

/** Few values, so that there are ties, some on the edge and some dusty. */
const points = fc.option(fc.constantFrom(0, 59.9, 60, 80, 80, 99.99, 100, 100, 120, 60.1 + 19.9, 33.3 * 3 + 0.1), { freq: 5 });
const amount = fc.option(fc.constantFrom(-5, 0, 1, 7.5, 80, 100, 100, 0.1 + 0.2, 1200000), { freq: 5 });

const aResult: fc.Arbitrary<CitedResult> = fc.record({
  period: fc.constantFrom(...periods), department: fc.constantFrom(...departments), owner: fc.constantFrom(...owners), kpi: fc.constantFrom(...kpis),
  weight: fc.constantFrom(0, 0.1, 0.2, 1 / 3, 0.3, 0.1 + 0.2), direction: fc.constantFrom(1, -1, 0), target: amount, actual: amount, score: points,
  goalId: fc.constantFrom("", "", "g1", "G1", "g2", "007"),
}).map((values) => result(values));

const aTotal: fc.Arbitrary<CitedTotal> = fc.tuple(fc.constantFrom(...departments), points, fc.constantFrom(...periods)).map(([department, value, period]) => total(department, value, period));

/** The names that departments had before. */
const before: Readonly<Record<string, string>> = { "R&D": "Research", 销售部: '"销售"', Sales: "Sales " };

const renamed = <Row extends { readonly department: string }>(row: fc.Arbitrary<Row>): fc.Arbitrary<Row> =>
  fc.tuple(row, fc.boolean()).map(([each, isOld]) => {
    const writtenDepartment = before[each.department];
    return isOld && writtenDepartment !== undefined ? { ...each, writtenDepartment } : each;
  });

/** In one period each department has one total. */
const readings: fc.Arbitrary<AskedReading> = fc.record({
  results: fc.array(renamed(aResult), { minLength: 1, maxLength: 24 }),
  totals: fc.uniqueArray(renamed(aTotal), { maxLength: 16, selector: ({ department, period }) => `${department} ${period}` }),
});

const some = <Value>(values: readonly Value[]): fc.Arbitrary<readonly Value[]> => fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray([...values], { minLength: 1, maxLength: 3 }) });
const measures: readonly Measure[] = ["score", "attainment", "actual", "target", "weight", "total", "change"];
const aggregates: readonly Aggregate[] = ["mean", "sum", "count", "share", "highest", "lowest"];

const aLimit = fc.record({
  measure: fc.constantFrom("score", "attainment", "actual", "weight", "total" as const), comparator: fc.constantFrom("<", "<=", ">", ">=" as const),
  value: fc.constantFrom(0, 0.3, 0.8, 60, 80, 100),
});

const questions: fc.Arbitrary<Question> = fc.record({
  subject: fc.constantFrom<Subject>("kpi", "department", "owner", "period"), measure: fc.constantFrom(...measures),
  aggregate: fc.option(fc.constantFrom(...aggregates), { freq: 2 }),
  filters: fc.record({
    periods: fc.oneof(fc.constantFrom(...periods).map((period) => [period]), fc.subarray([...periods], { minLength: 1 }), fc.constant(["2023Q1", "2024Q1", ...periods])),
    departments: some(departments), owners: some(owners.slice(1)), kpis: some(kpis),
    standing: fc.option(fc.constantFrom("onTarget", "missed", "notMeasured" as const), { freq: 2 }),
    limits: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(aLimit, { minLength: 1, maxLength: 2 }) }),
  }),
  order: fc.option(fc.record({ by: fc.constantFrom("best", "worst", "high", "low" as const), count: fc.option(fc.integer({ min: 1, max: 4 })) }), { freq: 3 }),
  since: fc.constantFrom(...periods),
});

/** Rows with numbers rounded to what nobody can see, and one blank cell for no rows at all. */
function plain(shown: Shown): Shown {
  if (shown.length === 0) return [[""]];
  return shown.map((row) => row.map((value) => (typeof value === "number" ? Number(value.toFixed(6)) + 0 : (value ?? ""))));
}

function bothWays(asked: Question, reading: AskedReading, language: Language): { readonly formula: string | null; readonly answered: Shown; readonly shown: Shown | null } {
  const formula = formulaFor(asked, headingsIn(language), writtenNames(reading));
  return { formula, answered: plain(shownBy(answer(asked, reading))), shown: formula === null ? null : plain(computed(bookOf(reading, language), formula)) };
}

const runs = { numRuns: 300 };

describe("the formula of an answer", () => {
  it.each<Language>(["en-US", "zh-CN"])("gives the same rows in the same order, or the same number, in a workbook in %s", (language) => {
    fc.assert(fc.property(readings, questions, (reading, asked) => {
      const { formula, answered, shown } = bothWays(asked, reading, language);
      expect(formula).not.toBeNull();
      expect({ formula, rows: shown }).toEqual({ formula, rows: answered });
    }), runs);
  });

  it("does so where cells name several people, unless these are to be told apart", () => {
    const listed = fc.array(renamed(aResult), { minLength: 1, maxLength: 24 }).map((results) =>
      results.map((each, index) => (index % 3 === 0 ? { ...each, owner: "Li Wei、张伟" } : index % 3 === 1 ? { ...each, owner: "张 伟" } : each)));
    fc.assert(fc.property(listed, questions, (results, asked) => {
      const { formula, answered, shown } = bothWays(asked, { results, totals: [] }, "zh-CN");
      if (formula === null) expect(asked.subject).toBe("owner");
      else expect({ formula, rows: shown }).toEqual({ formula, rows: answered });
    }), runs);
  });
});
