import type { Language } from "../../src/text/language";
import { headingOf } from "../../src/sheets/schema";
import { column, department, fill, openPrepared, openReviewed, openSession, period, readTables, reviewOf, setUp, tableNamed, type Session } from "./fixture";
import { addOutsideWeights } from "./outsideWeights";

let session: Session;
afterEach(() => session.excel.dispose());

async function withResults(prepared: Session): Promise<void> {
  await setUp(prepared);
  for (const [index, name] of prepared.departments.entries()) {
    const review = await reviewOf(prepared, name);
    await fill(prepared, review.name, headingOf("review", "actual", prepared.language), index === 0 ? [80, 70, 95] : [110, 105, 99, 100]);
  }
  await prepared.workbook.consolidate(period);
}

async function consolidated(language: Language): Promise<void> {
  session = await openPrepared(withResults, language);
}

const ranking = async (key: "rank" | "department" | "total" | "grade" | "onTrack" | "atRisk" | "offTrack" | "financial") =>
  column(await tableNamed(session, "tblDashboard"), headingOf("dashboard", key, session.language));

describe.each<Language>(["en-US", "zh-CN"])("the dashboard in %s", (language) => {
  it("ranks the departments with the totals, grades and counts of the results, then and when they are consolidated again", async () => {
    await consolidated(language);
    await session.workbook.makeDashboard(period);
    const [sales, development] = session.departments;
    const totals = await tableNamed(session, "tblTotals");
    const total = (name: string) => totals.rows[column(totals, headingOf("totals", "department", language)).indexOf(name)]![totals.header.indexOf(headingOf("totals", "total", language))];
    expect(await ranking("rank")).toEqual([1, 2]);
    expect(await ranking("department")).toEqual([development, sales]);
    expect(await ranking("total")).toEqual([total(development), total(sales)]);
    const results = await tableNamed(session, "tblResults");
    const statuses = (name: string) => results.rows.filter((row) => row[results.header.indexOf(headingOf("results", "department", language))] === name).map((row) => String(row[results.header.indexOf(headingOf("results", "status", language))]));
    expect(await ranking("onTrack")).toEqual([development, sales].map((name) => statuses(name).filter((word) => word.startsWith("●")).length));
    expect(await ranking("offTrack")).toEqual([development, sales].map((name) => statuses(name).filter((word) => word.startsWith("■")).length));
    expect((await ranking("grade")).every((grade) => grade !== "")).toBe(true);

    // It follows the results when they are consolidated again.
    const { name } = await reviewOf(session, session.departments[0]);
    await fill(session, name, headingOf("review", "actual", language), [150, 150, 150]);
    await session.workbook.consolidate(period);
    expect((await ranking("department"))[0]).toBe(session.departments[0]);
  });
});

it("counts as filled in what Fill in, the overview and the totals count, with KPIs outside the weights beside them", async () => {
  session = await openReviewed("en-US");
  await addOutsideWeights(session);
  const { excel, workbook, departments } = session;
  await workbook.generateReviews({ language: "en-US", period, departments });
  for (const { table, rows } of (await workbook.readFill(period)).sheets) {
    const due = rows.filter(({ section }) => section === "weighted");
    for (const [at, { goalId }] of due.slice(1).entries()) {
      await workbook.writeFill({ period, table, goalId, input: at === 0 ? "manager" : "actual", before: null, after: 80 });
    }
  }
  await workbook.consolidate(period);
  await workbook.makeDashboard(period);
  const counted = (of: readonly { readonly filled: number; readonly kpis: number }[]): string => {
    const sum = (key: "filled" | "kpis"): number => of.reduce((all, each) => all + each[key], 0);
    return `${sum("filled")} of ${sum("kpis")}`;
  };
  const shown = await excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem("Dashboard").getUsedRange().load("values");
    await context.sync();
    return cells.values.flat().map(String);
  });
  const { sheets } = await workbook.readFill(period);
  expect(counted(sheets)).toMatch(/^8 of 10$/);
  expect(counted((await workbook.readReviews(period)).totals)).toBe(counted(sheets));
  expect(counted((await workbook.readSummary()).periods.find((each) => each.period === period)?.departments ?? [])).toBe(counted(sheets));
  expect(shown).toContain(counted(sheets));
});

it("is replaced by a new one, and nothing else is", async () => {
  await consolidated("en-US");
  await session.workbook.makeDashboard(period);
  const sheets = () => session.excel.run(async (context) => {
    context.workbook.worksheets.load("items/name");
    await context.sync();
    const dashboard = context.workbook.worksheets.getItem("Dashboard");
    dashboard.charts.load("items/name");
    await context.sync();
    return { names: context.workbook.worksheets.items.map(({ name }) => name), charts: dashboard.charts.items.length };
  });
  const before = await sheets();
  expect(before.charts).toBe(3);
  await session.workbook.makeDashboard(period);
  expect(await sheets()).toEqual(before);
});

it("tells names apart that look like patterns, quotes or comparisons, and puts those without a total last", async () => {
  session = await openSession("en-US");
  const strange = ["*", "A\"B", ">5", "A*", "'=1+1"];
  await session.workbook.createGoals({ language: "en-US", strategy: "2026", departments: strange.map((name) => department(name, "sales", "business", "en-US")) });
  await session.workbook.generateReviews({ language: "en-US", period, departments: strange });
  const reviews = (await readTables(session)).filter(({ name }) => name.startsWith("tblReview_"));
  for (const [index, review] of reviews.slice(0, 4).entries()) await fill(session, review.name, headingOf("review", "actual", "en-US"), [70 + 10 * index]);
  await session.workbook.consolidate(period);
  await session.workbook.makeDashboard(period);
  const totals = await tableNamed(session, "tblTotals");
  const byName = new Map(totals.rows.map((row) => [row[totals.header.indexOf("Department")], row[totals.header.indexOf("Total")]]));
  const names = await ranking("department");
  expect(names).toHaveLength(5);
  expect(await ranking("total")).toEqual(names.map((name) => byName.get(name)));
  expect(await ranking("rank")).toEqual([1, 2, 3, 4, ""]);
});

it("shows another period when its cell says so, months and years too", async () => {
  session = await openReviewed("zh-CN");
  const [sales] = session.departments;
  for (const [index, month] of ["2026-10", "2026-11"].entries()) {
    await session.workbook.generateReviews({ language: "zh-CN", period: month, departments: [sales] });
    const review = (await readTables(session)).find(({ sheet }) => sheet === `${month} ${sales}`)!;
    await fill(session, review.name, headingOf("review", "actual", "zh-CN"), index === 0 ? [80, 80, 80, 80, 80] : [100, 100, 100, 100, 100]);
    await session.workbook.consolidate(month);
  }
  await session.workbook.makeDashboard("2026-11");
  expect((await ranking("total"))[0]).toBe(100);
  const change = column(await tableNamed(session, "tblDashboard"), headingOf("dashboard", "change", "zh-CN"))[0];
  expect(change).not.toBe("");
  await session.excel.run(async (context) => {
    context.workbook.tables.getItem("tblDashboard").worksheet.getRange("A5").values = [["2026-10"]];
    await context.sync();
  });
  expect((await ranking("total"))[0]).toBe(100 - (change as number));
});

it("works over results of an older workbook, without dimensions", async () => {
  await consolidated("en-US");
  await session.excel.run(async (context) => {
    context.workbook.tables.getItem("tblResults").columns.getItem(headingOf("results", "dimension", "en-US")).delete();
    await context.sync();
  });
  await session.workbook.makeDashboard(period);
  expect(await ranking("financial")).toEqual(["", ""]);
  expect((await ranking("total")).every((total) => typeof total === "number")).toBe(true);
});
