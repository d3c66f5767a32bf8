import type { Cycle } from "../../review/cycle/cycles";
import { reviewInputs, type ReviewInput } from "../../review/cycle/locks";
import { openOn } from "../../review/fill/fillSheet";
import { standingAt, type SubmissionStanding } from "../../review/fill/submissions";
import { sharedInputs } from "../../review/shared/sharedCells";
import type { ReviewReading } from "../../review/sheet/head";
import type { PeriodId } from "../../review/types";
import { findColumns } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { protect } from "../protection";
import type { ReviewTableTab } from "./reviewTables";

/**
 * Queues the locks of a review sheet: of its inputs those that are `open` are unlocked, everything else on it is locked,
 * with the cells that `shared` departments fill in.
 */
export function applyLocks(context: Excel.RequestContext, table: ReviewReading, open: ReadonlySet<ReviewInput>, shared = sharedInputs(table)): void {
  // By its table: before a step is taken back the sheet may have got another name, and rows above.
  const sheet = context.workbook.tables.getItem(table.table).worksheet;
  const body = context.workbook.tables.getItem(table.table).getDataBodyRange();
  sheet.protection.unprotect();
  for (const { input, body: cells } of inputBodies(context, table)) cells.format.protection.locked = !open.has(input);
  for (const { row, column } of shared) body.getCell(row, column).format.protection.locked = true;
  protect(sheet);
}

/** The columns of a review table that people fill in, with the rows that the same step may have added. */
export function inputBodies(context: Excel.RequestContext, table: ReviewReading): readonly { readonly input: ReviewInput; readonly body: Excel.Range }[] {
  const { columns } = context.workbook.tables.getItem(table.table);
  const positions = findColumns(tables.review.columns, table.header);
  return reviewInputs.flatMap((input) => {
    const position = positions.get(input);
    return position === undefined ? [] : [{ input, body: columns.getItemAt(position).getDataBodyRange() }];
  });
}

export interface LockRequest {
  readonly period: PeriodId;
  readonly department: string;
  readonly cycle: Pick<Cycle, "stage" | "state">;
  readonly tabs: readonly ReviewTableTab[];
  readonly standings: ReadonlyMap<string, SubmissionStanding>;
  /** The same step moves rows, and locks the cells that other departments fill in itself. */
  readonly isRedrawn?: boolean;
}

/** A review sheet with the inputs that may be written on it. */
export interface SheetLocks {
  readonly reading: ReviewTableTab["reading"];
  readonly open: ReadonlySet<ReviewInput>;
}

/** Queues the locks of all sheets of a department: each by its stage and by whether that very sheet was submitted. */
export function lockDepartment(context: Excel.RequestContext, request: LockRequest): void {
  for (const { reading, open } of locksOf(request)) applyLocks(context, reading, open, request.isRedrawn === true ? [] : sharedInputs(reading));
}

/** What is open on each sheet of a department. */
export function locksOf({ period, department, cycle, tabs, standings }: LockRequest): readonly SheetLocks[] {
  return tabs.flatMap(({ reading, department: own, person }): readonly SheetLocks[] =>
    (own === department ? [{ reading, open: openOn(reading, cycle, standingAt(standings, { period, department, owner: person })) }] : []));
}
