import { answer, askedHeadings, formulaFor, writtenNames, type AskedHeadings, type AskedReading } from "../../../src/insights/ask/answer";
import type { Question } from "../../../src/insights/ask/types";
import { bookOf, computed, headingsIn, question, result, shownBy, total } from "./answerSupport";

const headings = headingsIn("en-US");
const reading: AskedReading = {
  results: [
    result({ kpi: "Revenue", department: "Field sales", writtenDepartment: "Sales", score: 90, owner: "Li Wei" }),
    result({ kpi: "Margin", department: "Field sales", score: 50, owner: "Li Wei, Zhao Lei" }),
    result({ kpi: "Audits", department: "Quality", score: 120, owner: "Zhao Lei" }),
  ],
  totals: [{ ...total("Field sales", 81.5), writtenDepartment: "Sales" }, total("Quality", 105)],
};
const formula = (asked: Question, given = reading, with_: AskedHeadings = headings): string | null => formulaFor(asked, with_, writtenNames(given));
const shown = (asked: Question, given = reading): unknown => computed(bookOf(given), formula(asked, given) ?? "none");

it("is one formula over the tables, with the headings that stand in the workbook", () => {
  const plain = { ...reading, totals: [total("Quality", 105)], results: [] };
  const missed = question({ subject: "department", measure: "total", filters: { limits: [{ measure: "total", comparator: "<", value: 100 }] } });
  expect(formulaFor(missed, headingsIn("zh-CN"), writtenNames(plain))).toBe(
    '=LET(totals,IF(ISNUMBER(tblTotals[总分]),tblTotals[总分],""),totalDepartments,tblTotals[部门]&"",totalPeriods,tblTotals[周期]&"",'
    + 'kept,(totalPeriods="2026Q3")*IF(totals="",FALSE,ROUND(totals,9)<100),IF(SUM(kept)=0,"",FILTER(CHOOSE({1,2},totalDepartments,totals),kept)))',
  );
  const named = { ...headings, results: { ...headings.results, score: "Score [points]" } };
  expect(formula(question(), reading, named)).toContain("tblResults[[Score '[points']]]");
});

it("finds its headings in either language, and knows which are not there", () => {
  expect(headingsIn("zh-CN")).toMatchObject({ results: { kpi: "指标", goalId: expect.any(String) as unknown }, totals: { total: "总分" } });
  expect(askedHeadings(["Period", "Score", "Own column"], null)).toMatchObject({ results: { period: "Period", score: "Score", owner: null }, totals: { period: null, total: null } });
});

it("shows and finds a renamed department by the name that it has now", () => {
  expect(shown(question({ filters: { departments: ["Field sales"] } }))).toEqual([["Revenue", "Field sales", 90], ["Margin", "Field sales", 50]]);
  expect(shown(question({ subject: "department", measure: "total" }))).toEqual([["Field sales", 81.5], ["Quality", 105]]);
});

it("finds a KPI by one of the people whom its cell names, but cannot tell these apart", () => {
  expect(shown(question({ filters: { owners: ["Zhao Lei"] } }))).toEqual([["Margin", "Field sales", 50], ["Audits", "Quality", 120]]);
  expect(formula(question({ subject: "owner", aggregate: "mean" }))).toBeNull();
});

it("knows a KPI again by its id, in capitals or not, or by where it stands and what it is called", () => {
  const given = {
    results: [
      result({ kpi: "Sales revenue", goalId: "KPI-a", score: 90 }), result({ kpi: "Revenue", goalId: "kpi-A", score: 60, period: "2026Q2" }),
      result({ kpi: "Audits", goalId: "", score: 80 }), result({ kpi: "AUDITS", goalId: "", score: 50, period: "2026Q2" }), result({ kpi: "New", goalId: "", score: 10 }),
    ],
    totals: [],
  };
  const asked = question({ measure: "change", since: "2026Q2" });
  expect(shown(asked, given)).toEqual([["Sales revenue", "Sales", 30], ["Audits", "Sales", 30], ["New", "Sales", ""]]);
  expect(shown(asked, given)).toEqual(answeredBy(asked, given));
});

it("is none where a cell may mean two departments", () => {
  const both = { results: [result({ department: "North", writtenDepartment: "Sales" }), result({ department: "South", writtenDepartment: "Sales" })], totals: [] };
  expect(formula(question(), both)).toBeNull();
});

it("is none where a column is missing that it needs", () => {
  const without = { ...headings, results: { ...headings.results, owner: null } };
  expect(formula(question({ filters: { owners: ["Li Wei"] } }), reading, without)).toBeNull();
  expect(formula(question(), reading, without)).not.toBeNull();
  const noTotals = { ...headings, totals: { period: null, department: null, total: null } };
  expect(formula(question({ subject: "department", measure: "total" }), reading, noTotals)).toBeNull();
});

it("is none where it would be longer than Excel takes", () => {
  const kpis = Array.from({ length: 400 }, (_none, at) => `A rather long name of a KPI ${at}`);
  expect(formula(question({ filters: { kpis } }))).toBeNull();
  expect(formula(question({ filters: { kpis: kpis.slice(0, 100) } }))?.length).toBeLessThanOrEqual(8192);
});

it("holds no text that is longer than a formula may have", () => {
  const kpi = 'a"'.repeat(300);
  const long = { results: [result({ kpi })], totals: [] };
  const asked = question({ filters: { kpis: [kpi] } });
  for (const [text] of (formula(asked, long) ?? "").matchAll(/"(?:[^"]|"")*"/g)) expect(text.slice(1, -1).replaceAll('""', '"').length).toBeLessThanOrEqual(255);
  expect(shown(asked, long)).toEqual([[kpi, "Sales", 90]]);
});

it("leaves out what the reading of the table leaves out: rows without a weight", () => {
  const book = bookOf(reading);
  book.calculation.setCell("s1", 1, 4, null);
  book.calculation.recalculate();
  expect(computed(book, formula(question({ aggregate: "count" })) ?? "none")).toEqual([[2]]);
});

it("uses functions of Excel 2021 alone", () => {
  const later = /\b(TAKE|DROP|HSTACK|VSTACK|TOCOL|TOROW|MAP|REDUCE|SCAN|BYROW|BYCOL|MAKEARRAY|LAMBDA|GROUPBY|PIVOTBY|TEXTSPLIT|CHOOSECOLS|CHOOSEROWS|EXPAND|WRAPROWS)\(/;
  for (const subject of ["kpi", "department", "owner", "period"] as const) {
    for (const aggregate of [null, "mean", "sum", "count", "share", "highest", "lowest"] as const) {
      for (const measure of ["score", "attainment", "total", "change"] as const) {
        const asked = question({ subject, aggregate, measure, since: "2026Q2", order: { by: "low", count: 2 }, filters: { periods: ["2026Q2", "2026Q3"] } });
        const single = { ...reading, results: reading.results.filter(({ kpi }) => kpi !== "Margin") };
        expect(formula(asked, single)).not.toMatch(later);
        expect(shown(asked, single)).toEqual(answeredBy(asked, single));
      }
    }
  }
});

function answeredBy(asked: Question, given: AskedReading): unknown {
  const rows = shownBy(answer(asked, given)).map((row) => row.map((value) => value ?? ""));
  const near = (value: string | number): unknown => (typeof value === "number" ? (expect.closeTo(value, 6) as unknown) : value);
  return rows.length === 0 ? [[""]] : rows.map((row) => row.map(near));
}
