import type { CycleStage, CycleState } from "../../sheets/cycleTerms";
import { periodInCell } from "../../goals/targets/targetRows";
import { readTable, type TableReading } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { isoDate } from "../../sheets/serialDate";
import type { Message } from "../../text/language";
import { isoDay, parseDay } from "../days";
import type { PeriodId } from "../types";

/** Where one department stands in one period: a row of `tblCycles`. */
export interface Cycle {
  readonly period: PeriodId;
  readonly department: string;
  readonly stage: CycleStage;
  readonly state: CycleState;
  /** The day until which the present stage is to be done: ISO, "" where nobody has said. */
  readonly due: string;
  /** Who brought it there, and when. */
  readonly by: string;
  readonly at: string;
  readonly note: string;
}

export interface ReadCycles {
  readonly cycles: readonly Cycle[];
  /** Required columns that the table lacks; then there are no cycles. */
  readonly missing: readonly Message[];
}

/** `tblCycles`; the last of several rows of one department and period counts. */
export function readCycles(reading: TableReading | null): ReadCycles {
  if (reading === null) return { cycles: [], missing: [] };
  const { rows, missing } = readTable(tables.cycles, reading);
  const found = new Map<string, Cycle>();
  for (const { values, unreadable } of rows) {
    const { department, cycleStage, by, at, note } = values;
    const period = periodInCell(values.period);
    if (period === "" || department === "") continue;
    // A word that nobody can read must not open what was locked.
    const state = values.state ?? (unreadable.has("state") ? "closed" : "open");
    const cycle: Cycle = { period, department, stage: cycleStage ?? "process", state, due: dayIn(values.due), by, at, note };
    found.set(cycleKey(cycle), cycle);
  }
  return { cycles: [...found.values()], missing };
}

/** The cycle of a department; null before its review sheet was generated. */
export function cycleOf(cycles: readonly Cycle[], period: PeriodId, department: string): Cycle | null {
  return cycles.find((cycle) => cycle.period === period && cycle.department === department) ?? null;
}

/** The day until which a department is to be done; "" where nobody has said. */
export function dueOf(cycles: readonly Cycle[], period: PeriodId, department: string): string {
  return cycleOf(cycles, period, department)?.due ?? "";
}

/** Whether a period of a department is closed: its results stay as they are. */
export function isClosed(cycles: readonly Cycle[], period: PeriodId, department: string): boolean {
  return cycleOf(cycles, period, department)?.state === "closed";
}

export function cycleKey({ period, department }: { readonly period?: unknown; readonly department?: unknown }): string {
  return `${String(period)} ${String(department)}`;
}

/** A day as a person or Excel wrote it; words stay as they are. */
export function dayIn(text: string): string {
  const iso = isoDate(text);
  const day = parseDay(iso);
  return day === null ? iso : isoDay(day);
}
