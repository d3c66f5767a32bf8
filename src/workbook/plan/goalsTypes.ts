import type { CellBlock } from "../../goals/importing/block";
import type { ImportedKpi } from "../../goals/importing/importRows";
import type { PeriodPlan } from "../../goals/targets/periodPlan";
import type { Limits } from "../../goals/limits/limits";
import type { TemplateKeyResult } from "../../goals/templates/types";
import type { TargetRow } from "../../goals/targets/targetRows";
import type { DepartmentDraft, Finding, GoalNode, Indicator, RollUp, StrategyDraft } from "../../goals/types";
import type { Language } from "../../text/language";
import type { Undoable } from "../undo/types";
import type { Work } from "../work";
import type { WriteReport } from "../writeReport";
import type { CameAlong } from "./cameAlong";
import type { TierRequest } from "./tierTypes";
import type { EditGoalsRequest, GoalTargets, GoalsReport, IgnoredFinding, TargetsReport } from "./types";

/** The goal tree: made, read and changed, with its targets and what its checks find. */
export interface GoalsWorkbook {
  /** Writes the goal tree, its targets in single periods, the indicators and the rules. Existing goals of the same department are kept (see result). */
  createGoals(request: CreateGoalsRequest, work?: Work): Promise<GoalsMade>;
  /** Writes KPIs of somebody's own sheet as a goal tree, as `createGoals` does. The sheet itself stays as it is. */
  importGoals(request: ImportGoalsRequest, work?: Work): Promise<GoalsMade>;
  /** The selected cells of somebody's own sheet; where less than two rows are selected, all that its sheet holds. */
  readOwnSheet(): Promise<OwnSheet>;
  readGoals(): Promise<GoalsReading>;
  /**
   * Writes a change of the goal tree into its rows: only the cells that differ, new rows below the one they follow. All
   * of it or nothing: a cell that somebody has changed since it was read, or that a formula makes, is never overwritten.
   */
  editGoals(request: EditGoalsRequest): Promise<GoalsReport>;
  /** The cell of the target of a tier in `tblTiers`, whose row is added where it is missing. */
  showTier(request: TierRequest): Promise<string>;
  /** The targets of goals in single periods: all rows of `tblTargets`. */
  readTargets(): Promise<readonly TargetRow[]>;
  /**
   * Writes period targets of a goal in the place of those that were seen; its other rows stay, and those of other goals.
   * Where a cell says something else by now or holds a formula, nothing is written, and the report says so.
   */
  writeTargets(targets: GoalTargets): Promise<TargetsReport>;
  /** Findings that somebody ignores, kept in the workbook. */
  readIgnored(): Promise<readonly IgnoredFinding[]>;
  /** Keeps that a finding is ignored, and why. */
  ignoreFinding(ignored: IgnoredFinding): Promise<void>;
  /** Shows an ignored finding again. */
  showFinding(id: string): Promise<void>;
}

/** The first tree of a workbook has a way back; what comes into one that is there is taken out by `editGoals`. */
export interface GoalsMade extends WriteReport, Undoable {
  /** What came beside them into a tree that was there. */
  readonly came?: CameAlong;
}

export interface CreateGoalsRequest {
  readonly language: Language;
  /** Wording of the top node of the tree. */
  readonly strategy: string;
  /** What the strategy wants reached. */
  readonly goals?: readonly StrategyDraft[];
  readonly departments: readonly DepartmentDraft[];
  /** Objectives and key results of the departments; they go into `tblOkrs`. */
  readonly okrs?: readonly TemplateKeyResult[];
  /** Definitions that the product's library does not have; they go into `tblIndicators` where their code is not there yet. */
  readonly indicators?: readonly Indicator[];
  /** In which periods the goals have targets; left out, the goals alone say what is asked of them. */
  readonly periods?: PeriodPlan;
}

export interface ImportGoalsRequest {
  readonly language: Language;
  readonly strategy: string;
  readonly kpis: readonly ImportedKpi[];
}

export interface OwnSheet {
  /** What was read, as Excel writes it. */
  readonly address: string;
  /** Null where there is nothing in it, or more than a KPI sheet has. */
  readonly block: CellBlock | null;
  readonly isTooLarge: boolean;
}

export interface GoalsReading {
  readonly nodes: readonly GoalNode[];
  readonly findings: readonly Finding[];
  /** Where each node stands, by its id: `Sheet!A1` of its goal, so that the pane can jump to the row. */
  readonly addresses: Readonly<Record<string, string>>;
  /** How the values of a KPI are combined, by its code, where the workbook's library says so. */
  readonly rollUps?: Readonly<Record<string, RollUp>>;
  /** What the checks hold the tree against; the product's limits where it is left out. */
  readonly limits?: Limits;
  /** Notes, Excel's older comments, do not come back with rows: this Excel tells nobody of them. */
  readonly losesNotes?: boolean;
}
