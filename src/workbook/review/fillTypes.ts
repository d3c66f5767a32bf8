import type { ReviewInput } from "../../review/cycle/locks";
import type { Entry } from "../../review/fill/entry";
import type { FillSheet } from "../../review/fill/fillSheet";
import type { SubmissionStanding } from "../../review/fill/submissions";
import type { ThreadMessage } from "../../review/fill/threads";
import type { Suggestion } from "../../review/talk/suggestions";
import type { PeriodId } from "../../review/types";
import type { SubmissionEvent } from "../../sheets/submissionStates";
import type { Message } from "../../text/language";

export type { FillRow, FillSheet } from "../../review/fill/fillSheet";

/** Filling in: the inputs of review sheets, their submission, and what is said about them. */
export interface FillWorkbook {
  /** The review sheets of a period with what is known of each KPI, for filling in. */
  readFill(period: PeriodId): Promise<FillReading>;
  /** Writes one input cell, unless it holds something else than it is believed to, or is locked by now. */
  writeFill(change: FillChange): Promise<FillOutcome>;
  /** Submits a review sheet and locks its inputs, returns it and unlocks them, or records an appeal or its answer. */
  recordSubmission(request: SubmissionRequest): Promise<SubmissionReport>;
  /** Adds what somebody says about a KPI of a review table to the conversation. */
  addMessage(table: string, message: NewMessage): Promise<void>;
}

/** The review sheets of a period as they are filled in. */
export interface FillReading {
  readonly period: PeriodId;
  /** What was suggested about these sheets and their KPIs, with what became of it. */
  readonly suggestions: readonly Suggestion[];
  readonly sheets: readonly FillSheet[];
}

/** One input cell, by its row and column, with what it is believed to hold. */
export interface FillChange {
  readonly period: PeriodId;
  readonly table: string;
  readonly goalId: string;
  readonly input: ReviewInput;
  readonly before: Entry;
  readonly after: Entry;
}

/** What became of it: only `written` has changed the sheet. */
export type FillOutcome =
  | { readonly kind: "written" }
  /** Somebody has written something else in the meantime. */
  | { readonly kind: "conflict"; readonly now: Entry }
  /** The sheet was submitted or closed, or its stage does not allow it. */
  | { readonly kind: "locked" }
  /** The row or the column is gone. */
  | { readonly kind: "gone" };

/** A step of a review between those who fill in and those who check. */
export interface SubmissionRequest {
  readonly period: PeriodId;
  readonly table: string;
  readonly event: SubmissionEvent;
  readonly by: string;
  readonly note: string;
  /** Whose appeal is answered; an answer needs it. */
  readonly appellant?: string;
}

export interface SubmissionReport {
  /** Where the review stands now. */
  readonly standing: SubmissionStanding;
  /** Why nothing was recorded; null when it was. */
  readonly refused: Message | null;
}

export type NewMessage = Omit<ThreadMessage, "at">;
