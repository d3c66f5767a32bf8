import type { Finding } from "../../goals/types";
import type { DepartmentCycle } from "../../review/cycle/board";
import type { ClosedCheck } from "../../review/cycle/checkClosed";
import type { Fit } from "../../review/cycle/fit";
import type { CycleStep } from "../../review/cycle/stages";
import type { Change } from "../../review/changes/changes";
import type { ChangeRequest, Decision } from "../../review/changes/requests";
import type { PeriodId } from "../../review/types";
import type { Language } from "../../text/language";
import type { Undoable } from "../undo/types";
import type { Work } from "../work";

export type { Change, ChangeRequest, ClosedCheck, CycleStep, Decision, DepartmentCycle, Fit };

/** A KPI as it counts in a period. */
export interface CycleKpi {
  readonly goalId: string;
  readonly kpi: string;
  readonly department: string;
  readonly unit: string;
  readonly target: number | null;
  /** Fraction. */
  readonly weight: number | null;
}

/** Everything that the cycle of a period is at. */
export interface CycleReading {
  readonly departments: readonly DepartmentCycle[];
  readonly kpis: readonly CycleKpi[];
  /** Of the period, in the order of the sheet. */
  readonly changes: readonly Change[];
  readonly fit: readonly Fit[];
  /** Actions of earlier periods that nobody has settled. */
  readonly openActions: number;
  readonly findings: readonly Finding[];
}

/** What is asked for departments in a period. */
export interface DepartmentsRequest {
  /** Language of a workbook that has none yet. */
  readonly language: Language;
  readonly period: PeriodId;
  readonly departments: readonly string[];
}

export interface CycleStepRequest extends DepartmentsRequest {
  readonly step: CycleStep;
  readonly reason: string;
  readonly by: string;
  /** Day until which the stage that is entered is to be done: ISO, "" where nobody says. */
  readonly due: string;
}

export interface DueRequest extends DepartmentsRequest {
  readonly due: string;
}

export interface CycleReport {
  /** Departments for which it was done. */
  readonly moved: readonly string[];
  /** Why it was not done for others. */
  readonly findings: readonly Finding[];
}

export interface DecideRequest {
  readonly id: string;
  readonly decision: Decision;
  readonly by: string;
}

export interface ChangeReport {
  readonly change: Change | null;
  /** Why nothing was written, and what the new value leaves to be done. */
  readonly findings: readonly Finding[];
  /** Where the change stands: `Sheet!A1`. */
  readonly address: string;
}

export interface CopyCycleRequest {
  readonly language: Language;
  readonly from: PeriodId;
  readonly to: PeriodId;
  readonly departments: readonly string[];
  readonly by: string;
  readonly due: string;
}

export interface CopyCycleReport extends Undoable {
  readonly departments: readonly string[];
  readonly changed: number;
  readonly retired: number;
  readonly openActions: number;
  readonly findings: readonly Finding[];
}

/** What can be asked of the cycle of a period; part of `KpiWorkbook`. */
export interface CycleWorkbook {
  /** Stages, submissions, changes and verdicts of a period. */
  readCycle(period: PeriodId): Promise<CycleReading>;
  /** Takes departments one step on, back, closes or reopens them: all that may take it, and says why others may not. */
  stepCycle(request: CycleStepRequest, work?: Work): Promise<CycleReport>;
  /** Sets the day until which departments are to be done with the stage they are in. */
  setDue(request: DueRequest, work?: Work): Promise<CycleReport>;
  /** Recomputes the closed departments of a period from what was frozen and says what differs. */
  checkClosed(period: PeriodId, work?: Work): Promise<readonly ClosedCheck[]>;
  /** Notes a change that somebody asks for; it counts once somebody else has approved it. */
  requestChange(request: ChangeRequest & { readonly language: Language }): Promise<ChangeReport>;
  /** Decides on a change. Approving writes the new value into the goal tree; the review sheets follow when generated again. */
  decideChange(request: DecideRequest): Promise<ChangeReport>;
  /** Notes what becomes of KPIs after the period. */
  writeFit(verdicts: readonly Fit[], language: Language, work?: Work): Promise<number>;
  /** Opens the next period: the verdicts are applied to the goal tree, and every department begins at its first stage. */
  copyCycle(request: CopyCycleRequest, work?: Work): Promise<CopyCycleReport>;
  /** Month in which the fiscal year begins, 1 where nobody has chosen. */
  readFiscalYearStart(): Promise<number>;
  writeFiscalYearStart(month: number): Promise<void>;
}
