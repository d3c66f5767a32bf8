import { indicators } from "../../src/goals/library";
import type { TemplateKeyResult } from "../../src/goals/templates/types";
import type { Indicator } from "../../src/goals/types";
import { headingOf } from "../../src/sheets/schema";
import type { CreateGoalsRequest, GoalsMade, GoalsReport } from "../../src/workbook";
import { department, openPrepared, readTables, tableNamed, type Session } from "./fixture";
import { stateOf } from "./workbookState";

const language = "en-US";

const keyResult = (text: string, name: string): TemplateKeyResult => ({
  objective: "Grow", keyResult: text, department: name, parent: null, commitment: null, start: 0, target: 10, unit: "", weight: null,
});
const definition = (code: string): Indicator => ({ ...indicators[0]!, code, name: { zh: code, en: code } });

/** A department from a template with everything that Create can write for it. */
function template(name: string, more: Partial<CreateGoalsRequest> = {}): CreateGoalsRequest {
  const draft = department(name, "sales", "business", language);
  return {
    language, strategy: "2026", departments: [{ ...draft, kpis: draft.kpis.slice(0, 3) }], okrs: [keyResult(`${name} one`, name), keyResult(`${name} two`, name)],
    indicators: [definition(`OWN-${name}`)], periods: { year: "2026", kind: "quarter", split: "evenly", profiles: [] }, ...more,
  };
}

/** A tree alone: its other sheets somebody has deleted. */
async function bare({ workbook, excel }: Session): Promise<void> {
  const { departments } = template("Sales");
  await workbook.createGoals({ language, strategy: "2026", departments });
  await excel.run(async (context) => {
    for (const table of ["tblIndicators", "tblGrades"]) context.workbook.tables.getItem(table).worksheet.delete();
    await context.sync();
  });
}

/** A tree with all the tables that Create writes into. */
async function full({ workbook }: Session): Promise<void> {
  await workbook.createGoals(template("Sales"));
}

let session: Session;
afterEach(() => session.excel.dispose());

/** Somebody does something by hand. */
const run = (work: (context: Excel.RequestContext) => void) => session.excel.run(async (context) => {
  work(context);
  await context.sync();
});
const create = (more?: Partial<CreateGoalsRequest>): Promise<GoalsMade> => session.workbook.createGoals(template("Service", more));

/** The way back as the pane takes it. */
async function takeBack({ goals = [], definitions = [], targets = [], came }: GoalsMade): Promise<GoalsReport> {
  const { nodes: seen } = await session.workbook.readGoals();
  const left = [...seen.keys()].filter((at) => !goals.includes(seen[at]!.id));
  const before = session.excel.requests;
  const report = await session.workbook.editGoals({ seen, wanted: left.map((at) => seen[at]!), origin: left, definitions, targets, ...(came !== undefined && { came }) });
  expect(session.excel.requests - before).toBeLessThanOrEqual(5);
  return report;
}

async function isRefused(made: GoalsMade): Promise<GoalsReport["kept"]> {
  const before = await stateOf(session);
  const report = await takeBack(made);
  expect([report.undo, await stateOf(session)]).toEqual([null, before]);
  return report.kept;
}

/** The rows of all tables, whatever sheets these are on. */
const rows = async (): Promise<unknown> => (await readTables(session)).map(({ name, header, rows: cells }) => ({ name, header, cells })).sort((one, other) => (one.name < other.name ? -1 : 1));

describe.each([["1.13"], ["1.12"]])("Create into a tree that is there, in Excel with ExcelApi %s", (api) => {
  it.each([["draws the sheets that are missing", bare], ["adds rows to the tables that are there", full]])("%s, and is taken back to the last cell, made again and taken back again", async (_, prepare) => {
    session = await openPrepared(prepare, language, api);
    const before = await stateOf(session);
    const requests = session.excel.requests;
    const made = await create();
    expect(session.excel.requests - requests).toBeLessThanOrEqual(4);
    const after = await rows();
    expect((await readTables(session)).map(({ name }) => name).sort()).toEqual(["tblGoals", "tblGrades", "tblIndicators", "tblLimits", "tblOkrs", "tblStatus", "tblTargets"]);
    const undone = await takeBack(made);
    expect([undone.kept, undone.stays]).toEqual([[], undefined]);
    expect(await stateOf(session)).toEqual(before);
    const again = await undone.undo!();
    expect(again.kept).toEqual([]);
    expect(await rows()).toEqual(after);
    expect((await again.undo!()).kept).toEqual([]);
    expect(await stateOf(session)).toEqual(before);
  });
});

describe("what came with a Create", () => {
  it("has its columns taken out of an older tree, and puts back the period targets in whose place its own came", async () => {
    session = await openPrepared(full, language, "1.13");
    const columns = [headingOf("goals", "rule", language), headingOf("goals", "cap", language)];
    await run(({ workbook }) => columns.forEach((heading) => workbook.tables.getItem("tblGoals").columns.getItem(heading).delete()));
    const kpis = template("Service").departments[0]!.kpis.map((kpi) => ({ ...kpi, cap: 150 }));
    const request = { departments: [{ ...template("Service").departments[0]!, kpis }] };
    const first = await create(request);
    const [service] = first.targets!;
    await takeBack(first);
    await session.workbook.writeTargets({ goalId: service!.goalId, seen: [], rows: [{ ...service!, target: 7 }] });
    const before = await stateOf(session);
    const made = await create(request);
    expect((await tableNamed(session, "tblGoals")).header).toContain(columns[1]);
    expect((await session.workbook.readTargets()).find(({ goalId, period }) => goalId === service!.goalId && period === service!.period)?.target).toBe(service!.target);
    expect((await takeBack(made)).kept).toEqual([]);
    expect(await stateOf(session)).toEqual(before);
  });

  it("is left whole when somebody has changed a goal, a key result or a period target since, wherever the rows were sorted to", async () => {
    session = await openPrepared(full, language, "1.13");
    const before = await rows();
    const made = await create();
    const goals = await tableNamed(session, "tblGoals");
    const source = headingOf("goals", "source", language);
    const at = goals.rows.length - 1;
    const type = (table: string, heading: string, row: number, value: unknown) => run(({ workbook }) => {
      workbook.tables.getItem(table).columns.getItem(heading).getDataBodyRange().getCell(row, 0).values = [[value]];
    });
    const was = goals.rows[at]![goals.header.indexOf(source)];
    await type("tblGoals", source, at, "CRM of somebody");
    expect(await isRefused(made)).toMatchObject([{ reason: "changed", column: null, goal: goals.rows[at]![goals.header.indexOf(headingOf("goals", "goal", language))] }]);
    await type("tblGoals", source, at, was);
    const current = headingOf("okrs", "current", language);
    await run(({ workbook }) => workbook.tables.getItem("tblOkrs").sort.apply([{ key: 1, ascending: false }]));
    const okrs = await tableNamed(session, "tblOkrs");
    const row = okrs.rows.findIndex((cells) => cells.includes("Service two"));
    await type("tblOkrs", current, row, 4);
    expect(await isRefused(made)).toMatchObject([{ reason: "changed", goal: "Service two" }]);
    await type("tblOkrs", current, row, "");
    const comment = (work: (comments: Excel.CommentCollection, cell: Excel.Range) => void) => run(({ workbook }) => {
      work(workbook.comments, workbook.tables.getItem("tblOkrs").getDataBodyRange().getCell(row, 1));
    });
    await comment((comments, cell) => comments.add(cell, "Why two?"));
    expect(await isRefused(made)).toMatchObject([{ reason: "commented", goal: okrs.sheet }]);
    await comment((comments, cell) => comments.getItemByCell(cell).delete());
    const targets = await tableNamed(session, "tblTargets");
    const target = headingOf("targets", "target", language);
    await type("tblTargets", target, targets.rows.length - 1, 77);
    expect(await isRefused(made)).toMatchObject([{ reason: "changed", there: "77" }]);
    await type("tblTargets", target, targets.rows.length - 1, targets.rows.at(-1)![targets.header.indexOf(target)]);
    expect((await takeBack(made)).kept).toEqual([]);
    await run(({ workbook }) => workbook.tables.getItem("tblOkrs").sort.apply([{ key: 1, ascending: true }]));
    expect(await rows()).toEqual(before);
  });

  it("leaves a sheet in which somebody has gone on, without the rows that it wrote there, and says so", async () => {
    session = await openPrepared(bare, language, "1.13");
    const made = await create();
    await session.workbook.addOkr({ language, keyResults: [{ ...keyResult("Mine", "Sales"), owner: "", period: "", current: null }] });
    const { sheet } = await tableNamed(session, "tblOkrs");
    const rules = (await tableNamed(session, "tblGrades")).sheet;
    await run(({ workbook }) => {
      workbook.worksheets.getItem(rules).getRange("A60").values = [["ours"]];
    });
    const report = await takeBack(made);
    expect([report.kept, report.stays]).toEqual([[], [sheet, rules]]);
    expect((await session.workbook.readOkrs()).keyResults.map(({ keyResult: text }) => text)).toEqual(["Mine"]);
    expect((await readTables(session)).map(({ name }) => name).sort()).toEqual(["tblGoals", "tblGrades", "tblLimits", "tblOkrs", "tblStatus"]);
  });

  it("says which definition stays because a goal uses it", async () => {
    session = await openPrepared(full, language, "1.13");
    const made = await create();
    const { nodes: seen } = await session.workbook.readGoals();
    const at = seen.findIndex(({ level, department: name }) => level === "kpi" && name === "Sales");
    await session.workbook.editGoals({ seen, wanted: seen.map((node, index) => (index === at ? { ...node, code: "OWN-Service" } : node)), origin: [...seen.keys()] });
    expect(await takeBack(made)).toMatchObject({ kept: [], stays: ["OWN-Service"] });
  });
});

describe("a formula that looks at what Create wrote", () => {
  /** The row of the sheet in which the table's last row stands, counted from 1. */
  const lastRow = async (name: string): Promise<number> => session.excel.run(async (context) => {
    const range = context.workbook.tables.getItem(name).getRange().load("rowIndex, rowCount");
    await context.sync();
    return range.rowIndex + range.rowCount;
  });

  it.each([["tblGoals", "Goals"], ["tblOkrs", "OKR"], ["tblTargets", "Period targets"], ["tblIndicators", "Indicators"]])("in a single row of %s stands in the way by its address, as does a name; over more rows it only shrinks", async (table) => {
    session = await openPrepared(full, language, "1.13");
    const before = await rows();
    const made = await create();
    const { sheet } = await tableNamed(session, table);
    const last = await lastRow(table);
    await run(({ workbook }) => {
      workbook.worksheets.add("Own sheet").getRange("B2:B4").formulas = [[`=COUNTA('${sheet}'!A$1:$A${last})`], [`=IF('${sheet}'!$B$${last}="","",1)`], [`=ROWS(${table})`]];
    });
    expect(await isRefused(made)).toEqual([{ id: "", goal: "", reason: "looking", column: null, there: "'Own sheet'!B3" }]);
    await run(({ workbook }) => {
      workbook.worksheets.getItem("Own sheet").getRange("B3").clear();
      workbook.names.add("mine", workbook.worksheets.getItem(sheet).getRange(`B${last}`));
    });
    expect(await isRefused(made)).toMatchObject([{ reason: "looking", there: "mine" }]);
    await run(({ workbook }) => workbook.names.getItem("mine").delete());
    expect((await takeBack(made)).kept).toEqual([]);
    expect(await rows()).toEqual(before);
    const left = await session.excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("Own sheet").getRange("B2:B4").load("formulas");
      await context.sync();
      return cells.formulas.flat().join();
    });
    expect(left).not.toContain("#REF!");
  });

  it("on a sheet that Create has drawn stands in its way too", async () => {
    session = await openPrepared(bare, language, "1.13");
    const made = await create();
    await run(({ workbook }) => {
      workbook.worksheets.add("Own").getRange("A1").formulas = [["=ROWS(tblOkrs)"]];
    });
    expect(await isRefused(made)).toMatchObject([{ reason: "looking", there: "Own!A1" }]);
  });

  it("stands in the way of taking back a goal that was added, not of deleting one on purpose", async () => {
    session = await openPrepared(full, language, "1.13");
    const { nodes: seen } = await session.workbook.readGoals();
    const extra = { ...seen.at(-1)!, id: "extra", goal: "Extra" };
    const added = await session.workbook.editGoals({ seen, wanted: [...seen, extra], origin: [...seen.keys(), null] });
    const last = await lastRow("tblGoals");
    await run(({ workbook }) => {
      workbook.worksheets.add("Own").getRange("A1").formulas = [[`=Goals!B${last}`]];
    });
    expect((await added.undo!()).kept).toMatchObject([{ reason: "looking", there: "Own!A1" }]);
    expect((await session.workbook.readGoals()).nodes).toHaveLength(seen.length + 1);
    const { nodes: now } = await session.workbook.readGoals();
    expect((await session.workbook.editGoals({ seen: now, wanted: now.slice(0, -1), origin: [...now.keys()].slice(0, -1) })).kept).toEqual([]);
  });
});

describe("Create twice at the same moment", () => {
  it("adds a department once, and both ways back leave what was there before", async () => {
    session = await openPrepared(full, language, "1.13");
    const before = await stateOf(session);
    const [first, second] = await Promise.all([create(), create()]);
    expect([first.goals?.length, second.goals]).toEqual([4, []]);
    const { nodes } = await session.workbook.readGoals();
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    expect((await takeBack(second)).undo).toBeNull();
    expect((await takeBack(first)).kept).toEqual([]);
    expect((await takeBack(first)).undo).toBeNull();
    expect(await stateOf(session)).toEqual(before);
  });

  it("makes the first tree once, which goes with one of two clicks on Undo", async () => {
    session = await openPrepared(async () => undefined, language, "1.13");
    const before = await stateOf(session);
    const [first, second] = await Promise.all([create(), create()]);
    expect([second.goals, second.undo]).toEqual([[], undefined]);
    expect(await Promise.all([first.undo!(), first.undo!()])).toEqual([{ kept: [] }, { kept: [] }]);
    expect(await stateOf(session)).toEqual(before);
  });
});

it("imported KPIs go again with the sheet of their period targets", async () => {
  session = await openPrepared(bare, language, "1.13");
  const before = await stateOf(session);
  const [kpi] = template("Service").departments[0]!.kpis;
  const made = await session.workbook.importGoals({
    language, strategy: "2026", kpis: [{
      name: kpi!.name, department: "Service", owner: "", role: "", dimension: null, weight: 1, target: 100, baseline: null, threshold: null, stretch: null, unit: "", direction: null, due: "",
      source: "", frequency: null, method: null, floor: null, cap: null, periods: [{ period: "2026Q1", target: 25 }], address: "Sheet1!A2",
    } as never],
  });
  expect(await session.workbook.readTargets()).toHaveLength(1);
  expect((await takeBack(made)).kept).toEqual([]);
  expect(await stateOf(session)).toEqual(before);
});
