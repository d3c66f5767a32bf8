import { reviewInputs, type ReviewInput } from "../../review/cycle/locks";
import { findColumns, type TableReading } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { protect } from "../protection";

/** Queues the locks of a review sheet: of its inputs those that are `open` are unlocked, everything else on it is locked. */
export function applyLocks(context: Excel.RequestContext, table: TableReading, open: ReadonlySet<ReviewInput>): void {
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  sheet.protection.unprotect();
  const { columns } = context.workbook.tables.getItem(table.table);
  const positions = findColumns(tables.review.columns, table.header);
  for (const input of reviewInputs) {
    const position = positions.get(input);
    // The whole column, with the rows that the same step may have added.
    if (position !== undefined) columns.getItemAt(position).getDataBodyRange().format.protection.locked = !open.has(input);
  }
  protect(sheet);
}
