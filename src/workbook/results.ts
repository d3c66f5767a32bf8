import { consolidationPlans, neededColumns } from "../review/consolidationPlans";
import { noNote, type CorrectionNote } from "../review/consolidation/corrections";
import { readRules } from "../review/rules";
import { comparePeriods } from "../review/periods";
import { isUnbalanced } from "../review/consolidation/weightSums";
import { readResults } from "../review/results";
import type { Consolidation, KpiResult, PeriodId } from "../review/types";
import { shownTime } from "./pushTime";
import { agreedMessages } from "../text/agreed";
import { say } from "../text/language";
import { readWorkbook, type TableSnapshot } from "./read";
import { render } from "./render";
import { despiteLog } from "./review/despiteLog";
import { widenTable, narrowTables, type Widened } from "./review/widenTable";
import { readReviewTables } from "./review/reviewTables";
import { consolidationOf } from "./reviews";
import { stopIfCancelled } from "./inExcel";
import { findTable, needColumns } from "./tables";
import type { Work } from "./types";

/** See `KpiWorkbook.consolidate`. */
export async function consolidateReviews(
  context: Excel.RequestContext, period: PeriodId, work?: Work, note: CorrectionNote = noNote,
): Promise<Consolidation> {
  const reading = await readReviewTables(context, period, ["goals", "grades", "status", "results", "totals", "revisions", "submissions"]);
  stopIfCancelled(work?.signal);
  const consolidation = consolidationOf(reading, period);
  const language = reading.language ?? "en-US";
  if (consolidation.totals.length === 0) {
    for (const { sheet, missing } of consolidation.unread ?? []) needColumns(sheet, missing, language);
    return consolidation;
  }
  const needed = neededColumns(consolidation, note);
  const widened: Widened[] = [];
  const wide = (table: TableSnapshot | null, add: (table: TableSnapshot) => Widened): TableSnapshot | null => {
    if (table === null) return null;
    widened.push(add(table));
    return widened.at(-1)?.table ?? table;
  };
  const { plans, updates, missing } = consolidationPlans({
    consolidation, language,
    note: { ...note, at: shownTime(note.at) },
    results: wide(findTable(reading, "results"), (table) => widenTable(context, table, "results", needed.results, language)),
    totals: wide(findTable(reading, "totals"), (table) => widenTable(context, table, "totals", needed.totals, language)),
    revisions: findTable(reading, "revisions"),
    sheets: reading.sheets,
    statusLabels: readRules(null, findTable(reading, "status"), language).status.labels,
  });
  for (const { table, columns } of missing) needColumns(table, columns, language);
  const unbalanced = note.reason === "" ? [] : consolidation.findings.flatMap(({ id, department }) => (isUnbalanced(id) && department !== undefined ? [department] : []));
  const log = despiteLog(reading, { period, departments: unbalanced, by: note.by, reason: say(agreedMessages.despiteWeights, language, { reason: note.reason }), language });
  try {
    await render(context, { plans: [...plans, ...log.plans], updates: [...updates, ...log.updates], language }, reading, work);
  } catch (error) {
    if (widened.some(({ added }) => added.length > 0)) await Excel.run((again) => narrowTables(again, widened));
    throw error;
  }
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
