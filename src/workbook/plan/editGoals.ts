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
import { applyStep, definitionsTable, lookBefore, putLooksBack, type StepTable } from "./applyStep";
import { closedUnderName, departmentCells, departmentTables, isReviewOf } from "./departmentCells";
import { goalRows, type GoalRows } from "./goalRows";
import { changesDefinitions, noDefinitions, type DefinitionSteps, type GoalStep } from "./goalStep";
import { obstacles, rowObstacles } from "./kept";
import { headCells, tableOf } from "./otherCells";
import { planStep } from "./planStep";
import { requestRemarks } from "./rowRemarks";
import { standingTargets } from "./standingTargets";
import { changesTargets, noTargets, targetsInTheWay, targetsTable } from "./targetSteps";
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
  /** Rows may go or move, with what people have to say about them. */
  readonly moves: boolean;
}

/** See `KpiWorkbook.editGoals`. */
export async function editGoals(context: Excel.RequestContext, request: EditGoalsRequest): Promise<GoalsReport> {
  const { seen, wanted, origin, copyOf = [], parts = [], definitions = [], targets: gone = [] } = request;
  const renamed = renamedDepartments(seen, wanted, origin);
  const names = new Set(renamed.map(({ from }) => from));
  let nodes = wanted;
  const report = await make(context, {
    tables: [...new Set([...(origin.includes(null) ? keepingTables : []), ...(names.size === 0 ? [] : departmentTables), ...(definitions.length === 0 ? [] : ["indicators" as const]), ...(gone.length === 0 && !parts.some(isSaid) ? [] : ["targets" as const])])],
    also: (table) => names.size > 0 && isReviewOf(table, names, seen),
    moves: origin.filter((at) => at !== null).join() !== [...seen.keys()].join(),
  }, async ({ reading, table, rows, language }) => {
    nodes = withFreeIds(wanted, origin, keptUnder(reading, rows));
    const { step, kept } = planStep({ ...request, wanted: nodes }, table, rows, language);
    const goesAlong = [...copyOf, ...parts].some(isSaid);
    const targets = goesAlong || gone.length > 0 ? findTable(reading, "targets") : null;
    const along = targets === null || !goesAlong ? noTargets : targetsAlong(standingTargets(targets, language).map(({ row }) => row), { seen, goals: nodes, copyOf, parts });
    const steps = { added: along.added, removed: targets === null ? [] : [...along.removed, ...gone] };
    return {
      step: { ...step, others: departmentCells(reading, renamed), targets: steps, definitions: await unused(definitions, nodes, reading, language) },
      kept: [...kept, ...closedUnderName(reading, renamed), ...(targets === null ? [] : targetsInTheWay(steps, targets, language))],
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
  const own: readonly FixedTable[] = [
    ...(changesTargets(step.targets) ? ["targets" as const] : []), ...(changesDefinitions(step.definitions) ? ["indicators" as const] : []),
  ];
  const needs = {
    tables: step.others.length === 0 ? own : [...new Set([...own, ...departmentTables])],
    also: (table: string) => others.has(table) && parseReviewTableName(table) !== null,
    moves: step.removed.length > 0 || step.order !== null,
  };
  return inExcel((context) => make(context, needs, ({ reading, table, rows, language }) => {
    const targets = targetsTable(step.targets, reading);
    const kept = targets === null ? [] : targetsInTheWay(step.targets, targets, language);
    return { step: stillUseful(step, table), kept: [...obstacles(step, table, rows), ...kept] };
  }));
}

/** All of a step, or nothing of it: half of a change of weights would be worse than none. */
async function make(context: Excel.RequestContext, needs: Needs, plan: (on: StepTable) => Planned | Promise<Planned>): Promise<GoalsReport> {
  const remarks = needs.moves ? requestRemarks(context) : null;
  const reading = await readWorkbook(context, ["goals", ...needs.tables], needs.also);
  const table = needTable(reading, "goals");
  const language = reading.language ?? "en-US";
  needColumns(table.table, readGoals(table).missing, language);
  const rows = goalRows(table);
  const on = { reading, table, rows, language, remarks };
  const { step, kept } = await plan(on);
  const inTheWay = [...kept, ...rowObstacles(step, rows)];
  if (inTheWay.length > 0 || isEmpty(step)) return { kept: inTheWay, address: null, undo: null };
  const before = await lookBefore(context, on, step);
  try {
    const { inverse, address } = await applyStep(context, on, step, before);
    return { kept: [], address, undo: () => repeat(inverse) };
  } catch (error) {
    const along = [targetsTable(step.targets, reading), definitionsTable(step.definitions, reading)].flatMap((each) => each ?? []);
    const touched = [table, ...along, ...step.others.flatMap(({ place }) => reading.found.get(tableOf(place)) ?? [])];
    const updates = [...new Set(touched)].map((each) => ({ reading: each, columns: [], changed: [], added: [], deleted: [], protected: each.sheetProtected, around: headCells(each, step.others) }));
    await putBack(error, { plans: [], updates, language, alsoBack: (again) => putLooksBack(again, table, before) }, reading);
    throw error;
  }
}

/** What of some definitions goes from the library when the tree is this one. */
async function unused(definitions: readonly Indicator[], nodes: readonly GoalNode[], reading: WorkbookReading, language: Language): Promise<DefinitionSteps> {
  const library = definitions.length === 0 ? null : findTable(reading, "indicators");
  if (library === null) return noDefinitions;
  const { unusedRows } = await import("./definitionSteps");
  return { added: [], removed: unusedRows(library, definitions, nodes, language) };
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
  const gone = new Set(step.removed.map(({ key }) => key));
  const rows = goalRows(table).all.filter(({ key }) => !gone.has(key));
  const droppedColumns = step.droppedColumns.filter((heading) => {
    const position = table.header.map(String).indexOf(heading);
    return position >= 0 && rows.every(({ key, index }) => own.has(`${key}\t${heading}`) || table.rows[index]?.[position] === "");
  });
  return { ...step, droppedColumns };
}
