import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { applyEdit } from "../../src/goals/editing/applyEdit";
import { assignEdit } from "../../src/goals/editing/assign";
import { withLines, withTargets } from "../../src/goals/editing/assignmentDraft";
import { noAssignments } from "../../src/goals/editing/noAssignments";
import { planAssignments } from "../../src/goals/editing/planAssignments";
import { jobsOf } from "../../src/goals/editing/treeJobs";
import { isRefusal } from "../../src/goals/editing/types";
import { targetRows } from "../../src/goals/targets/targetRows";
import { emptyNode } from "../../src/goals/emptyNode";
import type { GoalNode } from "../../src/goals/types";
import { headingOf } from "../../src/sheets/schema";
import { formatOfUnit } from "../../src/sheets/unitFormats";
import type { EditGoalsRequest, GoalsReport } from "../../src/workbook";
import { applyRowFormat, requestRowFormat, rowFormatOf } from "../../src/workbook/plan/rowFormats";
import { moveRemarks, placeRemarks, putRemark, remarksOnRows } from "../../src/workbook/plan/rowRemarks";
import { withFault } from "./faults";
import { column, department, fill, openSession, tableNamed, type Session } from "./fixture";

let session: Session;
/** The tree as every test finds it. */
let drawn: unknown;

async function open(): Promise<void> {
  session = await openSession("en-US", "1.13");
  const [sales, development] = session.departments;
  await session.workbook.createGoals({
    language: "en-US", strategy: "2026",
    departments: [department(sales, "sales", "business", "en-US"), department(development, "rd", "technical", "en-US")],
  });
  drawn = await look();
}
beforeAll(open);
// One workbook serves as long as the tests leave it as it was.
afterEach(async () => {
  if (isDeepStrictEqual(await look(), drawn)) return;
  session.excel.dispose();
  await open();
});
afterAll(() => session.excel.dispose());

const heading = (key: Parameters<typeof headingOf<"goals">>[1]): string => headingOf("goals", key, session.language);

/** All that a person sees of the rows: formulas, values, number formats, fonts, fills, validation. */
async function look(): Promise<unknown> {
  return session.excel.run(async (context) => {
    const range = context.workbook.tables.getItem("tblGoals").getRange().load("address, formulas, values, numberFormat");
    const cells = range.getCellProperties({ format: { fill: { color: true }, font: { color: true, bold: true, size: true, italic: true }, horizontalAlignment: true, indentLevel: true, wrapText: true, borders: { style: true, weight: true, color: true } } });
    const [first, last] = [range.getCell(1, 0), range.getLastRow()].map((row) => [0, 2, 3].map((at) => row.getCell(0, at).dataValidation.load("rule")));
    const used = range.worksheet.getUsedRange().load("address, formulas");
    await context.sync();
    return { address: range.address, formulas: range.formulas, values: range.values, formats: range.numberFormat, cells: cells.value, used: used.address, sheet: used.formulas, choices: [first, last].map((cells) => cells?.map(({ rule }) => rule)) };
  });
}

const nodes = async (): Promise<readonly GoalNode[]> => (await session.workbook.readGoals()).nodes;

/** The tree with one goal changed. */
function changed(seen: readonly GoalNode[], row: number, change: Partial<GoalNode>): EditGoalsRequest {
  return { seen, wanted: seen.map((node, at) => (at === row ? { ...node, ...change } : node)), origin: seen.map((_, at) => at) };
}

/** The tree with rows in the places that `origin` gives them; null is a new row. */
function arranged(seen: readonly GoalNode[], origin: readonly (number | null)[], added: GoalNode = newGoal(seen)): EditGoalsRequest {
  return { seen, wanted: origin.map((at) => (at === null ? added : seen[at]!)), origin };
}

function newGoal(seen: readonly GoalNode[]): GoalNode {
  const parent = seen[1]!;
  return { ...emptyNode, id: "NEW-1", parent: parent.id, department: parent.department, goal: "=New goal", code: "X", unit: "元", direction: 1, method: "ratio", weight: 0.1, target: 7, share: 0.25 };
}

/** How the target of a goal is shown. */
const formatOf = (at: number): Promise<unknown> => session.excel.run(async (context) => {
  const target = context.workbook.tables.getItem("tblGoals").columns.getItem(heading("target")).getDataBodyRange().getCell(at, 0).load("numberFormat");
  await context.sync();
  return target.numberFormat[0]?.[0];
});

async function trips<Result>(action: () => Promise<Result>): Promise<Result> {
  const before = session.excel.requests;
  const result = await action();
  expect(session.excel.requests - before).toBeLessThanOrEqual(4);
  return result;
}

async function undo({ undo: back, kept }: GoalsReport): Promise<GoalsReport> {
  expect(kept).toEqual([]);
  return trips(async () => (await back?.()) ?? { kept: [], address: null, undo: null });
}

/** Waits for what events bring. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resume) => setTimeout(resume, 20));
}

/** What a person does to cells by hand. */
async function byHand(write: (body: Excel.Range, table: Excel.Table) => void): Promise<void> {
  await session.excel.run(async (context) => {
    const table = context.workbook.tables.getItem("tblGoals");
    write(table.getDataBodyRange(), table);
    await context.sync();
  });
}

describe("a change of the tree in the pane", () => {
  it("writes the cells that differ and no others, and takes them back exactly", async () => {
    const before = await look();
    const seen = await nodes();
    const report = await trips(() => session.workbook.editGoals(changed(seen, 2, { goal: "=1+1", target: 250, direction: -1, frequency: null })));
    expect((await nodes())[2]).toEqual({ ...seen[2], goal: "=1+1", target: 250, direction: -1, frequency: null });
    expect((await nodes()).filter((_, at) => at !== 2)).toEqual(seen.filter((_, at) => at !== 2));
    await undo(report);
    expect(await look()).toEqual(before);
  });

  it("shows a weight with the decimals it has, and as before when it is taken back", async () => {
    const seen = await nodes();
    const before = await look();
    const shown = () => session.excel.run(async (context) => {
      const weights = context.workbook.tables.getItem("tblGoals").columns.getItem(heading("weight")).getDataBodyRange().load("text");
      await context.sync();
      return weights.text.map(([text]) => text);
    });
    const was = await shown();
    const report = await trips(() => session.workbook.editGoals({ seen, wanted: seen.map((node, at) => ({ ...node, weight: at === 2 ? 0.3333 : at === 3 ? 0.4 : at === 4 ? 0.125 : node.weight })), origin: [...seen.keys()] }));
    expect(await shown()).toEqual(was.map((text, at) => (at === 2 ? "33.33%" : at === 3 ? "40%" : at === 4 ? "12.5%" : text)));
    const again = await undo(report);
    expect(await look()).toEqual(before);
    await undo(await undo(again));
    expect(await look()).toEqual(before);
  });

  it("finds its rows where the sheet has been sorted since", async () => {
    const seen = await nodes();
    const { rows } = await tableNamed(session, "tblGoals");
    await byHand((body) => { body.values = [...rows].reverse().map((row) => [...row]); });
    await session.workbook.editGoals(changed(seen, 3, { owner: "Zoë" }));
    expect((await nodes()).filter(({ owner }) => owner === "Zoë").map(({ id }) => id)).toEqual([seen[3]!.id]);
  });

  it.each([[3, "between others"], [1, "under the first row"], [Infinity, "at the end"]])("puts a new goal in as row %d, %s, and takes it out again", async (place) => {
    const before = await look();
    const seen = await nodes();
    const rows = seen.map((_, at) => at);
    const at = Math.min(place, seen.length);
    const report = await trips(() => session.workbook.editGoals(arranged(seen, [...rows.slice(0, at), null, ...rows.slice(at)])));
    expect((await nodes())[at]).toEqual(newGoal(seen));
    expect(await formatOf(at)).toBe(formatOfUnit("元"));
    expect((await nodes()).filter((_, row) => row !== at)).toEqual(seen);
    await undo(report);
    expect(await look()).toEqual(before);
  });

  it("folds new goals away with their siblings, also the last of a department and the first under a KPI", async () => {
    const levels = (): Promise<readonly number[]> => session.excel.run(async (context) => {
      const body = context.workbook.tables.getItem("tblGoals").getDataBodyRange().load("rowCount");
      await context.sync();
      const found = new Array<number>(body.rowCount).fill(0);
      for (let shown = 1; shown <= 8; shown += 1) {
        body.worksheet.showOutlineLevels(shown, 0);
        const rows = found.map((_, at) => body.getRow(at).load("rowHidden"));
        await context.sync();
        rows.forEach(({ rowHidden }, at) => { if (rowHidden) found[at] = shown; });
      }
      return found;
    });
    const before = await levels();
    const seen = await nodes();
    const second = seen.findLastIndex(({ level }) => level === "department");
    const under = (parent: number, id: string): GoalNode => ({ ...newGoal(seen), id, parent: seen[parent]!.id, department: seen[parent]!.department });
    const wanted = [...seen.slice(0, second), under(1, "LAST"), ...seen.slice(second, -1), seen.at(-1)!, under(seen.length - 1, "BELOW"), under(second, "END")];
    const report = await trips(() => session.workbook.editGoals({ seen, wanted, origin: wanted.map((node) => (seen.includes(node) ? seen.indexOf(node) : null)) }));
    const now = await nodes();
    const after = await levels();
    const levelOf = (id: string): number => after[now.findIndex((node) => node.id === id)]!;
    expect(after.filter((_, at) => seen.some(({ id }) => id === now[at]!.id))).toEqual(before);
    expect([levelOf("LAST"), levelOf("END"), levelOf("BELOW")]).toEqual([levelOf(seen[2]!.id), levelOf(seen.at(-1)!.id), levelOf(seen.at(-1)!.id) + 1]);
    await undo(report);
    expect(await levels()).toEqual(before);
    // The second department comes between the first and its KPIs, which have nothing to fold under there, and the last KPI under the one before it.
    const hung = seen.map((node, at) => (at === seen.length - 1 ? { ...node, parent: seen.at(-2)!.id } : node));
    const origin = [0, 1, ...seen.map((_, at) => at).slice(second), ...seen.map((_, at) => at).slice(2, second)];
    const moving = await trips(() => session.workbook.editGoals({ seen, wanted: origin.map((at) => hung[at]!), origin }));
    const kpi = before[2]!;
    expect(await levels()).toEqual(origin.map((at) => (at < 2 || at === second ? before[at] : at === seen.length - 1 ? kpi + 1 : at > second ? kpi : 0)));
    await undo(moving);
    expect(await levels()).toEqual(before);
  });

  it("gives a new goal an id of its own where results or targets are kept under the one it was to get", async () => {
    const seen = await nodes();
    const row = { kpi: "gone", department: "", period: "2026Q1", target: 1, threshold: null, stretch: null };
    await session.workbook.writeTargets({ goalId: "NEW-1", seen: [], rows: [{ ...row, goalId: "NEW-1" }] });
    const request = { seen, wanted: [...seen, newGoal(seen), { ...newGoal(seen), id: "NEW-3", parent: "NEW-1" }], origin: [...seen.map((_, at) => at), null, null] };
    const report = await trips(() => session.workbook.editGoals(request));
    expect(report.nodes?.slice(seen.length)).toEqual([expect.objectContaining({ id: "NEW-1-2" }), expect.objectContaining({ id: "NEW-3", parent: "NEW-1-2" })]);
    expect(await nodes()).toEqual(report.nodes);
    await undo(report);
    expect(await nodes()).toEqual(seen);
  });

  it.each([[[2, 3], "in the middle"], [[-2, -1], "at the end"], [[-6, -5, -4, -3, -2, -1], "a whole department"]])("takes rows %p out, %s, and brings them back as they were, formulas and looks included", async (wanted) => {
    const seen = await nodes();
    const gone = new Set(wanted.map((row) => (row < 0 ? seen.length + row : row)));
    const first = Math.min(...gone);
    const weight = column(await tableNamed(session, "tblGoals"), heading("weight"));
    await byHand((body, table) => {
      body.getRow(first).format.fill.color = "#FFEE00";
      body.getRow(first).format.font.italic = true;
      body.getRow(first).format.borders.getItem("EdgeBottom").style = "Double";
      Object.assign(body.getCell(first, 2).format.borders.getItem("EdgeLeft"), { style: "Dash", color: "#FF0000" });
      const weights = table.columns.getItem(heading("weight")).getDataBodyRange();
      weights.getCell(first, 0).formulas = [[`=${Number(weight[first])}*1`]];
      weights.getCell(first, 0).numberFormat = [["0.00%"]];
      table.columns.getItem(heading("target")).getDataBodyRange().getCell(1, 0).formulas = [[`=SUM(F7:F${4 + seen.length})`]];
    });
    const before = await look();
    const now = await nodes();
    const report = await trips(() => session.workbook.editGoals(arranged(now, now.flatMap((_, at) => (gone.has(at) ? [] : [at])))));
    expect((await nodes()).map(({ id }) => id)).toEqual(now.filter((_, at) => !gone.has(at)).map(({ id }) => id));
    await undo(report);
    expect(await look()).toEqual(before);
  });

  it("gives a row among many the lines back that run all along it", async () => {
    await byHand((body) => {
      const line = (side: "EdgeTop" | "EdgeBottom" | "InsideVertical", look: Excel.Interfaces.RangeBorderUpdateData): void => body.getRow(3).format.borders.getItem(side).set(look);
      line("EdgeTop", { style: "Continuous", color: "#0000FF", weight: "Medium" });
      line("EdgeBottom", { style: "Double", color: "#FF0000" });
      line("InsideVertical", { style: "Dash", color: "#00AA00", weight: "Thin" });
    });
    const before = await look();
    await session.excel.run(async (context) => {
      const row = context.workbook.tables.getItem("tblGoals").getDataBodyRange().getRow(3);
      const request = requestRowFormat(row, false, []);
      await context.sync();
      const format = rowFormatOf(request);
      expect(JSON.stringify(format.cells)).not.toContain("borders");
      for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical"] as const) row.format.borders.getItem(side).style = "None";
      await context.sync();
      expect(await look()).not.toEqual(before);
      applyRowFormat(row, format);
      await context.sync();
    });
    expect(await look()).toEqual(before);
  });

  it("brings the comments of rows that were taken out back, with who wrote them and what was answered", async () => {
    const seen = await nodes();
    const inSheet = () => session.excel.run(async (context) => {
      const comments = context.workbook.tables.getItem("tblGoals").worksheet.comments.load("items/content, items/resolved, items/replies/items/content");
      await context.sync();
      const cells = comments.items.map((comment) => comment.getLocation().load("address"));
      await context.sync();
      return comments.items.map(({ content, resolved, replies }, at) => ({ at: cells[at]?.address.split("!")[1], content, resolved, replies: replies.items.map((reply) => reply.content) })).sort((a, b) => (a.at! < b.at! ? -1 : 1));
    });
    await byHand((body) => {
      const comments = body.worksheet.comments;
      comments.add(body.getCell(1, 2), "stays");
      const asked = comments.add(body.getCell(3, 2), "=Why 90%?");
      asked.replies.add("Agreed with the board");
      asked.resolved = true;
    });
    const [stays, asked] = await inSheet();
    const report = await trips(() => session.workbook.editGoals(arranged(seen, seen.flatMap((_, at) => (at === 3 || at === 4 ? [] : [at])))));
    expect(await inSheet()).toEqual([stays]);
    await undo(report);
    const by = (content: string) => expect.stringMatching(new RegExp(`^Local user \\(\\d{4}-\\d{2}-\\d{2}\\): ${content.replace("?", "\\?")}$`));
    const back = { at: asked!.at, content: by("=Why 90%?"), resolved: true, replies: [by("Agreed with the board")] };
    expect(await inSheet()).toEqual([stays, back]);
    // A goal that moves takes its comment along, which is signed once and no more.
    const moving = await trips(() => session.workbook.editGoals(arranged(seen, [0, 1, 2, 4, 3, ...seen.map((_, at) => at).slice(5)])));
    expect(await inSheet()).toEqual([stays, { ...back, at: asked!.at!.replace(/\d+$/, (row) => String(Number(row) + 1)) }]);
    await undo(moving);
    expect(await inSheet()).toEqual([stays, back]);
    await byHand((body) => body.worksheet.comments.getItemAt(0).delete());
    await byHand((body) => body.worksheet.comments.getItemAt(0).delete());
  });

  it("brings the notes of rows back and takes them along, in an Excel that tells of them", () => {
    // The local workbook answers ExcelApi 1.15, notes are of 1.18: this is what Microsoft documents of them.
    const said: unknown[] = [];
    const notes = { add: (at: unknown, content: string) => ({ set: (box: unknown) => said.push([at, content, box]) }) };
    const sheet = { name: "Goals", load: () => sheet, notes };
    const cellAt = (rowIndex: number, columnIndex: number) => ({ rowIndex, columnIndex, worksheet: sheet, load: () => cellAt(rowIndex, columnIndex) });
    const box = { height: 60, width: 120, visible: false };
    const note = (content: string, row: number, at: number) => ({ content, authorName: "Ann", ...box, getLocation: () => cellAt(row, at), delete: () => said.push(["gone", content]) });
    const items = [note("=Why?", 5, 2), note("beside the table", 5, 9), note("heading", 3, 2)] as unknown as Excel.Note[];
    const table = { sheet: "Goals", row: 3, column: 1, header: ["Goal", "Owner"], rows: [["a"], ["b"]] } as unknown as Parameters<typeof remarksOnRows>[1];
    const standing = remarksOnRows(placeRemarks({ comments: null, notes: { items } as Excel.NoteCollection }), table, "en-US");
    const [own] = standing.get(1)!;
    expect([...standing.keys(), own!.written]).toEqual([1, { heading: "Owner", note: { content: "=Why?", ...box } }]);
    const to = cellAt(4, 2);
    putRemark(to as unknown as Excel.Range, own!.written);
    moveRemarks([{ standing: own!, to: to as unknown as Excel.Range }]);
    expect(said).toEqual([[to, "=Why?", box], ["gone", "=Why?"], [to, "=Why?", box]]);
  });

  it("sets goals in that come under a new role, from where somebody has put them, and takes that back", async () => {
    const goal = (await tableNamed(session, "tblGoals")).header.indexOf(heading("goal"));
    await byHand((body) => { body.getCell(3, goal).format.indentLevel = 5; });
    const before = await look();
    const seen = await nodes();
    const indents = async (): Promise<ReadonlyMap<string, number>> => {
      const { cells } = (await look()) as { readonly cells: readonly (readonly { readonly format: { readonly indentLevel: number } }[])[] };
      return new Map((await nodes()).map(({ id }, at) => [id, cells[at + 1]![goal]!.format.indentLevel] as const));
    };
    const was = await indents();
    const edited = applyEdit(seen, assignEdit(seen, seen[1]!.id, [{ name: "Ann", start: "", until: "" }])!);
    if (isRefusal(edited)) throw new Error("Nothing to assign");
    const report = await trips(() => session.workbook.editGoals({ seen, wanted: edited.nodes, origin: edited.origin }));
    const under = seen.filter(({ parent }) => parent === seen[1]!.id).map(({ id }) => id);
    const now = await indents();
    expect([...was].filter(([id, indent]) => now.get(id) !== indent + (under.includes(id) ? 1 : 0))).toEqual([]);
    await undo(report);
    expect(await look()).toEqual(before);
  });

  it("gives a department's KPIs to people with their parts of its period targets, and takes both back exactly", async () => {
    const seen = await nodes();
    const [kpi] = seen.filter(({ level, unit }) => level === "kpi" && unit === "CNY");
    await session.workbook.writeTargets({ goalId: kpi!.id, seen: [], rows: targetRows(kpi!, ["2026Q1", "2026Q2"], [41, 60]) });
    const before = [await look(), await session.workbook.readTargets()];
    const [job] = jobsOf(seen);
    const draft = withTargets(withLines(noAssignments, ["Ann", "Ben"].map((name) => ({ name, job: null, start: "", until: "", share: null })), job!.id), job!.id, { mode: "even" });
    const edited = applyEdit(seen, planAssignments(seen, draft).edit!);
    if (isRefusal(edited)) throw new Error("Nothing to assign");
    const report = await trips(() => session.workbook.editGoals({ seen, wanted: edited.nodes, origin: edited.origin, copyOf: edited.copyOf, parts: edited.parts }));
    const own = (await nodes()).filter(({ code }) => code === kpi!.code);
    expect(own.map(({ owner, target }) => [owner, target])).toEqual([["Ann", kpi!.target! / 2], ["Ben", kpi!.target! / 2]]);
    expect((await session.workbook.readTargets()).map(({ goalId, period, target }) => [goalId, period, target]).sort()).toEqual(own.flatMap(({ id }) => [[id, "2026Q1", 20.5], [id, "2026Q2", 30]]).sort());
    await undo(report);
    expect([await look(), await session.workbook.readTargets()]).toEqual(before);
  });

  it("leaves drop-downs and indents as they were when it fails though Excel has made it", async () => {
    const before = await look();
    const seen = await nodes();
    const [kpi, other] = seen.filter(({ level }) => level === "kpi");
    const department = seen[1]!.department;
    const wanted = seen.map((node) => ({ ...node, ...(node.department === department && { department: "Vendite" }), ...(node === other && { parent: kpi!.id }) }));
    const renaming = (): Promise<GoalsReport> => session.workbook.editGoals({ seen, wanted, origin: seen.map((_, at) => at) });
    const { failed } = await withFault(renaming, 4, "after");
    expect([failed, await look()]).toEqual([true, before]);
    const report = await renaming();
    expect(await look()).not.toEqual(before);
    await undo(report);
    expect(await look()).toEqual(before);
  });

  it("moves rows with columns of somebody's own and their looks, and back", async () => {
    await byHand((body, table) => {
      table.columns.add(-1, [["Mine"], ...Array.from({ length: 12 }, (_, row) => [`note ${row}`])].slice(0, 1) as string[][]);
      body.getRow(2).format.fill.color = "#FFEE00";
    });
    const seen = await nodes();
    await fill(session, "tblGoals", "Mine", seen.map((_, row) => `note ${row}`));
    const before = await look();
    const origin = [0, 1, 3, 4, 2, ...seen.map((_, at) => at).slice(5)];
    const report = await trips(() => session.workbook.editGoals(arranged(seen, origin)));
    expect((await nodes()).map(({ id }) => id)).toEqual(origin.map((at) => seen[at]!.id));
    expect(column(await tableNamed(session, "tblGoals"), "Mine").slice(2, 5)).toEqual(["note 3", "note 4", "note 2"]);
    await undo(report);
    expect(await look()).toEqual(before);
  });

  it("puts a column at the end where an older workbook lacks it, and takes it out again", async () => {
    await byHand((_, table) => table.columns.getItem(heading("share")).delete());
    const before = await tableNamed(session, "tblGoals");
    const seen = await nodes();
    const report = await trips(() => session.workbook.editGoals(changed(seen, 2, { share: 0.4 })));
    expect((await tableNamed(session, "tblGoals")).header).toEqual([...before.header, heading("share")]);
    expect((await nodes())[2]).toMatchObject({ share: 0.4 });
    await undo(report);
    expect(await tableNamed(session, "tblGoals")).toEqual(before);
    const added = await session.workbook.editGoals(arranged(seen, [0, 1, null, ...seen.keys()].filter((at, place) => place < 3 || Number(at) > 1)));
    expect((await tableNamed(session, "tblGoals")).header).toEqual([...before.header, heading("share")]);
    await undo(added);
    expect(await tableNamed(session, "tblGoals")).toEqual(before);
  });

  it("never overwrites what somebody has changed since, and then writes nothing of it", async () => {
    const seen = await nodes();
    await fill(session, "tblGoals", heading("target"), [null, null, 999].map((value, at) => value ?? (column({ name: "", sheet: "", header: ["t"], rows: seen.map(({ target }) => [target ?? ""]) }, "t")[at])));
    const before = await look();
    const report = await session.workbook.editGoals({ ...changed(seen, 2, { target: 5, owner: "Zoë" }) });
    expect(report).toMatchObject({ undo: null, kept: [{ id: seen[2]!.id, reason: "changed", column: { en: "Target" }, there: "999" }] });
    expect(await look()).toEqual(before);
  });

  it("says that a formula makes a cell, and replaces it only when told to", async () => {
    await byHand((_, table) => { table.columns.getItem(heading("target")).getDataBodyRange().getCell(2, 0).formulas = [["=50*2"]]; });
    const before = await look();
    const request = changed(await nodes(), 2, { target: 5 });
    expect((await session.workbook.editGoals(request)).kept).toMatchObject([{ reason: "formula", there: "=50*2" }]);
    const report = await session.workbook.editGoals({ ...request, replaceFormulas: true });
    expect((await nodes())[2]).toMatchObject({ target: 5 });
    await undo(report);
    expect(await look()).toEqual(before);
  });

  it("keeps a department under which somebody has put a row meanwhile", async () => {
    const seen = await nodes();
    const removal = arranged(seen, seen.flatMap(({ department: name }, at) => (name === session.departments[1] ? [] : [at])));
    const parent = seen.find(({ level, department: name }) => level === "department" && name === session.departments[1])!;
    await session.workbook.editGoals({ seen, wanted: [...seen, { ...newGoal(seen), parent: parent.id }], origin: [...seen.map((_, at) => at), null] });
    const before = await look();
    expect((await session.workbook.editGoals(removal)).kept).toMatchObject([{ id: parent.id, reason: "children" }]);
    expect(await look()).toEqual(before);
  });

  it("does not take back a row that came when somebody has written into one of its blank cells since", async () => {
    const seen = await nodes();
    const report = await session.workbook.editGoals({ seen, wanted: [...seen, { ...newGoal(seen), target: null }], origin: [...seen.map((_, at) => at), null] });
    await byHand((_, table) => { table.columns.getItem(heading("target")).getDataBodyRange().getLastRow().values = [[123456]]; });
    expect((await undo(report)).kept).toEqual([expect.objectContaining({ id: "NEW-1", reason: "changed" })]);
    expect((await nodes()).at(-1)).toMatchObject({ id: "NEW-1", target: 123456 });
  });

  it("does not take back what has been changed after it", async () => {
    const report = await session.workbook.editGoals(changed(await nodes(), 2, { target: 5 }));
    await byHand((_, table) => { table.columns.getItem(heading("target")).getDataBodyRange().getCell(2, 0).values = [[6]]; });
    expect((await report.undo?.())?.kept).toMatchObject([{ reason: "changed", there: "6" }]);
    expect((await nodes())[2]).toMatchObject({ target: 6 });
  });
});

describe("what is selected in the sheet", () => {
  it("is told with its address, once it is settled, and no more after it was stopped", async () => {
    const told: string[] = [];
    const stop = await session.workbook.watchSelection((address) => told.push(address));
    const select = (address: string): Promise<void> => session.excel.run(async (context) => {
      context.workbook.tables.getItem("tblGoals").worksheet.getRange(address).select();
      await context.sync();
    });
    await select("B7");
    await select("B9:C9");
    await until(() => told.length > 0);
    expect(told).toEqual([expect.stringMatching(/^Goals!B9$/)]);
    await stop();
    const later: string[] = [];
    const stopLater = await session.workbook.watchSelection((address) => later.push(address));
    await select("B8");
    await until(() => later.length > 0);
    expect(told).toHaveLength(1);
    await stopLater();
  });
});

describe("findings that are ignored", () => {
  it("are kept in the workbook with the reason, until they are shown again", async () => {
    await session.workbook.ignoreFinding({ id: "fewDimensions:Sales", reason: "=1+1", at: "2026-07-01" });
    expect(await session.workbook.readIgnored()).toEqual([{ id: "fewDimensions:Sales", reason: "=1+1", at: "2026-07-01" }]);
    await session.workbook.showFinding("fewDimensions:Sales");
    expect(await session.workbook.readIgnored()).toEqual([]);
  });
});

describe("any sequence of changes in pane and sheet", () => {
  type Action = { readonly kind: "set" | "remove" | "add" | "move" | "hand"; readonly a: number; readonly b: number };
  /** The lines above a row that comes, goes and comes back stay those of the row above. */
  const addedRemovedAndBack: Action[] = [{ kind: "add", a: 10, b: 9 }, { kind: "remove", a: 9, b: 8 }];
  const action: fc.Arbitrary<Action> = fc.record({ kind: fc.constantFrom("set", "remove", "add", "move", "hand"), a: fc.nat(20), b: fc.nat(20) });

  function requestOf({ kind, a, b }: Action, seen: readonly GoalNode[], turn: number): EditGoalsRequest {
    const rows = seen.map((_, at) => at);
    // Nothing is left but the first row: it is renamed.
    if (seen.length < 2) return changed(seen, 0, { goal: `goal ${turn}` });
    const kpi = 1 + (a % (seen.length - 1));
    const place = 1 + (b % seen.length);
    if (kind === "set") return changed(seen, kpi, { goal: `goal ${turn}`, target: b, start: b % 2 === 0 ? "2026-07-01" : "" });
    if (kind === "remove") return arranged(seen, rows.filter((at) => at !== kpi && seen[at]!.parent !== seen[kpi]!.id));
    if (kind === "add") return arranged(seen, [...rows.slice(0, place), null, ...rows.slice(place)], { ...newGoal(seen), id: `NEW-${turn}` });
    const left = rows.filter((at) => at !== kpi);
    return arranged(seen, [...left.slice(0, place), kpi, ...left.slice(place)]);
  }

  it("leaves both equal, and taking all of it back leaves the sheet as it was, bit for bit", async () => {
    await fc.assert(fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 5 }), async (actions) => {
      const before = await look();
      const way: (() => Promise<unknown>)[] = [];
      for (const [turn, step] of actions.entries()) {
        const seen = await nodes();
        if (step.kind === "hand") {
          const row = step.a % seen.length;
          const cell = (table: Excel.Table): Excel.Range => table.columns.getItem(heading("owner")).getDataBodyRange().getCell(row, 0);
          const was = seen[row]!.owner;
          await byHand((_, table) => { cell(table).values = [[`hand ${turn}`]]; });
          expect((await nodes())[row]).toMatchObject({ owner: `hand ${turn}` });
          way.push(() => byHand((_, table) => { cell(table).values = [[was]]; }));
          continue;
        }
        const request = requestOf(step, seen, turn);
        const report = await session.workbook.editGoals(request);
        expect(report.kept).toEqual([]);
        expect(await nodes()).toEqual(request.wanted);
        if (report.undo !== null) way.push(async () => expect((await report.undo?.())?.kept).toEqual([]));
      }
      for (const back of way.reverse()) await back();
      expect(await look()).toEqual(before);
    }), { numRuns: 5, examples: [[addedRemovedAndBack]] });
  });
});
