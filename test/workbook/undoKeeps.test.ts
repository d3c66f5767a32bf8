import { say } from "../../src/text/language";
import type { Undoable } from "../../src/workbook";
import { department, openPrepared, period, tableNamed, type Session } from "./fixture";
import { stateOf } from "./workbookState";

const language = "en-US";

/** Two departments, of which the first has its review sheet. */
async function begun({ workbook, departments: [sales, development] }: Session): Promise<void> {
  await workbook.createGoals({ language, strategy: "2026", departments: [department(sales, "sales", "business", language), department(development, "rd", "technical", language)] });
  await workbook.generateReviews({ language, period, departments: [sales] });
}

let session: Session;
beforeEach(async () => {
  session = await openPrepared(begun, language, "1.13");
});
afterEach(() => session.excel.dispose());

const run = (work: (context: Excel.RequestContext) => void) => session.excel.run(async (context) => {
  work(context);
  await context.sync();
});
const generate = () => session.workbook.generateReviews({ language, period, departments: [session.departments[1]], by: "Li Wei" });

/** Why a step is not taken back; then nothing is touched. */
async function kept({ undo }: Undoable): Promise<readonly string[]> {
  const before = await stateOf(session);
  const requests = session.excel.requests;
  const { kept: findings } = await undo!();
  expect(session.excel.requests - requests).toBeLessThanOrEqual(3);
  if (findings.length > 0) expect(await stateOf(session)).toEqual(before);
  return findings.map(({ text, parameters }) => say(text, language, parameters));
}

describe("Undo of Generate", () => {
  it("leaves rows that it added to a record alone while a formula, a name or a comment of somebody's own stands on them", async () => {
    const before = await stateOf(session);
    const made = await generate();
    const { sheet, rows } = await tableNamed(session, "tblCycles");
    const { row } = await session.excel.run(async (context) => {
      const range = context.workbook.tables.getItem("tblCycles").getRange().load("rowIndex");
      await context.sync();
      return { row: range.rowIndex + 1 + rows.length };
    });
    await run(({ workbook }) => {
      workbook.worksheets.add("Own").getRange("A1:A3").formulas = [[`='${sheet}'!C${row}`], [`=COUNTA('${sheet}'!A1:C${row})`], ["=ROWS(tblCycles)"]];
    });
    expect(await kept(made)).toEqual(['A1 on "Own" has a formula that looks at what this step has made']);
    await run(({ workbook }) => {
      workbook.worksheets.getItem("Own").getRange("A1").clear();
      workbook.names.add("stage", workbook.worksheets.getItem(sheet).getRange(`C${row}`));
    });
    expect(await kept(made)).toEqual(['The name "stage" stands for something that this step has made']);
    await run(({ workbook }) => {
      workbook.names.getItem("stage").delete();
      workbook.comments.add(`'${sheet}'!C${row}`, "Who starts?");
    });
    expect(await kept(made)).toEqual([`Somebody has commented on rows that were added on "${sheet}"`]);
    await run(({ workbook }) => workbook.comments.getItemByCell(`'${sheet}'!C${row}`).delete());
    expect(await kept(made)).toEqual([]);
    const left = await session.excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem("Own");
      const cells = own.getRange("A2:A3").load("formulas");
      await context.sync();
      own.delete();
      await context.sync();
      return cells.formulas.flat().join();
    });
    expect(left).not.toContain("#REF!");
    expect(await stateOf(session)).toEqual(before);
  });

  it.each([
    ["ShapeCollection", "pictures or shapes"], ["SlicerCollection", "slicers"],
  ] as const)("leaves a sheet with something new of the %s alone", async (collection, named) => {
    const before = await stateOf(session);
    const made = await generate();
    // The local workbook has no pictures, shapes and slicers: somebody has put one onto every sheet.
    const counted = jest.spyOn(Reflect.get(session.excel.Excel, collection).prototype as Excel.ShapeCollection, "getCount").mockReturnValue({ value: 1, toJSON: () => 1 } as never);
    expect(await kept(made)).toEqual([`"${period} ${session.departments[1]}" has new ${named} since`]);
    counted.mockRestore();
    expect(await kept(made)).toEqual([]);
    expect(await stateOf(session)).toEqual(before);
  });
});
