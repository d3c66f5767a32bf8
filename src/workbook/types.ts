import type { CellsWorkbook } from "./cellsTypes";
import type { GoalsWorkbook } from "./plan/goalsTypes";
import type { LibraryWorkbook } from "./plan/libraryTypes";
import type { LimitsWorkbook } from "./plan/limitsTypes";
import type { OkrsWorkbook } from "./plan/okrTypes";
import type { PushesWorkbook } from "./pushTypes";
import type { CycleWorkbook } from "./review/cycleTypes";
import type { DataWorkbook } from "./review/dataTypes";
import type { ExportWorkbook } from "./review/exportTypes";
import type { FilesWorkbook } from "./review/filesTypes";
import type { FillWorkbook } from "./review/fillTypes";
import type { IncentivesWorkbook } from "./review/incentiveTypes";
import type { InsertAnswerWorkbook } from "./review/insertAnswerTypes";
import type { InsightsWorkbook } from "./review/insightsTypes";
import type { MeetingWorkbook } from "./review/meetingTypes";
import type { ReviewsWorkbook } from "./review/reviewsTypes";
import type { RolesWorkbook } from "./review/rolesTypes";
import type { ShareSafeWorkbook } from "./review/shareSafeTypes";
import type { SuggestionsWorkbook } from "./review/suggestionTypes";
import type { SmartWorkbook } from "./smartTypes";
import type { SummaryWorkbook } from "./summaryTypes";

export { WorkbookError } from "./workbookError";
export type { PushState } from "../sheets/pushStates";
export type * from "./cellsTypes";
export type * from "./plan/goalsTypes";
export type * from "./plan/libraryTypes";
export type * from "./plan/limitsTypes";
export type * from "./plan/okrTypes";
export type * from "./plan/tierTypes";
export type * from "./plan/types";
export type * from "./pushTypes";
export type * from "./review/cycleTypes";
export type * from "./review/dataTypes";
export type * from "./review/exportTypes";
export type * from "./review/filesTypes";
export type * from "./review/fillTypes";
export type * from "./review/incentiveTypes";
export type * from "./review/insertAnswerTypes";
export type * from "./review/insightsTypes";
export type * from "./review/meetingTypes";
export type * from "./review/reviewsTypes";
export type * from "./review/rolesTypes";
export type * from "./review/shareSafeTypes";
export type * from "./review/suggestionTypes";
export type * from "./smartTypes";
export type * from "./summaryTypes";
export type * from "./work";
export type * from "./writeReport";

/**
 * What the pane can ask of the workbook: every area of work, with the words for it beside its requests and readings. One
 * implementation, over Office.js (`openWorkbook` in `./index`); the pane's components receive it through a React context.
 */
export interface KpiWorkbook
  extends SummaryWorkbook, CellsWorkbook, GoalsWorkbook, LibraryWorkbook, LimitsWorkbook, OkrsWorkbook, SmartWorkbook, CycleWorkbook, ReviewsWorkbook,
    FillWorkbook, FilesWorkbook, DataWorkbook, IncentivesWorkbook, ExportWorkbook, InsightsWorkbook, InsertAnswerWorkbook, MeetingWorkbook, SuggestionsWorkbook, ShareSafeWorkbook, RolesWorkbook, PushesWorkbook {}
