import type { ReviewInput } from "../../review/cycle/locks";
import type { Entry } from "../../review/fill/entry";
import type { FillSheet } from "../../review/fill/fillSheet";
import type { SubmissionStanding } from "../../review/fill/submissions";
import type { ThreadMessage } from "../../review/fill/threads";
import type { PeriodId } from "../../review/types";
import type { SubmissionEvent } from "../../sheets/submissionStates";
import type { Message } from "../../text/language";

export type { FillRow, FillSheet } from "../../review/fill/fillSheet";

/** The review sheets of a period as they are filled in. */
export interface FillReading {
  readonly period: PeriodId;
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
