import type { Dimension, Direction, Finding, Method } from "../goals/types";
import type { Message } from "../text/language";

/** A period of a review cycle: `2026Q4`, `2026H1`, `2026`, `2026-11`. Its label is the same in both languages. */
export type PeriodId = string;

/** One KPI result: one row of `tblResults`. Missing is null, never 0. */
export interface KpiResult {
  readonly period: PeriodId;
  readonly department: string;
  readonly owner: string;
  readonly goalId: string;
  readonly code: string;
  readonly kpi: string;
  readonly unit: string;
  /** Fraction: 0.3 is 30 %. */
  readonly weight: number;
  readonly direction: Direction;
  readonly method: Method;
  readonly target: number | null;
  readonly actual: number | null;
  /** Points (100 = on target). */
  readonly score: number | null;
  readonly status: string;
  readonly evidence: string;
  readonly comment: string;
  /** Absent where the workbook has nothing to say of it. */
  readonly dimension?: Dimension | null;
  readonly team?: string;
  /** How often the department's results of the period were corrected, from 1. */
  readonly revision?: number;
  /** Why the last correction was made. */
  readonly reason?: string;
  /** The sheet that it was read from. */
  readonly source?: string;
  readonly submittedBy?: string;
  /** ISO time. */
  readonly submittedAt?: string;
}

export interface DepartmentTotal {
  readonly department: string;
  readonly total: number | null;
  /** Share of the weight that has a score, 0…1. */
  readonly coverage: number;
  readonly grade: string;
  readonly filled: number;
  readonly kpis: number;
  /** Place among the departments by total, 1 for the best; null without a total. */
  readonly rank?: number | null;
}

/** A review sheet of which nothing can be read, because it lacks columns. */
export interface UnreadSheet {
  readonly department: string;
  readonly sheet: string;
  /** Headings that it lacks. */
  readonly missing: readonly Message[];
}

export interface Consolidation {
  readonly period: PeriodId;
  readonly results: readonly KpiResult[];
  readonly totals: readonly DepartmentTotal[];
  readonly findings: readonly Finding[];
  /** Sheets whose departments have neither results nor a total here, so that earlier ones stay; none when left out. */
  readonly unread?: readonly UnreadSheet[];
}
