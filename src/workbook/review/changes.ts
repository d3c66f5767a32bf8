import { periodInCell } from "../../goals/targets/targetRows";
import { targetsFor } from "../../goals/targets/targetsFor";
import type { Finding } from "../../goals/types";
import { changeRow, changeValue, nextChangeId, type Change } from "../../review/changes/changes";
import { decided, isObjection, objections, proposed, type ChangeRequest, type Objection } from "../../review/changes/requests";
import { allowsChanges } from "../../review/cycle/board";
import { cycleOf } from "../../review/cycle/cycles";
import { dayNumber, dayOfNumber, earlierDay, isoDay, parseDay } from "../../review/days";
import { periodMessage } from "../../review/periods";
import { cellAddress } from "../../sheets/address";
import { mergeTable, type TableUpdate } from "../../sheets/mergeTable";
import { readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { isoDate } from "../../sheets/serialDate";
import type { RowContent } from "../../sheets/tablePlan";
import { cycleMessages as text } from "../../text/cycle";
import { languageOf, type Language } from "../../text/language";
import { withTerms } from "../../text/terms";
import { goalsOf } from "../goals";
import { isFormula } from "../plan/cellContent";
import { shownTime } from "../pushTime";
import { readWorkbook, type TableSnapshot, type WorkbookReading } from "../read";
import { render } from "../render";
import { findTable, needTable } from "../tables";
import { changesIn, cyclesIn } from "./cycleTables";
import type { ChangeReport, DecideRequest } from "./cycleTypes";
import { record } from "./records";
import { narrowTables, widenTable, type Widened } from "./widenTable";

/** See `CycleWorkbook.requestChange`. */
export async function requestChange(context: Excel.RequestContext, request: ChangeRequest & { readonly language: Language }): Promise<ChangeReport> {
  const reading = await readWorkbook(context, ["changes", "cycles", "goals"]);
  const refused = [...closedFor(reading, request), ...objections(request)];
  if (refused.length > 0) return refusal(refused, request);
  const change = proposed(request, nextChangeId(changesIn(reading).changes), shownTime(new Date().toISOString()));
  const language = reading.language ?? request.language;
  const step = record(reading, "changes", [changeRow(change)], ({ id }) => String(id), language);
  await render(context, { ...step, language }, reading);
  const sheet = step.plans[0]?.name ?? findTable(reading, "changes")?.sheet ?? "";
  return { change, findings: [], address: cellAddress(sheet, 0, 0) };
}

/** See `CycleWorkbook.decideChange`. */
export async function decideChange(context: Excel.RequestContext, { id, decision, by }: DecideRequest): Promise<ChangeReport> {
  const reading = await readWorkbook(context, ["changes", "cycles", "goals", "targets"]);
  const table = needTable(reading, "changes");
  const { changes, addresses } = changesIn(reading);
  const language = reading.language ?? languageOf(Office.context.displayLanguage);
  const waiting = changes.find((change) => change.id === id);
  if (waiting === undefined) return { change: null, findings: [finding(text.changeGone, { id })], address: cellAddress(table.sheet, table.row, table.column) };
  const closed = decision === "approved" ? closedFor(reading, waiting) : [];
  const change = decided(waiting, decision, by, shownTime(new Date().toISOString()));
  if (closed.length > 0 || isObjection(change)) return refusal([...closed, ...(isObjection(change) ? [change] : [])], waiting);
  const { updates } = record(reading, "changes", [changeRow(change)], (row) => String(row["id"]), language);
  const applied = decision === "approved" ? apply(context, reading, change, language) : nothingApplied;
  try {
    await render(context, { plans: [], updates: [...updates, ...applied.updates], language }, reading);
  } catch (error) {
    if (applied.widened !== null) await Excel.run((again) => narrowTables(again, applied.widened === null ? [] : [applied.widened]));
    throw error;
  }
  return { change, findings: applied.findings, address: addresses.get(id) ?? "" };
}

interface Applied {
  readonly updates: readonly TableUpdate[];
  readonly widened: Widened | null;
  readonly findings: readonly Finding[];
}

const nothingApplied: Applied = { updates: [], widened: null, findings: [] };

/** The new value where it is kept: in the period's row of its targets where such rows say the target, else in the goal tree. */
function apply(context: Excel.RequestContext, reading: WorkbookReading, change: Change, language: Language): Applied {
  const { goalId, period, what } = change;
  const goals = findTable(reading, "goals");
  const row = goals === null ? undefined : readTable(tables.goals, goals).rows.find(({ values }) => values.id === goalId);
  const value = changeValue(what, change.new, row?.values.unit);
  const targets = findTable(reading, "targets");
  if (what === "target" && targets !== null && isFromRows(reading, targets, change, language)) {
    const key = (row: { readonly period?: unknown; readonly goalId?: unknown }): string => `${periodInCell(String(row.period))} ${String(row.goalId)}`;
    const isThere = readTable(tables.targets, targets).rows.some(({ values }) => key(values) === key(change));
    const named = isThere ? {} : { kpi: change.kpi, department: change.department };
    const { update } = mergeTable({ table: "targets", reading: targets, language, rows: [{ period, goalId, target: value, ...named }], keyOf: key });
    return { ...nothingApplied, updates: update === null ? [] : [update] };
  }
  if (goals === null || row === undefined) return { ...nothingApplied, findings: [finding(text.goalGone, change)] };
  const cell = goalCell(change, value, isoDate(row.values.until));
  if (cell === null) return nothingApplied;
  const [column, content] = cell;
  if (isFormula(goals.formulas[row.index]?.[row.position(column)], row.raw(column))) {
    return { ...nothingApplied, findings: [{ ...finding(text.goalFormula, change), address: row.cell(column) }] };
  }
  const widened = widenTable(context, goals, "goals", [column], language);
  const { update } = mergeTable({ table: "goals", reading: widened.table, language, rows: [{ id: goalId, [column]: content }], keyOf: ({ id }) => String(id) });
  return { updates: update === null ? [] : [update], widened: widened.added.length > 0 ? widened : null, findings: [] };
}

/** Whether rows of period targets say what a goal is to reach in the period of a change. */
function isFromRows(reading: WorkbookReading, targets: TableSnapshot, { goalId, period }: Change, language: Language): boolean {
  const nodes = goalsOf(reading, language)?.nodes.filter(({ id }) => id === goalId) ?? [];
  const rows = readTable(tables.targets, targets).rows.map(({ values }) => values);
  const from = targetsFor(nodes, rows, [], period).get(goalId)?.from;
  return from === "period" || from === "parts" || from === "share";
}

type GoalCell = readonly ["target" | "weight" | "start" | "until", RowContent<"goals">["target"] | string];

/** What a change writes into the tree; null where a KPI that is to stop has ended before that anyway. */
function goalCell(change: Change, value: number | null, until: string): GoalCell | null {
  if (change.what === "target" || change.what === "weight") return [change.what, value];
  if (change.new !== "") return ["start", change.effective];
  // A KPI that stops counts for the last time on the day before.
  const last = dayBefore(change.effective);
  return earlierDay(until, last) === last ? ["until", last] : null;
}

function dayBefore(day: string): string {
  const parts = parseDay(day);
  return parts === null ? day : isoDay(dayOfNumber(dayNumber(parts) - 1));
}

/** Nothing is changed in a period that is closed or in which people are being assessed already. */
function closedFor(reading: WorkbookReading, { period, department }: Pick<ChangeRequest, "period" | "department">): readonly Objection[] {
  const cycles = cyclesIn(reading);
  const cycle = cycleOf(cycles, period, department);
  if (allowsChanges(cycle)) return [];
  return [{ field: "new", message: withTerms(cycle?.state === "closed" ? text.closedForChange : text.lateForChange, { period: periodMessage(period) }), parameters: { department } }];
}

function refusal(refused: readonly Objection[], { department, kpi }: Pick<ChangeRequest, "department" | "kpi">): ChangeReport {
  return { change: null, address: "", findings: refused.map(({ field, message, parameters }) => ({ id: `change:${field}`, severity: "error", text: message, parameters: { department, kpi, ...parameters }, department })) };
}

function finding(message: Finding["text"], { department = "", kpi = "", id = "" }: Partial<Pick<Change, "department" | "kpi" | "id">>): Finding {
  return { id: `change:${id}`, severity: "warning", text: message, parameters: { department, kpi, id }, department };
}
