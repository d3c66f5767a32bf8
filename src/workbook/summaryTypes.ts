import type { SubmissionStanding } from "../review/fill/submissions";
import type { PeriodId } from "../review/types";
import type { Language, Message } from "../text/language";

/** The workbook as a whole. */
export interface SummaryWorkbook {
  /** One look at everything the header and the screens need. */
  readSummary(): Promise<WorkbookSummary>;
  /** Calls back when somebody edits a table of ours; returns the way to stop. */
  watch(onChange: () => void): Promise<() => Promise<void>>;
}

export interface WorkbookSummary {
  readonly name: string;
  readonly language: Language | null;
  readonly departments: readonly DepartmentSummary[];
  readonly kpis: number;
  /** Periods that have review tabs, newest first. */
  readonly periods: readonly PeriodSummary[];
  readonly results: number;
  readonly resultsPeriod: PeriodId | null;
  /** The results of that period have the numbers that its review sheets have now. */
  readonly resultsCurrent: boolean;
}

export interface DepartmentSummary {
  readonly name: string;
  readonly kpis: number;
  /** Sum of the weights, a fraction (1 = 100 %). */
  readonly weight: number;
  /** How many of its KPIs break another KPI down and count all the same. */
  readonly weighedBreakdowns: number;
}

/** How far a department is in a period, over all of its sheets. */
export interface DepartmentReview {
  readonly name: string;
  /** The first of its sheets. */
  readonly sheet: string;
  readonly filled: number;
  readonly kpis: number;
  /** The first of its sheets that cannot be read, and the headings that it lacks. */
  readonly unread?: { readonly sheet: string; readonly missing: readonly Message[] };
  /** Whether its people have sheets of their own. */
  readonly perPerson?: boolean;
  /** How many sheets it has: one, or one for each person. */
  readonly sheets?: number;
  readonly submitted?: number;
  /** The last step between those who fill in and those who check. */
  readonly standing?: SubmissionStanding;
}

export interface PeriodSummary {
  readonly period: PeriodId;
  readonly departments: readonly DepartmentReview[];
}
