import { formulaFor } from "../../src/insights/ask/answer";
import type { Question } from "../../src/insights/ask/types";
import { headingOf } from "../../src/sheets/schema";
import { say, type Language } from "../../src/text/language";
import { workbookErrors } from "../../src/text/workbook";
import { WorkbookError, type AnswerToInsert } from "../../src/workbook/types";
import { moments, withFault } from "./faults";
import { fill, openPrepared, period, reviewOf, setUp, tableNamed, type Session } from "./fixture";
import { stateOf } from "./workbookState";

let session: Session;
afterEach(() => session.excel.dispose());

/** A sheet of somebody's own, whose name needs quotes. */
const notes = "My notes' page";

async function consolidated(each: Session): Promise<void> {
  await setUp(each);
  const { name } = await reviewOf(each, each.departments[0]);
  await fill(each, name, headingOf("review", "actual", each.language), [80, 120, 95]);
  await each.workbook.consolidate(period);
  await each.excel.run(async (context) => {
    context.workbook.worksheets.add(notes);
    await context.sync();
  });
}

async function open(language: Language = "en-US", excelApi = "1.13"): Promise<void> {
  session = await openPrepared(consolidated, language, excelApi);
  await select("B3");
}

async function select(cell: string, sheet = notes): Promise<void> {
  await session.excel.run(async (context) => {
    const there = context.workbook.worksheets.getItem(sheet);
    there.activate();
    there.getRange(cell).select();
    await context.sync();
  });
}

/** Changes cells of the own sheet as somebody would. */
async function change(area: string, make: (range: Excel.Range) => void): Promise<void> {
  await session.excel.run(async (context) => {
    make(context.workbook.worksheets.getItem(notes).getRange(area));
    await context.sync();
  });
}

const type = (cell: string, value: unknown): Promise<void> => change(cell, (range) => { range.formulas = [[value]]; });

const read = (area: string) => session.excel.run(async (context) => {
  const range = context.workbook.worksheets.getItem(notes).getRange(area).load("values, formulas, text, numberFormat, valueTypes");
  await context.sync();
  return range;
});

const widthsOf = (cells: readonly string[]): Promise<number[]> => session.excel.run(async (context) => {
  const columns = cells.map((cell) => context.workbook.worksheets.getItem(notes).getRange(cell).load("format/columnWidth"));
  await context.sync();
  return columns.map(({ format }) => format.columnWidth);
});

/** How cells look and what they hold. */
const looks = (area: string): Promise<unknown> => session.excel.run(async (context) => {
  const range = context.workbook.worksheets.getItem(notes).getRange(area).load("formulas, numberFormat");
  const cells = range.getCellProperties({ format: { font: { bold: true, color: true }, fill: { color: true }, horizontalAlignment: true } });
  const columns = Array.from({ length: 8 }, (_none, at) => range.worksheet.getRangeByIndexes(0, at, 1, 1).load("format/columnWidth"));
  await context.sync();
  return { formulas: range.formulas, formats: range.numberFormat, cells: cells.value, widths: columns.map(({ format }) => format.columnWidth) };
});

/** The KPIs with the lowest scores, as the pane asks and answers. */
async function lowest(count: number): Promise<AnswerToInsert> {
  const { results, asked } = await session.workbook.readInsights();
  const question: Question = {
    subject: "kpi", measure: "score", aggregate: null, since: null, order: { by: "low", count },
    filters: { periods: [period], departments: [], owners: [], kpis: [], standing: null, limits: [] },
  };
  const rows = results.filter(({ score }) => score !== null).sort((one, other) => (one.score ?? 0) - (other.score ?? 0)).slice(0, count);
  return {
    ...plain, headings: ["KPI", "Department", "Score"], formats: ["", "", "0.0"], widths: [30, 14, 8], rows: rows.map(({ kpi, department, score }) => [kpi, department, score]),
    formula: asked === null ? null : formulaFor(question, asked.headings, asked.written),
  };
}

const plain: AnswerToInsert = {
  title: "The 2 KPIs with the lowest score", headings: ["KPI", "Score"], rows: [["Revenue", 80.5], ["Margin", null]], formats: ["", "0.0"], widths: [20, 4], notes: [], formula: null,
};

async function refusal(answer: AnswerToInsert = plain): Promise<WorkbookError> {
  const before = await stateOf(session);
  const error: unknown = await session.workbook.insertAnswer(answer).then(() => "written", (failure: unknown) => failure);
  expect(await stateOf(session)).toEqual(before);
  if (!(error instanceof WorkbookError)) throw new Error(`not refused: ${String(error)}`);
  return error;
}

describe.each<Language>(["en-US", "zh-CN"])("an answer with a formula in %s", (language) => {
  it("stands from the selected cell on, in at most four round trips, and goes with the results", async () => {
    await open(language);
    const answer = { ...(await lowest(2)), title: "=1+1 asked", notes: ["-1 is not measured"] };
    const before = session.excel.requests;
    const inserted = await session.workbook.insertAnswer(answer);
    expect(session.excel.requests - before).toBeLessThanOrEqual(4);
    expect(inserted).toMatchObject({ address: "'My notes'' page'!B3:D7", live: true });
    const { values, formulas, text } = await read("B3:D7");
    expect(values).toEqual([[answer.title, "", ""], ["-1 is not measured", "", ""], answer.headings, ...answer.rows]);
    expect(formulas[3]?.[0]).toBe(answer.formula);
    expect(text[3]?.[2]).toBe(Number(answer.rows[0]?.[2]).toFixed(1));

    const { sheet, header } = await tableNamed(session, "tblResults");
    const kpi = String(answer.rows[0]?.[0]);
    await session.excel.run(async (context) => {
      const table = context.workbook.tables.getItem("tblResults");
      const names = table.columns.getItem(headingOf("results", "kpi", language)).getDataBodyRange().load("values");
      await context.sync();
      const row = names.values.findIndex(([name]) => name === kpi);
      table.getDataBodyRange().getCell(row, header.indexOf(headingOf("results", "score", language))).values = [[12.25]];
      await context.sync();
      expect(sheet).not.toBe(notes);
    });
    const [changed] = (await read("B6:D6")).values;
    expect([changed?.[0], changed?.[2]]).toEqual([kpi, 12.25]);
  });

  it("is taken back with everything that it changed", async () => {
    await open(language);
    await change("B3:D6", (range) => {
      range.numberFormat = [["0.00%", "@", "General"], ["@", "@", "@"], ["@", "0", "0"], ["@", "General", "yyyy-mm-dd"]];
      range.format.fill.color = "#FFEE00";
    });
    await change("C5", (range) => { range.format.font.bold = true; range.format.horizontalAlignment = "Center"; });
    await type("A1", "mine");
    const before = await looks("A1:F10");
    const answer = await lowest(2);
    const { undo, live } = await session.workbook.insertAnswer(answer);
    expect({ live, rows: (await read("B5:D6")).values }).toEqual({ live: true, rows: answer.rows });
    expect(await undo?.()).toEqual({ kept: [] });
    expect(await looks("A1:F10")).toEqual(before);
    // The second of two clicks has nothing left to do.
    expect(await undo?.()).toEqual({ kept: [] });
    expect(await looks("A1:F10")).toEqual(before);
  });

  it("says why the cells cannot be used, with the cells, and what to do", async () => {
    await open(language);
    await type("C6", "mine");
    const { code, parameters } = await refusal();
    const told = say(workbookErrors[code], language, parameters);
    expect(told).toContain("B3:C6");
    expect(told).toContain(notes);
    expect(told).not.toMatch(/[{}]/u);
  });
});

describe("an answer as values", () => {
  it("holds texts as texts and numbers as numbers, also in cells that were made for something else", async () => {
    await open();
    await change("B3:C12", (range) => { range.numberFormat = Array.from({ length: 10 }, () => ["@", "@"]); });
    const texts = ["=1+1", "+1", "-2", "@SUM(A1)", "'quoted", "007", "1-2", "TRUE", "2026年11月"];
    const { live, address } = await session.workbook.insertAnswer({ ...plain, title: "=HYPERLINK(\"x\")", notes: ["-1"], headings: ["=A1", "@B"], rows: texts.map((text, at) => [text, at + 0.5]) });
    expect({ live, address }).toEqual({ live: false, address: "'My notes'' page'!B3:C14" });
    const { values, formulas, text } = await read("B3:C14");
    expect(values).toEqual([["=HYPERLINK(\"x\")", ""], ["-1", ""], ["=A1", "@B"], ...texts.map((each, at) => [each, at + 0.5])]);
    expect(formulas).toEqual(values);
    expect(text[3]?.[1]).toBe("0.5");
  });

  it("is what an Excel gets whose formulas fill one cell", async () => {
    await open("en-US", "1.11");
    const answer = await lowest(2);
    expect((await session.workbook.insertAnswer(answer)).live).toBe(false);
    expect((await read("B5:D6")).formulas).toEqual(answer.rows);
  });

  it.each(["=NOSUCHFUNCTION(tblResults)", "=1/0", "=SEQUENCE(9)"])("is what stands there where Excel cannot work out %s", async (formula) => {
    await open();
    await type("B9", "mine");
    const before = session.excel.requests;
    const inserted = await session.workbook.insertAnswer({ ...plain, rows: [[null, 80.5], ["Margin", null]], formula });
    expect(session.excel.requests - before).toBeLessThanOrEqual(4);
    expect(inserted.live).toBe(false);
    expect((await read("B3:C9")).formulas).toEqual([[plain.title, ""], ["KPI", "Score"], ["", 80.5], ["Margin", ""], ["", ""], ["", ""], ["mine", ""]]);
    await inserted.undo?.();
    expect((await read("B3:C9")).formulas.flat().filter((cell) => cell !== "")).toEqual(["mine"]);
  });

  it("may have no rows, or be a single number", async () => {
    await open();
    expect((await session.workbook.insertAnswer({ ...plain, rows: [] })).address).toBe("'My notes'' page'!B3:C5");
    await select("E3");
    const { address } = await session.workbook.insertAnswer({ ...plain, headings: ["Average"], rows: [[0.875]], formats: ["0.0%"], widths: [10] });
    expect(address).toBe("'My notes'' page'!E3:E5");
    expect((await read("E5")).text).toEqual([["87.5%"]]);
  });

  it("is written at once, also with 5,000 rows", async () => {
    await open();
    const rows = Array.from({ length: 5_000 }, (_none, at) => [`A rather long name of a KPI ${at}`, at / 10]);
    const before = session.excel.requests;
    const { address } = await session.workbook.insertAnswer({ ...plain, rows });
    expect(session.excel.requests - before).toBe(3);
    expect(address).toBe("'My notes'' page'!B3:C5004");
    expect((await read("B5004:C5004")).values).toEqual([rows.at(-1)]);
  });
});

describe("columns", () => {
  it("become as wide as the answer needs, never narrower, and hidden ones stay hidden", async () => {
    await open();
    await change("D1", (range) => { range.format.columnWidth = 300; });
    await change("E1", (range) => { range.columnHidden = true; });
    const wide = { ...plain, headings: ["A", "B", "C", "D"], rows: [["a", "b", "c", "d"]], formats: ["", "", "", ""], widths: [30, 4, 20, 20] };
    const [, before] = await widthsOf(["B1", "C1"]);
    const { undo } = await session.workbook.insertAnswer(wide);
    expect(await widthsOf(["B1", "C1", "D1", "E1"])).toEqual([expect.closeTo((30 * 7 + 5) * 0.75, 0), before, 300, 0]);
    // What somebody makes wider still is kept, beside the answer and after it.
    await change("B1", (range) => { range.format.columnWidth = 252; });
    expect(await undo?.()).toEqual({ kept: [] });
    expect(await widthsOf(["B1", "C1", "D1", "E1"])).toEqual([252, before, 300, 0]);
  });
});

describe("nothing is overwritten", () => {
  it("names the first cells that hold something, however little they show", async () => {
    await open();
    for (const [cell, content] of [["C3", 0], ["B5", "=\"\""], ["C5", false], ["B6", " "]] as const) await type(cell, content);
    expect(await refusal()).toMatchObject({ code: "cellsTaken", parameters: { sheet: notes, area: "B3:C6", cells: "C3, B5, C5…" } });
  });

  it("leaves the cells of a formula that reaches into them", async () => {
    await open();
    await type("C1", "=SEQUENCE(3)");
    expect(await refusal()).toMatchObject({ code: "cellsTaken", parameters: { cells: "C3" } });
    await type("C1", "=IF(SEQUENCE(3)>0,\"\")");
    expect(await refusal()).toMatchObject({ code: "cellsTaken" });
  });

  it("leaves merged cells, tables and locked sheets", async () => {
    await open();
    await change("C6:D7", (range) => { range.merge(); });
    expect(await refusal()).toMatchObject({ code: "cellsMerged", parameters: { area: "B3:C6", cells: "C6:D7" } });
    await change("C6:D7", (range) => { range.unmerge(); });
    await session.excel.run(async (context) => {
      context.workbook.worksheets.getItem(notes).tables.add("C6:D9", true).name = "Own";
      await context.sync();
    });
    expect(await refusal()).toMatchObject({ code: "cellsInTable", parameters: { table: "Own" } });
    await select("G3");
    await change("A1", (range) => { range.worksheet.protection.protect(); });
    expect(await refusal()).toMatchObject({ code: "placeProtected", parameters: { sheet: notes, cell: "G3" } });
  });

  it("does not go onto sheets of the add-in, nor over the edge of a sheet", async () => {
    await open();
    await session.workbook.makeDashboard(period);
    const own = [(await reviewOf(session, "Sales")).sheet, (await tableNamed(session, "tblResults")).sheet, (await tableNamed(session, "tblDashboard")).sheet];
    for (const sheet of own) {
      await select("AZ200", sheet);
      expect(await refusal()).toMatchObject({ code: "generatedSheet", parameters: { sheet } });
    }
    await select("XFD1");
    expect(await refusal()).toMatchObject({ code: "offSheet", parameters: { cell: "XFD1", rows: 4, columns: 2 } });
    await select("A1048574");
    expect(await refusal()).toMatchObject({ code: "offSheet" });
    await select("XFC1048573");
    expect((await session.workbook.insertAnswer(plain)).address).toBe("'My notes'' page'!XFC1048573:XFD1048576");
  });

  it("has one answer of two that are inserted at once", async () => {
    await open();
    const both = await Promise.allSettled([session.workbook.insertAnswer(plain), session.workbook.insertAnswer({ ...plain, title: "Second" })]);
    expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect((await read("B3")).values).toEqual([[plain.title]]);
  });
});

describe("taking back", () => {
  it("touches nothing once somebody has changed a cell of the answer, and names it", async () => {
    await open();
    const { undo } = await session.workbook.insertAnswer(plain);
    await type("C6", 70);
    const before = await looks("A1:F10");
    const { kept } = (await undo?.()) ?? { kept: [] };
    expect(kept).toMatchObject([{ parameters: { sheet: notes, cell: "C6", count: 1 } }]);
    expect(await looks("A1:F10")).toEqual(before);
  });

  it("leaves what somebody has written into the way of the formula", async () => {
    await open();
    const { undo } = await session.workbook.insertAnswer(await lowest(2));
    await type("C6", "mine");
    expect(await undo?.()).toEqual({ kept: [] });
    expect((await read("B3:D6")).formulas.flat().filter((cell) => cell !== "")).toEqual(["mine"]);
  });

  it("follows a sheet to its new name, and has nothing to do once it is gone", async () => {
    await open();
    const first = await session.workbook.insertAnswer(plain);
    await change("A1", (range) => { range.worksheet.name = "Renamed"; });
    expect(await first.undo?.()).toEqual({ kept: [] });
    const second = await session.workbook.insertAnswer(plain);
    await session.excel.run(async (context) => {
      context.workbook.worksheets.getItem("Renamed").delete();
      await context.sync();
    });
    expect(await second.undo?.()).toEqual({ kept: [] });
  });
});

it.each([null, "=SEQUENCE(2,2)"])("leaves nothing when it fails half-way (formula: %s)", async (formula) => {
  await open();
  for (const corner of ["A1", "F10"]) await type(corner, "mine");
  const answer = { ...plain, formula };
  const before = { state: await stateOf(session), looks: await looks("A1:F10") };
  for (const [at, moment] of [1, 2, 3].flatMap((sync) => moments.map((each) => [sync, each] as const))) {
    expect(await withFault(() => session.workbook.insertAnswer(answer), at, moment)).toMatchObject({ failed: true });
    expect({ state: await stateOf(session), looks: await looks("A1:F10") }).toEqual(before);
  }
  const { undo } = await session.workbook.insertAnswer(answer);
  const after = await looks("A1:F10");
  const takeBack = () => undo?.() ?? Promise.resolve();
  expect(await withFault(takeBack, 1, "after")).toMatchObject({ failed: true });
  expect(await withFault(takeBack, 2, "before")).toMatchObject({ failed: true });
  expect(await looks("A1:F10")).toEqual(after);
  // Only the answer is lost.
  expect(await withFault(takeBack, 2, "after")).toMatchObject({ failed: true });
  expect(await undo?.()).toEqual({ kept: [] });
  expect({ state: await stateOf(session), looks: await looks("A1:F10") }).toEqual(before);
});
