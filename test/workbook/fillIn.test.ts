import type { FillChange, FillSheet } from "../../src/workbook/types";
import { say } from "../../src/text/language";
import { withFault } from "./faults";
import { column, fill, openReviewed, period, reviewOf, tableNamed, type Session } from "./fixture";

let session: Session;
beforeEach(async () => {
  session = await openReviewed("zh-CN", "1.13");
});
afterEach(() => session.excel.dispose());

async function sheetOf(department: string): Promise<FillSheet> {
  const { sheets } = await session.workbook.readFill(period);
  const found = sheets.find((sheet) => sheet.department === department);
  if (found === undefined) throw new Error(`no sheet of ${department}`);
  return found;
}
const change = (sheet: FillSheet, row: number, more: Partial<FillChange> = {}): FillChange => ({
  period, table: sheet.table, goalId: sheet.rows[row]!.goalId, input: "actual", before: null, after: 95, ...more,
});
/** Somebody types into a cell of a locked sheet: Excel refuses where it is locked. */
async function typeInto(address: string, value: unknown): Promise<void> {
  const [sheet = "", local = ""] = address.replace(/'/g, "").split("!");
  await session.excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(local).values = [[value]];
    await context.sync();
  });
}

describe("filling in", () => {
  it("writes a number, a word for none, evidence and an assessment into their cells, and reads them back with the score", async () => {
    const [sales] = session.departments;
    await session.workbook.stepCycle({ language: "zh-CN", period, departments: [sales], step: "next", reason: "", by: "王芳", due: "" });
    const sheet = await sheetOf(sales);
    for (const each of [
      change(sheet, 0, { after: 110 }), change(sheet, 1, { after: "不适用" }), change(sheet, 0, { input: "evidence", after: "=CRM 报表" }),
      change(sheet, 0, { input: "comment", after: "007" }), change(sheet, 2, { input: "manager", after: 90 }), change(sheet, 0, { input: "self", after: 100 }),
    ]) expect(await session.workbook.writeFill(each)).toEqual({ kind: "written" });
    const { rows, filled, kpis, total } = await sheetOf(sales);
    expect(rows[0]).toMatchObject({ entries: { actual: 110, evidence: "=CRM 报表", comment: "007", self: 100 }, score: 110, isFilled: true });
    expect(rows[1]).toMatchObject({ entries: { actual: "不适用" }, score: null, isFilled: false });
    expect(rows[2]).toMatchObject({ score: 90, isFilled: true });
    expect([filled, kpis]).toEqual([2, 5]);
    // The sheet calculates what the pane says.
    const review = await reviewOf(session, sales);
    expect(column(review, "得分").slice(0, 3)).toEqual([110, "", 90]);
    const shown = await session.excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(review.sheet).getRange("G5").load("values");
      await context.sync();
      return cell.values[0]?.[0] as number;
    });
    expect(shown).toBeCloseTo(total ?? NaN, 9);
  });

  it("tells what somebody has written in the meantime, and loses neither", async () => {
    const [sales] = session.departments;
    const sheet = await sheetOf(sales);
    await fill(session, sheet.table, "实际值", [80]);
    expect(await session.workbook.writeFill(change(sheet, 0))).toEqual({ kind: "conflict", now: 80 });
    expect(column(await reviewOf(session, sales), "实际值")[0]).toBe(80);
    expect(await session.workbook.writeFill(change(sheet, 0, { before: 80 }))).toEqual({ kind: "written" });
    // Both typed the same: nothing to settle.
    expect(await session.workbook.writeFill(change(sheet, 0))).toEqual({ kind: "written" });
  });

  it("writes evidence in words on a sheet that somebody has locked with a password, and says what an address on the web needs", async () => {
    const [sales] = session.departments;
    const sheet = await sheetOf(sales);
    await session.excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem(sheet.sheet);
      protection.unprotect();
      protection.protect({}, "secret");
      await context.sync();
    });
    const evidence = (before: string | null, after: string) => session.workbook.writeFill(change(sheet, 0, { input: "evidence", before, after }));
    expect(await evidence(null, "CRM 报表")).toEqual({ kind: "written" });
    expect(await evidence("CRM 报表", "CRM 月报")).toEqual({ kind: "written" });
    await expect(evidence("CRM 月报", "https://example.com/report")).rejects.toMatchObject({ code: "sheetProtected" });
    expect((await sheetOf(sales)).rows[0]!.entries.evidence).toBe("CRM 月报");
  });

  it("finds its row wherever it was sorted to, and says when it is gone", async () => {
    const [sales] = session.departments;
    const sheet = await sheetOf(sales);
    await session.excel.run(async (context) => {
      const found = context.workbook.tables.getItem(sheet.table);
      found.worksheet.protection.unprotect();
      found.rows.getItemAt(0).delete();
      await context.sync();
    });
    expect(await session.workbook.writeFill(change(sheet, 0))).toEqual({ kind: "gone" });
    expect(await session.workbook.writeFill(change(sheet, 1, { after: 77 }))).toEqual({ kind: "written" });
    expect(column(await reviewOf(session, sales), "实际值")[0]).toBe(77);
    expect(await session.workbook.writeFill(change(sheet, 1, { table: "tblReview_2026Q4_ZZZZZZ" }))).toEqual({ kind: "gone" });
  });

  it("makes evidence on the web a link, and leaves other text a text", async () => {
    const [sales] = session.departments;
    const sheet = await sheetOf(sales);
    await session.workbook.writeFill(change(sheet, 0, { input: "evidence", after: "https://example.com/report?q=1" }));
    await session.workbook.writeFill(change(sheet, 1, { input: "evidence", after: "javascript:alert(1)" }));
    const links = await session.excel.run(async (context) => {
      const cells = [0, 1].map((row) => context.workbook.tables.getItem(sheet.table).columns.getItem("佐证").getDataBodyRange().getCell(row, 0).load("hyperlink, values"));
      await context.sync();
      return cells.map((cell) => [cell.values[0]?.[0], cell.hyperlink?.address ?? null]);
    });
    expect(links).toEqual([["https://example.com/report?q=1", "https://example.com/report?q=1"], ["javascript:alert(1)", null]]);
  });

  it("takes the link off evidence that had one under other words, and puts it back where writing fails", async () => {
    const [sales] = session.departments;
    const sheet = await sheetOf(sales);
    const evidence = <Result>(look: (cell: Excel.Range) => Result) => session.excel.run(async (context) => {
      const found = context.workbook.tables.getItem(sheet.table);
      found.worksheet.protection.unprotect();
      const cell = found.columns.getItem("佐证").getDataBodyRange().getCell(0, 0).load("hyperlink, values");
      await context.sync();
      const seen = look(cell);
      await context.sync();
      return seen;
    });
    const shown = () => evidence(({ values, hyperlink }) => [values[0]?.[0], (hyperlink as Excel.RangeHyperlink | null)?.address ?? null]);
    await evidence((cell) => { cell.hyperlink = { address: "https://example.com/old", textToDisplay: "旧报表" }; });
    const write = () => session.workbook.writeFill(change(sheet, 0, { input: "evidence", before: "旧报表", after: "新报表" }));
    // Read in two requests, the link in a third: the fourth writes.
    expect((await withFault(write, 4, "after")).failed).toBe(true);
    expect(await shown()).toEqual(["旧报表", "https://example.com/old"]);
    expect(await write()).toEqual({ kind: "written" });
    expect(await shown()).toEqual(["新报表", null]);
    // So does what comes back in a department's file.
    await evidence((cell) => { cell.hyperlink = { address: "https://example.com/old", textToDisplay: "旧报表" }; });
    const input = { table: sheet.table, goalId: sheet.rows[0]!.goalId, key: "evidence", before: "旧报表", after: "新报表" } as const;
    const take = () => session.workbook.writeReviewInputs(period, [input]);
    expect((await withFault(take, 4, "after")).failed).toBe(true);
    expect(await shown()).toEqual(["旧报表", "https://example.com/old"]);
    expect((await take()).written).toHaveLength(1);
    expect(await shown()).toEqual(["新报表", null]);
  });
});

describe("submitting", () => {
  it("records who and when, and locks the inputs until it is returned with a note", async () => {
    const [sales] = session.departments;
    const sheet = await sheetOf(sales);
    await session.workbook.writeFill(change(sheet, 0));
    const step = (event: "submitted" | "returned" | "appealed" | "answered", note = "") =>
      session.workbook.recordSubmission({ period, table: sheet.table, event, by: "王芳", note });
    const { standing, refused } = await step("submitted");
    expect(refused).toBeNull();
    // The KPIs belong to somebody else.
    expect(standing).toMatchObject({ state: "submitted", by: "王芳", revision: 1, isSubstitute: true });
    expect(await session.workbook.writeFill(change(sheet, 1))).toEqual({ kind: "locked" });
    await expect(typeInto(sheet.rows[1]!.address, 5)).rejects.toThrow();
    expect((await step("submitted")).refused).not.toBeNull();

    await step("returned", "回款率请附报表");
    const returned = (await sheetOf(sales)).standing;
    expect(returned).toMatchObject({ state: "returned", note: "回款率请附报表", revision: 1 });
    expect(await session.workbook.writeFill(change(sheet, 1))).toEqual({ kind: "written" });
    await typeInto(sheet.rows[2]!.address, 5);
    expect((await step("submitted")).standing).toMatchObject({ state: "submitted", revision: 2 });
    const rows = await tableNamed(session, "tblSubmissions");
    expect(column(rows, "状态")).toEqual(["已提交", "已退回", "已提交"]);
    expect(column(rows, "版次")).toEqual([1, 1, 2]);
  });

  it("keeps an appeal open until it is answered, and refuses one before anything was submitted", async () => {
    const [sales, development] = session.departments;
    const sheet = await sheetOf(sales);
    const step = (event: "submitted" | "appealed", note = "") => session.workbook.recordSubmission({ period, table: sheet.table, event, by: "李伟", note });
    const answer = (by: string) => session.workbook.recordSubmission({ period, table: sheet.table, event: "answered", by, note: "已更正", appellant: "李伟" });
    const early = await step("appealed", "分数不对");
    expect(early.refused === null ? "" : say(early.refused, "zh-CN")).toMatch(/还没有提交/);
    await step("submitted");
    expect((await step("appealed", "分数不对")).standing.openAppeals.map(({ note }) => note)).toEqual(["分数不对"]);
    expect((await sheetOf(development)).standing.openAppeals).toEqual([]);
    expect((await answer("李 伟")).standing.openAppeals).toHaveLength(1);
    expect((await answer("王芳")).standing.openAppeals).toEqual([]);
    expect(column(await tableNamed(session, "tblSubmissions"), "申诉人")).toEqual(["", "", "李伟"]);
    expect((await sheetOf(sales)).standing).toMatchObject({ state: "submitted", isSubstitute: false });
  });

  it("takes no more than four round trips for any step of the form", async () => {
    const sheet = await sheetOf(session.departments[0]);
    const { RequestContext } = session.excel.Excel;
    const syncs = jest.spyOn(RequestContext.prototype, "sync");
    const countOf = async (step: () => Promise<unknown>): Promise<number> => {
      syncs.mockClear();
      await step();
      return syncs.mock.calls.length;
    };
    try {
      expect(await countOf(() => session.workbook.readFill(period))).toBeLessThanOrEqual(4);
      expect(await countOf(() => session.workbook.writeFill(change(sheet, 0)))).toBeLessThanOrEqual(4);
      // The link is looked up first; the sync with which `Excel.run` ends has nothing to send.
      const requests = session.excel.requests;
      await session.workbook.writeFill(change(sheet, 0, { input: "evidence", after: "https://example.com/" }));
      expect(session.excel.requests - requests).toBeLessThanOrEqual(4);
      expect(await countOf(() => session.workbook.recordSubmission({ period, table: sheet.table, event: "submitted", by: "李伟", note: "" }))).toBeLessThanOrEqual(4);
      expect(await countOf(() => session.workbook.addMessage(sheet.table, { period, department: sheet.department, goalId: sheet.rows[0]!.goalId, kpi: "", author: "李伟", message: "好" }))).toBeLessThanOrEqual(4);
    } finally {
      syncs.mockRestore();
    }
  });
});

describe("the conversation about a KPI", () => {
  it("keeps every message with author and time, in order, and shows them at their KPI only", async () => {
    const sheet = await sheetOf(session.departments[0]);
    const [first, second] = sheet.rows;
    const message = (text: string, row = first!) => ({ period, department: sheet.department, goalId: row.goalId, kpi: row.kpi, author: "王芳", message: text });
    await session.workbook.addMessage(sheet.table, message("为什么下降？"));
    await session.workbook.addMessage(sheet.table, message("=客户延期"));
    await session.workbook.addMessage(sheet.table, message("数据来自 CRM", second!));
    const { rows } = await sheetOf(sheet.department);
    expect(rows[0]?.messages.map(({ message: text, author }) => [author, text])).toEqual([["王芳", "为什么下降？"], ["王芳", "=客户延期"]]);
    expect(rows[0]?.messages[0]?.at).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d\d:\d\d$/);
    expect(rows[1]?.messages).toHaveLength(1);
    await session.workbook.consolidate(period);
    expect((await sheetOf(sheet.department)).rows[0]?.messages).toHaveLength(2);
  });
});
