import type { ChangeKind, ChangeState } from "../../sheets/cycleTerms";
import { periodInCell } from "../../goals/targets/targetRows";
import { readTable, type TableReading } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { RowContent } from "../../sheets/tablePlan";
import type { Message } from "../../text/language";
import { parseNumber } from "../../text/parse";
import { dayIn } from "../cycle/cycles";
import { numberIn } from "../fill/entry";
import type { PeriodId } from "../types";

/** One thing that is changed while a period runs: a row of `tblChanges`. */
export interface Change {
  readonly id: string;
  readonly period: PeriodId;
  readonly department: string;
  readonly what: ChangeKind;
  readonly goalId: string;
  readonly kpi: string;
  /** As the sheet says them: a number, a percentage for a weight, the words of a stage. */
  readonly old: string;
  readonly new: string;
  /** The first day on which the new value counts: ISO, or what somebody wrote. */
  readonly effective: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly state: ChangeState;
  readonly approved: string;
  readonly approvedAt: string;
}

export interface ReadChanges {
  readonly changes: readonly Change[];
  /** Address of the row of each change, by its id. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly missing: readonly Message[];
}

/** `tblChanges` in the order of the sheet; a row whose state or kind nobody can read waits for approval. */
export function readChanges(reading: TableReading | null): ReadChanges {
  if (reading === null) return { changes: [], addresses: new Map(), missing: [] };
  const { rows, missing } = readTable(tables.changes, reading);
  return {
    missing,
    addresses: new Map(rows.map((row) => [row.values.id, row.cell("new")] as const)),
    changes: rows.map(({ values }) => ({
      ...values, period: periodInCell(values.period), what: values.what ?? "kpi", state: values.state ?? "proposed", effective: dayIn(values.effective),
    })),
  };
}

/** A change as a row of its table. */
export function changeRow(change: Change): RowContent<"changes"> {
  return { ...change };
}

/**
 * The number that a change in the sheet says. A target is read as an actual is: in a KPI that counts in %, 95% is 95. A
 * weight is a fraction, written as 30%, 0.3 or 30. Null for anything else.
 */
export function changeValue(what: ChangeKind, text: string, unit = ""): number | null {
  if (what === "target") return numberIn(text, unit);
  const value = parseNumber(text);
  if (value === null || what !== "weight") return null;
  return value > 1 && !/[%％]/.test(text) ? value / 100 : value;
}

/** A number as a change says it. */
export function changeText(what: ChangeKind, value: number | null): string {
  if (value === null) return "";
  return what === "weight" ? `${Number((value * 100).toPrecision(12))}%` : String(value);
}

/** An id for the next change: short, in order, and never one that is there. */
export function nextChangeId(changes: readonly Pick<Change, "id">[]): string {
  const last = Math.max(0, ...changes.map(({ id }) => Number(/^C(\d+)$/.exec(id)?.[1] ?? 0)));
  return `C${String(last + 1).padStart(4, "0")}`;
}
