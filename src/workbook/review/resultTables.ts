import type { PeriodTotal } from "../../review/meeting/standing";
import { readResults } from "../../review/results";
import type { KpiResult } from "../../review/types";
import { readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { Language } from "../../text/language";
import type { WorkbookReading } from "../read";
import { findTable, needColumns } from "../tables";

/** The results that were written; none where the workbook has none yet. */
export function resultsIn(reading: WorkbookReading, language: Language): readonly KpiResult[] {
  const table = findTable(reading, "results");
  if (table === null) return [];
  const { results, missing } = readResults(table);
  needColumns(table.table, missing, language);
  return results;
}

/** The totals of departments that were written. */
export function totalsIn(reading: WorkbookReading, language: Language): readonly PeriodTotal[] {
  const table = findTable(reading, "totals");
  if (table === null) return [];
  const { rows, missing } = readTable(tables.totals, table);
  needColumns(table.table, missing, language);
  return rows.map(({ values: { period, department, total, grade } }) => ({ period, department, total, grade }));
}
