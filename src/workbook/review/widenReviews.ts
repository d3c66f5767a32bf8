import { departmentKey } from "../../goals/ids";
import type { PeriodGoal } from "../../review/changes/segments";
import { reviewOptions } from "../../review/reviewPlan";
import { parseReviewTableName } from "../../review/reviewTable";
import { reviewedKpis } from "../../review/shared/reviewedKpis";
import { neededAmounts } from "../../review/sheet/amountColumns";
import { findColumns } from "../../sheets/readTable";
import { tables, type Row } from "../../sheets/schema";
import { tablePlan } from "../../sheets/tablePlan";
import type { Language } from "../../text/language";
import { formatColumns } from "../formatColumns";
import type { TableSnapshot, WorkbookReading } from "../read";
import { widenTable, type Widened } from "./widenTable";

/** Columns that review sheets of earlier versions lack. */
const newer = ["self", "manager", "section", "counted", "anchors", "entered"] as const;

export interface WidenedReviews {
  /** The reading with the tables as they will be. */
  readonly reading: WorkbookReading;
  readonly widened: readonly Widened[];
}

/**
 * Queues the columns that review sheets of an older workbook lack, at the end of their tables. The sheets stay open: the
 * update that follows locks them again.
 */
export function widenReviews(
  context: Excel.RequestContext, reading: WorkbookReading, reviews: readonly TableSnapshot[], language: Language, goals: readonly PeriodGoal[],
): WidenedReviews {
  const kpis = reviewedKpis(goals);
  const widened = reviews.map((table) => ({ table, wanted: [...newer, ...neededAmounts(kpisOn(table, kpis))] })).filter(lacksColumns).map(({ table, wanted }): Widened => {
    const sheet = context.workbook.worksheets.getItem(table.sheet);
    if (table.sheetProtected) sheet.protection.unprotect();
    const wider = widenTable(context, { ...table, sheetProtected: false }, "review", wanted, language);
    const plans = tablePlan({ table: "review", language, row: 0, rows: [], options: reviewOptions([], [], language) }).columns;
    const positions = findColumns(tables.review.columns, wider.table.header);
    const inputs = plans.filter(({ key }) => key === "self" || key === "manager").flatMap((plan) => {
      const position = positions.get(plan.key);
      return position === undefined ? [] : [{ plan, position: position - table.header.length }];
    }).filter(({ position }) => position >= 0);
    const area = { row: table.row + 1, column: table.column + table.header.length, rows: table.rows.length, columns: wider.added.length };
    formatColumns(sheet, area, inputs);
    return { ...wider, table: { ...wider.table, sheetProtected: table.sheetProtected } };
  });
  return { reading: { ...reading, found: new Map([...reading.found, ...widened.map(({ table }) => [table.table, table] as const)]) }, widened };
}

/** The KPIs that are on a sheet, or will be: those of its department, and those of others that it works on. */
function kpisOn({ table }: TableSnapshot, kpis: ReadonlyMap<string, readonly PeriodGoal[]>): readonly PeriodGoal[] {
  const key = parseReviewTableName(table)?.departmentKey;
  return [...kpis].flatMap(([department, own]) => (departmentKey(department) === key ? own : []));
}

function lacksColumns({ table: { header, rows }, wanted }: { readonly table: TableSnapshot; readonly wanted: readonly (keyof Row<"review">)[] }): boolean {
  const found = findColumns(tables.review.columns, header);
  // A table that lacks what every review has is reported, not touched.
  const isReview = Object.entries(tables.review.columns).every(([key, column]) => found.has(key) || ("optional" in column && column.optional === true));
  return isReview && rows.length > 0 && wanted.some((column) => !found.has(column));
}
