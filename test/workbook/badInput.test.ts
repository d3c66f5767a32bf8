import { headingOf, type Row } from "../../src/sheets/schema";
import { say } from "../../src/text/language";
import { workbookErrors } from "../../src/text/workbook";
import { WorkbookError } from "../../src/workbook";
import { column, department, fill, openReviewed, period, readTables, reviewOf, tableNamed, type Session } from "./fixture";

describe.each(["zh-CN", "en-US"] as const)("bad input in %s", (language) => {
  let session: Session;
  let sales: string;
  let review: string;
  beforeEach(async () => {
    session = await openReviewed(language);
    sales = session.departments[0];
    review = (await reviewOf(session, sales)).name;
    await fill(session, review, heading("actual"), [110, 100, 80, 150, 90]);
    await fill(session, (await reviewOf(session, session.departments[1])).name, heading("actual"), [100, 100, 100, 100, 100]);
  });
  afterEach(() => session.excel.dispose());

  const heading = (key: keyof Row<"review">): string => headingOf("review", key, language);
  const said = async (): Promise<readonly string[]> =>
    (await session.workbook.consolidate(period)).findings.filter(({ id }) => id !== "notSubmitted").map(({ text, parameters }) => say(text, language, parameters));
  const refusal = async (action: Promise<unknown>): Promise<string> => {
    const error = await action.then(() => null, (reason: unknown) => reason);
    if (!(error instanceof WorkbookError)) throw new Error(`expected a WorkbookError, got ${String(error)}`);
    return say(workbookErrors[error.code], language, error.parameters);
  };
  const unlock = (): Promise<void> => session.excel.run(async (context) => {
    context.workbook.worksheets.getItem(`${period} ${sales}`).protection.unprotect();
    await context.sync();
  });

  it("names the cell that holds text instead of an actual, and counts the rest", async () => {
    await fill(session, review, heading("actual"), [110, language === "zh-CN" ? "大约一百" : "about 100"]);
    const { findings, totals } = await session.workbook.consolidate(period);
    expect(findings.filter(({ id }) => id !== "notSubmitted").map(({ text, parameters }) => say(text, language, parameters))).toEqual([
      language === "zh-CN" ? `回款率 · '${period} ${sales}'!F9：“实际值”应为数字，现在是“大约一百”` : `Collection rate · '${period} ${sales}'!F9: Actual should be a number but is "about 100"`,
    ]);
    expect(findings[0]?.address).toBe(`'${period} ${sales}'!F9`);
    expect(totals[0]).toMatchObject({ filled: 4, kpis: 5 });
    expect(await session.workbook.readResults()).toHaveLength(10);
  });

  it("takes the words for a missing actual as well as numbers, and no other text", async () => {
    await fill(session, review, heading("actual"), ["N/A", "-", "不適用", 0, "about 100"]);
    const bad = await session.excel.run(async (context) => {
      const cells = context.workbook.tables.getItem(review).columns.getItem(heading("actual")).getDataBodyRange().dataValidation.getInvalidCellsOrNullObject();
      cells.load("address");
      await context.sync();
      return cells.isNullObject ? null : cells.address;
    });
    expect(bad).toBe(`'${period} ${sales}'!F12`);
  });

  it("leaves out what is said to be missing, in the sheet as in the totals", async () => {
    await fill(session, review, heading("actual"), ["不适用", "n/a", "NA", "-", 90]);
    const table = await reviewOf(session, sales);
    expect(column(table, heading("score")).slice(0, 4)).toEqual(["", "", "", ""]);
    const { totals } = await session.workbook.consolidate(period);
    expect(totals[0]).toMatchObject({ filled: 1, kpis: 5 });
    await fill(session, review, heading("actual"), ["-", "-", "-", "-", "N/A"]);
    expect((await session.workbook.consolidate(period)).totals.map(({ filled }) => filled)).not.toContain(1);
    const head = await session.excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(`${period} ${sales}`).getUsedRange().load("values");
      await context.sync();
      return range.values.flat().filter((value) => typeof value === "string" && value.startsWith("#"));
    });
    expect(head).toEqual([]);
  });

  it("shows an error value in an actual in the score and the total, and names its cell", async () => {
    await fill(session, review, heading("actual"), ["=1/0"]);
    const table = await reviewOf(session, sales);
    expect(column(table, heading("score"))[0]).toBe("#DIV/0!");
    expect(await said()).toEqual([
      language === "zh-CN" ? `销售额（签约额） · '${period} ${sales}'!F8：“实际值”是错误值 #DIV/0!` : `Sales bookings · '${period} ${sales}'!F8: Actual is the error value #DIV/0!`,
    ]);
  });

  it("shows nothing, not an error, where an actual is still missing", async () => {
    await fill(session, review, heading("actual"), [""]);
    const table = await reviewOf(session, sales);
    for (const key of ["attainment", "score", "weighted", "status"] as const) expect(column(table, heading(key))[0]).toBe("");
    expect((await said())[0]).toContain(language === "zh-CN" ? "实际值未填" : "no actual yet");
  });

  it("says 97% when the weights of a review sheet do not total 100%", async () => {
    await unlock();
    await fill(session, review, heading("weight"), [0.32]);
    expect((await said()).filter((sentence) => sentence.includes("97%"))).toHaveLength(1);
  });

  it("says 97% when the weights of the goal tree do not", async () => {
    await fill(session, "tblGoals", headingOf("goals", "weight", language), ["", "", 0.32]);
    const { findings } = await session.workbook.readGoals();
    expect(findings.map(({ text, parameters }) => say(text, language, parameters)).join("\n")).toContain("97%");
    expect((await session.workbook.readSummary()).departments[0]?.weight).toBeCloseTo(0.97, 10);
  });

  it("tells KPIs that were put under another one and count all the same from a wrong total", async () => {
    const { nodes } = await session.workbook.readGoals();
    const own = nodes.filter(({ level, department }) => level === "kpi" && department === sales);
    const parents = nodes.map(({ id, parent }) => (id === own[1]?.id ? (own[0]?.id ?? "") : (parent ?? "")));
    expect((await session.workbook.readSummary()).departments[0]?.weighedBreakdowns).toBe(0);
    await fill(session, "tblGoals", headingOf("goals", "parent", language), parents);
    expect((await session.workbook.readSummary()).departments[0]).toMatchObject({ weighedBreakdowns: 1 });
  });

  it("names a renamed heading, consolidates the other departments and loses nothing", async () => {
    await unlock();
    await session.excel.run(async (context) => {
      context.workbook.tables.getItem(review).columns.getItem(heading("actual")).name = "Outcome";
      await context.sync();
    });
    expect((await said()).filter((sentence) => sentence.startsWith(sales))).toEqual([
      language === "zh-CN"
        ? `${sales}：评审表找不到“实际值”列，无法读取，本次未计入汇总；2026年第四季度已写入的结果保持不变`
        : `${sales}: the review sheet has no column Actual, so it cannot be read and does not count; what was written for 2026 Q4 before stays`,
    ]);
    expect((await session.workbook.readResults()).map((result) => result.department)).toEqual(new Array(5).fill(session.departments[1]));
    expect(await refusal(session.workbook.generateReviews({ language, period, departments: [sales] }))).toContain(heading("actual"));
    expect(column(await reviewOf(session, sales), "Outcome")).toEqual([110, 100, 80, 150, 90]);
  });

  it("names the missing table of goals", async () => {
    await session.excel.run(async (context) => {
      context.workbook.tables.getItem("tblGoals").delete();
      await context.sync();
    });
    expect(await refusal(session.workbook.generateReviews({ language, period, departments: [sales] }))).toContain("tblGoals");
    const { findings, totals } = await session.workbook.readReviews(period);
    expect(findings.map(({ id }) => id)).toContain("noGoalTree");
    expect(totals.map(({ filled }) => filled)).toEqual([5, 5]);
  });

  it("uses the default grades when the bounds on the rules sheet are not in order, and says so", async () => {
    await fill(session, "tblGrades", headingOf("grades", "from", language), [0, 90, 85, 100, 110]);
    const { findings, totals } = await session.workbook.readReviews(period);
    expect(findings.map(({ id }) => id)).toContain("rules:grades");
    expect(totals[0]?.grade).toBe("A");
  });

  it("follows grades that people changed", async () => {
    await fill(session, "tblGrades", headingOf("grades", "from", language), [0, 50, 60, 101, 110]);
    expect((await session.workbook.readReviews(period)).totals.map(({ grade }) => grade)).toEqual(["A", "B"]);
  });

  it("leaves the workbook as it was when a protected workbook refuses new rows", async () => {
    await session.excel.run(async (context) => {
      context.workbook.worksheets.getItem(language === "zh-CN" ? "目标树" : "Goals").protection.protect({}, "secret");
      await context.sync();
    });
    const before = await readTables(session);
    const request = { language, strategy: "2026", departments: [department("HR", "hr", "support", language)] };
    expect(await refusal(session.workbook.createGoals(request))).toMatch(language === "zh-CN" ? /密码保护/ : /protected with a password/);
    expect(await readTables(session)).toEqual(before);
    expect((await tableNamed(session, "tblGoals")).rows).toHaveLength(13);
  });
});
