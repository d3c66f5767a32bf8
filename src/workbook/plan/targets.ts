import { byPeriod, periodInCell, type TargetRow } from "../../goals/targets/targetRows";
import { targetsPlan } from "../../goals/targetsPlan";
import { mergeTable, type TableUpdate } from "../../sheets/mergeTable";
import { findColumns } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { sheetName } from "../../sheets/sheetName";
import { languageOf, say } from "../../text/language";
import { sheetNames } from "../../text/sheets";
import { inExcel } from "../inExcel";
import { readWorkbook, type WorkbookReading } from "../read";
import { render } from "../render";
import { findTable, needColumns } from "../tables";
import { standingTargets } from "./standingTargets";
import { changesOf, keptTargets } from "./targetObstacles";
import type { GoalTargets, TargetsReport } from "./types";

/** See `KpiWorkbook.readTargets`. */
export async function readTargets(context: Excel.RequestContext): Promise<readonly TargetRow[]> {
  const reading = await readWorkbook(context, ["targets"]);
  const table = findTable(reading, "targets");
  return table === null ? [] : standingTargets(table, languageIn(reading)).map(({ row }) => row);
}

/** See `KpiWorkbook.writeTargets`. */
export async function writeTargets(context: Excel.RequestContext, targets: GoalTargets): Promise<TargetsReport> {
  const { goalId, seen, rows } = targets;
  const reading = await readWorkbook(context, ["targets", "goals"]);
  const language = languageIn(reading);
  const table = findTable(reading, "targets");
  const wanted = byPeriod(rows);
  if (table === null) {
    const plan = targetsPlan([...wanted.values()], sheetName(say(sheetNames.targets, language), reading.sheets), language);
    await render(context, { plans: [plan], updates: [], language }, reading);
    return written(targets, []);
  }
  const scope = new Set([...seen.map(({ period }) => periodInCell(period)), ...wanted.keys()]);
  const standing = standingTargets(table, language).filter(({ row }) => row.goalId === goalId && scope.has(row.period));
  const kept = keptTargets(standing, seen, wanted);
  if (kept.length > 0) return { kept, undo: null };
  const there = new Map(standing.map((each) => [each.row.period, each] as const).reverse());
  const { update, missing } = mergeTable({
    table: "targets", reading: table, language,
    rows: [...wanted].map(([period, row]) => changesOf(there.get(period), row)),
    keyOf: (row) => `${String(row["goalId"])}\n${periodInCell(String(row["period"]))}`,
    isObsolete: (row) => row["goalId"] === goalId && scope.has(periodInCell(String(row["period"]))),
  });
  needColumns(table.table, missing, language);
  await render(context, { plans: [], updates: update === null ? [] : [withoutKeys(update)], language }, reading);
  return written(targets, standing.map(({ row }) => row));
}

/** What a row is known by stays in its cells as it is, which may be a formula. */
function withoutKeys(update: TableUpdate): TableUpdate {
  const positions = findColumns(tables.targets.columns, update.reading.header);
  const keys = [positions.get("goalId"), positions.get("period")];
  return { ...update, changed: update.changed.map((row) => row.map((content, at) => (keys.includes(at) ? null : content))) };
}

/** What was written, with the way back to what stood there before. */
function written({ goalId, rows }: GoalTargets, before: readonly TargetRow[]): TargetsReport {
  return { kept: [], undo: () => inExcel((context) => writeTargets(context, { goalId, seen: rows, rows: before })) };
}

function languageIn(reading: WorkbookReading): ReturnType<typeof languageOf> {
  return reading.language ?? languageOf(Office.context.displayLanguage);
}
