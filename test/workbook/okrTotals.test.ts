import fc from "fast-check";
import type { NewKeyResult } from "../../src/goals/okr/mergeOkrs";
import { departmentFile } from "../../src/review/files/departmentFile";
import { countedOkrs, fixedTerms, okrTerms, shareOf, type OkrTerms } from "../../src/review/sheet/okrTerms";
import { countedWith, totalOf } from "../../src/review/sheet/total";
import { headFormulas } from "../../src/review/reviewFormulas";
import { headingOf } from "../../src/sheets/schema";
import { say } from "../../src/text/language";
import { sheetTexts } from "../../src/text/sheets";
import type { CycleStep } from "../../src/workbook";
import { fill, openSession, period, reviewOf, setUp, tableNamed, type Session } from "./fixture";

const languages = ["zh-CN", "en-US"] as const;
let session: Session;
afterEach(() => session.excel.dispose());

const keyResult = (changed: Partial<NewKeyResult> = {}): NewKeyResult => ({
  parent: null, objective: "Win the region", keyResult: "Key customers won", department: session.departments[0], owner: "李伟", period,
  commitment: "committed", start: null, target: 6, current: 3, unit: "", weight: 0.2, ...changed,
});
const add = (...keyResults: readonly NewKeyResult[]) => session.workbook.addOkr({ language: session.language, keyResults });
const generate = () => session.workbook.generateReviews({ language: session.language, period, departments: session.departments });

/** The cell of the total on a department's sheet. */
async function head(department: string): Promise<{ readonly formula: string; readonly value: unknown; readonly address: string }> {
  return session.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(`${period} ${department}`);
    const range = sheet.getRange("A4:AN5").load("values, formulas");
    await context.sync();
    const at = range.values[0]?.indexOf(say(sheetTexts.totalLabel, session.language)) ?? -1;
    const cell = sheet.getCell(4, at).load("address");
    await context.sync();
    return { formula: String(range.formulas[1]?.[at]), value: range.values[1]?.[at], address: cell.address };
  });
}

async function fillIn(department: string): Promise<void> {
  const review = await reviewOf(session, department);
  await fill(session, review.name, headingOf("review", "actual", session.language), review.rows.map((_, at) => 100 / 3 + at * 17.7));
}

const totalIn = async (department: string): Promise<number | null> =>
  (await session.workbook.readReviews(period)).totals.find((each) => each.department === department)?.total ?? null;

/** What may stand in a row of key results: names and periods as people type them, blanks, words, errors. */
const okrRow = fc.record({
  department: fc.constantFrom("A", " a ", "B (\"x\")", "b (\"X\") ", "C*", "D"), period: fc.constantFrom("", period, period.toLowerCase(), "2026Q3"),
  start: fc.constantFrom("", 0, 2, 10), target: fc.constantFrom("", 10, 3, "soon"), current: fc.constantFrom("", 0, 1, 4, 12, "N/A", "=1/0", "many"),
  weight: fc.constantFrom("", 0, 0.05, 0.2, 0.6, "some", "=1/0", -0.1),
});
const okrCount = 10;
const scoreRow = fc.record({
  score: fc.option(fc.double({ min: 0, max: 150, noNaN: true }), { nil: null }), counted: fc.constantFrom(null, 0, 0.1, 0.25, 1 / 3, 0.7),
});
const sample = fc.record({
  okrs: fc.array(okrRow, { minLength: okrCount, maxLength: okrCount }), scores: fc.array(scoreRow, { minLength: 3, maxLength: 3 }),
});
type Sample = typeof sample extends fc.Arbitrary<infer Value> ? Value : never;

/** Types rows of key results over those that are there. */
async function typeOkrs(rows: Sample["okrs"]): Promise<void> {
  await session.excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("tblOkrs");
    for (const key of ["department", "period", "start", "target", "current", "weight"] as const) {
      columns.getItem(headingOf("okrs", key, "en-US")).getDataBodyRange().formulas = rows.map((row) => [row[key]]);
    }
    await context.sync();
  });
}

/** A table of scores on a sheet of its own, and what some formulas over it give. */
async function calculated(name: string, scores: Sample["scores"], formulas: readonly string[]): Promise<readonly unknown[]> {
  return session.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.getRange("A1:B4").formulas = [["Score", "Counted"], ...scores.map(({ score, counted }) => [score ?? "", counted ?? ""])];
    sheet.tables.add("A1:B4", true).name = name;
    const cells = sheet.getRangeByIndexes(0, 3, formulas.length, 1);
    cells.formulas = formulas.map((formula) => [formula]);
    cells.load("values");
    await context.sync();
    return cells.values.flat();
  });
}

function totalFormula(table: string, okrs: OkrTerms | null): string {
  return headFormulas({
    table, okrs, language: "en-US", sections: new Set(["weighted"]), total: { row: 0, column: 5 },
    heading: (column) => (column === "score" || column === "actual" ? "Score" : column === "counted" ? "Counted" : null),
    rules: { gradeFrom: "From", grade: "Grade", statusFrom: "From", status: "Status" },
  }).total.formula;
}

describe("the total at the head of a review sheet", () => {
  it("is what the rule gives, live and as fixed numbers, for whatever stands in the table of key results and in the scores", async () => {
    session = await openSession("en-US");
    await add(...Array.from({ length: okrCount }, () => keyResult()));
    let checked = 0;
    for (const [at, { okrs: rows, scores }] of fc.sample(sample, { numRuns: 15, seed: 7 }).entries()) {
      await typeOkrs(rows);
      const { header, rows: shown } = await tableNamed(session, "tblOkrs");
      const okrs = countedOkrs({ table: "tblOkrs", sheet: "OKRs", row: 4, column: 0, header, rows: shown });
      const kpis = totalOf(scores.map(({ score, counted }) => ({ section: "weighted", counted, result: { score } }))).total;
      const cases = ["A", "B (\"x\")", "C*", "D"].flatMap((department) => {
        const terms = okrTerms(okrs, department, period);
        const share = shareOf(okrs, department, period);
        return terms === null ? [] : [terms, fixedTerms(share)].map((each) => ({ formula: totalFormula(`tblCase${at}`, each), due: countedWith(kpis, share) }));
      });
      if (cases.length === 0) continue;
      const values = await calculated(`tblCase${at}`, scores, cases.map(({ formula }) => formula));
      values.forEach((value, index) => {
        const { due } = cases[index]!;
        const context = JSON.stringify({ due, value, rows, scores });
        if (typeof due === "number") expect([context, Math.abs(Number(value) - due) <= 1e-9]).toEqual([context, true]);
        else expect([context, typeof value]).toEqual([context, "string"]);
        checked += 1;
      });
    }
    expect(checked).toBeGreaterThan(30);
  });
});

describe.each(languages)("key results with a weight, in %s,", (language) => {
  beforeEach(async () => {
    session = await openSession(language, "1.13");
    await setUp(session);
  });

  it("count in the total of the sheet, of the form, of the results and of the file alike once it is generated again", async () => {
    const [sales, development] = session.departments;
    await fillIn(sales);
    await fillIn(development);
    const before = await head(sales);
    const other = await head(development);
    await add(keyResult(), keyResult({ keyResult: "Orders", start: 20, target: 100, current: 68, weight: 0.1 }));
    // Nobody is told a wrong total: the sheet that leaves them out is named, with its cell.
    const { findings } = await session.workbook.readReviews(period);
    expect(findings.filter(({ address }) => address === before.address).map(({ severity }) => severity)).toEqual(["warning"]);
    await generate();
    const due = Number(before.value) * 0.7 + 100 * (0.2 * 0.5 + 0.1 * 0.6);
    const now = await head(sales);
    expect(now.value).toBeCloseTo(due, 9);
    expect(await totalIn(sales)).toBeCloseTo(Number(now.value), 9);
    const form = await session.workbook.readFill(period);
    expect(form.sheets.map(({ total }) => total)).toEqual([expect.closeTo(due, 9), expect.closeTo(Number(other.value), 9)]);
    expect(await head(development)).toEqual(other);
    expect((await session.workbook.readReviews(period)).findings.filter(({ id }) => id.startsWith("tampered"))).toEqual([]);
    await session.workbook.consolidate(period);
    expect((await session.workbook.readSummary()).resultsCurrent).toBe(true);
    // The formula is live, and what was consolidated is no longer what the sheets say.
    await fill(session, "tblOkrs", headingOf("okrs", "current", language), [6]);
    const later = Number(before.value) * 0.7 + 100 * (0.2 + 0.1 * 0.6);
    expect((await head(sales)).value).toBeCloseTo(later, 9);
    expect(await totalIn(sales)).toBeCloseTo(later, 9);
    expect((await session.workbook.readSummary()).resultsCurrent).toBe(false);
    // A grade that somebody typed counts on the sheet only: that is said, with its cell.
    await fill(session, "tblOkrs", headingOf("okrs", "grade", language), [0.9]);
    expect(await totalIn(sales)).toBeCloseTo(later, 9);
    expect((await session.workbook.readReviews(period)).findings.filter(({ id }) => id.startsWith("okr:grade")).map(({ severity, address }) => [severity, address?.split("!")[1]])).toEqual([["error", "K5"]]);
    const { tabs, rules } = await session.workbook.readReviewFiles(period);
    const stamp = { workbook: "KPI", period, exportId: "1", exportedAt: "2026-12-31" };
    const totalInFile = (person: string | null): string =>
      JSON.stringify(departmentFile({ tab: tabs[0]!, person, rules, stamp })?.sheet.cells.find(({ style }) => style === "total")?.content);
    expect(totalInFile(null)).toMatch(/0\.3\S*N\(.*OKR weight/);
    expect(totalInFile(null)).not.toMatch(/KPI\.|tblOkrs/);
    // Key results are the department's: what one of its people comes to is without them.
    expect(totalInFile("李伟")).toContain("SUMPRODUCT");
    expect(totalInFile("李伟")).not.toContain("OKR");
  });

  it("change neither formula nor bits with the weight 0, and without their table the sheet is as it was", async () => {
    const [sales] = session.departments;
    await fillIn(sales);
    const before = await head(sales);
    const total = await totalIn(sales);
    await add(keyResult({ weight: 0 }), keyResult({ weight: null }), keyResult({ period: "2026Q3" }));
    await generate();
    expect(await head(sales)).toEqual(before);
    expect(await totalIn(sales)).toBe(total);
    await add(keyResult({ period: "" }));
    await generate();
    expect((await head(sales)).formula).not.toBe(before.formula);
    await session.excel.run(async (context) => {
      context.workbook.tables.getItem("tblOkrs").delete();
      await context.sync();
    });
    await generate();
    expect(await head(sales)).toEqual(before);
  });

  it("stay in a closed period as they were, to the bit, whatever becomes of them, and live again when it is opened", async () => {
    const [sales] = session.departments;
    const step = async (name: CycleStep, reason = "") => {
      const report = await session.workbook.stepCycle({ language, period, departments: [sales], step: name, reason, by: "Wang Fang", due: "" });
      expect(report.findings).toEqual([]);
    };
    await add(keyResult({ current: 3.7, weight: 0.23 }));
    await generate();
    await fillIn(sales);
    await session.workbook.consolidate(period);
    for (let stage = 0; stage < 4; stage += 1) await step("next");
    const live = await head(sales);
    const total = await totalIn(sales);
    await step("close");
    await fill(session, "tblOkrs", headingOf("okrs", "current", language), [6]);
    expect((await head(sales)).value).toBe(live.value);
    expect((await head(sales)).formula).not.toMatch(/tblOkrs/);
    expect(Object.is(await totalIn(sales), total)).toBe(true);
    expect(await session.workbook.checkClosed(period)).toMatchObject([{ department: sales, isSame: true }]);
    expect((await session.workbook.readFill(period)).sheets[0]?.total).toBeCloseTo(Number(live.value), 9);
    await step("reopen", "appeal");
    expect((await head(sales)).formula).toBe(live.formula);
    expect((await head(sales)).value).toBeCloseTo(Number(await totalIn(sales)), 9);
    expect((await head(sales)).value).not.toBe(live.value);
  });
});
