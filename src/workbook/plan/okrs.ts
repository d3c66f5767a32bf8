import { mergeOkrs } from "../../goals/okr/mergeOkrs";
import { readOkrs } from "../../goals/okr/readOkrs";
import { okrTotals } from "../../goals/okr/totalWithOkrs";
import { bySeverity } from "../../goals/severity";
import type { GoalNode } from "../../goals/types";
import { cellAddress } from "../../sheets/address";
import { readTable } from "../../sheets/readTable";
import { tables, type Row } from "../../sheets/schema";
import { goalsOf } from "../goals";
import { readWorkbook, type WorkbookReading } from "../read";
import { render } from "../render";
import { findTable, needColumns } from "../tables";
import type { Work, WriteReport } from "../types";
import { limitsIn } from "./readTree";
import type { AddOkrRequest, OkrsReading } from "./okrTypes";

/** See `KpiWorkbook.readOkrs`. */
export async function readOkrsOf(context: Excel.RequestContext): Promise<OkrsReading> {
  const reading = await readWorkbook(context, ["okrs", "goals", "totals", "limits"]);
  const nodes = nodesOf(reading);
  const goals = (nodes ?? []).filter(({ level }) => level !== "kpi").map(({ id, goal }) => ({ id, goal }));
  const table = findTable(reading, "okrs");
  if (table === null) return { keyResults: [], findings: [], addresses: {}, totals: [], goals };
  const { keyResults, findings, addresses, missing } = readOkrs(table, nodes, limitsIn(reading).limits);
  needColumns(table.table, missing, reading.language ?? "en-US");
  return { keyResults, findings: bySeverity(findings), addresses, totals: okrTotals(keyResults, totalsIn(reading)), goals };
}

/** See `KpiWorkbook.addOkr`. */
export async function addOkr(context: Excel.RequestContext, { language: wanted, keyResults }: AddOkrRequest, work?: Work): Promise<WriteReport> {
  const reading = await readWorkbook(context, ["okrs", "goals"]);
  const language = reading.language ?? wanted;
  const table = findTable(reading, "okrs");
  const departments = [...new Set((nodesOf(reading) ?? []).map(({ department }) => department))];
  const { plan, update, missing, added } = mergeOkrs({ added: keyResults, reading: table, departments, sheets: reading.sheets, language });
  needColumns("tblOkrs", missing, language);
  const sheet = plan?.name ?? table?.sheet ?? "";
  const address = cellAddress(sheet, ...firstAdded(plan === null ? table : null));
  await render(context, { plans: plan === null ? [] : [plan], updates: update === null ? [] : [update], language, show: address }, reading, work);
  return { sheets: [sheet], added: added.length, kept: table?.rows.length ?? 0, findings: [], address };
}

/** What the departments were consolidated to. */
function totalsIn(reading: WorkbookReading): readonly Row<"totals">[] {
  const table = findTable(reading, "totals");
  return table === null ? [] : readTable(tables.totals, table).rows.map(({ values }) => values);
}

/** Where the first new row will stand; the top of a sheet that is new. */
function firstAdded(table: { readonly row: number; readonly column: number; readonly rows: readonly unknown[] } | null): [row: number, column: number] {
  return table === null ? [0, 0] : [table.row + 1 + table.rows.length, table.column];
}

/** The goal tree; null where there is none, or none that can be read: objectives do not depend on it. */
function nodesOf(reading: WorkbookReading): readonly GoalNode[] | null {
  try {
    return goalsOf(reading, reading.language ?? "en-US")?.nodes ?? null;
  } catch {
    return null;
  }
}
