import { consolidationPlans } from "../review/consolidationPlans";
import { readRules } from "../review/rules";
import { comparePeriods } from "../review/periods";
import { readResults } from "../review/results";
import type { Consolidation, KpiResult, PeriodId } from "../review/types";
import { readWorkbook } from "./read";
import { render } from "./render";
import { consolidationOf, readReviewTables } from "./reviews";
import { findTable, needColumns } from "./tables";
import type { Work } from "./types";

/** See `KpiWorkbook.consolidate`. */
export async function consolidateReviews(context: Excel.RequestContext, period: PeriodId, work?: Work): Promise<Consolidation> {
  const reading = await readReviewTables(context, period, ["goals", "grades", "status", "results", "totals"]);
  const consolidation = consolidationOf(reading, period);
  if (consolidation.totals.length === 0) return consolidation;
  const language = reading.language ?? "en-US";
  const { plans, updates, missing } = consolidationPlans({
    consolidation, language,
    results: findTable(reading, "results"),
    totals: findTable(reading, "totals"),
    sheets: reading.sheets,
    statusLabels: readRules(null, findTable(reading, "status"), language).status.labels,
  });
  for (const { table, columns } of missing) needColumns(table, columns, language);
  await render(context, { plans, updates, language }, reading, work);
  return consolidation;
}

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
