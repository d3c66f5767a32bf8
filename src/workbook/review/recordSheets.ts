import { isIncentiveTable } from "../../review/incentives/tableName";
import { tables } from "../../sheets/schema";
import type { RecordSheet } from "./rolesTypes";

/** What is for those who run the cycle: results, what was submitted and said, changes, talks, pushes and what people are paid. */
const recordTables: ReadonlySet<string> = new Set([
  tables.results, tables.totals, tables.revisions, tables.submissions, tables.threads, tables.suggestions, tables.actions, tables.data, tables.changes, tables.cycles, tables.fit, tables.pushes, tables.shared,
  tables.incentiveRules, tables.payout, tables.pools, tables.payouts,
].map(({ name }) => name));

/** See `KpiWorkbook.readRecordSheets`. */
export async function readRecordSheets(context: Excel.RequestContext): Promise<readonly RecordSheet[]> {
  const { worksheets, tables: all } = context.workbook;
  worksheets.load("items/name, items/visibility");
  all.load("items/name, items/worksheet/name");
  await context.sync();
  const records = new Set(all.items.filter(({ name }) => recordTables.has(name) || isIncentiveTable(name) || [tables.meeting, tables.statement].some((each) => name.startsWith(each.name))).map(({ worksheet }) => worksheet.name));
  return worksheets.items.filter(({ name }) => records.has(name)).map(({ name, visibility }) => ({ name, isHidden: visibility !== "Visible" }));
}

/** See `KpiWorkbook.hideRecordSheets`. */
export async function hideRecordSheets(context: Excel.RequestContext, isHidden: boolean): Promise<number> {
  const changed = (await readRecordSheets(context)).filter((sheet) => sheet.isHidden !== isHidden);
  for (const { name } of changed) context.workbook.worksheets.getItem(name).visibility = isHidden ? "Hidden" : "Visible";
  await context.sync();
  return changed.length;
}
