import { writeXlsx } from "hucre/xlsx";
import { compareData } from "../../src/review/data/compareData";
import type { DataComparison, DataGrid } from "../../src/review/data/types";
import { textGrid } from "../../src/review/data/textGrid";
import { blankRows } from "../../src/review/data/blankRows";
import { blockGrid } from "../../src/review/data/blockGrid";
import { chosenInputs, type Choices } from "../../src/review/files";
import { readDataFile } from "../../src/sharing/files/readDataFile";
import { headingOf, type TableKey } from "../../src/sheets/schema";
import { sheetNames } from "../../src/text/sheets";
import { say, type Language } from "../../src/text/language";
import type { DataReading, ReviewInput, TakenData } from "../../src/workbook";
import { moments, withFault } from "./faults";
import { column, fill, openReviewed, period, reviewOf, tableNamed, type Session } from "./fixture";
import { stateOf } from "./workbookState";

let session: Session;
afterEach(() => session.excel.dispose());

const heading = <Key extends TableKey>(table: Key, key: Parameters<typeof headingOf<Key>>[1]): string => headingOf(table, key, session.language);
const today = { year: 2026, month: 12, day: 20 };

function compared(reading: DataReading, grid: DataGrid, names = reading.names): DataComparison {
  return compareData(grid, { period, today, kpis: reading.kpis, names, taken: reading.taken, rollUpOf: (code) => reading.rollUps.get(code) ?? null });
}

interface Taking {
  readonly names?: DataReading["names"];
  readonly choices?: Choices;
  readonly isFromSheet?: boolean;
}

/** Reads, compares and writes, as the pane does. */
async function take(grid: DataGrid | null, { names, choices = new Map(), isFromSheet = false }: Taking = {}): Promise<TakenData & { readonly comparison: DataComparison }> {
  const reading = await session.workbook.readData(period);
  const comparison = compared(reading, grid ?? reading.collected!, names);
  const collected = [...comparison.collected.values()].flatMap((values) => (values.length === 1 ? values : []));
  const inputs = chosenInputs<ReviewInput["key"]>(comparison.cells, choices);
  const report = await session.workbook.takeData({ period, language: session.language, inputs, collected, isFromSheet: isFromSheet || grid === null, names: names ?? reading.names });
  return { ...report, comparison };
}

const refresh = () => take(null);
/** The KPIs of a department as its sheet names them. */
const kpisOf = async (at: 0 | 1): Promise<readonly string[]> => column(await reviewOf(session, session.departments[at]), heading("review", "kpi")).map(String);
const actualsOf = async (at: 0 | 1): Promise<readonly unknown[]> => column(await reviewOf(session, session.departments[at]), heading("review", "actual"));
const dataColumn = async (key: Parameters<typeof headingOf<"data">>[1]): Promise<readonly unknown[]> => column(await tableNamed(session, "tblData"), heading("data", key));
const csv = (lines: readonly string[], name = "ERP.csv"): DataGrid => textGrid(lines.join("\n"), name);

describe.each(["zh-CN", "en-US"] as const)("actuals from data (%s)", (language: Language) => {
  beforeEach(async () => {
    session = await openReviewed(language, "1.13");
  });

  test("they are written with where they come from, count in the results, and go back in one step", async () => {
    const [sales] = session.departments;
    const [first, second] = await kpisOf(0);
    const before = await stateOf(session);
    const report = await take(csv(["部门,指标,实际值,数据来源,截至", `${sales},${first!},110,ERP 3.2,2026-12-18`, `${sales},${second!},95,,`]));
    expect(report.written).toHaveLength(2);
    expect(report.sheet).toBe(say(sheetNames.data, language));
    expect((await actualsOf(0)).slice(0, 2)).toEqual([110, 95]);
    const rows = (await tableNamed(session, "tblData")).rows;
    expect(rows).toHaveLength(2);
    expect([await dataColumn("period"), await dataColumn("kpi"), await dataColumn("value"), await dataColumn("source"), await dataColumn("asOf")]).toEqual([
      [period, period], [first, second], [110, 95], ["ERP 3.2", "ERP.csv"], ["2026-12-18", ""],
    ]);
    await session.workbook.consolidate(period);
    expect((await session.workbook.readResults()).filter(({ actual }) => actual !== null).map(({ actual }) => actual)).toEqual([110, 95]);

    // Consolidating has gone on with it; without it everything is as before.
    session.excel.dispose();
    session = await openReviewed(language, "1.13");
    const again = await take(csv(["部门,指标,实际值", `${sales},${first!},110`]));
    expect(await again.undo!()).toEqual({ kept: [] });
    expect(await stateOf(session)).toEqual(before);
  });

  test("a source that has changed replaces what it said, in its row, without a question", async () => {
    const [first, second] = await kpisOf(0);
    await take(csv(["指标,实际值", `${first!},110`]));
    const { comparison, written } = await take(csv(["指标,实际值,截至", `${first!},112,2026-12-31`, `${second!},90,`], "ERP-2.csv"));
    expect([comparison.cells.map(({ isConflict }) => isConflict), written.length]).toEqual([[false, false], 2]);
    expect((await actualsOf(0)).slice(0, 2)).toEqual([112, 90]);
    expect([await dataColumn("value"), await dataColumn("source")]).toEqual([[112, 90], ["ERP-2.csv", "ERP-2.csv"]]);
  });

  test("what a manager has typed in between stays until somebody chooses", async () => {
    const [first] = await kpisOf(0);
    await take(csv(["指标,实际值", `${first!},110`]));
    const { name } = await reviewOf(session, session.departments[0]);
    await fill(session, name, heading("review", "actual"), [108]);
    const kept = await take(csv(["指标,实际值", `${first!},112`]));
    expect([kept.comparison.cells[0]?.isConflict, kept.written]).toEqual([true, []]);
    expect((await actualsOf(0))[0]).toBe(108);
    const chosen = await take(csv(["指标,实际值", `${first!},112`]), { choices: new Map([[kept.comparison.cells[0]!.id, 0]]) });
    expect(chosen.written).toHaveLength(1);
    expect((await actualsOf(0))[0]).toBe(112);
  });

  test("the Data sheet itself is a source: what is changed there comes with Refresh", async () => {
    const [first, second] = await kpisOf(0);
    await take(csv(["指标,实际值", `${first!},110`, `${second!},95`]));
    await fill(session, "tblData", heading("data", "value"), [111]);
    const report = await refresh();
    expect(report.written.map(({ before, after }) => [before, after])).toEqual([[110, 111]]);
    expect((await actualsOf(0)).slice(0, 2)).toEqual([111, 95]);
    expect(await dataColumn("value")).toEqual([111, 95]);
    // Nothing has changed since.
    expect((await refresh()).comparison).toMatchObject({ cells: [], unchanged: 2 });
  });

  test("a value that is linked there stays linked, whatever a file says", async () => {
    const [first] = await kpisOf(0);
    await take(csv(["指标,实际值", `${first!},110`]));
    await session.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("ERP");
      sheet.getRange("A1").values = [[120]];
      const body = context.workbook.tables.getItem("tblData").columns.getItem(heading("data", "value")).getDataBodyRange();
      body.formulas = [["=ERP!A1"]];
      await context.sync();
    });
    expect((await refresh()).written).toHaveLength(1);
    expect((await actualsOf(0))[0]).toBe(120);
    await take(csv(["指标,实际值", `${first!},130`]));
    expect((await actualsOf(0))[0]).toBe(130);
    const formulas = await session.excel.run(async (context) => {
      const body = context.workbook.tables.getItem("tblData").columns.getItem(heading("data", "value")).getDataBodyRange().load("formulas");
      await context.sync();
      return body.formulas;
    });
    expect(formulas).toEqual([["=ERP!A1"]]);
  });

  test("months that somebody keeps there add up, and are never doubled by a value for the whole period", async () => {
    const [first] = await kpisOf(0);
    await take(csv(["指标,实际值", `${first!},110`]));
    await session.excel.run(async (context) => {
      const table = context.workbook.tables.getItem("tblData");
      const body = table.getDataBodyRange().load("values");
      await context.sync();
      const header = (await tableNamed(session, "tblData")).header;
      const row = [...body.values[0]!] as unknown[];
      row[header.indexOf(heading("data", "period"))] = "'2026-12";
      row[header.indexOf(heading("data", "value"))] = 7;
      table.rows.add(undefined, [row as string[]]);
      await context.sync();
    });
    expect((await refresh()).comparison).toMatchObject({ cells: [], unchanged: 1 });
  });

  test("what names mean is kept in the workbook, and taken back with the step", async () => {
    const [first] = await kpisOf(0);
    const lines = ["指标,实际值", "总流水,110"];
    const { unknown } = compared(await session.workbook.readData(period), csv(lines));
    const { goalId } = (await session.workbook.readData(period)).kpis.find(({ kpi }) => kpi === first)!;
    const before = await stateOf(session);
    const report = await take(csv(lines), { names: { [unknown[0]!.key]: goalId } });
    expect((await actualsOf(0))[0]).toBe(110);
    expect((await session.workbook.readData(period)).names).toEqual({ [unknown[0]!.key]: goalId });
    expect((await take(csv(["指标,实际值", "总流水,111"]))).comparison.unknown).toEqual([]);
    expect((await report.undo!()).kept).not.toEqual([]); // somebody has gone on with it
    session.excel.dispose();
    session = await openReviewed(language, "1.13");
    const again = await take(csv(lines), { names: { [unknown[0]!.key]: goalId } });
    expect(await again.undo!()).toEqual({ kept: [] });
    expect(await stateOf(session)).toEqual(before);
  });

  test("the Data sheet can be made first, to type and link values there", async () => {
    const before = await stateOf(session);
    const { kpis, names } = await session.workbook.readData(period);
    const report = await session.workbook.takeData({ period, language, inputs: [], collected: blankRows(kpis), isFromSheet: false, names });
    expect([report.isMade, report.address]).toEqual([true, `${say(sheetNames.data, language)}!H5`]);
    expect(await dataColumn("kpi")).toEqual([...await kpisOf(0), ...await kpisOf(1)]);
    expect((await refresh()).comparison).toMatchObject({ cells: [], rows: 0 });
    expect(await report.undo!()).toEqual({ kept: [] });
    expect(await stateOf(session)).toEqual(before);
    await session.workbook.takeData({ period, language, inputs: [], collected: blankRows(kpis), isFromSheet: false, names });
    await fill(session, "tblData", heading("data", "value"), [110, "", 7]);
    expect((await refresh()).written.map(({ after }) => after)).toEqual([110, 7]);
    expect((await actualsOf(0)).slice(0, 3)).toEqual([110, "", 7]);
    // A file then fills the rows that are there.
    await take(csv(["指标,实际值", `${(await kpisOf(0))[1]!},95`]));
    expect((await dataColumn("value")).slice(0, 3)).toEqual([110, 95, 7]);
    expect(await dataColumn("kpi")).toHaveLength(kpis.length);
  });

  test("foreign text becomes no formula", async () => {
    const [first] = await kpisOf(0);
    await take(csv(["指标,实际值,数据来源", `${first!},110,"=HYPERLINK(""http://x.example"",""click"")"`], "=1+1.csv"));
    const formulas = await session.excel.run(async (context) => {
      const body = context.workbook.tables.getItem("tblData").getDataBodyRange().load("formulas, values");
      await context.sync();
      return body.formulas.flat().filter((formula, at) => String(formula).startsWith("=") && formula !== body.values.flat()[at]);
    });
    expect(formulas).toEqual([]);
    expect(await dataColumn("source")).toEqual(['=HYPERLINK("http://x.example","click")']);
  });
});

describe("actuals from data", () => {
  beforeEach(async () => {
    session = await openReviewed("en-US", "1.13");
  });

  test("selected cells are read as they show: a percentage is one, a date is none", async () => {
    const { kpis } = await session.workbook.readData(period);
    const [first, second] = [kpis.find(({ unit }) => unit === "%")!, kpis.find(({ unit }) => unit !== "%")!];
    await session.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("ERP");
      sheet.getRange("B2:E4").values = [["Department", "KPI", "Actual", "As of"], [first.department, first.kpi, 0.96, 46375], [second.department, second.kpi, 46375, ""]];
      sheet.getRange("D3").numberFormat = [["0.0%"]];
      sheet.getRange("E3").numberFormat = [["yyyy-mm-dd"]];
      sheet.getRange("D4").numberFormat = [["yyyy-mm-dd"]];
      sheet.activate();
      sheet.getRange("A1").select();
      await context.sync();
    });
    const { block } = await session.workbook.readOwnSheet();
    const { collected, findings } = compared(await session.workbook.readData(period), blockGrid(block!));
    expect([...collected.values()].flat().map(({ value, asOf, source }) => [value, asOf, source])).toEqual([[96, "2026-12-19", "ERP"]]);
    expect(findings.filter(({ severity }) => severity === "error").map(({ address }) => address)).toEqual(["ERP!D4"]);
  });

  test("a workbook file gives the sheets that have data, and says why another file has none", async () => {
    const [first] = await kpisOf(0);
    const rows = [["KPI", "Actual"], [first!, 110]];
    const bytes = await writeXlsx({ sheets: [{ name: "Notes", rows: [["Made by finance"]] }, { name: "Q4", rows }, { name: "Old", rows }] });
    const given = (name: string, content: Uint8Array) => ({ name, size: content.length, arrayBuffer: async () => content.slice().buffer });
    const read = await readDataFile(given("ERP.xlsx", bytes), period);
    if (!("grids" in read)) throw new Error("refused");
    expect(read.grids.map(({ name }) => name)).toEqual(["ERP.xlsx · Q4", "ERP.xlsx · Old"]);
    expect((await take(read.grids[0]!)).written).toHaveLength(1);
    expect(await readDataFile(given("a.pdf", new TextEncoder().encode("%PDF-1.7 \u0000")), period)).toMatchObject({ parameters: { file: "a.pdf" } });
    expect(await readDataFile(given("a.csv", new TextEncoder().encode("KPI,Actual\nx,1")), period)).toMatchObject({ grids: [{ name: "a.csv" }] });
  });

  test("a cell that has changed since it was read stays, and is counted", async () => {
    const [first, second] = await kpisOf(0);
    const reading = await session.workbook.readData(period);
    const { cells } = compared(reading, csv(["KPI,Actual", `${first!},110`, `${second!},95`]));
    const { name } = await reviewOf(session, session.departments[0]);
    await fill(session, name, heading("review", "actual"), [50]);
    const { written, kept } = await session.workbook.takeData({ period, language: "en-US", inputs: chosenInputs<ReviewInput["key"]>(cells, new Map()), collected: [], isFromSheet: false, names: {} });
    expect([written.length, kept.length]).toEqual([1, 1]);
    expect((await actualsOf(0)).slice(0, 2)).toEqual([50, 95]);
  });

  test("a submitted sheet is locked for data as well", async () => {
    const [first] = await kpisOf(0);
    const { name } = await reviewOf(session, session.departments[0]);
    await session.workbook.recordSubmission({ period, table: name, event: "submitted", by: "Li Wei", note: "" } as Parameters<typeof session.workbook.recordSubmission>[0]);
    const { comparison, written } = await take(csv(["KPI,Actual", `${first!},110`]));
    expect([comparison.cells, written]).toEqual([[], []]);
    expect(comparison.findings[0]?.text.en).toContain("locked");
  });

  test("reading and writing take a fixed number of round trips", async () => {
    const [first, second] = await kpisOf(0);
    const count = async (work: () => Promise<unknown>): Promise<number> => {
      const before = session.excel.requests;
      await work();
      return session.excel.requests - before;
    };
    expect(await count(() => session.workbook.readData(period))).toBeLessThanOrEqual(3);
    expect(await count(() => take(csv(["KPI,Actual", `${first!},110`, `${second!},95`])))).toBeLessThanOrEqual(8);
    expect(await count(() => take(csv(["KPI,Actual", `${first!},111`, `${second!},96`])))).toBeLessThanOrEqual(8);
  });

  test.each(moments)("a failure %s any round trip leaves nothing behind", async (moment) => {
    const [first] = await kpisOf(0);
    const [second] = await kpisOf(1);
    await take(csv(["KPI,Actual", `${first!},110`]));
    const before = await stateOf(session);
    const reading = await session.workbook.readData(period);
    const comparison = compared(reading, csv(["KPI,Actual", `${first!},111`, `${second!},7`]));
    const request = {
      period, language: "en-US" as const, isFromSheet: false, names: { "a|||": "" },
      inputs: chosenInputs<ReviewInput["key"]>(comparison.cells, new Map()), collected: [...comparison.collected.values()].flat(),
    };
    let failures = 0;
    for (let at = 1; at < 12; at += 1) {
      const { failed, syncs } = await withFault(() => session.workbook.takeData(request), at, moment);
      if (syncs < at) break;
      if (!failed) continue;
      failures += 1;
      expect(await stateOf(session)).toEqual(before);
    }
    expect(failures).toBeGreaterThan(2);
    // The last run, in which nothing failed, has written both.
    expect((await tableNamed(session, "tblData")).rows).toHaveLength(2);
  });
});
