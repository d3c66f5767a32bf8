import { proposeKpis } from "../../src/goals";
import { headingOf } from "../../src/sheets/schema";
import type { CycleStep, FillSheet, ReviewInput } from "../../src/workbook";
import { openReviewed, openSession, period, type Session } from "./fixture";

let session: Session;
const begin = async (): Promise<void> => {
  session = await openReviewed("en-US", "1.13");
};
afterEach(() => session.excel.dispose());

const heading = (key: Parameters<typeof headingOf<"review">>[1]): string => headingOf("review", key, "en-US");
const step = (step: CycleStep, departments: readonly string[]) =>
  session.workbook.stepCycle({ language: "en-US", period, departments, step, reason: "", by: "Wang Fang", due: "" });
const submit = ({ table, person }: FillSheet) => session.workbook.recordSubmission({ period, table, event: "submitted", by: person === "" ? "Li Wei" : person, note: "" });

/** The cells of a column of a review table. */
async function cells<Result>(table: string, key: Parameters<typeof headingOf<"review">>[1], read: (cell: Excel.Range, row: number) => () => Result, rows = 1): Promise<readonly Result[]> {
  return session.excel.run(async (context) => {
    const body = context.workbook.tables.getItem(table).columns.getItem(heading(key)).getDataBodyRange();
    const wanted = Array.from({ length: rows }, (_, row) => read(body.getCell(row, 0), row));
    await context.sync();
    return wanted.map((value) => value());
  });
}

const isLocked = async (table: string): Promise<boolean> => (await cells(table, "actual", (cell) => {
  const { protection } = cell.format;
  protection.load("locked");
  return () => protection.locked;
}))[0] ?? false;

describe("a person's own sheet", () => {
  test("stays locked once it is submitted, though a colleague's is not, whatever is generated and whichever stage comes", async () => {
    session = await openSession("en-US", "1.13");
    const kpis = proposeKpis({ role: "business", job: "sales", language: "en-US" }).map((kpi) => ({ ...kpi, target: 100 }));
    await session.workbook.createGoals({ language: "en-US", strategy: "2026", departments: [{ name: "Sales", owner: "Li Wei", role: "business", job: "sales", kpis }] });
    await session.excel.run(async (context) => {
      const owners = context.workbook.tables.getItem("tblGoals").columns.getItem(headingOf("goals", "owner", "en-US")).getDataBodyRange().load("values");
      await context.sync();
      owners.values = owners.values.map(([owner], row) => [owner === "" ? "" : ["Li Wei", "Wang Fang"][row % 2]]);
      await context.sync();
    });
    await session.workbook.generateReviews({ language: "en-US", period, departments: ["Sales"], per: "person" });
    const { sheets: [one, other] } = await session.workbook.readFill(period);
    if (one === undefined || other === undefined) throw new Error("two sheets were to be there");
    const said = await session.excel.run(async (context) => {
      const note = context.workbook.worksheets.getItem(one.sheet).getRange("A3").load("values");
      await context.sync();
      return String(note.values[0]?.[0]);
    });
    const share = Math.round(one.rows.reduce((sum, { weight }) => sum + (weight ?? 0), 0) * 1000) / 10;
    expect(said).toBe(`Weights are parts of the department's 100%: here ${share}% in all, which count as 100% in the total.`);
    await submit(one);
    const locks = async () => [await isLocked(one.table), await isLocked(other.table)];
    expect(await locks()).toEqual([true, false]);
    await session.workbook.generateReviews({ language: "en-US", period, departments: ["Sales"] });
    expect(await locks()).toEqual([true, false]);
    expect((await step("next", ["Sales"])).moved).toEqual(["Sales"]);
    expect(await locks()).toEqual([true, false]);
  });
});

describe("importing inputs", () => {
  let sheet: FillSheet;
  beforeEach(async () => {
    await begin();
    const { sheets } = await session.workbook.readFill(period);
    sheet = sheets.find(({ department }) => department === session.departments[0])!;
  });
  const input = (more: Partial<ReviewInput>): ReviewInput => ({ table: sheet.table, goalId: sheet.rows[0]!.goalId, key: "actual", before: null, after: 50, ...more });
  const write = async (...inputs: readonly ReviewInput[]) => {
    const { written, kept } = await session.workbook.writeReviewInputs(period, inputs);
    return [written.map(({ key }) => key), kept.map(({ key }) => key)];
  };

  test("leaves what was submitted as it is, and takes what the manager may still give", async () => {
    await submit(sheet);
    expect(await write(input({}), input({ key: "manager", after: 90 }))).toEqual([["manager"], ["actual"]]);
    expect((await session.workbook.readReviewFiles(period)).open.get(sheet.table)).toEqual(new Set(["manager"]));
  });

  test("leaves what the stage locks, and a period that a person closed in the record", async () => {
    await step("next", [sheet.department]);
    await step("next", [sheet.department]);
    expect(await write(input({}), input({ key: "manager", after: 90 }))).toEqual([["manager"], ["actual"]]);
    await session.excel.run(async (context) => {
      context.workbook.tables.getItem("tblCycles").columns.getItem(headingOf("cycles", "state", "en-US")).getDataBodyRange().getCell(0, 0).values = [["closed"]];
      await context.sync();
    });
    expect(await write(input({ key: "manager", before: 90, after: 95 }))).toEqual([[], ["manager"]]);
  });

  test("gives the formula back that it replaced, when it is undone", async () => {
    const formula = () => cells(sheet.table, "actual", (cell) => {
      cell.load("formulas");
      return () => cell.formulas[0]?.[0] as unknown;
    });
    await session.excel.run(async (context) => {
      context.workbook.tables.getItem(sheet.table).columns.getItem(heading("actual")).getDataBodyRange().getCell(0, 0).formulas = [["=40+2"]];
      await context.sync();
    });
    const { written } = await session.workbook.writeReviewInputs(period, [input({ before: 42 })]);
    expect(await formula()).toEqual([50]);
    const back = written.map(({ before, after, ...more }) => ({ ...more, before: after, after: before }));
    expect((await session.workbook.writeReviewInputs(period, back)).kept).toEqual([]);
    expect(await formula()).toEqual(["=40+2"]);
  });
});

test("evidence that is no address any more has no link, and the sheet is as locked as before", async () => {
  await begin();
  const { sheets: [sheet] } = await session.workbook.readFill(period);
  const [row] = sheet!.rows;
  const write = (before: string | null, after: string | null) => session.workbook.writeFill({ period, table: sheet!.table, goalId: row!.goalId, input: "evidence", before, after });
  const shown = async () => (await cells(sheet!.table, "evidence", (cell) => {
    cell.load("values, hyperlink, format/font/underline, format/protection/locked");
    cell.worksheet.load("protection/protected");
    return () => [cell.values[0]?.[0] as unknown, cell.hyperlink?.address ?? null, cell.format.font.underline, cell.format.protection.locked];
  }))[0];
  await write(null, "https://a.example/old.pdf");
  expect((await shown())?.slice(0, 2)).toEqual(["https://a.example/old.pdf", "https://a.example/old.pdf"]);
  expect(await write("https://a.example/old.pdf", "see the folder")).toEqual({ kind: "written" });
  expect(await shown()).toEqual(["see the folder", null, "None", false]);
  await write("see the folder", "https://a.example/new.pdf");
  await write("https://a.example/new.pdf", null);
  expect((await shown())?.slice(0, 2)).toEqual(["", null]);

  // What a file brings is linked like what is typed, and so is what is taken back.
  const bring = (before: string | null, after: string | null) =>
    session.workbook.writeReviewInputs(period, [{ table: sheet!.table, goalId: row!.goalId, key: "evidence", before, after }]);
  await bring(null, "https://a.example/file.pdf");
  expect((await shown())?.slice(0, 2)).toEqual(["https://a.example/file.pdf", "https://a.example/file.pdf"]);
  await bring("https://a.example/file.pdf", "in the folder");
  expect(await shown()).toEqual(["in the folder", null, "None", false]);
  await bring("in the folder", "https://a.example/file.pdf");
  expect((await shown())?.[1]).toBe("https://a.example/file.pdf");
});

describe("a department that is renamed after its period was closed", () => {
  const goalColumn = async (key: Parameters<typeof headingOf<"goals">>[1], change: (value: unknown) => unknown) => session.excel.run(async (context) => {
    const body = context.workbook.tables.getItem("tblGoals").columns.getItem(headingOf("goals", key, "en-US")).getDataBodyRange().load("values");
    await context.sync();
    body.values = body.values.map(([value]) => [change(value)]);
    await context.sync();
  });
  const rename = (from: string, to: string) => goalColumn("department", (value) => (value === from ? to : value));
  const closeSales = async (name: string): Promise<FillSheet> => {
    const { sheets } = await session.workbook.readFill(period);
    const sheet = sheets.find(({ department }) => department === name)!;
    await submit(sheet);
    await session.workbook.consolidate(period);
    for (const each of ["next", "next", "next", "next", "close"] as const) expect((await step(each, [name])).moved).toEqual([name]);
    return sheet;
  };
  const targets = async (table: string) => cells(table, "target", (cell) => {
    cell.load("values");
    return () => cell.values[0]?.[0] as unknown;
  });

  test("stays closed for generating, filling in, submitting, importing, stepping and changes, under its new name", async () => {
    await begin();
    const [sales] = session.departments;
    const sheet = await closeSales(sales);
    const before = (await session.workbook.readReviews(period)).totals.map(({ total, grade }) => [total, grade]);
    await rename(sales, "Sales EMEA");
    await goalColumn("target", (value) => (value === 100 ? 500 : value));
    const report = await session.workbook.generateReviews({ language: "en-US", period, departments: ["Sales EMEA"] });
    expect([report.sheets, report.findings.map(({ id }) => id)]).toEqual([[], ["closed:Sales EMEA"]]);
    expect([await targets(sheet.table), await isLocked(sheet.table)]).toEqual([[100], true]);
    const now = (await session.workbook.readFill(period)).sheets.find(({ table }) => table === sheet.table);
    expect(now).toMatchObject({ department: "Sales EMEA", isClosed: true, standing: { state: "submitted" } });
    const goalId = sheet.rows[0]!.goalId;
    expect(await session.workbook.writeFill({ period, table: sheet.table, goalId, input: "actual", before: null, after: 1 })).toEqual({ kind: "locked" });
    expect((await session.workbook.recordSubmission({ period, table: sheet.table, event: "returned", by: "Wang Fang", note: "again" })).refused).not.toBeNull();
    expect((await session.workbook.writeReviewInputs(period, [{ table: sheet.table, goalId, key: "actual", before: null, after: 1 }])).kept).toHaveLength(1);
    expect((await step("next", ["Sales EMEA"])).findings).toHaveLength(1);
    expect((await session.workbook.requestChange({
      language: "en-US", period, department: "Sales EMEA", goalId, kpi: "x", unit: "", what: "target", old: 100, new: "150", effective: "2026-11-01", reason: "r", by: "Li Wei",
    })).change).toBeNull();
    const { departments } = await session.workbook.readCycle(period);
    expect(departments.map(({ department, cycle }) => [department, cycle?.state])).toEqual([["Sales EMEA", "closed"], [session.departments[1], "open"]]);
    const after = await session.workbook.readReviews(period);
    expect(after.totals.map(({ total, grade }) => [total, grade])).toEqual(before);
    expect(after.findings.filter(({ severity, department }) => severity === "error" && department === "Sales EMEA")).toEqual([]);
    expect((await session.workbook.checkClosed(period)).map(({ department, isSame }) => [department, isSame])).toEqual([["Sales EMEA", true]]);
  });

  test("keeps one row in the record when it is opened again, and the same after a second new name", async () => {
    await begin();
    const [sales] = session.departments;
    await rename(sales, "Sales EMEA");
    await session.workbook.generateReviews({ language: "en-US", period, departments: ["Sales EMEA"] });
    await closeSales("Sales EMEA");
    await rename("Sales EMEA", "Sales Europe");
    const open = await session.workbook.stepCycle({ language: "en-US", period, departments: ["Sales Europe"], step: "reopen", reason: "audit", by: "Wang Fang", due: "" });
    expect(open.moved).toEqual(["Sales Europe"]);
    const record = await session.excel.run(async (context) => {
      const body = context.workbook.tables.getItem("tblCycles").columns.getItem(headingOf("cycles", "department", "en-US")).getDataBodyRange().load("values");
      await context.sync();
      return body.values.flat();
    });
    expect(record).toEqual(["Sales Europe", session.departments[1]]);
    const { departments } = await session.workbook.readCycle(period);
    expect(departments.map(({ department, cycle, submitted }) => [department, cycle?.state, submitted])).toEqual([["Sales Europe", "open", 1], [session.departments[1], "open", 0]]);
  });
});

describe("a submission after its due day", () => {
  const late = async (department: string) => (await session.workbook.readFill(period)).sheets.find((sheet) => sheet.department === department)?.standing.isLate;

  test("stays late when the next stage comes with no due day or a later one, in a record of an older version too", async () => {
    await begin();
    const { sheets } = await session.workbook.readFill(period);
    const [sales, development] = session.departments;
    const sheetOf = (name: string) => sheets.find(({ department }) => department === name)!;
    await submit(sheetOf(development));
    // Workbooks of earlier versions have no due days in their record.
    await session.excel.run(async (context) => {
      const table = context.workbook.tables.getItem("tblSubmissions");
      table.worksheet.protection.unprotect();
      table.columns.getItem(headingOf("submissions", "due", "en-US")).delete();
      await context.sync();
    });
    await session.workbook.setDue({ language: "en-US", period, departments: [sales], due: "2020-01-01" });
    await submit(sheetOf(sales));
    expect([await late(sales), await late(development)]).toEqual([true, false]);
    await step("next", [sales, development]);
    expect([await late(sales), await late(development)]).toEqual([true, false]);
    await session.workbook.setDue({ language: "en-US", period, departments: [sales, development], due: "2099-12-31" });
    expect([await late(sales), await late(development)]).toEqual([true, false]);
    expect((await session.workbook.readReviews(period)).findings.filter(({ id }) => id.startsWith("late")).map(({ department }) => department)).toEqual([sales]);
  });
});
