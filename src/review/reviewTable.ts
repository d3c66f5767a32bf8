import type { PeriodId } from "./types";
import { parsePeriod } from "./periods";

/** Name of the table of one department in one period, the same in both languages: `tblReview_2026Q4_3FK2M9`. */
export function reviewTableName(period: PeriodId, departmentKey: string): string {
  return `tblReview_${period.replace(/-/g, "_")}_${departmentKey}`;
}

export interface ReviewTableId {
  readonly period: PeriodId;
  readonly departmentKey: string;
}

/** Period and department key in the name of a review table; null for every other table, copies of ours included. */
export function parseReviewTableName(table: string): ReviewTableId | null {
  const match = /^tblReview_(.+)_([0-9A-HJKMNP-TV-Z]{6})$/.exec(table);
  const period = match?.[1]?.replace(/_/g, "-");
  return match?.[2] === undefined || period === undefined || parsePeriod(period) === null ? null : { period, departmentKey: match[2] };
}

/** Whether a table looks like one of ours that Excel renamed when its sheet was copied. */
export function isCopyOfReviewTable(table: string): boolean {
  return table.startsWith("tblReview_") && parseReviewTableName(table) === null;
}
