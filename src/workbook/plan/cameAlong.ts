import type { TargetRow } from "../../goals/targets/targetRows";
import type { SheetPlan } from "../../sheets/plan";
import { findColumns } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { sheetName } from "../../sheets/sheetName";
import type { TableSnapshot, WorkbookReading } from "../read";
import { sheetChanges } from "../undo/changesSince";
import { requestState, type SheetState } from "../undo/stepState";
import { alike, cellsByHeading, type CellsByHeading } from "./cellsByHeading";
import { keptRow } from "./kept";
import type { GoalRows } from "./goalRows";
import type { GoalStep, SheetSteps } from "./goalStep";
import type { KeptGoal } from "./types";

/** A sheet as a step has drawn it. */
export interface DrawnSheet {
  readonly plan: SheetPlan;
  readonly state: SheetState;
}

/** What came into the workbook with goals, as it stood when it was written: their way back takes it out, and nothing that is not so any more. */
export interface CameAlong {
  /** The rows of the goals, by their ids. */
  readonly goals: ReadonlyMap<string, CellsByHeading>;
  readonly okrs: readonly CellsByHeading[];
  /** Headings of columns that the tree has got for them. */
  readonly columns: readonly string[];
  readonly sheets: readonly DrawnSheet[];
  /** Period targets in whose place theirs came. */
  readonly replaced: readonly TargetRow[];
}

/** Queues reading what goals come with once it is written: the sheets that are drawn, and rows of the tree and of the objectives by their ids. */
export function requestCameAlong(
  context: Excel.RequestContext, { plans, goals, okrs }: { readonly plans: readonly SheetPlan[]; readonly goals: readonly string[]; readonly okrs: readonly string[] },
): () => Pick<CameAlong, "goals" | "okrs" | "sheets"> {
  const read = requestState(context, {
    sheets: new Map(plans.map(({ name }) => [name, name] as const)), tables: [tables.goals.name, ...(okrs.length === 0 ? [] : [tables.okrs.name])],
  });
  return () => {
    const now = read();
    return {
      goals: rowsOf("goals", now.tables.get(tables.goals.name), goals),
      okrs: [...rowsOf("okrs", now.tables.get(tables.okrs.name), okrs).values()],
      sheets: drawnSheets(plans, now.sheets),
    };
  };
}

/** Plans with the sheets that became of them. */
export function drawnSheets(plans: readonly SheetPlan[], states: ReadonlyMap<string, SheetState | null>): readonly DrawnSheet[] {
  return plans.flatMap((plan) => {
    const state = states.get(plan.name) ?? null;
    return state === null ? [] : [{ plan, state }];
  });
}

function rowsOf(key: "goals" | "okrs", table: TableSnapshot | null | undefined, wanted: readonly string[]): ReadonlyMap<string, CellsByHeading> {
  if (table == null) return new Map();
  const position = findColumns(tables[key].columns, table.header).get("id") ?? -1;
  const ids = new Set(wanted);
  return new Map(table.rows.flatMap((row, index) => {
    const id = String(row[position]);
    return ids.has(id) ? [[id, cellsByHeading(table, index)] as const] : [];
  }));
}

/** What becomes of sheets that a step has drawn. */
export interface SheetsNow {
  /** They are as they were drawn, and go. */
  readonly dropped: readonly DrawnSheet[];
  /** Names of those in which somebody has gone on. */
  readonly stay: readonly string[];
}

/** Queues looking whether sheets are still as they were drawn; of one that is gone nothing is said. */
export function requestSheetsNow(context: Excel.RequestContext, sheets: readonly DrawnSheet[]): () => SheetsNow {
  const read = requestState(context, { sheets: new Map(sheets.map(({ plan, state }) => [plan.name, state.id] as const)), tables: [] });
  return () => {
    const states = read().sheets;
    const found = sheets.flatMap(({ plan, state }) => {
      const now = states.get(plan.name) ?? null;
      return now === null ? [] : [{ drawn: { plan, state: now }, isSame: now.name === state.name && sheetChanges(state, now).length === 0 }];
    });
    return { dropped: found.flatMap(({ drawn, isSame }) => (isSame ? [drawn] : [])), stay: found.flatMap(({ drawn, isSame }) => (isSame ? [] : [drawn.state.name])) };
  };
}

/** The workbook without the tables on sheets that go: what stands in them needs no seeing to. */
export function withoutSheets(reading: WorkbookReading, dropped: readonly DrawnSheet[]): WorkbookReading {
  const gone = new Set(dropped.flatMap(({ plan }) => plan.tables.map(({ name }) => name)));
  return gone.size === 0 ? reading : { ...reading, found: new Map([...reading.found].filter(([name]) => !gone.has(name))) };
}

/** Sheets that come back, under a name that is free, but for those whose tables somebody has made anew. */
export function stillMissing({ drawn, ...step }: SheetSteps, reading: WorkbookReading): SheetSteps {
  const taken = new Set(reading.tables);
  const missing = drawn.filter((plan) => !plan.tables.some(({ name }) => taken.has(name)));
  return { ...step, drawn: missing.map((plan) => ({ ...plan, name: sheetName(plan.name, reading.sheets) })) };
}

/** Goals in whose rows somebody has written since they came. */
export function changedSince({ removed }: Pick<GoalStep, "removed">, came: CameAlong, table: TableSnapshot, rows: GoalRows): readonly KeptGoal[] {
  return removed.flatMap(({ key }) => {
    const row = rows.byKey.get(key);
    const before = row === undefined ? undefined : came.goals.get(row.node.id);
    return row === undefined || before === undefined || alike(cellsByHeading(table, row.index)) === alike(before) ? [] : [keptRow(row.node, "changed")];
  });
}
