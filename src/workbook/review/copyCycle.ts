import { readGoals } from "../../goals/readGoals";
import type { Finding, GoalNode } from "../../goals/types";
import { changeRow, changeText, nextChangeId, type Change } from "../../review/changes/changes";
import { appliedFit, fitKey, type Fit } from "../../review/cycle/fit";
import { isoDay } from "../../review/days";
import { parsePeriod } from "../../review/periods";
import type { PeriodId } from "../../review/types";
import { mergeTable } from "../../sheets/mergeTable";
import { readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { RowContent } from "../../sheets/tablePlan";
import { cycleMessages as text } from "../../text/cycle";
import type { Language } from "../../text/language";
import { stopIfCancelled } from "../inExcel";
import { shownTime } from "../pushTime";
import { readWorkbook, type TableSnapshot } from "../read";
import { render } from "../render";
import { isFormula } from "../plan/cellContent";
import { needTable } from "../tables";
import { drawUndoable } from "../undo/undoable";
import type { Work } from "../types";
import { changesIn, cycleKeyIn } from "./cycleTables";
import type { CopyCycleReport, CopyCycleRequest } from "./cycleTypes";
import { frozenNamespace } from "./frozenPart";
import { cycleIn } from "./readCycle";
import { record, together } from "./records";
import { widenTable } from "./widenTable";

const cycleTables = ["goals", "cycles", "changes", "submissions", "results", "actions", "fit", "targets", "tiers"] as const;

/** See `CycleWorkbook.writeFit`. */
export async function writeFit(context: Excel.RequestContext, verdicts: readonly Fit[], wanted: Language, work?: Work): Promise<number> {
  const reading = await readWorkbook(context, ["fit"]);
  const language = reading.language ?? wanted;
  const at = shownTime(new Date().toISOString());
  await render(context, { ...record(reading, "fit", verdicts.map((fit) => ({ ...fit, at })), fitKey, language), language }, reading, work);
  return verdicts.length;
}

/** See `CycleWorkbook.copyCycle`. */
export async function copyCycle(context: Excel.RequestContext, request: CopyCycleRequest, work?: Work): Promise<CopyCycleReport> {
  const { from, to, departments, by, due } = request;
  const reading = await readWorkbook(context, cycleTables, () => false, [from, to].map(frozenNamespace));
  const language = reading.language ?? request.language;
  const table = needTable(reading, "goals");
  const last = cycleIn(reading, from);
  const next = cycleIn(reading, to);
  // A department that is in the next period already stays where it is there.
  const begun = new Set(next.departments.flatMap(({ department, cycle, hasSheet }) => (cycle !== null || hasSheet ? [department] : [])));
  const starting = last.departments.filter(({ department }) => departments.includes(department) && !begun.has(department)).map(({ department }) => department);
  const at = shownTime(new Date().toISOString());
  const rows = starting.map((department): RowContent<"cycles"> => ({ period: to, department, cycleStage: "set", state: "open", due, by, at }));
  const nodes = readGoals(table).nodes;
  const after = appliedFit(nodes, last.fit.filter(({ department }) => starting.includes(department)), from);
  const { changed, findings } = changedGoals(table, nodes, after);
  stopIfCancelled(work?.signal);
  const widened = widenTable(context, table, "goals", changed.some(({ until }) => until !== undefined) ? ["until"] : [], language);
  const goals = mergeTable({ table: "goals", reading: widened.table, language, rows: changed, keyOf: ({ id }) => String(id) });
  const log = changesOf(changesIn(reading).changes, last.fit, { nodes, changed, to, by, at });
  const records = together([record(reading, "cycles", rows, cycleKeyIn(reading), language), record(reading, "changes", log.map(changeRow), ({ id }) => String(id), language)]);
  const updates = [...records.updates, ...(goals.update === null || changed.length === 0 ? [] : [goals.update])];
  const way = await drawUndoable(context, { plans: records.plans, updates, language, widened: [widened] }, reading, work);
  const retired = changed.filter(({ until }) => until !== undefined).length;
  return { departments: starting, changed: changed.length - retired, retired, openActions: next.openActions, findings, ...way };
}

/** The new values as changes from the first day of the next period, so that the periods before it keep theirs. */
function changesOf(
  known: readonly Change[], fits: readonly Fit[],
  { nodes, changed, to, by, at }: { readonly nodes: readonly GoalNode[]; readonly changed: readonly RowContent<"goals">[]; readonly to: PeriodId; readonly by: string; readonly at: string },
): readonly Change[] {
  const first = parsePeriod(to)?.start;
  const written: Change[] = [];
  for (const row of changed) {
    const before = nodes.find(({ id }) => id === row.id);
    for (const what of ["target", "weight"] as const) {
      if (before === undefined || first === undefined || typeof row[what] !== "number") continue;
      written.push({
        id: nextChangeId([...known, ...written]), period: to, department: before.department, what, goalId: before.id, kpi: before.goal,
        old: changeText(what, before[what]), new: changeText(what, row[what]), effective: isoDay(first),
        reason: fits.find(({ goalId }) => goalId === before.id)?.reason ?? "", by, at, state: "approved", approved: by, approvedAt: at,
      });
    }
  }
  return written;
}

/** The cells of goals that the verdicts change; where a formula stands it stays, and that is said. */
function changedGoals(table: TableSnapshot, nodes: readonly GoalNode[], after: readonly GoalNode[]): { readonly changed: readonly RowContent<"goals">[]; readonly findings: readonly Finding[] } {
  const changed: RowContent<"goals">[] = [];
  const findings: Finding[] = [];
  const { rows } = readTable(tables.goals, table);
  after.forEach((node, at) => {
    const before = nodes[at];
    const row = rows[at];
    if (before === undefined || row === undefined || before === node) return;
    const fields = (["target", "weight", "until"] as const).filter((field) => before[field] !== node[field]);
    const free = fields.filter((field) => !isFormula(table.formulas[row.index]?.[row.position(field)], row.raw(field)));
    if (free.length < fields.length) {
      findings.push({ id: `formula:${node.id}`, severity: "warning", text: text.goalFormula, parameters: { department: node.department, kpi: node.goal }, department: node.department, address: row.cell("target") });
    }
    if (free.length > 0) changed.push({ id: node.id, ...Object.fromEntries(free.map((field) => [field, node[field]])) });
  });
  return { changed, findings };
}
