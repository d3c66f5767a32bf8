import { jobs, proposeKpis, type DepartmentDraft } from "../../src/goals";
import { headingOf } from "../../src/sheets/schema";
import { say, type Language } from "../../src/text/language";
import { sheetNames } from "../../src/text/sheets";
import { department, openSession, type Session } from "./fixture";

/** Departments with five KPIs each, called after jobs. */
function departmentsIn(language: Language, count: number): readonly DepartmentDraft[] {
  return jobs.slice(0, count).map(({ code, role, name }) => department(say(name, language), code, role, language));
}

/** Twelve departments with 25 KPIs each: the tree of a company. */
function company(language: Language): readonly DepartmentDraft[] {
  return departmentsIn(language, 12).map((each) => ({
    ...each, kpis: Array.from({ length: 25 }, (_, index) => ({ ...each.kpis[index % each.kpis.length]!, code: `OWN${index}`, name: `KPI ${index}`, weight: 4 })),
  }));
}

describe.each(["zh-CN", "en-US"] as const)("the sheet of the goal tree in %s", (language) => {
  let session: Session;
  beforeEach(async () => {
    session = await openSession(language);
  });
  afterEach(() => session.excel.dispose());
  const name = say(sheetNames.goals, language);
  const create = (departments: readonly DepartmentDraft[]) => session.workbook.createGoals({ language, strategy: "2026", departments });
  const onGoals = <Result>(look: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>): Promise<Result> =>
    session.excel.run((context) => look(context.workbook.worksheets.getItem(name), context));
  const bodyOf = (context: Excel.RequestContext, column: Parameters<typeof headingOf<"goals">>[1]) =>
    context.workbook.tables.getItem("tblGoals").columns.getItem(headingOf("goals", column, language)).getDataBodyRange();
  /** Rows that stay in sight when everything below this level is folded away, counted from 1. */
  const rowsAtLevel = (level: number) => onGoals(async (sheet, context) => {
    sheet.showOutlineLevels(level, 0);
    await context.sync();
    const used = sheet.getUsedRange().load("rowCount");
    await context.sync();
    const rows = Array.from({ length: used.rowCount - 4 }, (_, at) => sheet.getRangeByIndexes(at + 4, 0, 1, 1).load("rowHidden, values"));
    await context.sync();
    return rows.filter((row) => !row.rowHidden).map((row) => row.values[0]?.[0] as string);
  });

  it("is drawn for 12 departments and 300 KPIs in at most 4 round trips", async () => {
    const before = session.excel.requests;
    const { added } = await create(company(language));
    expect(session.excel.requests - before).toBeLessThanOrEqual(4);
    expect(added).toBe(1 + 12 + 300);
  });

  it("folds the KPIs away under their departments, those of departments that come later too", async () => {
    await create(departmentsIn(language, 2));
    await create(departmentsIn(language, 4).slice(2));
    const levels = await rowsAtLevel(1);
    expect(new Set(levels).size).toBe(2);
    expect(levels).toHaveLength(1 + 4);
    expect((await rowsAtLevel(2)).length).toBeGreaterThan(4 * 3);
  });

  it("hides columns that hold nothing yet and ids, and shows everything that holds something", async () => {
    await create(departmentsIn(language, 2));
    const hidden = await onGoals(async (_, context) => {
      const bodies = (["goal", "target", "cascade", "stretch", "contributors", "guard", "state", "id", "parent"] as const).map((column) => bodyOf(context, column).load("columnHidden"));
      await context.sync();
      return bodies.map(({ columnHidden }) => columnHidden);
    });
    expect(hidden).toEqual([false, false, true, true, true, false, false, true, true]);
  });

  it("explains its headings and offers the words of every closed set, the departments and the codes of the library", async () => {
    await create(departmentsIn(language, 2));
    const { prompts, choices, alerts } = await onGoals(async (sheet, context) => {
      const headings = Array.from({ length: 5 }, (_, column) => sheet.getRangeByIndexes(3, column, 1, 1).load("dataValidation/prompt"));
      const lists = (["cascade", "state", "frequency", "department", "code"] as const).map((column) => bodyOf(context, column).dataValidation.load("rule, errorAlert"));
      await context.sync();
      return {
        prompts: headings.map(({ dataValidation }) => dataValidation.prompt.message),
        choices: lists.map(({ rule }) => rule.list?.source),
        alerts: lists.map(({ errorAlert }) => errorAlert.showAlert),
      };
    });
    for (const prompt of prompts) expect(prompt).toMatch(language === "zh-CN" ? /\p{Script=Han}/u : /[a-z]/);
    const [first, second] = departmentsIn(language, 2).map((each) => each.name);
    expect(choices[3]).toBe(`${first},${second}`);
    expect(choices[4]).toMatch(/\$A\$5:\$A\$\d+$/);
    // Other words may be typed where the list is only a help.
    expect(alerts).toEqual([true, true, true, false, false]);
  });

  it("prints across on A4 with its headings on every page, and begins a page with a department", async () => {
    await create(departmentsIn(language, 12));
    const { texts, titles, starts, zoom } = await onGoals(async (sheet, context) => {
      const layout = sheet.pageLayout.load("zoom");
      const footers = layout.headersFooters.defaultForAllPages.load("leftFooter, centerFooter, rightFooter");
      const rows = layout.getPrintTitleRows().load("address");
      const breaks = sheet.horizontalPageBreaks.load("items");
      await context.sync();
      const cells = breaks.items.map((each) => each.getCellAfterBreak().load("values"));
      await context.sync();
      return { texts: [footers.leftFooter, footers.centerFooter, footers.rightFooter], titles: rows.address, starts: cells.map(({ values }) => values[0]?.[0]), zoom: layout.zoom };
    });
    expect(texts).toEqual(["&F", "&A", "&P / &N"]);
    expect(titles).toMatch(/!(A)?4:/);
    expect(zoom).toMatchObject({ horizontalFitToPages: 1 });
    expect(starts.length).toBeGreaterThan(0);
    expect(new Set(starts)).toEqual(new Set([language === "zh-CN" ? "部门" : "Department"]));
  });

  it("survives a library without codes: its drop-down is left out, nothing else", async () => {
    await create(departmentsIn(language, 1));
    await session.excel.run(async (context) => {
      context.workbook.tables.getItem("tblIndicators").columns.getItem(headingOf("indicators", "code", language)).delete();
      await context.sync();
    });
    expect((await create(departmentsIn(language, 2))).added).toBe(1 + proposeKpis({ role: jobs[1]!.role, job: jobs[1]!.code, language }).length);
  });
});
