import { suggestionKey } from "../../src/review/talk/suggestions";
import { headingOf } from "../../src/sheets/schema";
import { suggestionMessages } from "../../src/text/suggestions";
import { moments, withFault } from "./faults";
import { column, department, fill, openReviewed, period, readTables, reviewOf, tableNamed, type Session } from "./fixture";

let session: Session;
beforeEach(async () => {
  session = await openReviewed("zh-CN", "1.13");
});
afterEach(() => session.excel.dispose());

const suggestions = async () => (await session.workbook.readFill(period)).suggestions;
const suggest = async (id: string, words: string, goalId = "", kpi = "") =>
  session.workbook.addSuggestions([{ id, period, department: session.departments[0], person: "", goalId, kpi, author: "李伟", suggestion: words }], "zh-CN");

describe("suggestions in a workbook", () => {
  it("are kept as text with what became of them, become an action in one step, and are told to whoever was too late", async () => {
    const [sales] = session.departments;
    const kpi = (await session.workbook.readFill(period)).sheets.find(({ department }) => department === sales)!.rows[0]!;
    await suggest("S-1", "=HYPERLINK(\"x\")", kpi.goalId, kpi.kpi);
    await suggest("S-1", "=HYPERLINK(\"x\")", kpi.goalId, kpi.kpi);
    await suggest("S-2", "少填几张表");
    const [first, second] = await suggestions();
    expect(await suggestions()).toHaveLength(2);
    expect(first).toMatchObject({ suggestion: "=HYPERLINK(\"x\")", state: "open", author: "李伟", kpi: kpi.kpi });
    const key = suggestionKey(first!);
    const action = { id: "A-1", owner: "王芳", due: "2026-12-31" };
    expect(await session.workbook.stepSuggestion({ key, step: "accept", by: "王芳", note: "好", action }, "zh-CN")).toMatchObject({ refused: null });
    const late = await session.workbook.stepSuggestion({ key, step: "decline", by: "赵磊", note: "不行" }, "zh-CN");
    expect(late.refused?.zh).toContain("已采纳");
    expect(await session.workbook.stepSuggestion({ key: "S-9", step: "accept", by: "王芳", note: "" }, "zh-CN")).toEqual({ suggestion: null, refused: suggestionMessages.gone });
    await session.workbook.stepSuggestion({ key: suggestionKey(second!), step: "decline", by: "王芳", note: "审计要求" }, "zh-CN");
    const { actions } = await session.workbook.readMeeting();
    expect(actions).toMatchObject([{ id: "A-1", action: "=HYPERLINK(\"x\")", owner: "王芳", due: "2026-12-31", state: "open" }]);
    await session.workbook.saveNotes([{ before: actions[0]!, after: { ...actions[0]!, state: "done" } }], "zh-CN");
    expect(await suggestions()).toMatchObject([
      { id: "S-1", state: "done", answer: "好", answeredBy: "王芳", doneBy: "王芳" }, { id: "S-2", state: "declined", answer: "审计要求", answeredBy: "王芳" },
    ]);
  });

  it("that are opened again keep their one action, which is settled before they are declined and done with them", async () => {
    await suggest("S-1", "少填几张表");
    const step = (name: "accept" | "decline" | "finish" | "reopen", action?: { readonly id: string; readonly owner: string; readonly due: string }) =>
      session.workbook.stepSuggestion({ key: "S-1", step: name, by: "王芳", note: "好", ...(action === undefined ? {} : { action }) }, "zh-CN");
    const actions = async () => (await session.workbook.readMeeting()).actions.map(({ id, owner, due, state }) => [id, owner, due, state]);
    await step("accept", { id: "A-1", owner: "李伟", due: "2026-12-31" });
    await step("reopen");
    expect((await step("decline")).refused).toBe(suggestionMessages.actionOpen);
    expect(await step("accept", { id: "A-2", owner: "赵磊", due: "" })).toMatchObject({ refused: null, suggestion: { actionId: "A-1" } });
    expect(await actions()).toEqual([["A-1", "赵磊", "2026-12-31", "open"]]);
    await step("finish");
    expect(await actions()).toEqual([["A-1", "赵磊", "2026-12-31", "done"]]);
    await session.excel.run(async (context) => {
      const heading = context.workbook.tables.getItem("tblSuggestions").getHeaderRowRange().findOrNullObject(headingOf("suggestions", "suggestion", "zh-CN"), { completeMatch: true });
      heading.values = [["想法"]];
      await context.sync();
    });
    await expect(suggest("S-2", "多开会")).rejects.toMatchObject({ code: "columnMissing" });
  });

  it("stand on the page of the meeting with the conversation, as text, and hold no period open", async () => {
    const [sales] = session.departments;
    const review = await reviewOf(session, sales);
    await fill(session, review.name, headingOf("review", "actual", "zh-CN"), [80, 120, 95]);
    const kpi = (await session.workbook.readFill(period)).sheets.find(({ department }) => department === sales)!.rows[0]!;
    await session.workbook.addMessage(review.name, { period, department: sales, goalId: kpi.goalId, kpi: kpi.kpi, author: "王芳", message: "+1+1" });
    await suggest("S-1", "=1+1", kpi.goalId, kpi.kpi);
    await session.workbook.recordSubmission({ period, table: review.name, event: "submitted", by: "李伟", note: "" });
    await session.workbook.recordSubmission({ period, table: review.name, event: "appealed", by: "李伟", note: "@目标不同" });
    await session.workbook.consolidate(period);
    const { address } = await session.workbook.makeMeetingPage(period, { department: sales, person: "" }, "zh-CN");
    const cells = await session.excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem(address.split("!")[0]!.replace(/'/g, "")).getUsedRange().load("formulas, values");
      await context.sync();
      return used.values.flatMap((row, at) => row.map((value, each) => ({ value: String(value), isFormula: used.formulas[at]?.[each] !== value })));
    });
    const open = cells.filter(({ value }) => /^(申诉|建议) · /.test(value)).map(({ value }) => value);
    // The list on top, then what was said about the whole sheet.
    expect(open.slice(0, 2)).toEqual([expect.stringMatching(/^申诉 · 李伟 · .*：@目标不同$/), expect.stringMatching(new RegExp(`^建议 · ${kpi.kpi} · 李伟 · .*：=1\\+1$`))]);
    expect(cells.find(({ value }) => value.startsWith("留言 · 王芳"))?.value).toMatch(/：\+1\+1\n建议 · 李伟 · .* · 待答复：=1\+1$/);
    expect(cells.filter(({ isFormula }) => isFormula)).toEqual([]);
    await session.workbook.recordSubmission({ period, table: review.name, event: "answered", by: "王芳", note: "已核对", appellant: "李伟" });
    for (const step of ["next", "next", "next", "next", "close"] as const) {
      await session.workbook.stepCycle({ language: "zh-CN", period, departments: [sales], step, reason: "", by: "王芳", due: "" });
    }
    const { departments } = await session.workbook.readCycle(period);
    expect(departments.find(({ department }) => department === sales)).toMatchObject({ cycle: { state: "closed" } });
    expect((await suggestions()).map(({ state }) => state)).toEqual(["open"]);
  });

  it("leave no half of a step behind when writing fails at any moment", async () => {
    for (const moment of moments) {
      await suggest(`S-${moment}`, "少填几张表");
      const before = await readTables(session);
      const request = { key: `S-${moment}`, step: "accept", by: "王芳", note: "", action: { id: `A-${moment}`, owner: "", due: "" } } as const;
      for (let at = 1; (await withFault(() => session.workbook.stepSuggestion(request, "zh-CN"), at, moment)).failed; at += 1) {
        expect([moment, at, await readTables(session)]).toEqual([moment, at, before]);
      }
      expect((await suggestions()).map(({ state }) => state)).not.toContain("open");
    }
  });
});

describe("sheets that HR has protected", () => {
  it("are written by the pane and stay locked, hide names and comments, and come back as they were", async () => {
    const [sales] = session.departments;
    const review = await reviewOf(session, sales);
    await fill(session, review.name, headingOf("review", "actual", "zh-CN"), [80]);
    await session.workbook.consolidate(period);
    const sheets = (await session.workbook.protectSheets(true)).map(({ name }) => name);
    expect(sheets).toEqual(["目标树", "指标库", "规则", "汇总", "部门得分"].filter((name) => sheets.includes(name)));
    const goals = await tableNamed(session, "tblGoals");
    const rules = await tableNamed(session, "tblGrades");
    await expect(type(goals.sheet, "A6")).rejects.toMatchObject({ code: "AccessDenied" });
    await expect(type(rules.sheet, "B5")).rejects.toMatchObject({ code: "AccessDenied" });

    const seen = (await session.workbook.readGoals()).nodes;
    const { kept } = await session.workbook.editGoals({ seen, wanted: seen.map((node, at) => (at === 2 ? { ...node, target: 250 } : node)), origin: seen.map((_, at) => at) });
    expect(kept).toEqual([]);
    await session.workbook.createGoals({ language: "zh-CN", strategy: "2026", departments: [department("客服部", "service", "business", "zh-CN")] });
    await session.workbook.writeLimits({ manyKpis: 6 }, "zh-CN");
    await session.workbook.writeSmartMarks([{ id: seen[2]!.id, marks: "S✓" }]);
    await session.workbook.writeGoalTexts([{ place: { kind: "goal", id: seen[2]!.id }, before: seen[2]!.goal, after: "新目标" }]);
    await session.workbook.generateReviews({ language: "zh-CN", period, departments: [sales] });
    await fill(session, review.name, headingOf("review", "actual", "zh-CN"), [90]);
    await session.workbook.consolidate(period, {}, { reason: "更正", by: "王芳", at: "2026-11-22T08:00:00Z" });
    expect(column(await tableNamed(session, "tblGoals"), headingOf("goals", "target", "zh-CN"))[2]).toBe(250);
    expect(column(await tableNamed(session, "tblResults"), headingOf("results", "actual", "zh-CN"))).toContain(90);
    expect((await session.workbook.readProtection()).every(({ isProtected }) => isProtected)).toBe(true);
    expect(await hiddenInResults()).toEqual(["owner", "evidence", "comment", "reason", "submittedBy", "submittedAt"].map((key) => headingOf("results", key as "owner", "zh-CN")).sort());

    await session.workbook.protectSheets(false);
    await type(goals.sheet, "A6");
    expect(await hiddenInResults()).toEqual([]);
  });

  it("stay as they are, all of them, where somebody has set a password, and the pane says what is in the way", async () => {
    await session.workbook.protectSheets(true);
    await session.excel.run(async (context) => {
      for (const table of ["tblGrades", "tblGoals"]) {
        const { protection } = context.workbook.tables.getItem(table).worksheet;
        protection.unprotect();
        protection.protect({}, "secret");
      }
      await context.sync();
    });
    const seen = (await session.workbook.readGoals()).nodes;
    const edit = { seen, wanted: seen.map((node, at) => (at === 2 ? { ...node, weight: 0.2 } : node)), origin: seen.map((_, at) => at) };
    await expect(session.workbook.editGoals(edit)).rejects.toMatchObject({ code: "sheetProtected" });
    await expect(session.workbook.protectSheets(false)).rejects.toMatchObject({ code: "sheetProtected" });
    expect((await session.workbook.readProtection()).filter(({ isProtected }) => !isProtected)).toEqual([]);
  });
});

const type = (sheet: string, cell: string) => session.excel.run(async (context) => {
  context.workbook.worksheets.getItem(sheet).getRange(cell).values = [["typed"]];
  await context.sync();
});

const hiddenInResults = () => session.excel.run(async (context) => {
  const header = context.workbook.tables.getItem("tblResults").getHeaderRowRange().load("values, columnCount");
  await context.sync();
  const cells = (header.values[0] ?? []).map((heading, at) => ({ heading: String(heading), cell: header.getCell(0, at).load("columnHidden") }));
  await context.sync();
  return cells.filter(({ cell }) => cell.columnHidden).map(({ heading }) => heading).sort();
});
