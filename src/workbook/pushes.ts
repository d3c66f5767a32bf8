import { mergeTable } from "../sheets/mergeTable";
import { pushesPlan } from "../sheets/pushesPlan";
import { readTable } from "../sheets/readTable";
import { tables } from "../sheets/schema";
import { sheetName } from "../sheets/sheetName";
import { languageOf, say } from "../text/language";
import { sheetNames } from "../text/sheets";
import { readWorkbook } from "./read";
import { isoTime, shownTime } from "./pushTime";
import { render } from "./render";
import { findTable, needColumns } from "./tables";
import type { PushRecord } from "./types";

/** See `KpiWorkbook.recordPushes`. */
export async function recordPushes(context: Excel.RequestContext, records: readonly PushRecord[]): Promise<void> {
  if (records.length === 0) return;
  const reading = await readWorkbook(context, ["pushes"]);
  const language = reading.language ?? languageOf(Office.context.displayLanguage);
  const rows = records.map((record) => ({ ...record, at: shownTime(record.at) }));
  const table = findTable(reading, "pushes");
  if (table === null) {
    const plan = pushesPlan(rows, sheetName(say(sheetNames.pushes, language), reading.sheets), language);
    await render(context, { plans: [plan], updates: [], language }, reading);
    return;
  }
  const { update, missing } = mergeTable({
    table: "pushes", reading: table, language, rows, keyOf: ({ pushId }) => String(pushId),
  });
  needColumns(table.table, missing, language);
  await render(context, { plans: [], updates: update === null ? [] : [update], language }, reading);
}

/** See `KpiWorkbook.readPushes`. */
export async function readPushes(context: Excel.RequestContext): Promise<readonly PushRecord[]> {
  const reading = await readWorkbook(context, ["pushes"]);
  const table = findTable(reading, "pushes");
  if (table === null) return [];
  const { rows, missing } = readTable(tables.pushes, table);
  needColumns(table.table, missing, reading.language ?? languageOf(Office.context.displayLanguage));
  return rows.map(({ values }) => ({
    ...values, revision: values.revision ?? 0, rows: values.rows ?? 0, state: values.state ?? "queued", at: isoTime(values.at),
  }));
}
