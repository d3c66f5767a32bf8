import type { GoalNode, Indicator } from "../../goals/types";
import type { Language } from "../../text/language";
import { inExcel } from "../inExcel";
import { readWorkbook, type FixedTable, type TableSnapshot, type WorkbookReading } from "../read";
import { findTable, needColumns, needTable } from "../tables";
import { withFreeIds } from "../../goals/editing/freeIds";
import { renamedDepartments } from "../../goals/editing/renamedDepartments";
import { readGoals } from "../../goals/readGoals";
import { targetsAlong } from "../../goals/targets/copiedTargets";
import { parseReviewTableName } from "../../review/reviewTable";
import { findColumns } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { putBack } from "../render";
import { requestFormulas, requestSheets } from "../undo/lookingAt";
import { alongUpdates, tablesAlong } from "./alongUpdates";
import { applyStep, lookBefore, putLooksBack, type StepTable } from "./applyStep";
import { changedSince, requestSheetsNow, stillMissing, withoutSheets, type DrawnSheet, type SheetsNow } from "./cameAlong";
import { closedUnderName, departmentCells, departmentTables, isReviewOf } from "./departmentCells";
import { goalRows, type GoalRows } from "./goalRows";
import { changesRows, noRows, type GoalStep, type RowSteps } from "./goalStep";
import { obstacles, rowObstacles } from "./kept";
import { headCells, tableOf } from "./otherCells";
import { planStep } from "./planStep";
import { requestRemarks } from "./rowRemarks";
import { standingTargets } from "./standingTargets";
import { noTargets, targetsInTheWay, targetsTable } from "./targetSteps";
import type { EditGoalsRequest, GoalsReport, KeptGoal } from "./types";

/** A step with what stands in its way. */
interface Planned {
  readonly step: GoalStep;
  readonly kept: readonly KeptGoal[];
  /** What came with goals that go and stays. */
  readonly stays?: readonly string[];
}

/** What has to be read beside the tree. */
interface Needs {
  readonly tables: readonly FixedTable[];
  readonly also: (table: string) => boolean;
  /** Rows may go or move, with what people have to say about them. */
  readonly moves: boolean;
  /** Sheets that may go. */
  readonly drawn: readonly DrawnSheet[];
  /** It is a way back: formulas of somebody's own that look at what goes stand in its way. */
  readonly isBack: boolean;
}

type Plan = (on: StepTable, sheets: SheetsNow) => Planned | Promise<Planned>;

/** See `KpiWorkbook.editGoals`. */
export async function editGoals(context: Excel.RequestContext, request: EditGoalsRequest): Promise<GoalsReport> {
  const { seen, wanted, origin, copyOf = [], parts = [], definitions = [], targets: gone = [], came } = request;
  const renamed = renamedDepartments(seen, wanted, origin);
  const names = new Set(renamed.map(({ from }) => from));
  let nodes = wanted;
  const report = await make(context, {
    tables: [...new Set([
      ...(origin.includes(null) ? keepingTables : []), ...(names.size === 0 ? [] : departmentTables), ...(definitions.length === 0 ? [] : ["indicators" as const]),
      ...(gone.length === 0 && !parts.some(isSaid) ? [] : ["targets" as const]), ...(came === undefined || came.okrs.length === 0 ? [] : ["okrs" as const]),
    ])],
    also: (table) => names.size > 0 && isReviewOf(table, names, seen),
    moves: origin.filter((at) => at !== null).join() !== [...seen.keys()].join(),
    drawn: came?.sheets ?? [],
    isBack: came !== undefined,
  }, async ({ reading: all, table, rows, language }, { dropped, stay }) => {
    const reading = withoutSheets(all, dropped);
    nodes = withFreeIds(wanted, origin, keptUnder(reading, rows));
    const { step, kept } = planStep({ ...request, wanted: nodes }, table, rows, language);
    const goesAlong = [...copyOf, ...parts].some(isSaid);
    const targets = goesAlong || gone.length > 0 ? findTable(reading, "targets") : null;
    const along = targets === null || !goesAlong ? noTargets : targetsAlong(standingTargets(targets, language).map(({ row }) => row), { seen, goals: nodes, copyOf, parts });
    const steps = targets === null ? noTargets : { added: [...along.added, ...(came?.replaced ?? [])], removed: [...along.removed, ...gone] };
    const objectives = came === undefined ? null : findTable(reading, "okrs");
    const okrs = objectives === null ? noRows : { added: [], removed: came?.okrs ?? [] };
    const ofLibrary = await unused(definitions, nodes, reading, language);
    return {
      step: stillUseful({
        ...step, others: departmentCells(all, renamed), targets: steps, definitions: ofLibrary.step, okrs, sheets: { drawn: [], dropped }, droppedColumns: came?.columns ?? [],
      }, table),
      kept: [
        ...kept, ...closedUnderName(all, renamed), ...(targets === null ? [] : targetsInTheWay(steps, targets, language)),
        ...(came === undefined ? [] : changedSince(step, came, table, rows)), ...(objectives === null ? [] : (await import("./okrSteps")).okrsInTheWay(okrs, objectives)),
      ],
      stays: [...stay, ...ofLibrary.stay],
    };
  });
  return nodes === wanted ? report : { ...report, nodes };
}

function isSaid(value: object | string | null): boolean {
  return value !== null;
}

/** Makes a step that was worked out earlier: the way back, or the way there again. */
function repeat(step: GoalStep): Promise<GoalsReport> {
  const others = new Set(step.others.map(({ place }) => tableOf(place)));
  const own = tablesAlong(step);
  const needs = {
    tables: step.others.length === 0 ? own : [...new Set([...own, ...departmentTables])],
    also: (table: string) => others.has(table) && parseReviewTableName(table) !== null,
    moves: step.removed.length > 0 || step.order !== null,
    drawn: step.sheets.dropped,
    isBack: true,
  };
  return inExcel((context) => make(context, needs, async ({ reading, table, rows, language }, { dropped, stay }) => {
    const targets = targetsTable(step.targets, reading);
    const objectives = changesRows(step.okrs) ? findTable(reading, "okrs") : null;
    return {
      step: { ...stillUseful(step, table), sheets: stillMissing({ ...step.sheets, dropped }, reading) },
      kept: [
        ...obstacles(step, table, rows), ...(targets === null ? [] : targetsInTheWay(step.targets, targets, language)),
        ...(objectives === null ? [] : (await import("./okrSteps")).okrsInTheWay(step.okrs, objectives)),
      ],
      stays: stay,
    };
  }));
}

/** All of a step, or nothing of it: half of a change of weights would be worse than none. */
async function make(context: Excel.RequestContext, needs: Needs, plan: Plan): Promise<GoalsReport> {
  const remarks = needs.moves ? requestRemarks(context) : null;
  const sheetsNow = needs.drawn.length === 0 ? null : requestSheetsNow(context, needs.drawn);
  const reading = await readWorkbook(context, ["goals", ...needs.tables], needs.also, [], needs.isBack ? requestSheets : undefined);
  const table = needTable(reading, "goals");
  const language = reading.language ?? "en-US";
  needColumns(table.table, readGoals(table).missing, language);
  const rows = goalRows(table);
  const on = { reading, table, rows, language, remarks };
  const { step, kept, stays = [] } = await plan(on, sheetsNow?.() ?? { dropped: [], stay: [] });
  const inTheWay = [...kept, ...rowObstacles(step, rows)];
  if (inTheWay.length > 0 || isEmpty(step)) return { kept: inTheWay, address: null, undo: null };
  const along = await alongUpdates(step, reading, language);
  const formulas = needs.isBack && takesOut(step) ? requestFormulas(context, ({ id }) => step.sheets.dropped.every(({ state }) => state.id !== id)) : null;
  const before = await lookBefore(context, on, step);
  if (formulas !== null) {
    if (step.removed.length === 0) await context.sync();
    const { lookingAtRows, remarksAlong } = await import("./lookingAtRows");
    const lost = [...remarksAlong(before, along), ...(await lookingAtRows(on, step, before, along, formulas()))];
    if (lost.length > 0) return { kept: lost, address: null, undo: null };
  }
  try {
    const { inverse, address } = await applyStep(context, on, step, before, along);
    return { kept: [], address, undo: () => repeat(inverse), ...(stays.length > 0 && { stays }) };
  } catch (error) {
    const touched = [table, ...along.map((each) => each.table), ...step.others.flatMap(({ place }) => reading.found.get(tableOf(place)) ?? [])];
    const updates = [...new Set(touched)].map((each) => ({ reading: each, columns: [], changed: [], added: [], deleted: [], protected: each.sheetProtected, around: headCells(each, step.others) }));
    await putBack(error, { plans: step.sheets.drawn, updates, language, alsoBack: (again) => putLooksBack(again, table, before) }, reading);
    throw error;
  }
}

/** Whether rows, columns or sheets go. */
function takesOut({ removed, droppedColumns, sheets, targets, definitions, okrs }: GoalStep): boolean {
  return [removed, droppedColumns, sheets.dropped, targets.removed, definitions.removed, okrs.removed].some(({ length }) => length > 0);
}

interface Unused {
  readonly step: RowSteps;
  /** Those of them that stay, by their codes. */
  readonly stay: readonly string[];
}

/** What of some definitions goes from the library when the tree is this one. */
async function unused(definitions: readonly Indicator[], nodes: readonly GoalNode[], reading: WorkbookReading, language: Language): Promise<Unused> {
  const library = definitions.length === 0 ? null : findTable(reading, "indicators");
  if (library === null) return { step: noRows, stay: [] };
  const { codesLeft, unusedRows } = await import("./definitionSteps");
  const removed = unusedRows(library, definitions, nodes, language);
  return { step: { added: [], removed }, stay: codesLeft(library, definitions, removed) };
}

/** Tables that keep what goals came to or are to come to, also of goals that are gone. */
const keepingTables = ["results", "targets"] as const;

/** Whether something is kept under an id, or a row has it by now. */
function keptUnder(reading: WorkbookReading, rows: GoalRows): (id: string) => boolean {
  const ids = new Set(rows.all.map(({ node }) => node.id));
  for (const key of keepingTables) {
    const table = findTable(reading, key);
    const position = table === null ? undefined : findColumns(tables[key].columns, table.header).get("goalId");
    if (table !== null && position !== undefined) for (const row of table.rows) ids.add(String(row[position]));
  }
  return (id) => ids.has(id);
}

function isEmpty({ cells, removed, added, order, newColumns, droppedColumns }: GoalStep): boolean {
  return order === null && [cells, removed, added, newColumns, droppedColumns].every(({ length }) => length === 0);
}

/** A column that came with a change goes with it, unless somebody has written into it. */
function stillUseful(step: GoalStep, table: TableSnapshot): GoalStep {
  if (step.droppedColumns.length === 0) return step;
  const own = new Set(step.cells.map(({ key, heading }) => `${key}\t${heading}`));
  const gone = new Set(step.removed.map(({ key }) => key));
  const rows = goalRows(table).all.filter(({ key }) => !gone.has(key));
  const droppedColumns = step.droppedColumns.filter((heading) => {
    const position = table.header.map(String).indexOf(heading);
    return position >= 0 && rows.every(({ key, index }) => own.has(`${key}\t${heading}`) || table.rows[index]?.[position] === "");
  });
  return { ...step, droppedColumns };
}
