import { columnNames, type TableReading } from "../sheets/readTable";
import { tables } from "../sheets/schema";
import type { Language, Message } from "../text/language";
import type { FixedTable, TableSnapshot, WorkbookReading } from "./read";
import { WorkbookError } from "./types";

/** A table that may be absent. */
export function findTable(reading: WorkbookReading, table: FixedTable): TableSnapshot | null {
  return reading.found.get(tables[table].name) ?? null;
}

/** A table that must be there. */
export function needTable(reading: WorkbookReading, table: FixedTable): TableSnapshot {
  const found = findTable(reading, table);
  if (found === null) throw new WorkbookError("tableMissing", { table: tables[table].name });
  return found;
}

/** Refuses to go on over a table that lacks columns: writing by guess would lose something. */
export function needColumns(table: TableReading["table"], missing: readonly Message[], language: Language): void {
  if (missing.length > 0) throw new WorkbookError("columnMissing", { table, columns: columnNames(missing, language) });
}
