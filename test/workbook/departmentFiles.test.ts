import { readXlsx } from "hucre/xlsx";
import { departmentFile, judgeFiles, type Here, type JudgedFile, type ReviewTab } from "../../src/review/files";
import { readFile, writeDepartmentFile } from "../../src/sharing/files";
import { headingOf } from "../../src/sheets/schema";
import { say } from "../../src/text/language";
import type { Language } from "../../src/text/language";
import type { ReviewFilesReading, ReviewInput } from "../../src/workbook";
import { openLibreOffice, type FileEdit } from "../libreOffice";
import { column, department, fill, openReviewed, openSession, period, readTables, reviewOf, type Session } from "./fixture";
import { addOutsideWeights } from "./outsideWeights";

// Each edit starts LibreOffice once.
jest.setTimeout(180_000);

const office = openLibreOffice();
if (office === null) console.log("LibreOffice is not installed: files that come back from it are not checked here.");
const inOffice = office === null ? describe.skip : describe;
afterAll(() => office?.close());

let session: Session;
async function begin(language: Language): Promise<void> {
  session = await openReviewed(language, "1.13");
}
afterEach(() => session.excel.dispose());

const heading = (key: Parameters<typeof headingOf<"review">>[1]): string => headingOf("review", key, session.language);
const stampBase = { workbook: "W1", period, exportId: "E1", exportedAt: "2026-11-22T00:00:00Z" } as const;
const given = (name: string, bytes: Uint8Array) => ({ name, size: bytes.length, arrayBuffer: async () => bytes.slice().buffer });

async function exported(department: string, person: string | null = null): Promise<{ readonly bytes: Uint8Array; readonly reading: ReviewFilesReading; readonly tab: ReviewTab }> {
  const reading = await session.workbook.readReviewFiles(period);
  const tab = reading.tabs.find((each) => each.department === department)!;
  const file = departmentFile({ tab, person, rules: reading.rules, stamp: stampBase })!;
  expect([...file.remarks.values()]).toEqual([]);
  return { bytes: await writeDepartmentFile(file), reading, tab };
}

async function judged(bytes: Uint8Array, name = "back.xlsx"): Promise<JudgedFile> {
  const reading = await session.workbook.readReviewFiles(period);
  const here: Here = {
    workbook: "W1", period, tables: new Map(reading.tabs.map((tab) => [tab.reading.table, tab.reading])), closed: new Set(reading.closed), lastExports: {},
  };
  return judgeFiles([await readFile(given(name, bytes))], here)[0]!;
}

const sentences = (file: JudgedFile): readonly string[] =>
  file.verdict === "refused" ? [say(file.sentence.text, "en-US", file.sentence.parameters)] : file.comparison.findings.map(({ text, parameters }) => say(text, "en-US", parameters));

async function write(file: JudgedFile): Promise<readonly ReviewInput[]> {
  if (file.verdict === "refused") throw new Error("refused");
  const inputs = file.comparison.differences.map(({ table, goalId, key, here, back }): ReviewInput => ({ table, goalId, key: key as ReviewInput["key"], before: here, after: back }));
  const { written, kept } = await session.workbook.writeReviewInputs(period, inputs);
  expect(kept).toEqual([]);
  return written;
}

/** Rows and columns of the sheet of a file, for a macro: counted from 0. */
async function placesIn(bytes: Uint8Array): Promise<{ readonly first: number; readonly column: (key: Parameters<typeof headingOf<"review">>[1]) => number; readonly rows: number }> {
  const [sheet] = (await readXlsx(bytes)).sheets;
  const header = sheet!.rows.findIndex((row) => row.includes(heading("goalId")));
  const at = sheet!.rows[header]!;
  return { first: header + 1, column: (key) => at.indexOf(heading(key)), rows: sheet!.rows.slice(header + 1).filter((row) => row[at.indexOf(heading("goalId"))] != null).length };
}

inOffice.each(["zh-CN", "en-US"] as const)("a department file in LibreOffice (%s)", (language) => {
  beforeEach(() => begin(language));

  test("calculates what the sheet of the workbook calculates, and comes back with every input and nothing else changed, whatever was moved, renamed, filtered or hidden", async () => {
    const [sales, development] = session.departments;
    const before = await readTables(session);
    const blank = await exported(sales);
    const { first, column: at, rows } = await placesIn(blank.bytes);
    const cell = (key: Parameters<typeof headingOf<"review">>[1], row: number): string => `sheet.getCellByPosition(${at(key)}, ${first + row})`;
    const { name } = await reviewOf(session, sales);
    await fill(session, name, heading("actual"), [110, 95, "N/A", 150]);
    const { bytes, tab } = await exported(sales);
    const places = await placesIn(bytes);
    const [calculated, edited] = await office!.edit([{ bytes, format: "xlsx", macro: "document.calculateAll()" }, { bytes: blank.bytes, format: "xlsx", macro: [
      "sheet = document.Sheets(0)",
      `${cell("actual", 0)}.Value = 120.5`,
      `${cell("actual", 1)}.String = "N/A"`,
      `${cell("actual", 2)}.Formula = "=40+2"`,
      `${cell("evidence", 0)}.String = "=1+1 <合同> & ""CRM"""`,
      `${cell("comment", 3)}.String = "第一行" & Chr(10) & "second line"`,
      `${cell("manager", 1)}.Value = 88`,
      // The lock has no password: whoever wants to moves things.
      'sheet.unprotect("")',
      `sheet.getCellByPosition(${at("actual")}, ${first - 1}).String = "Actual / 实绩 (Q4)"`,
      `sheet.Rows.insertByIndex(0, 3)`,
      `sheet.Columns.insertByIndex(1, 2)`,
      `sheet.Rows.getByIndex(${first + 3}).IsVisible = False`,
      `sheet.Columns.getByIndex(${at("goalId") + 2}).IsVisible = False`,
      'sheet.Name = "renamed by them"',
      // Sorted the other way round by the ids.
      "Dim field(0) As New com.sun.star.table.TableSortField", `field(0).Field = ${at("goalId") + 2}`, "field(0).IsAscending = False",
      "Dim how(0) As New com.sun.star.beans.PropertyValue", 'how(0).Name = "SortFields"', "how(0).Value = field()",
      `sheet.getCellRangeByPosition(0, ${first + 3}, ${at("goalId") + 2}, ${first + 3 + rows - 1}).sort(how())`,
    ].join("\n") }]);
    const shown = (await readXlsx(calculated!)).sheets[0]!.rows;
    const review = await reviewOf(session, sales);
    for (const key of ["attainment", "score", "weighted", "status"] as const) {
      const values = column(review, heading(key)).map((value) => (value === "" ? null : value));
      expect([key, shown.slice(places.first, places.first + places.rows).map((row) => row[places.column(key)] || null)]).toEqual([key, values]);
    }
    expectSameHead(shown[headRow] ?? [], tab);

    await fill(session, name, heading("actual"), ["", "", "", ""]);
    const file = await judged(edited!);
    expect(file.verdict).toBe("compared");
    expect(sentences(file)).toEqual([expect.stringContaining("Actual / 实绩 (Q4)")]);
    const written = await write(file);
    expect(written).toHaveLength(6);
    const now = await reviewOf(session, sales);
    expect(column(now, heading("actual")).slice(0, 4)).toEqual([120.5, "N/A", 42, ""]);
    expect(column(now, heading("evidence"))[0]).toBe('=1+1 <合同> & "CRM"');
    expect(column(now, heading("comment"))[3]).toBe("第一行\nsecond line");
    expect(column(now, heading("manager"))[1]).toBe(88);
    // Everything else is as it was, and taking it back is, too.
    const others = (tables: Awaited<ReturnType<typeof readTables>>): unknown => tables.filter(({ sheet }) => sheet === `${period} ${development}` || !sheet.startsWith(period));
    expect(others(await readTables(session))).toEqual(others(before));
    await session.workbook.writeReviewInputs(period, written.map(({ before: was, after, ...input }) => ({ ...input, before: after, after: was })));
    expect(await readTables(session)).toEqual(before);
  });
});

/** One department with a bonus, a minus and a veto, whose KPIs belong to people in turn. */
async function beginWithExtras(people: readonly string[], per: "department" | "person"): Promise<string> {
  session = await openSession("en-US", "1.13");
  const [sales] = session.departments;
  await session.workbook.createGoals({ language: "en-US", strategy: "2026", departments: [department(sales, "sales", "business", "en-US")] });
  await addOutsideWeights(session);
  await session.excel.run(async (context) => {
    const owners = context.workbook.tables.getItem("tblGoals").columns.getItem("Owner").getDataBodyRange().load("values");
    await context.sync();
    owners.values = owners.values.map(([owner], row) => [owner === "" ? "" : people[row % people.length]]);
    await context.sync();
  });
  await session.workbook.generateReviews({ language: "en-US", period, departments: [sales], per });
  return sales;
}

/** What was reached, by the code of a KPI; 90 for all others. */
const actuals: Readonly<Record<string, number>> = { INN01: 2, INN03: 1, LEG02: 1 };

/** Fills a file in. */
async function fillingIn(bytes: Uint8Array, tab: ReviewTab): Promise<FileEdit> {
  const { first, column: at } = await placesIn(bytes);
  const codes = tab.reading.rows.map((row) => String(row[tab.reading.header.indexOf(heading("kpi"))]));
  const rows = (await readXlsx(bytes)).sheets[0]!.rows.slice(first).map((row) => String(row[at("kpi")])).filter((kpi) => codes.includes(kpi));
  const cells = rows.map((kpi, row) => `document.Sheets(0).getCellByPosition(${at("actual")}, ${first + row}).Value = ${actuals[kpi] ?? 90}`);
  return { bytes, format: "xlsx", macro: [...cells, "document.calculateAll()"].join("\n") };
}

/** Where the values stand under the labels at the head of a sheet. */
const headRow = 4;
const headOf = async (bytes: Uint8Array): Promise<readonly unknown[]> => (await readXlsx(bytes)).sheets[0]!.rows[headRow] ?? [];

/** A head calculated elsewhere says what the tab's own says. */
function expectSameHead(there: readonly unknown[], tab: ReviewTab): void {
  const here = tab.reading.head!.values!.map((value, at) => [value, there[at]] as const).filter(([value]) => value !== "" && value !== null);
  expect(here.length).toBeGreaterThanOrEqual(5);
  for (const [value, other] of here) expect(other).toEqual(typeof value === "number" ? expect.closeTo(value, 9) : value);
}

const tabsNow = async (): Promise<readonly ReviewTab[]> => (await session.workbook.readReviewFiles(period)).tabs;

inOffice("a review sheet with a bonus, a minus and a veto", () => {
  test("goes out for a department, calculates the same total there, and comes back into its rows", async () => {
    const sales = await beginWithExtras(["Li Wei", "Wang Fang"], "department");
    const { bytes, tab } = await exported(sales);
    const [back] = await office!.edit([await fillingIn(bytes, tab)]);
    const file = await judged(back!);
    expect(sentences(file)).toEqual([]);
    expect(await write(file)).toHaveLength(tab.reading.rows.length);
    const now = await tabsNow();
    expectSameHead(await headOf(back!), now[0]!);
    expect((await session.workbook.readReviews(period)).totals[0]?.total).toBeCloseTo(80, 9);
  });

  test("goes out for each of its people with their own sections only, and comes back together", async () => {
    const people = ["Li Wei", "Wang Fang"];
    const sales = await beginWithExtras(people, "department");
    const sent = await Promise.all(people.map((person) => exported(sales, person)));
    const backs = await office!.edit(await Promise.all(sent.map(({ bytes, tab }) => fillingIn(bytes, tab))));
    for (const [index, person] of people.entries()) {
      const { tab } = sent[index]!;
      const own = tab.reading.rows.filter((row) => row[tab.reading.header.indexOf(heading("owner"))] === person);
      const file = await judged(backs[index]!, `${person}.xlsx`);
      expect(sentences(file)).toEqual([]);
      expect(await write(file)).toHaveLength(own.length);
    }
    const review = await reviewOf(session, sales);
    const kpis = column(review, heading("kpi"));
    expect(column(review, heading("actual"))).toEqual(kpis.map((kpi) => actuals[String(kpi)] ?? 90));
  });

  test("goes out from one sheet for each person, calculates the same there, and comes back into the sheet that it was", async () => {
    const people = ["Li Wei", "Wang Fang", "Zhao Lei"];
    await beginWithExtras(people, "person");
    const tabs = await tabsNow();
    expect(tabs.map(({ owner }) => owner).sort()).toEqual(people);
    const { rules } = await session.workbook.readReviewFiles(period);
    const edits = await Promise.all(tabs.map(async (tab) => {
      const made = departmentFile({ tab, person: null, rules, stamp: stampBase })!;
      expect([...made.remarks.keys()]).toEqual([]);
      return fillingIn(await writeDepartmentFile(made), tab);
    }));
    const edited = await office!.edit(edits);
    const backs = new Map(tabs.map((tab, index) => [tab.reading.table, edited[index]!] as const));
    for (const [table, back] of backs) {
      const file = await judged(back);
      expect(sentences(file)).toEqual([]);
      const written = await write(file);
      expect(new Set(written.map((input) => input.table))).toEqual(new Set([table]));
    }
    for (const tab of await tabsNow()) expectSameHead(await headOf(backs.get(tab.reading.table)!), tab);
    expect((await session.workbook.readReviews(period)).totals[0]?.total).toBeCloseTo(80, 9);
  });
});

inOffice("a department file that LibreOffice has changed", () => {
  beforeEach(() => begin("en-US"));

  test("says what was changed where nothing is to be typed, and takes none of it", async () => {
    const [sales] = session.departments;
    const { bytes } = await exported(sales);
    const { first, column: at } = await placesIn(bytes);
    const [edited, older] = await office!.edit([{ bytes, format: "xlsx", macro: [
      "sheet = document.Sheets(0)", 'sheet.unprotect("")',
      `sheet.getCellByPosition(${at("target")}, ${first}).Value = 1`,
      `sheet.getCellByPosition(${at("score")}, ${first}).Value = 120`,
      `sheet.getCellByPosition(${at("score")}, ${first + 1}).Formula = "=1+119"`,
      `sheet.getCellByPosition(${at("actual")}, ${first + 2}).String = "about five"`,
      `sheet.getCellByPosition(${at("kpi")}, ${first + 40}).String = "added at the end"`,
      `sheet.Rows.insertByIndex(${first + 3}, 1)`,
      `sheet.getCellByPosition(${at("kpi")}, ${first + 3}).String = "added between"`,
    ].join("\n") }, { bytes, format: "xls", macro: `document.Sheets(0).getCellByPosition(${at("actual")}, ${first}).Value = 77` }]);
    const file = await judged(edited!);
    const said = sentences(file);
    expect(said.some((sentence) => sentence.includes(`“${heading("target")}” was changed from “100” to “1”`))).toBe(true);
    expect(said.some((sentence) => sentence.includes(`the formula in “${heading("score")}” was replaced by “120”`))).toBe(true);
    expect(said.some((sentence) => sentence.includes(`the formula in “${heading("score")}” was changed;`))).toBe(true);
    expect(said.some((sentence) => sentence.includes("“about five”"))).toBe(true);
    expect(said.some((sentence) => sentence.includes("“added between”, was added there"))).toBe(true);
    expect(said).toHaveLength(5);
    expect(await write(file)).toEqual([]);

    // The format of long ago comes back as well.
    const old = await judged(older!, "back.xls");
    expect(sentences(old)).toEqual([]);
    expect((await write(old)).map(({ after }) => after)).toEqual([77]);
  });
});

describe("department files", () => {
  beforeEach(() => begin("en-US"));

  test("of one person hold that person's rows alone, and a person without rows has none", async () => {
    const [sales] = session.departments;
    const { tab, reading } = await exported(sales);
    expect(departmentFile({ tab, person: "Nobody", rules: reading.rules, stamp: stampBase })).toBeNull();
    for (const person of ["李伟", "李 伟"]) {
      const own = departmentFile({ tab, person, rules: reading.rules, stamp: stampBase });
      expect(own?.sheet.tables[0]!.rows).toHaveLength(tab.plan.tables[0]!.rows.length);
    }
  });

  test("leave a cell that somebody has changed since the preview, and say so", async () => {
    const [sales] = session.departments;
    const { name } = await reviewOf(session, sales);
    const { reading } = await session.workbook.readReviewFiles(period).then(({ tabs }) => tabs[0]!);
    const goalId = String(reading.rows[0]![reading.header.indexOf(heading("goalId"))]);
    await fill(session, name, heading("actual"), [5]);
    const input: ReviewInput = { table: reading.table, goalId, key: "actual", before: null, after: 9 };
    expect(await session.workbook.writeReviewInputs(period, [input, { ...input, table: "tblReview_2026Q4_ZZZZZZ" }])).toMatchObject({ written: [], kept: [{ before: null }, {}] });
    expect(column(await reviewOf(session, sales), heading("actual"))[0]).toBe(5);
  });
});
