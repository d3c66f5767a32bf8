import { departmentKey } from "../goals/ids";
import type { PeriodId } from "./types";
import { parsePeriod } from "./periods";

/** Name of the table of one department in one period, the same in both languages: `tblReview_2026Q4_3FK2M9`. */
export function reviewTableName(period: PeriodId, key: string): string {
  return `tblReview_${period.replace(/-/g, "_")}_${key}`;
}

/**
 * The key of a review sheet: that of the department, and where each person has a sheet of their own that of the person
 * behind it: `3FK2M9_8QY21C`.
 */
export function reviewKey(departmentOfKey: string, owner: string | null): string {
  return owner === null ? departmentOfKey : `${departmentOfKey}_${departmentKey(owner)}`;
}

export interface ReviewTableId {
  readonly period: PeriodId;
  readonly departmentKey: string;
  /** Key of the person whose sheet it is; absent for the sheet of the department. */
  readonly personKey?: string;
}

const key = "[0-9A-HJKMNP-TV-Z]{6}";
const patterns = [new RegExp(`^tblReview_(.+)_(${key})_(${key})$`), new RegExp(`^tblReview_(.+)_(${key})$`)];

/** Period, department and person in the name of a review table; null for every other table, copies of ours included. */
export function parseReviewTableName(table: string): ReviewTableId | null {
  for (const pattern of patterns) {
    const [, written, department, person] = pattern.exec(table) ?? [];
    const period = written?.replace(/_/g, "-");
    if (department !== undefined && period !== undefined && parsePeriod(period) !== null) {
      return { period, departmentKey: department, ...(person === undefined ? {} : { personKey: person }) };
    }
  }
  return null;
}

/** Whether a table looks like one of ours that Excel renamed when its sheet was copied. */
export function isCopyOfReviewTable(table: string): boolean {
  return table.startsWith("tblReview_") && parseReviewTableName(table) === null;
}
