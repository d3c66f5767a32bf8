import type { RollUp } from "../../goals/types";
import { dataKpis } from "../../review/data/dataKpis";
import { findDataLayout } from "../../review/data/fields";
import { matchRows, type KnownNames } from "../../review/data/matchRows";
import { readDataRows } from "../../review/data/readRows";
import { blockGrid } from "../../review/data/blockGrid";
import type { CollectedValue, DataGrid, DataKpi, DataRow } from "../../review/data/types";
import { historiesBefore } from "../../review/history";
import { readResults } from "../../review/results";
import type { PeriodId } from "../../review/types";
import type { AnyRow, TableUpdate } from "../../sheets/mergeTable";
import { cellAddress } from "../../sheets/address";
import type { Content } from "../../sheets/plan";
import { findColumns, readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { RowContent } from "../../sheets/tablePlan";
import type { TableSnapshot, WorkbookReading } from "../read";
import { findTable } from "../tables";
import { drawUndoable } from "../undo/undoable";
import type { Work } from "../work";
import { putSetting, readSetting } from "../writeSetting";
import type { DataReading, TakeDataRequest, TakenData } from "./dataTypes";
import { evidenceLinks } from "./evidenceLinks";
import { addressOf, inputUpdates } from "./reviewFiles";
import { record, noRecord, type RecordStep } from "./records";
import { goalsIn, readReviewTables, reviewTabs } from "./reviewTables";
import { tabStates } from "./tabStates";

/** Where the workbook keeps what names in data mean. */
const namesKey = "kpiDataNames";

/** See `DataWorkbook.readData`. */
export async function readData(context: Excel.RequestContext, period: PeriodId): Promise<DataReading> {
  const names = namesIn(await readSetting(context, namesKey));
  const reading = await readReviewTables(context, period, ["goals", "submissions", "data"]);
  const kpis = kpisIn(reading, period);
  const collected = gridOf(findTable(reading, "data"));
  return { kpis, rollUps: rollUpsIn(reading), collected, names, ...standingIn(collected, { period, kpis, names }) };
}

/** What is stored may be from another version of the add-in: anything else is nothing. */
function namesIn(stored: unknown): KnownNames {
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

function kpisIn(reading: WorkbookReading, period: PeriodId): readonly DataKpi[] {
  const goals = goalsIn(reading, period, reading.language ?? "en-US") ?? [];
  const stateOf = tabStates(reading, period, goals);
  const results = findTable(reading, "results");
  const past = historiesBefore(results === null ? [] : readResults(results).results, period);
  return reviewTabs(reading, period, goals).flatMap((tab) => dataKpis(tab, { goals, past, open: stateOf(tab).open }));
}

function rollUpsIn(reading: WorkbookReading): ReadonlyMap<string, RollUp> {
  const indicators = findTable(reading, "indicators");
  const rows = indicators === null ? [] : readTable(tables.indicators, indicators).rows;
  // Of two that contradict each other the upper one counts.
  return new Map([...rows].reverse().flatMap(({ values: { code, rollUp } }) => (code === "" || rollUp === null ? [] : [[code, rollUp] as const])));
}

/** The sheet of collected data with its headings; null where it has no rows. */
function gridOf(table: TableSnapshot | null): DataGrid | null {
  if (table === null || table.rows.every((cells) => cells.every((cell) => cell === ""))) return null;
  return blockGrid({ sheet: table.sheet, row: table.row, column: table.column, values: [table.header, ...table.rows], formats: [] });
}

interface Known {
  readonly period: PeriodId;
  readonly kpis: readonly DataKpi[];
  readonly names: KnownNames;
}

/** The rows of collected data by the id of the KPI that they are about; a row is counted from the heading, which is row 0. */
function rowsByGoal(grid: DataGrid | null, { period, kpis, names }: Known): ReadonlyMap<string, readonly DataRow[]> {
  const layout = grid === null ? null : findDataLayout(grid, period);
  if (grid === null || layout === null) return new Map();
  const { found } = matchRows(readDataRows(grid, layout, period).rows, kpis, names);
  return new Map([...found].map(([{ goalId }, rows]) => [goalId, rows] as const));
}

/** What was taken from the rows of the period, and what they say since. */
function standingIn(grid: DataGrid | null, known: Known): Pick<DataReading, "taken" | "typed"> {
  const [taken, typed] = [new Map<string, number>(), new Map<string, number>()];
  for (const [goalId, rows] of rowsByGoal(grid, known)) {
    const before = rows.map((row) => row.taken).find((value) => value !== null) ?? null;
    if (before !== null) taken.set(goalId, before);
    const [only, ...others] = rows;
    const value = only?.amount.kind === "value" ? only.amount.value : null;
    if (others.length === 0 && value !== null && value !== before) typed.set(goalId, value);
  }
  return { taken, typed };
}

/** See `DataWorkbook.takeData`. */
export async function takeData(context: Excel.RequestContext, request: TakeDataRequest, work?: Work): Promise<TakenData> {
  const { period, inputs, names } = request;
  const before = await readSetting(context, namesKey);
  const reading = await readReviewTables(context, period, ["goals", "submissions", "data"]);
  const language = reading.language ?? request.language;
  const { updates: written, report } = inputUpdates(reading, period, inputs);
  const kept = collectedStep(reading, request, language);
  const updates = [...written, ...kept.updates];
  const isTold = JSON.stringify(namesIn(before)) !== JSON.stringify(names);
  const drawing = {
    plans: kept.plans, updates, language,
    ...(await evidenceLinks(context, reading, written)),
    ...(isTold && {
      also: (again: Excel.RequestContext) => putNames(again, names),
      alsoBack: (again: Excel.RequestContext) => putSetting(again, namesKey, before),
      undoAlso: (again: Excel.RequestContext) => putNames(again, before),
    }),
  };
  const way = await drawUndoable(context, drawing, reading, work);
  const sheet = kept.plans[0]?.name ?? findTable(reading, "data")?.sheet ?? "";
  const isMade = request.collected.length > 0 && request.collected.every(({ value }) => value === null);
  return { ...report, address: isMade ? firstWaiting(kept, findTable(reading, "data")) : addressOf(reading, report.written[0]), sheet, isMade, ...way };
}

/** The first cell that waits for a value: on the sheet that was made, or below the rows that were there. */
function firstWaiting({ plans: [plan] }: RecordStep, table: TableSnapshot | null): string {
  const [made] = plan?.tables ?? [];
  if (plan !== undefined && made !== undefined) return cellAddress(plan.name, made.row + 1, made.column + made.columns.findIndex(({ key }) => key === "value"));
  if (table === null) return "";
  return cellAddress(table.sheet, table.row + 1 + table.rows.length, table.column + (findColumns(tables.data.columns, table.header).get("value") ?? 0));
}

/** Queues the setting; undefined takes it out again. */
function putNames({ workbook: { settings } }: Excel.RequestContext, names: unknown): void {
  // Excel keeps objects; its declaration knows only texts.
  if (names === undefined) settings.getItem(namesKey).delete();
  else settings.add(namesKey, names as string);
}

/** What the sheet of collected data gets. */
function collectedStep(reading: WorkbookReading, request: TakeDataRequest, language: TakeDataRequest["language"]): RecordStep {
  const { period, collected, isFromSheet, inputs, names } = request;
  if (collected.length === 0) return noRecord;
  const table = findTable(reading, "data");
  const known = { period, kpis: kpisIn(reading, period), names };
  const rows = rowsByGoal(gridOf(table), known);
  // What was written counts as taken, and what was the same already.
  const here = new Map(known.kpis.filter(({ isLinked }) => !isLinked).map(({ goalId, actual }) => [goalId, actual] as const));
  const after = new Map(inputs.map(({ goalId, after: value }) => [goalId, value] as const));
  const takenOf = ({ goalId, value }: CollectedValue): number | null => {
    const now = after.get(goalId) ?? here.get(goalId) ?? null;
    return value !== null && now === value ? value : null;
  };
  // Rows without a value that can be read are found by their id; like those that can, they are counted from the heading.
  const unread = new Map(table === null ? [] : readTable(tables.data, table).rows.flatMap(({ values, index }) => (values.period === period && values.goalId !== "" ? [[values.goalId, index + 1] as const] : [])));
  const changed = new Map<number, Content[]>();
  const news: RowContent<"data">[] = [];
  const positions = table === null ? new Map<string, number>() : findColumns(tables.data.columns, table.header);
  for (const each of collected) {
    const own = rows.get(each.goalId) ?? [];
    const at = (isFromSheet ? own[0] : own.find(({ part }) => part === ""))?.index ?? unread.get(each.goalId);
    const taken = takenOf(each);
    if (at === undefined) {
      if (!isFromSheet) news.push(contentOf(each, period, taken));
      continue;
    }
    // What somebody has linked there stays linked, also while the link shows an error or nothing.
    const isLinked = (["value", "numerator", "denominator"] as const).some((key) => String(table?.formulas[at - 1]?.[positions.get(key) ?? -1] ?? "").startsWith("="));
    const content = isFromSheet || isLinked ? { taken } : contentOf(each, period, taken);
    const line = new Array<Content>(table?.header.length ?? 0).fill(null);
    for (const [key, value] of Object.entries(content)) {
      const position = positions.get(key);
      // "" clears a cell, null would leave it.
      if (position !== undefined) line[position] = value ?? "";
    }
    changed.set(at - 1, line);
  }
  const added = record(reading, "data", news, keyOf, language);
  const blank = (): Content[] => new Array<Content>(table?.header.length ?? 0).fill(null);
  if (table === null || changed.size === 0) return added;
  const [update] = added.updates;
  const lines = table.rows.map((_row, index) => changed.get(index) ?? update?.changed[index] ?? blank());
  const merged: TableUpdate = update === undefined
    ? { reading: table, columns: [], changed: lines, added: [], deleted: [], protected: table.sheetProtected }
    : { ...update, changed: lines };
  return { plans: added.plans, updates: [merged] };
}

/** A row whose value cannot be read is still the row of its KPI. */
function keyOf({ period, goalId }: AnyRow): string {
  return goalId === "" || goalId === undefined ? "" : `${String(period)} ${String(goalId)}`;
}

function contentOf(value: CollectedValue, period: PeriodId, taken: number | null) {
  const { goalId, department, owner, code, kpi, numerator, denominator, unit, source, asOf } = value;
  return { period, department, owner, code, kpi, numerator, denominator, value: value.value, unit, source, asOf, goalId, taken } satisfies RowContent<"data">;
}
