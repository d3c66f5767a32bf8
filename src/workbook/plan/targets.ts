import { byPeriod, periodInCell, type TargetRow } from "../../goals/targets/targetRows";
import { targetsPlan } from "../../goals/targetsPlan";
import { mergeTable } from "../../sheets/mergeTable";
import { readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { sheetName } from "../../sheets/sheetName";
import { languageOf, say } from "../../text/language";
import { sheetNames } from "../../text/sheets";
import { readWorkbook, type WorkbookReading } from "../read";
import { render } from "../render";
import { findTable, needColumns } from "../tables";
import type { GoalTargets } from "./types";

/** See `KpiWorkbook.readTargets`. */
export async function readTargets(context: Excel.RequestContext): Promise<readonly TargetRow[]> {
  return rowsIn(await readWorkbook(context, ["targets"]));
}

/** See `KpiWorkbook.writeTargets`. */
export async function writeTargets(context: Excel.RequestContext, { goalId, rows }: GoalTargets): Promise<GoalTargets> {
  const reading = await readWorkbook(context, ["targets", "goals"]);
  const language = languageIn(reading);
  const before = rowsIn(reading).filter((row) => row.goalId === goalId);
  const table = findTable(reading, "targets");
  if (table === null) {
    const plan = targetsPlan(rows, sheetName(say(sheetNames.targets, language), reading.sheets), language);
    await render(context, { plans: [plan], updates: [], language }, reading);
  } else {
    const wanted = byPeriod(rows);
    const { update, missing } = mergeTable({
      table: "targets", reading: table, language, rows: [...wanted.values()],
      keyOf: (row) => `${String(row["goalId"])}\n${periodInCell(String(row["period"]))}`,
      isObsolete: (row) => row["goalId"] === goalId && !wanted.has(periodInCell(String(row["period"]))),
    });
    needColumns(table.table, missing, language);
    await render(context, { plans: [], updates: update === null ? [] : [update], language }, reading);
  }
  return { goalId, rows: before };
}

function rowsIn(reading: WorkbookReading): readonly TargetRow[] {
  const table = findTable(reading, "targets");
  if (table === null) return [];
  const { rows, missing } = readTable(tables.targets, table);
  needColumns(table.table, missing, languageIn(reading));
  return rows.map(({ values }) => ({ ...values, period: periodInCell(values.period) }));
}

function languageIn(reading: WorkbookReading): ReturnType<typeof languageOf> {
  return reading.language ?? languageOf(Office.context.displayLanguage);
}
