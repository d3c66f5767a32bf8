import { inExcel } from "../inExcel";
import { readWorkbook, type TableSnapshot } from "../read";
import { needColumns, needTable } from "../tables";
import { readGoals } from "../../goals/readGoals";
import type { Language } from "../../text/language";
import { putBack } from "../render";
import { applyStep } from "./applyStep";
import { goalRows, type GoalRows } from "./goalRows";
import type { GoalStep } from "./goalStep";
import { obstacles, rowObstacles } from "./kept";
import { planStep } from "./planStep";
import type { EditGoalsRequest, GoalsReport, KeptGoal } from "./types";

/** A step with what stands in its way. */
interface Planned {
  readonly step: GoalStep;
  readonly kept: readonly KeptGoal[];
}

/** See `KpiWorkbook.editGoals`. */
export function editGoals(context: Excel.RequestContext, request: EditGoalsRequest): Promise<GoalsReport> {
  return make(context, (table, rows, language) => planStep(request, table, rows, language));
}

/** Makes a step that was worked out earlier: the way back, or the way there again. */
function repeat(step: GoalStep): Promise<GoalsReport> {
  return inExcel((context) => make(context, (table, rows) => ({ step: stillUseful(step, table), kept: obstacles(step, table, rows) })));
}

/** All of a step, or nothing of it: half of a change of weights would be worse than none. */
async function make(context: Excel.RequestContext, plan: (table: TableSnapshot, rows: GoalRows, language: Language) => Planned): Promise<GoalsReport> {
  const reading = await readWorkbook(context, ["goals"]);
  const table = needTable(reading, "goals");
  const language = reading.language ?? "en-US";
  needColumns(table.table, readGoals(table).missing, language);
  const rows = goalRows(table);
  const { step, kept } = plan(table, rows, language);
  const inTheWay = [...kept, ...rowObstacles(step, rows)];
  if (inTheWay.length > 0 || isEmpty(step)) return { kept: inTheWay, address: null, undo: null };
  try {
    const { inverse, address } = await applyStep(context, table, rows, step, language);
    return { kept: [], address, undo: () => repeat(inverse) };
  } catch (error) {
    const update = { reading: table, columns: [], changed: [], added: [], deleted: [], protected: table.sheetProtected };
    await putBack(error, { plans: [], updates: [update], language }, reading);
    throw error;
  }
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
