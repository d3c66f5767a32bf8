import type { Finding } from "../../goals/types";
import { changeRow, changeValue, nextChangeId, type Change } from "../../review/changes/changes";
import { decided, isObjection, objections, proposed, type ChangeRequest, type Objection } from "../../review/changes/requests";
import { allowsChanges } from "../../review/cycle/board";
import { cycleOf } from "../../review/cycle/cycles";
import { dayNumber, dayOfNumber, isoDay, parseDay } from "../../review/days";
import { periodMessage } from "../../review/periods";
import { cellAddress } from "../../sheets/address";
import { mergeTable, type TableUpdate } from "../../sheets/mergeTable";
import { readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { RowContent } from "../../sheets/tablePlan";
import { cycleMessages as text } from "../../text/cycle";
import { languageOf, type Language } from "../../text/language";
import { withTerms } from "../../text/terms";
import { isFormula } from "../plan/goalStep";
import { shownTime } from "../pushTime";
import { readWorkbook, type WorkbookReading } from "../read";
import { render } from "../render";
import { findTable, needTable } from "../tables";
import { changesIn, cyclesIn } from "./cycleTables";
import type { ChangeReport, DecideRequest } from "./cycleTypes";
import { record } from "./records";
import { narrowTables, widenTable, type Widened } from "./widenTable";

/** See `CycleWorkbook.requestChange`. */
export async function requestChange(context: Excel.RequestContext, request: ChangeRequest & { readonly language: Language }): Promise<ChangeReport> {
  const reading = await readWorkbook(context, ["changes", "cycles"]);
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

/** The new value where it is kept: in the period's row of its targets where it has one, else in the goal tree. */
function apply(context: Excel.RequestContext, reading: WorkbookReading, change: Change, language: Language): Applied {
  const { goalId, period, what } = change;
  const value = changeValue(what, change.new);
  const targets = findTable(reading, "targets");
  const ownRow = what === "target" && targets !== null
    && readTable(tables.targets, targets).rows.some(({ values }) => values.goalId === goalId && values.period === period);
  if (ownRow && targets !== null) {
    const key = (row: { readonly period?: unknown; readonly goalId?: unknown }): string => `${String(row.period)} ${String(row.goalId)}`;
    const { update } = mergeTable({ table: "targets", reading: targets, language, rows: [{ period, goalId, target: value }], keyOf: key });
    return { ...nothingApplied, updates: update === null ? [] : [update] };
  }
  const goals = findTable(reading, "goals");
  const row = goals === null ? undefined : readTable(tables.goals, goals).rows.find(({ values }) => values.id === goalId);
  if (goals === null || row === undefined) return { ...nothingApplied, findings: [finding(text.goalGone, change)] };
  const [column, content] = goalCell(change, value);
  if (isFormula(goals.formulas[row.index]?.[row.position(column)], row.raw(column))) {
    return { ...nothingApplied, findings: [{ ...finding(text.goalFormula, change), address: row.cell(column) }] };
  }
  const widened = widenTable(context, goals, "goals", [column], language);
  const { update } = mergeTable({ table: "goals", reading: widened.table, language, rows: [{ id: goalId, [column]: content }], keyOf: ({ id }) => String(id) });
  return { updates: update === null ? [] : [update], widened: widened.added.length > 0 ? widened : null, findings: [] };
}

type GoalCell = readonly ["target" | "weight" | "start" | "until", RowContent<"goals">["target"] | string];

function goalCell(change: Change, value: number | null): GoalCell {
  if (change.what === "target" || change.what === "weight") return [change.what, value];
  // A KPI that stops counts for the last time on the day before.
  return change.new === "" ? ["until", dayBefore(change.effective)] : ["start", change.effective];
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
