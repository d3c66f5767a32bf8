import { readChanges, type ReadChanges } from "../../review/changes/changes";
import { cycleKey, readCycles, type Cycle } from "../../review/cycle/cycles";
import type { AnyRow } from "../../sheets/mergeTable";
import type { WorkbookReading } from "../read";
import { findTable, needColumns } from "../tables";
import { departmentNames } from "./departmentNames";

/** The cycles, by what departments are called now. Where one has a row under an older name too, that one is history. */
export function cyclesIn(reading: WorkbookReading): readonly Cycle[] {
  const nameOf = departmentNames(reading);
  const named = recordedCycles(reading).map((cycle) => ({ cycle, now: { ...cycle, department: nameOf(cycle.department, cycle.period) } }));
  const isRenamed = ({ cycle, now }: (typeof named)[number]): boolean => now.department !== cycle.department;
  const ordered = [...named.filter(isRenamed), ...named.filter((each) => !isRenamed(each))];
  return [...new Map(ordered.map(({ now }) => [cycleKey(now), now] as const)).values()];
}

/** What identifies a row of the record: one under an older name is the department's own, so that writing carries it over. */
export function cycleKeyIn(reading: WorkbookReading): (row: AnyRow) => string {
  const exact = new Set(recordedCycles(reading).map(cycleKey));
  const nameOf = departmentNames(reading);
  return (row) => {
    const { period, department } = row;
    const now = cycleKey({ period, department: nameOf(String(department), String(period)) });
    return exact.has(now) ? cycleKey(row) : now;
  };
}

/**
 * The record as it stands. A heading that nobody can find stops everything: without its stages and states what is closed
 * would look open.
 */
function recordedCycles(reading: WorkbookReading): readonly Cycle[] {
  const table = findTable(reading, "cycles");
  const { cycles, missing } = readCycles(table);
  if (table !== null) needColumns(table.table, missing, reading.language ?? "en-US");
  return cycles;
}

/** The record of changes: without one of its columns approved targets would be forgotten, so that stops everything too. */
export function changesIn(reading: WorkbookReading): ReadChanges {
  const table = findTable(reading, "changes");
  const read = readChanges(table);
  if (table !== null) needColumns(table.table, read.missing, reading.language ?? "en-US");
  return read;
}
