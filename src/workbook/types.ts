import type { CellBlock } from "../goals/importing/block";
import type { ImportedKpi } from "../goals/importing/importRows";
import type { TargetRow } from "../goals/targets/targetRows";
import type { DepartmentDraft, Finding, GoalNode, Indicator, RollUp, StrategyDraft } from "../goals/types";
import type { CorrectionNote } from "../review/consolidation/corrections";
import type { PageOrientation } from "../review/reviewPlan";
import type { ReviewsPer } from "../review/sheet/placement";
import type { MeetingSubject } from "../review/meeting/actions";
import type { NoteChange } from "../review/meeting/saveNotes";
import type { SubmissionStanding } from "../review/fill/submissions";
import type { Consolidation, KpiResult, PeriodId } from "../review/types";
import type { PushState } from "../sheets/pushStates";
import type { Language, Message } from "../text/language";
import type { MeetingReading, NotesReport } from "./review/meetingTypes";
import type { AddOkrRequest, OkrsReading } from "./plan/okrTypes";
import type { TierRequest } from "./plan/tierTypes";
import type { IndicatorsReport, LibraryReading, StoredTemplate, WriteIndicatorsRequest } from "./plan/libraryTypes";
import type { EditGoalsRequest, GoalsReport, GoalTargets, IgnoredFinding, TargetsReport } from "./plan/types";
import type { FillChange, FillOutcome, FillReading, NewMessage, SubmissionReport, SubmissionRequest } from "./review/fillTypes";
import type { CycleWorkbook, DepartmentsRequest } from "./review/cycleTypes";
import type { FilesWorkbook } from "./review/filesTypes";
import type { RolesWorkbook } from "./review/rolesTypes";
import type { ShareSafeWorkbook } from "./review/shareSafeTypes";
import type { Work } from "./work";

export type { PushState };
export type * from "./plan/okrTypes";
export type * from "./plan/tierTypes";
export type * from "./plan/libraryTypes";
export type * from "./plan/types";
export type * from "./review/cycleTypes";
export type * from "./review/filesTypes";
export type * from "./review/fillTypes";
export type * from "./review/meetingTypes";
export type * from "./review/rolesTypes";
export type * from "./review/shareSafeTypes";
export type * from "./work";

/**
 * What the pane can ask of the workbook. One implementation, over Office.js (`openWorkbook` in `./index`); the pane's
 * components receive it through a React context.
 */
export interface KpiWorkbook extends CycleWorkbook, FilesWorkbook, RolesWorkbook, ShareSafeWorkbook {
  /** One look at everything the header and the screens need. */
  readSummary(): Promise<WorkbookSummary>;
  /** Writes the goal tree, the indicators and the rules. Existing goals of the same department are kept (see result). */
  createGoals(request: CreateGoalsRequest, work?: Work): Promise<WriteReport>;
  /** Writes KPIs of somebody's own sheet as a goal tree, as `createGoals` does. The sheet itself stays as it is. */
  importGoals(request: ImportGoalsRequest, work?: Work): Promise<WriteReport>;
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
  /** Objectives with their key results, and what the checks say of them. */
  readOkrs(): Promise<OkrsReading>;
  /** Adds an objective with its key results to `tblOkrs`, on a sheet of its own where there is none yet. */
  addOkr(request: AddOkrRequest, work?: Work): Promise<WriteReport>;
  /** The definitions in `tblIndicators` and the goals that refer to them. */
  readLibrary(): Promise<LibraryReading>;
  /** Writes definitions into `tblIndicators`: all of them, or none where a row says something else than was seen. */
  writeIndicators(request: WriteIndicatorsRequest): Promise<IndicatorsReport>;
  /** The company's own templates, kept in the workbook. */
  readTemplates(): Promise<readonly StoredTemplate[]>;
  /** Keeps a template, in the place of one of the same name. */
  saveTemplate(template: StoredTemplate): Promise<void>;
  deleteTemplate(name: string): Promise<void>;
  /** One review tab per department; generating again adds what is new and keeps every input. */
  generateReviews(request: GenerateRequest, work?: Work): Promise<WriteReport>;
  /** Reads every review tab of the period and returns what it found; writes nothing. */
  readReviews(period: PeriodId): Promise<Consolidation>;
  /**
   * `readReviews`, then writes `tblResults` with totals, grades and ranks. What that corrects in results that were
   * written before is kept in `tblRevisions`, with the reason given. A department with a sheet that lacks columns keeps
   * what was written; where there is no other department, it refuses.
   */
  consolidate(period: PeriodId, work?: Work, note?: CorrectionNote): Promise<Consolidation>;
  /** The review sheets of a period with what is known of each KPI, for filling in. */
  readFill(period: PeriodId): Promise<FillReading>;
  /** Writes one input cell, unless it holds something else than it is believed to, or is locked by now. */
  writeFill(change: FillChange): Promise<FillOutcome>;
  /** Submits a review sheet and locks its inputs, returns it and unlocks them, or records an appeal or its answer. */
  recordSubmission(request: SubmissionRequest): Promise<SubmissionReport>;
  /** Adds what somebody says about a KPI of a review table to the conversation. */
  addMessage(table: string, message: NewMessage): Promise<void>;
  readResults(): Promise<readonly KpiResult[]>;
  /** Everything that review meetings are about: results with their cells, totals, and the notes of all meetings. */
  readMeeting(): Promise<MeetingReading>;
  /**
   * Writes notes of review meetings into `tblActions`, which is made where it is missing. Only changed words are written;
   * where somebody else has changed the same word meanwhile, theirs stays.
   */
  saveNotes(changes: readonly NoteChange[], language: Language): Promise<NotesReport>;
  /** Draws the page of a department's or person's review meeting; its earlier page gives way to it. */
  makeMeetingPage(period: PeriodId, subject: MeetingSubject, language: Language, work?: Work): Promise<WriteReport>;
  /** Draws the dashboard of a period, by formula over the results; an earlier dashboard gives way to it. */
  makeDashboard(period: PeriodId, work?: Work): Promise<WriteReport>;
  /** Adds a row to `tblPushes` for each push, or updates the row of the same push. */
  recordPushes(records: readonly PushRecord[]): Promise<void>;
  readPushes(): Promise<readonly PushRecord[]>;
  /**
   * Writes what the shared workbook says into `tblShared`: of the departments and periods among the rows nothing else
   * stays, all others stay as they are.
   */
  writeSharedResults(request: SharedResultsRequest, work?: Work): Promise<WriteReport>;
  /** Selects a cell: `Sheet!A1`. */
  goTo(address: string): Promise<void>;
  /** The cells that are selected. */
  readSelection(): Promise<CellsReading>;
  /** The cells of a reference as a person writes it (`Sheet!A1:B2`, `A1`, `Table[Column]`, a name); null when there are none such. */
  readCells(reference: string): Promise<CellsReading | null>;
  /** Writes a formula into the active cell. */
  insertFormula(formula: string): Promise<InsertedFormula>;
  /** Puts back what a formula replaced. */
  restoreCell(inserted: InsertedFormula): Promise<void>;
  /** Writes a text into the active cell. */
  insertText(text: string): Promise<InsertedFormula>;
  /** The texts in the selected cells, each a goal in somebody's words. */
  readGoalCells(): Promise<GoalCells>;
  /**
   * Replaces wordings of goals in one step. A wording that has changed since it was read stays, and so does one that a
   * formula makes. The way back is the same call with the texts the other way round.
   */
  writeGoalTexts(changes: readonly TextChange[]): Promise<TextsReport>;
  /** Writes into the SMART column of `tblGoals`, which comes at the end of the table where it is missing. */
  writeSmartMarks(marks: readonly SmartMark[]): Promise<SmartMarksReport>;
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
  /** Calls back with the active cell (`Sheet!A1`) when somebody selects another; returns the way to stop. */
  watchSelection(onSelect: (address: string) => void): Promise<() => Promise<void>>;
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

export interface CreateGoalsRequest {
  readonly language: Language;
  /** Wording of the top node of the tree. */
  readonly strategy: string;
  /** What the strategy wants reached. */
  readonly goals?: readonly StrategyDraft[];
  readonly departments: readonly DepartmentDraft[];
  /** Definitions that the product's library does not have; they go into `tblIndicators` where their code is not there yet. */
  readonly indicators?: readonly Indicator[];
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

export interface GenerateRequest extends DepartmentsRequest {
  /** One sheet for each department or for each person, for all of them or by department; as it is in the workbook where left out. */
  readonly per?: ReviewsPer | ReadonlyMap<string, ReviewsPer>;
  /** How new sheets print; across when left out. */
  readonly orientation?: PageOrientation;
  /** Who generates; recorded with the cycle. */
  readonly by?: string;
  /**
   * Looks at the goal tree first. `ask` writes nothing where it has errors in these departments, and returns them with
   * `asks`; with a reason they are generated all the same, and `tblChanges` says why. Left out, nobody looks.
   */
  readonly check?: "ask" | { readonly reason: string };
  /** Ids of goals whose target of the year is first shared out evenly over periods of this kind. */
  readonly split?: readonly string[];
}

export interface WriteReport {
  /** Nothing was written: the findings are to be settled, or a reason given. */
  readonly asks?: true;
  readonly sheets: readonly string[];
  readonly added: number;
  readonly kept: number;
  readonly findings: readonly Finding[];
  /** `Sheet!A1` to show. */
  readonly address: string;
  /** Ids of the goals that were added, where the work adds goals. */
  readonly goals?: readonly string[];
  /** Definitions that were added to the library for them. */
  readonly definitions?: readonly Indicator[];
}

export interface GoalsReading {
  readonly nodes: readonly GoalNode[];
  readonly findings: readonly Finding[];
  /** Where each node stands, by its id: `Sheet!A1` of its goal, so that the pane can jump to the row. */
  readonly addresses: Readonly<Record<string, string>>;
  /** How the values of a KPI are combined, by its code, where the workbook's library says so. */
  readonly rollUps?: Readonly<Record<string, RollUp>>;
  /** Notes, Excel's older comments, do not come back with rows: this Excel tells nobody of them. */
  readonly losesNotes?: boolean;
}

export interface CellsReading {
  /** As Excel writes it, with the sheet. */
  readonly address: string;
  readonly rows: number;
  readonly columns: number;
  /** Null when there are too many to look at. */
  readonly values: readonly (readonly unknown[])[] | null;
}

/** A formula that was written, and what stood in its cell before. */
export interface InsertedFormula {
  readonly address: string;
  readonly before: string | number | boolean;
}

export interface GoalCells {
  /** What is selected, as Excel writes it. */
  readonly address: string;
  readonly cells: readonly { readonly address: string; readonly text: string }[];
  /** There are more than can be shown. */
  readonly isCut: boolean;
}

/** Where a goal stands: in the goal tree, by its id, or in a cell of any sheet. */
export type GoalPlace = { readonly kind: "goal"; readonly id: string } | { readonly kind: "cell"; readonly address: string };

export interface TextChange {
  readonly place: GoalPlace;
  /** What the goal is believed to say. */
  readonly before: string;
  readonly after: string;
}

export interface TextsReport {
  readonly written: readonly TextChange[];
  /** Goals that say something else by now, are gone, or are made by a formula. */
  readonly kept: readonly TextChange[];
}

/** What the SMART column says of a goal. */
export interface SmartMark {
  readonly id: string;
  readonly marks: string;
}

export interface SmartMarksReport {
  readonly written: number;
  /** What the column said before, for the way back. */
  readonly before: readonly SmartMark[];
  /** The first cell that was written. */
  readonly address: string;
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

/** Why the workbook refused, with words for the user (see `src/text/workbook.ts`). */
export class WorkbookError extends Error {
  constructor(
    readonly code:
      | "tableMissing" | "columnMissing" | "sheetMissing" | "sheetProtected" | "editing" | "busy" | "nameTaken" | "belowTable" | "cancelled" | "notUndone" | "unexpected",
    readonly parameters: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = "WorkbookError";
  }
}
