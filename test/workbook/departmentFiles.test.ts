import { readXlsx } from "hucre/xlsx";
import { departmentFile, judgeFiles, type Here, type JudgedFile, type ReviewTab } from "../../src/review/files";
import { readFile, writeDepartmentFile } from "../../src/sharing/files";
import { headingOf } from "../../src/sheets/schema";
import { say } from "../../src/text/language";
import type { Language } from "../../src/text/language";
import type { ReviewFilesReading, ReviewInput } from "../../src/workbook";
import { openLibreOffice } from "../libreOffice";
import { column, fill, openSession, period, readTables, reviewOf, setUp, type Session } from "./fixture";

// Each edit starts LibreOffice once.
jest.setTimeout(180_000);

const office = openLibreOffice();
if (office === null) console.log("LibreOffice is not installed: files that come back from it are not checked here.");
const inOffice = office === null ? describe.skip : describe;
afterAll(() => office?.close());

let session: Session;
async function begin(language: Language): Promise<void> {
  session = await openSession(language, "1.13");
  await setUp(session);
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

  test("calculates what the sheet of the workbook calculates", async () => {
    const [sales] = session.departments;
    const { name } = await reviewOf(session, sales);
    await fill(session, name, heading("actual"), [110, 95, "N/A", 150]);
    const { bytes, tab } = await exported(sales);
    const places = await placesIn(bytes);
    const calculated = await office!.edit(bytes, "xlsx", "document.calculateAll()");
    const shown = (await readXlsx(calculated)).sheets[0]!.rows;
    const review = await reviewOf(session, sales);
    for (const key of ["attainment", "score", "weighted", "status"] as const) {
      const values = column(review, heading(key)).map((value) => (value === "" ? null : value));
      expect([key, shown.slice(places.first, places.first + places.rows).map((row) => row[places.column(key)] || null)]).toEqual([key, values]);
    }
    const head = tab.reading.head!;
    const total = head.values!.map((value, at) => [value, shown[4]?.[at]] as const).filter(([value]) => value !== "" && value !== null);
    expect(total.length).toBeGreaterThanOrEqual(5);
    for (const [here, there] of total) expect(there).toEqual(typeof here === "number" ? expect.closeTo(here, 9) : here);
  });

  test("comes back with every input and nothing else changed, whatever was moved, renamed, filtered or hidden", async () => {
    const [sales, development] = session.departments;
    const before = await readTables(session);
    const { bytes } = await exported(sales);
    const { first, column: at, rows } = await placesIn(bytes);
    const cell = (key: Parameters<typeof headingOf<"review">>[1], row: number): string => `sheet.getCellByPosition(${at(key)}, ${first + row})`;
    const edited = await office!.edit(bytes, "xlsx", [
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
    ].join("\n"));
    const file = await judged(edited);
    expect(file.verdict).toBe("compared");
    expect(sentences(file)).toEqual([expect.stringContaining("Actual / 实绩 (Q4)")]);
    const written = await write(file);
    expect(written).toHaveLength(6);
    const review = await reviewOf(session, sales);
    expect(column(review, heading("actual")).slice(0, 4)).toEqual([120.5, "N/A", 42, ""]);
    expect(column(review, heading("evidence"))[0]).toBe('=1+1 <合同> & "CRM"');
    expect(column(review, heading("comment"))[3]).toBe("第一行\nsecond line");
    expect(column(review, heading("manager"))[1]).toBe(88);
    // Everything else is as it was, and taking it back is, too.
    const others = (tables: Awaited<ReturnType<typeof readTables>>): unknown => tables.filter(({ sheet }) => sheet === `${period} ${development}` || !sheet.startsWith(period));
    expect(others(await readTables(session))).toEqual(others(before));
    await session.workbook.writeReviewInputs(period, written.map(({ before: was, after, ...input }) => ({ ...input, before: after, after: was })));
    expect(await readTables(session)).toEqual(before);
  });

});

inOffice("a department file that LibreOffice has changed", () => {
  beforeEach(() => begin("en-US"));

  test("says what was changed where nothing is to be typed, and takes none of it", async () => {
    const [sales] = session.departments;
    const { bytes } = await exported(sales);
    const { first, column: at } = await placesIn(bytes);
    const edited = await office!.edit(bytes, "xlsx", [
      "sheet = document.Sheets(0)", 'sheet.unprotect("")',
      `sheet.getCellByPosition(${at("target")}, ${first}).Value = 1`,
      `sheet.getCellByPosition(${at("score")}, ${first}).Value = 120`,
      `sheet.getCellByPosition(${at("score")}, ${first + 1}).Formula = "=1+119"`,
      `sheet.getCellByPosition(${at("actual")}, ${first + 2}).String = "about five"`,
      `sheet.getCellByPosition(${at("kpi")}, ${first + 40}).String = "added at the end"`,
      `sheet.Rows.insertByIndex(${first + 3}, 1)`,
      `sheet.getCellByPosition(${at("kpi")}, ${first + 3}).String = "added between"`,
    ].join("\n"));
    const file = await judged(edited);
    const said = sentences(file);
    expect(said.some((sentence) => sentence.includes(`“${heading("target")}” was changed from “100” to “1”`))).toBe(true);
    expect(said.some((sentence) => sentence.includes(`the formula in “${heading("score")}” was replaced by “120”`))).toBe(true);
    expect(said.some((sentence) => sentence.includes(`the formula in “${heading("score")}” was changed;`))).toBe(true);
    expect(said.some((sentence) => sentence.includes("“about five”"))).toBe(true);
    expect(said.some((sentence) => sentence.includes("“added between”, was added there"))).toBe(true);
    expect(said).toHaveLength(5);
    expect(await write(file)).toEqual([]);
  });

  test("comes back from the format of long ago as well", async () => {
    const [sales] = session.departments;
    const { bytes } = await exported(sales);
    const { first, column: at } = await placesIn(bytes);
    const edited = await office!.edit(bytes, "xls", `document.Sheets(0).getCellByPosition(${at("actual")}, ${first}).Value = 77`);
    const file = await judged(edited, "back.xls");
    expect(sentences(file)).toEqual([]);
    expect((await write(file)).map(({ after }) => after)).toEqual([77]);
  });
});

describe("department files", () => {
  beforeEach(() => begin("en-US"));

  test("of one person hold that person's rows alone, and a person without rows has none", async () => {
    const [sales] = session.departments;
    const { tab, reading } = await exported(sales);
    expect(departmentFile({ tab, person: "Nobody", rules: reading.rules, stamp: stampBase })).toBeNull();
    const own = departmentFile({ tab, person: "李伟", rules: reading.rules, stamp: stampBase })!;
    expect(own.sheet.tables[0]!.rows.length).toBe(tab.plan.tables[0]!.rows.length);
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
