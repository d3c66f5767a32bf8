import type { TreeEdit } from "../../src/goals/editing/types";
import { applyEdit } from "../../src/goals/editing/applyEdit";
import { isRefusal } from "../../src/goals/editing/types";
import type { GoalNode } from "../../src/goals/types";
import { targetRows } from "../../src/goals/targets/targetRows";
import { headingOf, type TableKey } from "../../src/sheets/schema";
import type { CycleStep } from "../../src/workbook";
import { column, department, fill, openSession, period, readTables, tableNamed, type Session } from "./fixture";
import { stateOf } from "./workbookState";

let session: Session;
beforeEach(async () => {
  session = await openSession("en-US", "1.13");
  await create(session.departments);
});
afterEach(() => session.excel.dispose());

async function create([sales, development]: readonly (string | undefined)[]): Promise<void> {
  await session.workbook.createGoals({
    language: "en-US", strategy: "2026",
    departments: [
      ...(sales === undefined ? [] : [department(sales, "sales", "business", "en-US")]),
      ...(development === undefined ? [] : [department(development, "rd", "technical", "en-US")]),
    ],
  });
}

const nodes = async (): Promise<readonly GoalNode[]> => (await session.workbook.readGoals()).nodes;

async function edit(...edits: readonly TreeEdit[]): Promise<void> {
  const seen = await nodes();
  const edited = applyEdit(seen, { kind: "all", edits });
  if (isRefusal(edited)) throw new Error(edited.refused.en);
  const { kept } = await session.workbook.editGoals({ seen, wanted: edited.nodes, origin: edited.origin });
  expect(kept).toEqual([]);
}

it("leaves all heads of review sheets as they were where one of them is locked with a password", async () => {
  const [sales = ""] = session.departments;
  for (const quarter of ["2026Q3", "2026Q4"]) await session.workbook.generateReviews({ language: "en-US", period: quarter, departments: [sales] });
  const last = (await session.workbook.readFill("2026Q4")).sheets[0]!.sheet;
  await session.excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(last);
    protection.unprotect();
    protection.protect({}, "secret");
    await context.sync();
  });
  const before = await stateOf(session);
  const seen = await nodes();
  const edited = applyEdit(seen, { kind: "rename", id: seen.find(({ level }) => level === "department")!.id, goal: "Vendite" });
  if (isRefusal(edited)) throw new Error(edited.refused.en);
  await expect(session.workbook.editGoals({ seen, wanted: edited.nodes, origin: edited.origin })).rejects.toMatchObject({ code: "sheetProtected" });
  expect(await stateOf(session)).toEqual(before);
});

describe("a department that is created under a name that was free again", () => {
  it("comes beside the renamed one, which keeps every row, and has review sheets of its own", async () => {
    const [sales = ""] = session.departments;
    const seen = await nodes();
    const old = seen.find(({ level }) => level === "department")!;
    const kpi = seen.find(({ parent }) => parent === old.id)!;
    await edit({ kind: "rename", id: old.id, goal: "Vendite" }, { kind: "set", id: kpi.id, changes: { target: 4242, owner: "Anna" } });
    const before = await nodes();
    await create([sales]);
    const after = await nodes();
    expect(after.slice(0, before.length)).toEqual(before);
    const added = after.slice(before.length);
    expect(added.map(({ goal }) => goal)).toEqual([sales, ...seen.filter(({ parent }) => parent === old.id).map(({ goal }) => goal)]);
    expect(added.slice(1).every(({ parent }) => parent === added[0]?.id)).toBe(true);
    expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
    const reviews = await session.workbook.generateReviews({ language: "en-US", period: "2026Q4", departments: ["Vendite", sales] });
    expect(reviews.sheets).toHaveLength(2);
  });

  it("leaves a KPI where it was moved to, with its target", async () => {
    const seen = await nodes();
    const [from, to] = seen.filter(({ level }) => level === "department");
    const kpi = seen.find(({ parent }) => parent === from!.id)!;
    await edit({ kind: "move", id: kpi.id, parent: to!.id, position: null }, { kind: "set", id: kpi.id, changes: { target: 777 } }, { kind: "remove", id: from!.id });
    const before = await nodes();
    await create([from!.goal]);
    const after = await nodes();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.find(({ id }) => id === kpi.id)).toMatchObject({ parent: to!.id, target: 777 });
    expect(after.filter(({ code, department: name }) => code === kpi.code && name === from!.goal)).toHaveLength(1);
  });
});

describe("a department that gets another name", () => {
  /** Formulas of all sheets, as they are. */
  const everything = () => session.excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRange().load("formulas"));
    await context.sync();
    return used.map(({ formulas }) => formulas);
  });
  const named = async (table: "tblOkrs" | "tblTargets" | "tblCycles", key: TableKey) => column(await tableNamed(session, table), headingOf(key, "department" as never, "en-US"));
  const rename = async (from: string, to: string) => {
    const seen = await nodes();
    const edited = applyEdit(seen, { kind: "rename", id: seen.find(({ level, goal }) => level === "department" && goal === from)!.id, goal: to });
    if (isRefusal(edited)) throw new Error(edited.refused.en);
    const before = session.excel.requests;
    const report = await session.workbook.editGoals({ seen, wanted: edited.nodes, origin: edited.origin });
    expect(session.excel.requests - before).toBeLessThanOrEqual(4);
    return report;
  };
  const close = async (name: string) => {
    const steps: readonly CycleStep[] = ["next", "next", "next", "next", "close"];
    for (const step of steps) await session.workbook.stepCycle({ period: "2026Q3", departments: [name], step, reason: "", by: "Wang Fang", due: "", language: "en-US" });
  };

  it("is called so by its key results, targets, running cycles and reviews too, in one step that is taken back bit for bit", async () => {
    const [sales, development] = session.departments;
    const kpi = (await nodes())[2]!;
    await session.workbook.writeTargets({ goalId: kpi.id, seen: [], rows: targetRows(kpi, ["2026Q4"], [7]) });
    const keyResult = { parent: null, objective: "Win", keyResult: "Wins", owner: "", period: "", commitment: "committed" as const, start: null, target: 10, current: 5, unit: "", weight: 0.2 };
    await session.workbook.addOkr({ language: "en-US", keyResults: [{ ...keyResult, department: ` ${sales.toUpperCase()}` }, { ...keyResult, department: development }] });
    for (const each of ["2026Q3", period]) await session.workbook.generateReviews({ language: "en-US", period: each, departments: session.departments });
    for (const { name, rows } of (await readTables(session)).filter((table) => table.name.startsWith("tblReview_"))) await fill(session, name, headingOf("review", "actual", "en-US"), rows.map(() => 50));
    await session.workbook.consolidate("2026Q3");
    await close(sales);
    const before = await everything();
    const totals = (await session.workbook.readReviews(period)).totals.map(({ total }) => total);

    const offered = () => session.excel.run(async (context) => {
      const validation = context.workbook.tables.getItem("tblGoals").columns.getItem(headingOf("goals", "department", "en-US")).getDataBodyRange().dataValidation.load("rule");
      await context.sync();
      return validation.rule.list?.source;
    });
    const report = await rename(sales, "Vendite \"EU\"");
    expect(report.kept).toEqual([]);
    expect(await offered()).toBe(`Vendite "EU",${development}`);
    expect(await named("tblOkrs", "okrs")).toEqual(["Vendite \"EU\"", development]);
    expect(await named("tblTargets", "targets")).toEqual(["Vendite \"EU\""]);
    // What is closed stays as it was recorded.
    expect(await named("tblCycles", "cycles")).toEqual([sales, development, "Vendite \"EU\"", development]);
    const after = await session.workbook.readReviews(period);
    expect(after.totals.map(({ department: name, total }) => [name, total])).toEqual([["Vendite \"EU\"", totals[0]], [development, totals[1]]]);
    expect(after.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect((await session.workbook.readCycle("2026Q3")).departments.find(({ department: name }) => name === "Vendite \"EU\"")?.cycle?.state).toBe("closed");

    expect((await report.undo?.())?.kept).toEqual([]);
    expect(await everything()).toEqual(before);
    expect(await offered()).toBe(`${sales},${development}`);
  });

  it("keeps its name where a closed period would not find it under another one, and says so", async () => {
    const [sales] = session.departments;
    const seen = await nodes();
    const own = seen.map((node) => ({ ...node, id: node.goal === sales ? "SALES" : node.id, parent: node.parent === seen[1]!.id ? "SALES" : node.parent }));
    await session.workbook.editGoals({ seen, wanted: own, origin: seen.map((_, at) => at) });
    await session.workbook.generateReviews({ language: "en-US", period: "2026Q3", departments: [sales] });
    await session.workbook.consolidate("2026Q3");
    await close(sales);
    const before = await everything();
    expect(await rename(sales, "Vendite")).toMatchObject({ kept: [{ goal: sales, reason: "closed", there: "2026Q3" }], undo: null });
    expect(await everything()).toEqual(before);
  });
});
