import type { Finding } from "../../goals/types";
import type { Payout } from "../../review/incentives/checkList";
import type { Approval, Posting } from "../../review/incentives/postings";
import type { PeriodId } from "../../review/types";
import type { Language } from "../../text/language";
import type { Undoable } from "../undo/types";
import type { Work } from "../work";
import type { WriteReport } from "../writeReport";

/** How the incentives of a period stand. */
export interface IncentiveReading {
  readonly language: Language | null;
  /** Where the rules are: `Sheet!A5`; null where the workbook has none yet. */
  readonly rules: string | null;
  /** Where the amounts of the pools are; null where there are none. */
  readonly pools: string | null;
  /** Where the list is; null where the period has none yet. */
  readonly list: string | null;
  readonly payouts: readonly Payout[];
  /** What an approval would add now. */
  readonly postings: readonly Posting[];
  /** What was approved so far, in all; null where nothing was. */
  readonly approved: number | null;
  readonly findings: readonly Finding[];
}

export interface ApproveRequest extends Approval {
  readonly period: PeriodId;
  readonly language: Language;
  /** What is approved, as it was shown. */
  readonly postings: readonly Posting[];
}

export interface Approved extends WriteReport, Undoable {
  /** The list has changed since it was shown: nothing was written. */
  readonly isOutdated: boolean;
}

/** What people are paid for their results. */
export interface IncentivesWorkbook {
  readIncentives(period: PeriodId): Promise<IncentiveReading>;
  /** Draws the sheet of the rules with factors by grade and one rule to begin with. */
  makeIncentiveRules(language: Language, work?: Work): Promise<WriteReport & Undoable>;
  /** Draws the list of a period, or brings it up to date: formulas and results anew, what people filled in as it is. */
  makeIncentiveList(period: PeriodId, language: Language, work?: Work): Promise<WriteReport & Undoable>;
  /** Adds what was approved to the record. */
  approveIncentives(request: ApproveRequest, work?: Work): Promise<Approved>;
  /** Draws a page for each of some people on the list, in the places of earlier ones. */
  makeStatements(period: PeriodId, people: readonly string[], language: Language, work?: Work): Promise<WriteReport>;
}
