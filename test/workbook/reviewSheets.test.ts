import { proposeKpis } from "../../src/goals";
import { openSession, period, type Session } from "./fixture";
import { addOutsideWeights } from "./outsideWeights";

let session: Session;
beforeEach(async () => {
  session = await openSession("en-US", "1.13");
});
afterEach(() => session.excel.dispose());

/** Departments with four KPIs of people of their own each. */
async function departments(count: number, people: readonly string[] = [""]): Promise<readonly string[]> {
  const names = Array.from({ length: count }, (_, index) => `Department ${index + 1}`);
  const kpis = proposeKpis({ role: "business", job: "sales", language: "en-US" }).map((kpi) => ({ ...kpi, target: 100 }));
  await session.workbook.createGoals({
    language: "en-US", strategy: "2026", departments: names.map((name) => ({ name, owner: "Li Wei", role: "business" as const, job: "sales", kpis })),
  });
  if (people.length > 1) {
    await session.excel.run(async (context) => {
      const body = context.workbook.tables.getItem("tblGoals").columns.getItem("Owner").getDataBodyRange().load("values");
      await context.sync();
      body.values = body.values.map(([owner], row) => [owner === "" ? "" : people[row % people.length]]);
      await context.sync();
    });
  }
  return names;
}

describe("generating for many", () => {
  it("draws one tab for each of twelve departments with locked formulas, and takes no more round trips than for one", async () => {
    const names = await departments(12);
    const syncs = jest.spyOn(session.excel.Excel.RequestContext.prototype, "sync");
    const report = await session.workbook.generateReviews({ language: "en-US", period, departments: names });
    expect(syncs.mock.calls.length).toBeLessThanOrEqual(4);
    syncs.mockRestore();
    expect(report.sheets).toHaveLength(12);
    await session.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(report.sheets[11] ?? "");
      const cells = ["F8", "I8", "L8", "G5"].map((address) => sheet.getRange(address).load("format/protection/locked"));
      sheet.protection.load("protected");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(cells.map((cell) => cell.format.protection.locked)).toEqual([false, expect.any(Boolean), true, true]);
    });
  });

  it("draws one tab for each person, adds their results up to the department's, and keeps what they filled in", async () => {
    const names = await departments(1, ["Li Wei", "Wang Fang", "Zhao Lei"]);
    const report = await session.workbook.generateReviews({ language: "en-US", period, departments: names, per: "person" });
    expect(report.sheets.length).toBeGreaterThan(1);
    const { sheets } = await session.workbook.readFill(period);
    expect(sheets.map(({ person }) => person).sort()).toEqual(["Li Wei", "Wang Fang", "Zhao Lei"]);
    for (const sheet of sheets) {
      for (const row of sheet.rows) {
        await session.workbook.writeFill({ period, table: sheet.table, goalId: row.goalId, input: "actual", before: null, after: 90 });
      }
    }
    const { totals, results } = await session.workbook.readReviews(period);
    expect(totals.map(({ department, filled, kpis }) => [department, filled, kpis])).toEqual([["Department 1", 5, 5]]);
    expect(totals[0]?.total).toBeCloseTo(90, 9);
    expect(results).toHaveLength(5);
    const again = await session.workbook.generateReviews({ language: "en-US", period, departments: names });
    expect([again.added, again.kept]).toEqual([0, 5]);
    expect((await session.workbook.readReviews(period)).totals[0]?.filled).toBe(5);
    const { periods } = await session.workbook.readSummary();
    expect(periods[0]?.departments.map(({ name, filled, kpis, sheets: count }) => [name, filled, kpis, count])).toEqual([["Department 1", 5, 5, 3]]);
  });
});

describe("a goal that is in force for a part of the period", () => {
  it("counts by its days in the sheet as in the consolidation", async () => {
    const names = await departments(1);
    await session.excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("tblGoals");
      columns.getItem("Effective from").getDataBodyRange().getCell(2, 0).values = [["'2026-11-16"]];
      await context.sync();
    });
    await session.workbook.generateReviews({ language: "en-US", period, departments: names });
    const [sheet] = (await session.workbook.readFill(period)).sheets;
    for (const [index, { goalId }] of sheet!.rows.entries()) {
      await session.workbook.writeFill({ period, table: sheet!.table, goalId, input: "actual", before: null, after: index === 0 ? 50 : 100 });
    }
    const shown = await session.excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem(sheet!.sheet).getRange("G5").load("values");
      const counted = context.workbook.tables.getItem(sheet!.table).columns.getItem("Counted").getDataBodyRange().load("values");
      await context.sync();
      return [cells.values[0]?.[0], counted.values[0]?.[0]].map(Number);
    });
    const weight = sheet!.rows[0]!.weight ?? 0;
    expect(shown[1]).toBeCloseTo(weight / 2, 12);
    const expected = (50 * (weight / 2) + 100 * (1 - weight)) / (1 - weight / 2);
    expect(shown[0]).toBeCloseTo(expected, 9);
    expect((await session.workbook.readReviews(period)).totals[0]?.total).toBeCloseTo(expected, 9);
  });
});

describe("points added and taken off, and a veto", () => {
  it("make the same total by formula and by the rules", async () => {
    const names = await departments(1);
    await addOutsideWeights(session);
    await session.workbook.generateReviews({ language: "en-US", period, departments: names });
    const [sheet] = (await session.workbook.readFill(period)).sheets;
    const total = async (actuals: Readonly<Record<string, number>>): Promise<readonly unknown[]> => {
      const now = (await session.workbook.readFill(period)).sheets[0]!;
      for (const { goalId, kpi, entries } of now.rows) {
        await session.workbook.writeFill({ period, table: sheet!.table, goalId, input: "actual", before: entries.actual, after: actuals[kpi] ?? 90 });
      }
      const cell = await session.excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(sheet!.sheet).getRange("G5").load("values");
        await context.sync();
        return range.values[0]?.[0] as unknown;
      });
      return [cell, (await session.workbook.readReviews(period)).totals[0]?.total];
    };
    const both = (value: number) => [expect.closeTo(value, 9), expect.closeTo(value, 9)];
    // 2 × 2 points, one point off: within the limit of 5.
    expect(await total({ INN01: 2, INN03: 1, LEG02: 0 })).toEqual(both(93));
    expect(await total({ INN01: 8, INN03: 0, LEG02: 0 })).toEqual(both(95));
    expect(await total({ INN01: 8, INN03: 0, LEG02: 1 })).toEqual(both(80));
  });
});

describe("a review sheet of an earlier version", () => {
  it("gets the columns that it lacks at its end, keeps what was filled in, and calculates with them", async () => {
    const names = await departments(1);
    await session.workbook.generateReviews({ language: "en-US", period, departments: names });
    const [sheet] = (await session.workbook.readFill(period)).sheets;
    const [first, second] = sheet!.rows;
    await session.workbook.writeFill({ period, table: sheet!.table, goalId: first!.goalId, input: "actual", before: null, after: 70 });
    await session.excel.run(async (context) => {
      const table = context.workbook.tables.getItem(sheet!.table);
      table.worksheet.protection.unprotect();
      for (const heading of ["Self", "Manager", "Section", "Counted", "Rating anchors"]) table.columns.getItem(heading).delete();
      table.worksheet.protection.protect();
      await context.sync();
    });
    const report = await session.workbook.generateReviews({ language: "en-US", period, departments: names });
    expect([report.added, report.kept]).toEqual([0, 5]);
    const table = await session.excel.run(async (context) => {
      const found = context.workbook.tables.getItem(sheet!.table);
      const header = found.getHeaderRowRange().load("values");
      const body = found.getDataBodyRange().load("values");
      found.worksheet.protection.load("protected");
      await context.sync();
      return { header: (header.values[0] ?? []).map(String), rows: body.values, isProtected: found.worksheet.protection.protected };
    });
    expect(table.header.slice(-5)).toEqual(["Self", "Manager", "Section", "Counted", "Rating anchors"]);
    expect(table.rows[0]?.[table.header.indexOf("Actual")]).toBe(70);
    expect(table.rows[0]?.[table.header.indexOf("Counted")]).toBeCloseTo(first!.weight ?? 0, 12);
    expect(table.isProtected).toBe(true);
    await session.workbook.stepCycle({ language: "en-US", period, departments: names, step: "next", reason: "", by: "Li Wei", due: "" });
    expect(await session.workbook.writeFill({ period, table: sheet!.table, goalId: second!.goalId, input: "manager", before: null, after: 80 })).toEqual({ kind: "written" });
    const { totals, findings } = await session.workbook.readReviews(period);
    expect(findings.filter(({ id }) => id.startsWith("tampered"))).toEqual([]);
    const weights = [first!.weight ?? 0, second!.weight ?? 0];
    expect(totals[0]?.total).toBeCloseTo((70 * weights[0]! + 80 * weights[1]!) / (weights[0]! + weights[1]!), 9);
  });
});
