import { gradeOf } from "../../src/scoring/grade";
import { scoreKpi } from "../../src/scoring/score";
import { weightedMean } from "../../src/scoring/weighted";
import { headingOf } from "../../src/sheets/schema";
import { column, fill, openSession, period, reviewOf, setUp, tableNamed, type Session } from "./fixture";

const actuals = [[110, 95, 80, 150, 90], [120, 100, 70, 90, 100]];

describe.each(["zh-CN", "en-US"] as const)("the whole job in %s", (language) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(language);
    await setUp(session);
    for (const [at, name] of session.departments.entries()) {
      const { name: table } = await reviewOf(session, name);
      await fill(session, table, headingOf("review", "actual", language), actuals[at] ?? []);
    }
  });
  afterAll(() => session.excel.dispose());

  it("shows in cells the scores, total and grade that the rules give", async () => {
    const goals = (await session.workbook.readGoals()).nodes;
    for (const [at, name] of session.departments.entries()) {
      const table = await reviewOf(session, name);
      const kpis = goals.filter((goal) => goal.department === name && goal.level === "kpi");
      const scores = kpis.map((kpi, row) => scoreKpi({ actual: actuals[at]?.[row] ?? null, target: kpi.target, direction: kpi.direction, method: kpi.method, parameter: kpi.parameter }) as number);
      expect(column(table, headingOf("review", "score", language))).toEqual(scores);
      const total = weightedMean(scores, kpis.map((kpi) => kpi.weight)) as number;
      const head = await session.excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(table.sheet).getRange("A1:H5").load("values");
        await context.sync();
        return range.values;
      });
      const summary = Object.fromEntries((head[3] ?? []).map((label, column) => [label, head[4]?.[column] as unknown]));
      const words = language === "zh-CN"
        ? { owner: "负责人", period: "周期", total: "总分", grade: "等级", filled: "已填" }
        : { owner: "Owner", period: "Period", total: "Total score", grade: "Grade", filled: "Filled in" };
      expect(summary[words.total]).toBeCloseTo(total, 10);
      expect(summary[words.grade]).toBe(gradeOf(total as Parameters<typeof gradeOf>[0]));
      expect(summary[words.filled]).toBe(language === "zh-CN" ? "5 / 5 项" : "5 of 5");
      expect([summary[words.owner], summary[words.period]]).toEqual(["李伟", language === "zh-CN" ? "2026年第四季度" : "2026 Q4"]);
      expect(head[0]?.[0]).toContain(name);
    }
  });

  it("sums up the workbook for the pane", async () => {
    expect(await session.workbook.readSummary()).toMatchObject({
      language, kpis: 10, results: 0, resultsPeriod: null,
      departments: session.departments.map((name) => ({ name, kpis: 5 })),
      periods: [{ period, departments: session.departments.map((name) => ({ name, sheet: `${period} ${name}`, filled: 5, kpis: 5 })) }],
    });
  });

  it("consolidates with nothing to say but that nobody has submitted, writes results whose totals are the totals of their parts, and again without doubling", async () => {
    const first = await session.workbook.consolidate(period);
    expect(first.findings.map(({ id }) => id)).toEqual(["notSubmitted"]);
    const second = await session.workbook.consolidate(period);
    // Each has a way back of its own.
    expect({ ...second, undo: null }).toEqual({ ...first, undo: null });
    const results = await session.workbook.readResults();
    expect(results).toEqual(first.results.map((result) => ({ ...result, revision: 1, reason: "" })));
    expect(results).toHaveLength(10);
    const totals = await tableNamed(session, "tblTotals");
    for (const [at, name] of session.departments.entries()) {
      const own = results.filter((result) => result.department === name);
      const total = weightedMean(own.map(({ score }) => score), own.map(({ weight }) => weight)) as number;
      expect(column(totals, headingOf("totals", "department", language))[at]).toBe(name);
      expect(column(totals, headingOf("totals", "total", language))[at]).toBeCloseTo(total, 10);
      expect(column(totals, headingOf("totals", "grade", language))[at]).toBe(gradeOf(total as Parameters<typeof gradeOf>[0]));
    }
    expect((await session.workbook.readSummary()).resultsPeriod).toBe(period);
  });

  it("records a push and brings its state up to date in the same row", async () => {
    const record = {
      pushId: "ABCDEFGHJKMNPQRSTVWX", department: session.departments[0], period, revision: 1, rows: 5,
      target: "shared.xlsx", state: "sent" as const, at: "2026-11-21T20:00:00.000Z",
      by: "=Li Na", hash: "ZYXWVUTSRQPONMLKJIHG", reason: "",
    };
    expect(await session.workbook.readPushes()).toEqual([]);
    const other = { ...record, pushId: "0000000000000000000A", department: session.departments[1] };
    await session.workbook.recordPushes([record]);
    await session.workbook.recordPushes([other, { ...record, state: "confirmed" }]);
    expect(await session.workbook.readPushes()).toEqual([
      { ...record, state: "confirmed" },
      { ...record, pushId: "0000000000000000000A", department: session.departments[1] },
    ]);
  });

  it("goes to the cell of a finding, and says so when its sheet is gone", async () => {
    await session.workbook.goTo(`'${period} ${session.departments[1]}'!F8`);
    const selected = await session.excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(selected).toBe(`'${period} ${session.departments[1]}'!F8`);
    await expect(session.workbook.goTo("Nowhere!A1")).rejects.toMatchObject({ code: "sheetMissing" });
  });
});
