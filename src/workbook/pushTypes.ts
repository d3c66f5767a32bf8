import type { PeriodId } from "../review/types";
import type { PushState } from "../sheets/pushStates";
import type { Language } from "../text/language";
import type { Work } from "./work";
import type { WriteReport } from "./writeReport";

/** What was pushed to a shared workbook, and what it says. */
export interface PushesWorkbook {
  /** Adds a row to `tblPushes` for each push, or updates the row of the same push. */
  recordPushes(records: readonly PushRecord[]): Promise<void>;
  readPushes(): Promise<readonly PushRecord[]>;
  /**
   * Writes what the shared workbook says into `tblShared`: of the departments and periods among the rows nothing else
   * stays, all others stay as they are.
   */
  writeSharedResults(request: SharedResultsRequest, work?: Work): Promise<WriteReport>;
}

export interface PushRecord {
  readonly pushId: string;
  readonly department: string;
  readonly period: PeriodId;
  readonly revision: number;
  readonly rows: number;
  readonly target: string;
  readonly state: PushState;
  /** ISO time. */
  readonly at: string;
  readonly by: string;
  /** Fingerprint of the results that were pushed: equal ones were pushed as they are now. */
  readonly hash: string;
  /** Why it is queued: a code of `SharingError`; "" when it is not. */
  readonly reason: string;
}

export interface SharedResultsRequest {
  /** Language of a workbook that has none yet. */
  readonly language: Language;
  readonly results: readonly SharedResult[];
}

/** One result as a shared workbook has it. */
export interface SharedResult {
  readonly period: PeriodId;
  readonly department: string;
  readonly goalId: string;
  readonly kpi: string;
  readonly owner: string;
  readonly unit: string;
  /** Fraction: 0.3 is 30 %. */
  readonly weight: number | null;
  readonly target: number | null;
  readonly value: number | null;
  /** Points (100 = on target). */
  readonly score: number | null;
  readonly status: string;
  readonly comment: string;
  readonly revision: number;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
  readonly pushId: string;
}
