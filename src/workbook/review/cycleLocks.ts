import type { Cycle } from "../../review/cycle/cycles";
import { reviewInputs, type ReviewInput } from "../../review/cycle/locks";
import { openOn } from "../../review/fill/fillSheet";
import { standingAt, type SubmissionStanding } from "../../review/fill/submissions";
import type { PeriodId } from "../../review/types";
import { findColumns, type TableReading } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { protect } from "../protection";
import type { ReviewTableTab } from "./reviewTables";

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

export interface LockRequest {
  readonly period: PeriodId;
  readonly department: string;
  readonly cycle: Pick<Cycle, "stage" | "state">;
  readonly tabs: readonly ReviewTableTab[];
  readonly standings: ReadonlyMap<string, SubmissionStanding>;
}

/** Queues the locks of all sheets of a department: each by its stage and by whether that very sheet was submitted. */
export function lockDepartment(context: Excel.RequestContext, { period, department, cycle, tabs, standings }: LockRequest): void {
  for (const tab of tabs) {
    if (tab.department !== department) continue;
    applyLocks(context, tab.reading, openOn(tab.reading, cycle, standingAt(standings, { period, department, owner: tab.person })));
  }
}
