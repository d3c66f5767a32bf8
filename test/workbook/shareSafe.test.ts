import { unzipSync, strFromU8 } from "fflate";
import { shareSafePlan } from "../../src/review/shareSafe/shareSafePlan";
import { shareSafeSummary } from "../../src/review/shareSafe/shareSafeSummary";
import type { ShareSafeOptions } from "../../src/review/shareSafe/types";
import { writeShareSafeFile } from "../../src/sharing/files";
import { headingOf } from "../../src/sheets/schema";
import { withFault } from "./faults";
import { fill, openSession, period, reviewOf, setUp, type Session } from "./fixture";

let session: Session;
afterEach(() => session.excel.dispose());

const people = ["陈静怡", "赵磊", "Maria Lopez", "Otto Braun", "刘洋", "孙丽", "Sato Ken", "周杰", "Ida Falk", "吴敏"];
const secrets = ["Said in confidence", "88123", "95,400.55", "Payroll list"];
const options: ShareSafeOptions = { names: "pseudonyms", minimum: 3, headcounts: {} };

/** Results of people, with everything beside them that is nobody's business. */
async function consolidated(): Promise<void> {
  session = await openSession("en-US");
  await setUp(session);
  for (const name of session.departments) await fill(session, (await reviewOf(session, name)).name, "Actual", [80, 95, 110, 99, 103]);
  await session.workbook.consolidate(period);
  await session.excel.run(async (context) => {
    const table = context.workbook.tables.getItem("tblResults");
    const body = table.getDataBodyRange().load("rowCount");
    await context.sync();
    const pay = table.columns.add(-1, [["Bonus"], ...Array.from({ length: body.rowCount }, (_, row) => [88_123 + row])]);
    pay.load("name");
    const put = (key: Parameters<typeof headingOf<"results">>[1], text: (row: number) => string): void => {
      table.columns.getItem(headingOf("results", key, "en-US")).getDataBodyRange().values = Array.from({ length: body.rowCount }, (_, row) => [text(row)]);
    };
    put("owner", (row) => people[row % people.length] ?? "");
    put("submittedBy", (row) => people[(row + 3) % people.length] ?? "");
    put("comment", () => "Said in confidence, bonus 95,400.55");
    put("evidence", () => "Payroll list");
    await context.sync();
  });
}

/** What a sheet shows, and what stands on it. */
const look = (name: string) => session.excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem(name);
  const used = sheet.getUsedRange().load("formulas");
  sheet.charts.load("items/name");
  await context.sync();
  return { cells: used.formulas.flat().map(String), charts: sheet.charts.items.length };
});

const sheets = () => session.excel.run(async (context) => {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  return worksheets.items.map(({ name }) => name);
});

it("a summary for everybody says no name, no pay and no comment, on its sheet and in any part of its file, and can be taken out again", async () => {
  await consolidated();
  const { workbook } = session;
  await workbook.writeShareSafeOptions(options);
  const reading = await workbook.readShareSafe();
  expect(reading.options).toEqual(options);
  const summary = shareSafeSummary({ ...reading, period })!;
  expect(summary.persons.length).toBeGreaterThanOrEqual(9);

  const before = await sheets();
  const drawn = await workbook.drawShareSafe(summary, "en-US");
  const shown = await look(drawn.sheet);
  expect(shown.charts).toBe(3);
  expect(shown.cells.filter((cell) => cell.startsWith("="))).toEqual([]);
  const plan = shareSafePlan({ summary, name: drawn.sheet, tables: ["tblShareSafe", "tblShareSafePeople"], language: "en-US" });
  const parts = Object.entries(unzipSync(await writeShareSafeFile(plan))).map(([path, bytes]) => ({ path, text: strFromU8(bytes) }));
  for (const word of [...people, ...secrets, "李伟", "Bonus"]) {
    expect(shown.cells.filter((cell) => cell.includes(word))).toEqual([]);
    expect(parts.filter(({ text }) => text.includes(word)).map(({ path }) => path)).toEqual([]);
  }
  const workbookPart = parts.find(({ path }) => path === "xl/workbook.xml")?.text ?? "";
  expect(workbookPart).not.toMatch(/hidden/i);
  expect(workbookPart).toContain("'2026 Q4 summary'!$A$1:$J$");
  expect(parts.filter(({ path }) => /custom|persons|comments|externalLink/i.test(path))).toEqual([]);
  expect(parts.filter(({ path }) => path.startsWith("xl/worksheets/sheet"))).toHaveLength(1);
  expect(parts.filter(({ path }) => path.startsWith("xl/charts/chart"))).toHaveLength(3);
  expect(parts.find(({ path }) => path === "docProps/core.xml")?.text).not.toMatch(/creator|lastModifiedBy/);

  let second = drawn;
  const { syncs } = await withFault(async () => { second = await workbook.drawShareSafe(summary, "en-US"); }, 0, "after");
  expect(syncs).toBeLessThanOrEqual(4);
  await session.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(drawn.sheet);
    sheet.name = "Ours";
    context.workbook.worksheets.getItem(second.sheet).getRange("A40").values = [["My own note"]];
    await context.sync();
  });
  expect(await drawn.undo()).toBe(true);
  expect(await drawn.undo()).toBe(false);
  expect(await second.undo()).toBe(false);
  const hidden = (await workbook.readRecordSheets()).map(({ name }) => name);
  expect(hidden).toEqual(expect.arrayContaining(["Results", "Department scores", "Review cycles"]));
  expect(hidden).not.toContain("Goals");
  expect(await workbook.hideRecordSheets(true)).toBe(hidden.length);
  await workbook.consolidate(period);
  await workbook.goTo("Results!A1");
  expect((await workbook.readRecordSheets()).filter(({ isHidden }) => !isHidden).map(({ name }) => name)).toEqual(["Results"]);
  expect(await workbook.hideRecordSheets(false)).toBe(hidden.length - 1);

  expect((await sheets()).filter((name) => name !== second.sheet)).toEqual(before);
});
