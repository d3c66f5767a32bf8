import { comparePeriods } from "../review/periods";
import { readResults } from "../review/results";
import type { KpiResult, PeriodId } from "../review/types";
import { readWorkbook } from "./read";
import { findTable, needColumns } from "./tables";

/** See `KpiWorkbook.readResults`. */
export async function resultsOf(context: Excel.RequestContext): Promise<readonly KpiResult[]> {
  const reading = await readWorkbook(context, ["results"]);
  const table = findTable(reading, "results");
  if (table === null) return [];
  const { results, missing } = readResults(table);
  needColumns(table.table, missing, reading.language ?? "en-US");
  return results;
}

/** The newest period among results; null when there are none. */
export function newestPeriod(results: readonly KpiResult[]): PeriodId | null {
  return [...new Set(results.map(({ period }) => period))].sort(comparePeriods)[0] ?? null;
}
