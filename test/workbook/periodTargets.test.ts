import type { GoalNode } from "../../src/goals/types";
import { targetRows, type TargetRow } from "../../src/goals/targets/targetRows";
import { applyEdit } from "../../src/goals/editing/applyEdit";
import { isRefusal } from "../../src/goals/editing/types";
import { headingOf } from "../../src/sheets/schema";
import type { TargetsReport } from "../../src/workbook";
import { withFault } from "./faults";
import { column, department, fill, openSession, tableNamed, type Session } from "./fixture";

let session: Session;
let goal: GoalNode;
beforeEach(async () => {
  session = await openSession("en-US", "1.13");
  await session.workbook.createGoals({ language: "en-US", strategy: "2026", departments: [department(session.departments[0], "sales", "business", "en-US")] });
  goal = (await session.workbook.readGoals()).nodes[2]!;
});
afterEach(() => session.excel.dispose());

/** The quarters of a year. */
const quarters = (targets: readonly number[], year = 2026): readonly TargetRow[] => targetRows(goal, targets.map((_, at) => `${year}Q${at + 1}`), targets);

async function write(rows: readonly TargetRow[], seen: readonly TargetRow[] = []): Promise<TargetsReport> {
  const before = session.excel.requests;
  const report = await session.workbook.writeTargets({ goalId: goal.id, seen, rows });
  expect(session.excel.requests - before).toBeLessThanOrEqual(4);
  return report;
}

const saved = async () => (await session.workbook.readTargets()).map(({ period, target }) => `${period}=${target ?? ""}`);
const cells = async (key: Parameters<typeof headingOf<"targets">>[1]) => column(await tableNamed(session, "tblTargets"), headingOf("targets", key, "en-US"));

describe("the targets of periods", () => {
  it("come to a sheet of their own, change there row by row, and go back to what they were", async () => {
    const first = quarters([1, 2, 3, 4]);
    await write(first);
    expect(await session.workbook.readTargets()).toEqual(first);
    await session.workbook.writeTargets({ goalId: "other", seen: [], rows: [{ ...quarters([7])[0]!, goalId: "other" }] });
    const report = await write(quarters([5, 6]), first);
    expect([...(await cells("target"))].sort()).toEqual([5, 6, 7]);
    expect((await report.undo?.())?.kept).toEqual([]);
    expect([...(await cells("target"))].sort()).toEqual([1, 2, 3, 4, 7]);
  });

  it("come along with a copy of their goal, and go with it again unless somebody has changed them", async () => {
    await write([...quarters([1, 2, 3, 4]), { ...quarters([9])[0]!, period: "2027", threshold: 8 }]);
    const copy = async () => {
      const seen = (await session.workbook.readGoals()).nodes;
      const edited = applyEdit(seen, { kind: "duplicate", id: goal.id });
      if (isRefusal(edited)) throw new Error("No copy");
      const before = session.excel.requests;
      const report = await session.workbook.editGoals({ seen, wanted: edited.nodes, origin: edited.origin, copyOf: edited.copyOf });
      expect(session.excel.requests - before).toBeLessThanOrEqual(4);
      return { report, copied: edited.nodes.find((_, at) => edited.origin[at] === null)! };
    };
    const before = await session.workbook.readTargets();
    const { failed } = await withFault(copy, 4, "after");
    expect([failed, await session.workbook.readTargets()]).toEqual([true, before]);
    const { report, copied } = await copy();
    expect(await session.workbook.readTargets()).toEqual([...before, ...before.map((row) => ({ ...row, goalId: copied.id }))]);
    const target = headingOf("targets", "target", "en-US");
    await fill(session, "tblTargets", target, [1, 2, 3, 4, 9, 10]);
    expect(await report.undo?.()).toMatchObject({ undo: null, kept: [{ id: copied.id, reason: "changed", there: "10" }] });
    await fill(session, "tblTargets", target, [1, 2, 3, 4, 9, 1]);
    const undone = await report.undo?.();
    expect([undone?.kept, await session.workbook.readTargets()]).toEqual([[], before]);
    await undone?.undo?.();
    expect((await session.workbook.readTargets()).filter(({ goalId }) => goalId === copied.id)).toHaveLength(before.length);
  });

  it("come with a tree in its round trips, are what a review of the period asks for, and go again with what came with them", async () => {
    const trips = session.excel.requests;
    const name = "Service";
    const added = await session.workbook.createGoals({
      language: "en-US", strategy: "2026", departments: [department(name, "cs", "service", "en-US"), department(session.departments[1], "sales", "business", "en-US")],
      periods: { year: "2026", kind: "quarter", split: "evenly", profiles: [] },
    });
    expect(session.excel.requests - trips).toBeLessThanOrEqual(4);
    const rows = await session.workbook.readTargets();
    expect(rows).toEqual(added.targets);
    const bookings = rows.filter(({ kpi }) => kpi === "Sales bookings");
    expect(bookings.map(({ period, target }) => `${period}=${target ?? ""}`)).toEqual(["2026Q1=25", "2026Q2=25", "2026Q3=25", "2026Q4=25"]);
    const request = { language: "en-US", period: "2026Q4", departments: [session.departments[1]] } as const;
    const look = await session.workbook.lookAtReviews(request);
    expect(look.findings.filter(({ id }) => id.startsWith("yearTarget:"))).toEqual([]);
    await session.workbook.generateReviews({ ...request, seen: look, despite: "-" });
    const review = await tableNamed(session, (await session.excel.run(async (context) => {
      const { tables } = context.workbook.load("tables/items/name");
      await context.sync();
      return tables.items.map((table) => table.name);
    })).find((table) => table.startsWith("tblReview_")) ?? "");
    expect(column(review, headingOf("review", "target", "en-US"))[0]).toBe(25);

    const seen = (await session.workbook.readGoals()).nodes;
    const gone = new Set(added.goals);
    const wanted = seen.filter(({ id }) => !gone.has(id));
    const takeOut = () => session.workbook.editGoals({ seen, wanted, origin: wanted.map((node) => seen.indexOf(node)), targets: added.targets ?? [] });
    await fill(session, "tblTargets", headingOf("targets", "target", "en-US"), [77]);
    expect(await takeOut()).toMatchObject({ undo: null, kept: [{ reason: "changed", there: "77" }] });
    await fill(session, "tblTargets", headingOf("targets", "target", "en-US"), [rows[0]?.target]);
    const undone = await takeOut();
    expect([undone.kept, await session.workbook.readTargets()]).toEqual([[], []]);
    await undone.undo?.();
    expect(await session.workbook.readTargets()).toEqual(rows);
  });

  it("leave those of other years and their way back alone", async () => {
    const past = quarters([1, 2, 3, 4], 2025);
    await write(past);
    const report = await write(quarters([5, 6, 7, 8]));
    const both = ["2025Q1=1", "2025Q2=2", "2025Q3=3", "2025Q4=4", "2026Q1=5", "2026Q2=6", "2026Q3=7", "2026Q4=8"];
    expect(await saved()).toEqual(both);
    await report.undo?.();
    expect(await saved()).toEqual(both.slice(0, 4));
  });

  it("never overwrite a formula, a note in place of a number, or a number written since they were seen", async () => {
    const seen = quarters([1, 2, 3, 4]);
    await write(seen);
    const target = headingOf("targets", "target", "en-US");
    for (const [typed, reason, there] of [["=100*2", "formula", "=100*2"], ["tbd", "changed", "tbd"], [5, "changed", "5"], ["", "changed", ""]] as const) {
      await fill(session, "tblTargets", target, [typed]);
      expect((await write(quarters([9, 9, 9, 9]), seen)).kept).toMatchObject([{ reason, there, column: { en: "Target" } }]);
      expect((await cells("target")).slice(1)).toEqual([2, 3, 4]);
    }
  });

  it("leave a formula that says what is wanted already", async () => {
    const seen = quarters([1, 2]);
    await write(seen);
    await fill(session, "tblTargets", headingOf("targets", "target", "en-US"), ["=2-1"]);
    expect((await write(quarters([1, 5]), seen)).kept).toEqual([]);
    const table = await session.excel.run(async (context) => {
      const body = context.workbook.tables.getItem("tblTargets").getDataBodyRange().load("formulas");
      await context.sync();
      return body.formulas.flat();
    });
    expect(table).toContain("=2-1");
    expect(await saved()).toEqual(["2026Q1=1", "2026Q2=5"]);
  });

  it("leave a formula that names their period, and take no row out that would come back without it", async () => {
    const seen = quarters([1, 2]);
    await write(seen);
    const formula = '="2026"&"Q1"';
    await fill(session, "tblTargets", headingOf("targets", "period", "en-US"), [formula]);
    const periods = () => session.excel.run(async (context) => {
      const body = context.workbook.tables.getItem("tblTargets").columns.getItem(headingOf("targets", "period", "en-US")).getDataBodyRange().load("formulas");
      await context.sync();
      return body.formulas.flat();
    });
    const report = await write(quarters([7, 8]), seen);
    expect([await saved(), await periods()]).toEqual([["2026Q1=7", "2026Q2=8"], [formula, "2026Q2"]]);
    await report.undo?.();
    expect([await saved(), await periods()]).toEqual([["2026Q1=1", "2026Q2=2"], [formula, "2026Q2"]]);
    expect((await write([], seen)).kept).toMatchObject([{ reason: "formula", there: formula, column: { en: "Period" } }]);
  });

  it("stay when they are saved twice at the same moment", async () => {
    const save = (goalId: string) => session.workbook.writeTargets({ goalId, seen: [], rows: quarters([1, 2, 3, 4]).map((row) => ({ ...row, goalId })) });
    await Promise.all([save(goal.id), save(goal.id), save("other")]);
    const all = ["2026Q1=1", "2026Q2=2", "2026Q3=3", "2026Q4=4"];
    expect(await saved()).toEqual([...all, ...all]);
  });
});

it("the first tree of a workbook goes again with everything that came with it, unless somebody has gone on with it", async () => {
  const fresh = await openSession("en-US", "1.13");
  const names = () => fresh.excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
  const before = await names();
  const before2 = fresh.excel.requests;
  const made = await fresh.workbook.createGoals({
    language: "en-US", strategy: "2026", departments: [department("Sales", "sales", "business", "en-US")], periods: { year: "2026", kind: "month", split: "evenly", profiles: [] },
  });
  expect(fresh.excel.requests - before2).toBeLessThanOrEqual(4);
  const weight = headingOf("goals", "weight", "en-US");
  const [, , first] = column(await tableNamed(fresh, "tblGoals"), weight);
  await fill(fresh, "tblGoals", weight, ["", "", 0.9]);
  expect((await made.undo?.())?.kept).toHaveLength(1);
  await fill(fresh, "tblGoals", weight, ["", "", first]);
  expect(await made.undo?.()).toEqual({ kept: [] });
  expect([await names(), (await fresh.workbook.readSummary()).language]).toEqual([before, null]);
  fresh.excel.dispose();
});
