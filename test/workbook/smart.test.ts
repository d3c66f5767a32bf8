import { headingOf } from "../../src/sheets/schema";
import type { Language } from "../../src/text/language";
import type { GoalPlace, TextChange } from "../../src/workbook";
import { column, fill, openReviewed, tableNamed, type Session } from "./fixture";

let session: Session;
afterEach(() => session.excel.dispose());

async function begin(language: Language = "zh-CN"): Promise<void> {
  session = await openReviewed(language, "1.13");
}

const heading = (key: Parameters<typeof headingOf<"goals">>[1]): string => headingOf("goals", key, session.language);
const goals = async (): Promise<readonly unknown[]> => column(await tableNamed(session, "tblGoals"), heading("goal"));
const swapped = ({ place, before, after }: TextChange): TextChange => ({ place, before: after, after: before });

/** The change of the goal of a row, counted in the tree. */
async function changeOf(row: number, after: string): Promise<TextChange> {
  const { nodes } = await session.workbook.readGoals();
  const node = nodes[row]!;
  return { place: { kind: "goal", id: node.id }, before: node.goal, after };
}

async function trips(action: () => Promise<unknown>): Promise<number> {
  const before = session.excel.requests;
  await action();
  return session.excel.requests - before;
}

describe("writing goals back into the tree", () => {
  beforeEach(() => begin());

  it("changes the goal's cell alone, in at most four round trips, and back again", async () => {
    const before = await tableNamed(session, "tblGoals");
    const change = await changeOf(2, "2026年12月31日前，李伟将销售额提升至1200万元");
    expect(await trips(() => session.workbook.writeGoalTexts([change]))).toBeLessThanOrEqual(4);
    const after = await tableNamed(session, "tblGoals");
    const cell = before.header.indexOf(heading("goal"));
    expect(after.rows[2]?.[cell]).toBe("2026年12月31日前，李伟将销售额提升至1200万元");
    expect(after.rows.map((row, at) => row.map((value, index) => (at === 2 && index === cell ? null : value))))
      .toEqual(before.rows.map((row, at) => row.map((value, index) => (at === 2 && index === cell ? null : value))));

    const report = await session.workbook.writeGoalTexts([swapped(change)]);
    expect(report.written).toEqual([swapped(change)]);
    expect(await tableNamed(session, "tblGoals")).toEqual(before);
  });

  it("finds the goal by its id where the rows have been put in another order", async () => {
    const change = await changeOf(3, "新的说法");
    const { rows } = await tableNamed(session, "tblGoals");
    await session.excel.run(async (context) => {
      context.workbook.tables.getItem("tblGoals").getDataBodyRange().values = [...rows].reverse().map((row) => [...row]);
      await context.sync();
    });
    await session.workbook.writeGoalTexts([change]);
    const { nodes } = await session.workbook.readGoals();
    expect(nodes.filter(({ goal }) => goal === "新的说法").map(({ id }) => ({ kind: "goal", id }))).toEqual([change.place]);
  });

  it("leaves a goal that has been edited since, is gone or is made by a formula, says so, and writes the others", async () => {
    const changes = [await changeOf(2, "一"), await changeOf(3, "二"), await changeOf(4, "三"), { ...(await changeOf(5, "四")), place: { kind: "goal", id: "gone" } as GoalPlace }];
    const table = await tableNamed(session, "tblGoals");
    await session.excel.run(async (context) => {
      const body = context.workbook.tables.getItem("tblGoals").columns.getItem(heading("goal")).getDataBodyRange();
      body.getCell(2, 0).values = [["别人刚改的"]];
      body.getCell(3, 0).formulas = [[`="${String(column(table, heading("goal"))[3])}"`]];
      await context.sync();
    });
    const report = await session.workbook.writeGoalTexts(changes);
    expect(report.written.map(({ after }) => after)).toEqual(["三"]);
    expect(report.kept.map(({ after }) => after)).toEqual(["一", "二", "四"]);
    expect((await goals()).slice(2, 5)).toEqual(["别人刚改的", column(table, heading("goal"))[3], "三"]);
  });

  it("writes a text that looks like a formula as a text", async () => {
    await session.workbook.writeGoalTexts([await changeOf(2, "=1+1")]);
    expect((await goals())[2]).toBe("=1+1");
  });
});

describe("goals in cells of any sheet", () => {
  beforeEach(() => begin("en-US"));

  async function sheetOfGoals(): Promise<void> {
    await session.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("My goals");
      sheet.getRange("B2:C5").values = [["Improve service", 12], ["Cut returns to 2% by June 2027", ""], ["", "#N/A"], ["42", "Hire two analysts"]];
      sheet.activate();
      sheet.getRange("B:C").select();
      await context.sync();
    });
  }

  it("are the texts of the selection, whole columns included", async () => {
    await sheetOfGoals();
    expect(await trips(() => session.workbook.readGoalCells())).toBeLessThanOrEqual(2);
    expect(await session.workbook.readGoalCells()).toEqual({
      address: expect.stringMatching(/^'My goals'!B.*:C/),
      isCut: false,
      cells: [
        { address: "'My goals'!B2", text: "Improve service" },
        { address: "'My goals'!B3", text: "Cut returns to 2% by June 2027" },
        { address: "'My goals'!C5", text: "Hire two analysts" },
      ],
    });
  });

  it("are written where they stand, unless they have changed, and all or none on a locked sheet", async () => {
    await sheetOfGoals();
    const change = (address: string, before: string, after: string): TextChange => ({ place: { kind: "cell", address }, before, after });
    const report = await session.workbook.writeGoalTexts([change("'My goals'!B2", "Improve service", "007"), change("'My goals'!B3", "What it said before", "x")]);
    expect(report.written).toHaveLength(1);
    expect(report.kept.map(({ before }) => before)).toEqual(["What it said before"]);
    expect((await session.workbook.readCells("'My goals'!B2:B3"))?.values).toEqual([["007"], ["Cut returns to 2% by June 2027"]]);

    await session.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("My goals");
      sheet.getRange("B3").format.protection.locked = false;
      sheet.protection.protect({}, "secret");
      await context.sync();
    });
    const locked = [change("'My goals'!B3", "Cut returns to 2% by June 2027", "y"), change("'My goals'!C5", "Hire two analysts", "z")];
    await expect(session.workbook.writeGoalTexts(locked)).rejects.toMatchObject({ code: "sheetProtected" });
    expect((await session.workbook.readCells("'My goals'!B3"))?.values).toEqual([["Cut returns to 2% by June 2027"]]);
    expect((await session.workbook.writeGoalTexts(locked.slice(0, 1))).written).toHaveLength(1);
  });

  it("go into the active cell, and what they replaced comes back as it was", async () => {
    await sheetOfGoals();
    await session.excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("My goals").getRange("B2");
      cell.values = [["'1-2"]];
      cell.select();
      await context.sync();
    });
    const inserted = await session.workbook.insertText("2026年底前完成");
    expect((await session.workbook.readCells("'My goals'!B2"))?.values).toEqual([["2026年底前完成"]]);
    await session.workbook.restoreCell(inserted);
    expect((await session.workbook.readCells("'My goals'!B2"))?.values).toEqual([["1-2"]]);
  });
});

describe.each(["zh-CN", "en-US"] as const)("the SMART column in %s", (language) => {
  beforeEach(() => begin(language));
  const marks = "S ✓ M ✓ A ? R ✓ T ✗ 3/5";

  it("gets the marks of the goals by their ids, and gives back what it said before", async () => {
    await fill(session, "tblGoals", heading("smart"), ["", "", "earlier"]);
    const { nodes } = await session.workbook.readGoals();
    const wanted = [nodes[3], nodes[2]].map((node) => ({ id: node!.id, marks }));
    let written = await session.workbook.writeSmartMarks([]);
    expect(written).toMatchObject({ written: 0, before: [] });
    expect(await trips(async () => { written = await session.workbook.writeSmartMarks(wanted); })).toBeLessThanOrEqual(4);
    expect(column(await tableNamed(session, "tblGoals"), heading("smart")).slice(0, 5)).toEqual(["", "", marks, marks, ""]);
    expect(written.before).toEqual([{ id: nodes[2]!.id, marks: "earlier" }, { id: nodes[3]!.id, marks: "" }]);
    await session.workbook.writeSmartMarks(written.before);
    expect(column(await tableNamed(session, "tblGoals"), heading("smart")).slice(0, 5)).toEqual(["", "", "earlier", "", ""]);
  });

  it("comes at the end of the table where somebody took it out, and nothing else moves", async () => {
    await session.excel.run(async (context) => {
      context.workbook.tables.getItem("tblGoals").columns.getItem(heading("smart")).delete();
      await context.sync();
    });
    const before = await tableNamed(session, "tblGoals");
    const { nodes } = await session.workbook.readGoals();
    let address = "";
    expect(await trips(async () => { ({ address } = await session.workbook.writeSmartMarks([{ id: nodes[2]!.id, marks }])); })).toBeLessThanOrEqual(4);
    const after = await tableNamed(session, "tblGoals");
    expect(after.header).toEqual([...before.header, heading("smart")]);
    expect(after.rows.map((row) => row.slice(0, -1))).toEqual(before.rows);
    expect(column(after, heading("smart")).slice(1, 4)).toEqual(["", marks, ""]);
    expect((await session.workbook.readCells(address))?.values).toEqual([[marks]]);
    expect((await session.workbook.readGoals()).nodes).toEqual(nodes);
  });
});
