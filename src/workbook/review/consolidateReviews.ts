import { consolidationPlans, neededColumns } from "../../review/consolidationPlans";
import { noNote, type CorrectionNote } from "../../review/consolidation/corrections";
import { isUnbalanced } from "../../review/consolidation/weightSums";
import { readRules } from "../../review/rules";
import type { PeriodId } from "../../review/types";
import { tables } from "../../sheets/schema";
import { agreedMessages } from "../../text/agreed";
import { say } from "../../text/language";
import { stopIfCancelled } from "../inExcel";
import { shownTime } from "../pushTime";
import type { TableSnapshot } from "../read";
import { consolidationOf } from "../reviews";
import { findTable, needColumns } from "../tables";
import { drawUndoable } from "../undo/undoable";
import type { Work } from "../work";
import { despiteLog } from "./despiteLog";
import { readReviewTables } from "./reviewTables";
import type { ConsolidateReport } from "./reviewsTypes";
import { widenTable, type Widened } from "./widenTable";

/** See `KpiWorkbook.consolidate`. */
export async function consolidateReviews(
  context: Excel.RequestContext, period: PeriodId, work?: Work, note: CorrectionNote = noNote,
): Promise<ConsolidateReport> {
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
  const way = await drawUndoable(context, {
    plans: [...plans, ...log.plans], updates: [...updates, ...log.updates], language, widened, guards: [tables.pushes.name, tables.cycles.name],
  }, reading, work);
  return { ...consolidation, ...way };
}
