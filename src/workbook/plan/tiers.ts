import { tierRowOf } from "../../goals/targets/tiers";
import { tiersPlan } from "../../goals/tiersPlan";
import { cellAddress } from "../../sheets/address";
import { mergeTable } from "../../sheets/mergeTable";
import { findColumns, readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { sheetName } from "../../sheets/sheetName";
import type { RowContent } from "../../sheets/tablePlan";
import { languageOf, say } from "../../text/language";
import { sheetNames } from "../../text/sheets";
import { readWorkbook, type WorkbookReading } from "../read";
import { render } from "../render";
import { findTable, needColumns } from "../tables";
import type { TierRequest } from "./tierTypes";

/** See `KpiWorkbook.showTier`. */
export async function showTier(context: Excel.RequestContext, { code, kpi, tier }: TierRequest): Promise<string> {
  const reading = await readWorkbook(context, ["tiers", "indicators"]);
  const language = reading.language ?? languageOf(Office.context.displayLanguage);
  const rows: readonly RowContent<"tiers">[] = [{ code, kpi, tier, target: null }];
  const table = findTable(reading, "tiers");
  if (table === null) {
    const plan = tiersPlan(rows, sheetName(say(sheetNames.tiers, language), reading.sheets), language, codesOf(reading));
    const [first] = plan.tables;
    const address = cellAddress(plan.name, (first?.row ?? 0) + 1, Math.max(0, first?.columns.findIndex(({ key }) => key === "target") ?? 0));
    await render(context, { plans: [plan], updates: [], language, show: address }, reading);
    return address;
  }
  const read = readTable(tables.tiers, table);
  needColumns(table.table, read.missing, language);
  const there = tierRowOf({ code, tier }, read.rows.map(({ values }) => values));
  const found = read.rows.find(({ values }) => values === there);
  const target = findColumns(tables.tiers.columns, table.header).get("target") ?? 0;
  const address = cellAddress(table.sheet, table.row + 1 + (found?.index ?? table.rows.length), table.column + target);
  const { update } = found === undefined ? mergeTable({ table: "tiers", reading: table, language, rows, keyOf: (row) => `${String(row["code"])}\n${String(row["tier"])}` }) : { update: null };
  if (update !== null) await render(context, { plans: [], updates: [update], language, show: address }, reading);
  return address;
}

/** The heading of the codes in the indicator library, to choose from; null where there is none. */
function codesOf(reading: WorkbookReading): string | null {
  const library = findTable(reading, "indicators");
  const position = library === null ? undefined : findColumns(tables.indicators.columns, library.header).get("code");
  return position === undefined ? null : String(library?.header[position]);
}
