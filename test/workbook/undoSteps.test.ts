import { headingOf } from "../../src/sheets/schema";
import { say } from "../../src/text/language";
import type { Undoable } from "../../src/workbook";
import { department, fill, openSession, period, readTables, type Session } from "./fixture";
import { stateOf } from "./workbookState";

let session: Session;
const language = "en-US";
const heading = (key: Parameters<typeof headingOf<"review">>[1]): string => headingOf("review", key, language);

beforeAll(async () => {
  session = await openSession(language, "1.13");
  const [sales, development] = session.departments;
  const few = (name: string, job: string, role: "business" | "technical") => {
    const draft = department(name, job, role, language);
    return { ...draft, kpis: draft.kpis.slice(0, 3) };
  };
  await session.workbook.createGoals({ language, strategy: "2026", departments: [few(sales, "sales", "business"), few(development, "rd", "technical")] });
  // The library would be compared each time.
  await session.excel.run(async (context) => {
    context.workbook.tables.getItem("tblIndicators").worksheet.delete();
    await context.sync();
  });
});
afterAll(() => session.excel.dispose());

/** The look of every table: number formats, colours, alignment and heights of its cells; and the names of the workbook. */
async function looks(): Promise<unknown> {
  return session.excel.run(async (context) => {
    const { tables, names } = context.workbook;
    names.load("items/name");
    tables.load("items/name");
    await context.sync();
    const ranges = tables.items.map((table) => ({
      name: table.name, range: table.getRange().load("numberFormat"),
      cells: table.getRange().getCellProperties({ format: { fill: { color: true }, font: { bold: true, color: true }, horizontalAlignment: true } }),
      rows: table.getRange().getRowProperties({ format: { rowHeight: true } }),
    }));
    await context.sync();
    return { names: names.items.map(({ name }) => name), tables: ranges.map(({ name, range, cells, rows }) => ({ name, numberFormat: range.numberFormat, cells: cells.value, rows: rows.value })) };
  });
}

const everything = async (): Promise<unknown> => ({ state: await stateOf(session), looks: await looks() });
const generate = (departments: readonly string[] = session.departments) => session.workbook.generateReviews({ language, period, departments, by: "Li Wei" });
const tableOf = async (at: number): Promise<string> => (await session.workbook.readFill(period)).sheets[at]!.table;
const taken = async ({ undo }: Undoable) => (await undo!()).kept.map(({ text, parameters }) => say(text, language, parameters));

/** Somebody does something by hand. */
const run = (work: (context: Excel.RequestContext) => void) => session.excel.run(async (context) => {
  work(context);
  await context.sync();
});

/** A step and its way back leave everything as it was; then the step is made for the next one. */
async function goesBack(step: () => Promise<Undoable>): Promise<Undoable> {
  const before = await everything();
  const report = await step();
  expect(await taken(report)).toEqual([]);
  expect(await everything()).toEqual(before);
  return step();
}

describe("a step of a review is taken back to the last cell", () => {
  it("sheets that were drawn, also when the answer was lost and somebody asks again", async () => {
    await goesBack(async () => {
      const report = await generate();
      return { undo: async () => (await report.undo!(), report.undo!()) };
    });
  });

  it("sheets that were brought up to date, whatever was typed beside it", async () => {
    await fill(session, await tableOf(0), heading("actual"), [110, 95]);
    await fill(session, "tblGoals", headingOf("goals", "target", language), ["", "", 120]);
    const { nodes: seen } = await session.workbook.readGoals();
    const at = seen.findIndex(({ level }) => level === "kpi");
    const more = { ...seen[at]!, id: `${seen[at]!.id}-X`, goal: "One more" };
    await session.workbook.editGoals({ seen, wanted: [...seen, more], origin: [...seen.keys(), null] });
    const report = await goesBack(() => generate());
    await fill(session, await tableOf(0), heading("comment"), ["typed since, where the step has written nothing"]);
    expect(await taken(report)).toEqual([]);
    expect((await session.workbook.readFill(period)).sheets[0]!.rows).toHaveLength(3);
    await generate();
  });

  it("results, and a correction of them that takes rows out", async () => {
    const write = () => session.workbook.consolidate(period, undefined, { reason: "audit", by: "Li Wei", at: "2026-11-22T00:00:00Z" });
    await goesBack(write);
    const { nodes: seen } = await session.workbook.readGoals();
    const at = seen.findIndex(({ level }) => level === "kpi");
    await session.workbook.editGoals({ seen, wanted: seen.filter((_, index) => index !== at), origin: [...seen.keys()].filter((index) => index !== at) });
    await generate();
    await fill(session, await tableOf(1), heading("actual"), [70]);
    await goesBack(write);
  });

  it("the dashboard, and one that took the place of another in which somebody had typed", async () => {
    await goesBack(() => session.workbook.makeDashboard(period));
    await fill(session, "tblDashboard", headingOf("dashboard", "rank", language), ["'=typed over"]);
    await goesBack(() => session.workbook.makeDashboard(period));
  });

  it("the next period with what becomes of the KPIs", async () => {
    const { kpis } = await session.workbook.readCycle(period);
    const [first, second] = kpis;
    const fit = { period, newWeight: null, reason: "market", by: "Li Wei", at: "" };
    await session.workbook.writeFit([
      { ...fit, department: first!.department, goalId: first!.goalId, kpi: first!.kpi, verdict: "change", newTarget: 150 },
      { ...fit, department: second!.department, goalId: second!.goalId, kpi: second!.kpi, verdict: "retire", newTarget: null },
    ], language);
    await goesBack(() => session.workbook.copyCycle({ language, from: period, to: "2027Q1", departments: session.departments, by: "Li Wei", due: "" }));
  });
});

describe("a KPI that the goal tree gives to another department", () => {
  /** The rows of a KPI on all sheets of the period, with what was filled in. */
  const rowsOf = async (kpi: string) => (await readTables(session)).filter(({ name }) => name.startsWith(`tblReview_${period}`)).flatMap(({ sheet, header, rows }) =>
    rows.filter((row) => row[header.indexOf(heading("kpi"))] === kpi).map((row) => [sheet, ...(["actual", "evidence", "comment"] as const).map((key) => row[header.indexOf(heading(key))])]));
  const give = async (to: string) => {
    const { nodes: seen } = await session.workbook.readGoals();
    const at = seen.findIndex(({ level, department: name }) => level === "kpi" && name === session.departments[0]);
    const parent = seen.find(({ level, department: name }) => level === "department" && name === to)!.id;
    await session.workbook.editGoals({ seen, wanted: seen.map((node, index) => (index === at ? { ...node, department: to, parent } : node)), origin: [...seen.keys()] });
    return seen[at]!;
  };

  it("goes to its sheet with what was filled in, is never there twice, and comes back with Undo", async () => {
    const [sales, development] = session.departments;
    const { goal: kpi, id: goalId } = await give(development);
    const input = { period, table: await tableOf(0), goalId, before: null } as const;
    await session.workbook.writeFill({ ...input, input: "evidence", after: "https://example.com/a" });
    await session.workbook.writeFill({ ...input, input: "comment", after: "counted by hand" });
    const alone = { language, period, departments: [sales] } as const;
    const later = await session.workbook.lookAtReviews(alone);
    expect(later.findings.filter(({ id }) => id.startsWith("stays:")).map(({ text, parameters }) => say(text, language, parameters))).toEqual([expect.stringMatching(/when the sheet of R&D is generated/)]);
    await session.workbook.generateReviews(alone);
    const filled = [95, "https://example.com/a", "counted by hand"];
    expect(await rowsOf(kpi)).toEqual([[`${period} ${sales}`, ...filled]]);
    const look = await session.workbook.lookAtReviews({ language, period, departments: [development] });
    expect(look.sheets.map(({ sheet, away, state }) => [sheet, state, away])).toEqual([[`${period} ${development}`, "changed", []], [`${period} ${sales}`, "changed", [kpi]]]);
    await goesBack(() => generate([development]));
    expect(await rowsOf(kpi)).toEqual([[`${period} ${development}`, ...filled]]);
    const { results, findings } = await session.workbook.readReviews(period);
    expect(results.filter((result) => result.kpi === kpi).map(({ department: name }) => name)).toEqual([development]);
    expect(findings.filter(({ id }) => id.startsWith("conflict:"))).toEqual([]);
  });
});

describe("what somebody has moved since stays theirs", () => {
  it("rows above a table, a sheet under another name, and one with a password, which stops everything at once", async () => {
    const generateFor = (name: string) => session.workbook.generateReviews({ language, period: "2028", departments: [name], by: "Li Wei" });
    const [sales, development] = session.departments;
    await generateFor(development);
    const cycles = async () => (await readTables(session)).find(({ name }) => name === "tblCycles")!;
    const { rows, sheet } = await cycles();
    const second = await generateFor(sales);
    await run(({ workbook }) => {
      workbook.worksheets.getItem(sheet).getRange("1:2").insert("Down");
      workbook.worksheets.getItem(sheet).name = "Ours";
      workbook.worksheets.getItem("Ours").protection.protect({}, "secret");
    });
    const { table } = (await session.workbook.readFill("2028")).sheets[0]!;
    const before = await stateOf(session);
    await expect(second.undo!()).rejects.toMatchObject({ code: "sheetProtected" });
    expect(await stateOf(session)).toEqual(before);
    await run(({ workbook }) => workbook.worksheets.getItem("Ours").protection.unprotect("secret"));
    expect(await taken(second)).toEqual([]);
    await run(({ workbook }) => {
      workbook.worksheets.getItem("Ours").name = sheet;
    });
    expect((await cycles()).rows).toEqual(rows);
    const target: unknown[] = [];
    target[(await session.workbook.readGoals()).nodes.findIndex(({ level, department: name }) => level === "kpi" && name === development)] = 131;
    await fill(session, "tblGoals", headingOf("goals", "target", language), target);
    const again = await generateFor(development);
    const review = async () => (await readTables(session)).find(({ name }) => name === table)!;
    await run(({ workbook }) => {
      workbook.worksheets.getItem(`2028 ${development}`).name = "The year";
    });
    expect((await review()).rows.some((row) => row.includes(131))).toBe(true);
    expect(await taken(again)).toEqual([]);
    expect(await review()).toMatchObject({ sheet: "The year", rows: expect.not.arrayContaining([expect.arrayContaining([131])]) });
  });
});

describe("what somebody has done since stands in the way", () => {
  it("a number typed into a sheet that the step has made, a row of the record, a submission", async () => {
    const other = (departments: readonly string[]) => session.workbook.generateReviews({ language, period: "2027H1", departments, by: "Li Wei" });
    const [sales, development] = session.departments;
    const first = await other([sales]);
    const { table } = (await session.workbook.readFill("2027H1")).sheets[0]!;
    await fill(session, table, heading("actual"), [5]);
    const before = await everything();
    expect(await taken(first)).toEqual([`F8 on "2027H1 ${sales}" has been changed since`]);
    expect(await everything()).toEqual(before);
    await fill(session, table, heading("actual"), [""]);
    const comment = (work: (context: Excel.RequestContext, cell: string) => void) => session.excel.run(async (context) => {
      work(context, `'2027H1 ${sales}'!A1`);
      await context.sync();
    });
    await comment(({ workbook }, cell) => {
      workbook.worksheets.getItem(`2027H1 ${sales}`).protection.unprotect();
      workbook.comments.add(cell, "Why?");
    });
    expect(await taken(first)).toEqual([`"2027H1 ${sales}" has new comments since`]);
    await comment(({ workbook }, cell) => workbook.comments.getItemByCell(cell).delete());
    const second = await other([development]);
    expect(await taken(first)).toEqual(['The table on "Review cycles" has other rows since, or stands in another order', expect.stringMatching(/go by/)]);
    await session.workbook.recordSubmission({ period: "2027H1", table, event: "submitted", by: "Li Wei", note: "" });
    expect(await taken(second)).toEqual([expect.stringMatching(/new entries since/)]);
  });

  it("a chart or a formula of somebody's own, and a later stage", async () => {
    const [sales, development] = session.departments;
    const name = `2027H2 ${sales}`;
    const before = await stateOf(session);
    const made = await session.workbook.generateReviews({ language, period: "2027H2", departments: [sales], by: "Li Wei" });
    await run(({ workbook }) => {
      const sheet = workbook.worksheets.getItem(name);
      sheet.protection.unprotect();
      sheet.charts.add("ColumnClustered", sheet.getRange("A8:B9"));
      workbook.worksheets.add("Own").getRange("B2").formulas = [[`='${name}'!F8*2`]];
    });
    expect(await taken(made)).toEqual([`"${name}" has new charts since`, 'B2 on "Own" has a formula that looks at what this step has made']);
    await run(({ workbook }) => {
      workbook.worksheets.getItem("Own").delete();
      workbook.worksheets.getItem(name).charts.getItemAt(0).delete();
    });
    expect(await taken(made)).toEqual([]);
    expect(await stateOf(session)).toEqual(before);
    const written = await session.workbook.consolidate(period);
    await session.workbook.stepCycle({ language, period, departments: [development], step: "next", reason: "", by: "Li Wei", due: "" });
    const later = await stateOf(session);
    expect(await taken(written)).toEqual([expect.stringMatching(/"Review cycles" has new entries since/)]);
    expect(await stateOf(session)).toEqual(later);
  });
});
