import { headingOf } from "../../src/sheets/schema";
import { column, fill, openSession, period, readTables, reviewOf, setUp, type Session } from "./fixture";

let session: Session;
beforeEach(async () => {
  session = await openSession("en-US");
  await setUp(session);
});
afterEach(() => session.excel.dispose());

/** Somebody locks a sheet of ours with a password of their own. */
async function lock(sheet: string): Promise<void> {
  await session.excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(sheet);
    protection.unprotect();
    protection.protect({}, "secret");
    await context.sync();
  });
}

const sheets = (): Promise<readonly string[]> => session.excel.run(async (context) => {
  context.workbook.worksheets.load("items/name");
  await context.sync();
  return context.workbook.worksheets.items.map(({ name }) => name);
});

describe("a step that fails half-way", () => {
  it("takes back the sheets it has drawn", async () => {
    const [sales, development] = session.departments;
    await session.workbook.generateReviews({ language: "en-US", period: "2027Q1", departments: [sales] });
    await lock(`2027Q1 ${sales}`);
    const before = { tables: await readTables(session), sheets: await sheets() };
    await expect(session.workbook.generateReviews({ language: "en-US", period: "2027Q1", departments: [development, sales] })).rejects.toMatchObject({ code: "sheetProtected" });
    expect({ tables: await readTables(session), sheets: await sheets() }).toEqual(before);
  });

  it("takes back the cells it has changed in tables, texts that look like formulas included", async () => {
    const [sales, development] = session.departments;
    const { name } = await reviewOf(session, sales);
    const score = headingOf("review", "score", "en-US");
    await fill(session, name, headingOf("review", "actual", "en-US"), [110, 100]);
    await fill(session, name, headingOf("review", "evidence", "en-US"), ["'=1+1", "'007", "CRM"]);
    await session.excel.run(async (context) => {
      context.workbook.worksheets.getItem(`${period} ${sales}`).protection.unprotect();
      context.workbook.tables.getItem(name).columns.getItem(score).getDataBodyRange().getCell(0, 0).values = [[120]];
      await context.sync();
    });
    await lock(`${period} ${development}`);
    const before = await readTables(session);
    await expect(session.workbook.generateReviews({ language: "en-US", period, departments: [sales, development] })).rejects.toMatchObject({ code: "sheetProtected" });
    expect(await readTables(session)).toEqual(before);
    const after = await reviewOf(session, sales);
    expect(column(after, score).slice(0, 2)).toEqual([120, 100]);
    expect(column(after, headingOf("review", "evidence", "en-US")).slice(0, 3)).toEqual(["=1+1", "007", "CRM"]);
  });
});

describe("undo in the grid", () => {
  it("takes back review sheets that were generated again, batch by batch, and makes them once more", async () => {
    const { engine } = session.excel;
    const before = { tables: await readTables(session), sheets: await sheets() };
    const look = JSON.stringify(engine.sheets.capture());
    const [sales] = session.departments;
    await session.workbook.generateReviews({ language: "en-US", period: "2027Q1", departments: [sales] });
    const after = { tables: await readTables(session), sheets: await sheets() };
    expect(after.sheets.length).toBeGreaterThan(before.sheets.length);
    let steps = 0;
    while (JSON.stringify(engine.sheets.capture()) !== look || JSON.stringify(await readTables(session)) !== JSON.stringify(before.tables)) {
      expect(engine.undo()).toBe(true);
      steps++;
    }
    expect({ tables: await readTables(session), sheets: await sheets() }).toEqual(before);
    for (let step = 0; step < steps; step++) expect(engine.redo()).toBe(true);
    expect({ tables: await readTables(session), sheets: await sheets() }).toEqual(after);
  });
});
