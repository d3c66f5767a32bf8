import { inExcel } from "../inExcel";
import { readWorkbook, type FixedTable, type TableSnapshot, type WorkbookReading } from "../read";
import { findTable, needColumns, needTable } from "../tables";
import { withFreeIds } from "../../goals/editing/freeIds";
import { renamedDepartments } from "../../goals/editing/renamedDepartments";
import { readGoals } from "../../goals/readGoals";
import { parseReviewTableName } from "../../review/reviewTable";
import { findColumns } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { putBack } from "../render";
import { applyStep, type StepTable } from "./applyStep";
import { closedUnderName, departmentCells, departmentTables, isReviewOf } from "./departmentCells";
import { goalRows, type GoalRows } from "./goalRows";
import type { GoalStep } from "./goalStep";
import { obstacles, rowObstacles } from "./kept";
import { tableOf } from "./otherCells";
import { planStep } from "./planStep";
import type { EditGoalsRequest, GoalsReport, KeptGoal } from "./types";

/** A step with what stands in its way. */
interface Planned {
  readonly step: GoalStep;
  readonly kept: readonly KeptGoal[];
}

/** What has to be read beside the tree. */
interface Needs {
  readonly tables: readonly FixedTable[];
  readonly also: (table: string) => boolean;
}

/** See `KpiWorkbook.editGoals`. */
export async function editGoals(context: Excel.RequestContext, request: EditGoalsRequest): Promise<GoalsReport> {
  const { seen, wanted, origin } = request;
  const renamed = renamedDepartments(seen, wanted, origin);
  const names = new Set(renamed.map(({ from }) => from));
  let nodes = wanted;
  const report = await make(context, {
    tables: [...new Set([...(origin.includes(null) ? keepingTables : []), ...(names.size === 0 ? [] : departmentTables)])],
    also: (table) => names.size > 0 && isReviewOf(table, names, seen),
  }, ({ reading, table, rows, language }) => {
    nodes = withFreeIds(wanted, origin, keptUnder(reading, rows));
    const { step, kept } = planStep({ ...request, wanted: nodes }, table, rows, language);
    return { step: { ...step, others: departmentCells(reading, renamed) }, kept: [...kept, ...closedUnderName(reading, renamed)] };
  });
  return nodes === wanted ? report : { ...report, nodes };
}

/** Makes a step that was worked out earlier: the way back, or the way there again. */
function repeat(step: GoalStep): Promise<GoalsReport> {
  const others = new Set(step.others.map(({ place }) => tableOf(place)));
  const needs = { tables: step.others.length === 0 ? [] : departmentTables, also: (table: string) => others.has(table) && parseReviewTableName(table) !== null };
  return inExcel((context) => make(context, needs, ({ table, rows }) => ({ step: stillUseful(step, table), kept: obstacles(step, table, rows) })));
}

/** All of a step, or nothing of it: half of a change of weights would be worse than none. */
async function make(context: Excel.RequestContext, needs: Needs, plan: (on: StepTable) => Planned): Promise<GoalsReport> {
  const reading = await readWorkbook(context, ["goals", ...needs.tables], needs.also);
  const table = needTable(reading, "goals");
  const language = reading.language ?? "en-US";
  needColumns(table.table, readGoals(table).missing, language);
  const rows = goalRows(table);
  const on = { reading, table, rows, language };
  const { step, kept } = plan(on);
  const inTheWay = [...kept, ...rowObstacles(step, rows)];
  if (inTheWay.length > 0 || isEmpty(step)) return { kept: inTheWay, address: null, undo: null };
  try {
    const { inverse, address } = await applyStep(context, on, step);
    return { kept: [], address, undo: () => repeat(inverse) };
  } catch (error) {
    const touched = [table, ...step.others.flatMap(({ place }) => reading.found.get(tableOf(place)) ?? [])];
    const updates = [...new Set(touched)].map((each) => ({ reading: each, columns: [], changed: [], added: [], deleted: [], protected: each.sheetProtected }));
    await putBack(error, { plans: [], updates, language }, reading);
    throw error;
  }
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
  const own = new Set(step.cells.map(({ key, heading }) => `${key}\t${heading}`));
  const rows = goalRows(table).all;
  const droppedColumns = step.droppedColumns.filter((heading) => {
    const position = table.header.map(String).indexOf(heading);
    return position >= 0 && rows.every(({ key, index }) => own.has(`${key}\t${heading}`) || table.rows[index]?.[position] === "");
  });
  return { ...step, droppedColumns };
}
