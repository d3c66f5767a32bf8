import { readChanges, type ReadChanges } from "../../review/changes/changes";
import { readCycles, type Cycle } from "../../review/cycle/cycles";
import type { WorkbookReading } from "../read";
import { findTable, needColumns } from "../tables";

/**
 * The record of cycles. A heading that nobody can find stops everything: without its stages and states what is closed
 * would look open.
 */
export function cyclesIn(reading: WorkbookReading): readonly Cycle[] {
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
