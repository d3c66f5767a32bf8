import { headingOf } from "../../src/sheets/schema";
import { ranks } from "../../src/scoring/fairness/rank";
import { cancelledAfter, withFault, type Moment } from "./faults";
import { column, department, fill, openSession, period, readTables, reviewOf, setUp, type Session } from "./fixture";

let session: Session;
beforeEach(async () => {
  session = await openSession("en-US");
  await setUp(session);
  const { name } = await reviewOf(session, session.departments[0]);
  await fill(session, name, headingOf("review", "actual", "en-US"), [110, 100, 80]);
});
afterEach(() => session.excel.dispose());

const state = async () => ({
  tables: await readTables(session),
  sheets: await session.excel.run(async (context) => {
    context.workbook.worksheets.load("items/name");
    await context.sync();
    return context.workbook.worksheets.items.map(({ name }) => name);
  }),
});

const consolidate = () => session.workbook.consolidate(period);

describe("a consolidation that fails", () => {
  it.each<Moment>(["before", "after"])("leaves the workbook as it was, whichever sync fails, %s Excel has done its part", async (moment) => {
    const whole = await withFault(consolidate, 0, moment);
    expect(whole.failed).toBe(false);
    const corrected = await reviewOf(session, session.departments[0]);
    await fill(session, corrected.name, headingOf("review", "actual", "en-US"), [90]);
    const before = await state();
    for (let at = 1; at <= 3; at += 1) {
      expect(await withFault(consolidate, at, moment)).toMatchObject({ failed: true });
      expect(await state()).toEqual(before);
    }
    // The first one draws sheets, this one updates tables and draws the table of corrections.
    expect(await withFault(consolidate, 0, moment)).toMatchObject({ failed: false });
    expect((await state()).tables.map(({ name }) => name)).toContain("tblRevisions");
  });

  it("takes back columns that it has added to the results of an older workbook", async () => {
    await consolidate();
    await session.excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("tblResults");
      for (const column of ["revision", "source", "dimension"] as const) columns.getItem(headingOf("results", column, "en-US")).delete();
      context.workbook.tables.getItem("tblTotals").columns.getItem(headingOf("totals", "rank", "en-US")).delete();
      await context.sync();
    });
    const before = await state();
    for (const moment of ["before", "after"] as const) {
      expect(await withFault(consolidate, 3, moment)).toMatchObject({ failed: true });
      expect(await state()).toEqual(before);
    }
    expect(await withFault(consolidate, 0, "after")).toMatchObject({ failed: false });
    const results = (await readTables(session)).find(({ name }) => name === "tblResults")!;
    expect(results.header.slice(-3)).toEqual(["Dimension", "Revision", headingOf("results", "source", "en-US")]);
    expect(results.rows.every((row) => row.at(-1) !== "" && row.at(-2) === 1)).toBe(true);
  });

  it("changes nothing when it is cancelled at any sync", async () => {
    const before = await state();
    for (let at = 1; at <= 2; at += 1) {
      await expect(cancelledAfter(at, (signal) => session.workbook.consolidate(period, { signal }))).rejects.toMatchObject({ code: "cancelled" });
      expect(await state()).toEqual(before);
    }
  });
});

describe("consolidating 200 review sheets", () => {
  it("takes four syncs at most, tells how far it is, and makes a total and a rank for each", async () => {
    const names = Array.from({ length: 200 }, (_, index) => `Branch ${index + 1}`);
    const kpis = department("Branch", "sales", "business", "en-US").kpis.slice(0, 3);
    await session.workbook.createGoals({ language: "en-US", strategy: "2026", departments: names.map((name) => ({ ...department(name, "sales", "business", "en-US"), kpis })) });
    await session.workbook.generateReviews({ language: "en-US", period: "2027Q1", departments: names });
    const reviews = (await readTables(session)).filter(({ sheet }) => sheet.startsWith("2027Q1 "));
    await session.excel.run(async (context) => {
      reviews.forEach(({ name }, index) => {
        context.workbook.tables.getItem(name).columns.getItem(headingOf("review", "actual", "en-US")).getDataBodyRange().getCell(0, 0).values = [[60 + (index % 50)]];
      });
      await context.sync();
    });
    const steps: string[] = [];
    const { syncs, failed } = await withFault(() => session.workbook.consolidate("2027Q1", { onProgress: (done, total) => steps.push(`${done}/${total}`) }), 0, "after");
    expect(failed).toBe(false);
    expect(syncs).toBeLessThanOrEqual(4);
    expect(steps.at(-1)).toBe(`${steps.length}/${steps.length}`);
    const totals = (await readTables(session)).find(({ name }) => name === "tblTotals")!;
    expect(totals.rows).toHaveLength(200);
    expect(column(totals, headingOf("totals", "rank", "en-US"))).toEqual(ranks(column(totals, headingOf("totals", "total", "en-US")) as number[]));
  });
});
