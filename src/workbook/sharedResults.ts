import { mergeTable } from "../sheets/mergeTable";
import type { RowContent } from "../sheets/tablePlan";
import { sharedPlan } from "../sheets/sharedPlan";
import { sheetName } from "../sheets/sheetName";
import { say } from "../text/language";
import { sheetNames } from "../text/sheets";
import { readWorkbook } from "./read";
import { shownTime } from "./pushTime";
import { render } from "./render";
import { findTable, needColumns } from "./tables";
import type { SharedResultsRequest, Work, WriteReport } from "./types";

/** See `KpiWorkbook.writeSharedResults`. */
export async function writeSharedResults(context: Excel.RequestContext, request: SharedResultsRequest, work?: Work): Promise<WriteReport> {
  const reading = await readWorkbook(context, ["shared"]);
  const language = reading.language ?? request.language;
  const { results } = request;
  const rows = results.map(({ value, at, ...result }): RowContent<"shared"> => ({ ...result, actual: value, at: shownTime(at) }));
  const table = findTable(reading, "shared");
  if (table === null) {
    const plan = sharedPlan(rows, sheetName(say(sheetNames.shared, language), reading.sheets), language);
    await render(context, { plans: [plan], updates: [], language }, reading, work);
    return { sheets: [plan.name], added: rows.length, kept: 0, findings: [], address: addressOf(plan.name) };
  }
  const places = new Set(results.map(placeOf));
  const { update, missing, added, kept } = mergeTable({
    table: "shared", reading: table, language, rows,
    keyOf: ({ goalId, kpi, ...place }) => JSON.stringify([placeOf(place), String(goalId), String(kpi)]),
    isObsolete: (row) => places.has(placeOf(row)),
  });
  needColumns(table.table, missing, language);
  await render(context, { plans: [], updates: update === null ? [] : [update], language }, reading, work);
  return { sheets: [table.sheet], added, kept, findings: [], address: addressOf(table.sheet) };
}

function placeOf({ period, department }: { readonly period?: unknown; readonly department?: unknown }): string {
  return JSON.stringify([String(period), String(department)]);
}

function addressOf(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!A1`;
}
