import type { Finding } from "../goals/types";
import type { TableUpdate } from "../sheets/mergeTable";
import type { SheetPlan } from "../sheets/plan";
import type { Language, Message } from "../text/language";
import type { PeriodGoal } from "./changes/segments";
import type { Move } from "./moves";
import type { PageOrientation } from "./reviewPlan";
import type { RuleHeadings } from "./rules";
import type { ReviewReading } from "./sheet/head";
import type { CountedOkrs } from "./sheet/okrTerms";
import type { ReviewsPer } from "./sheet/placement";
import type { SheetLook } from "./sheetLook";
import type { PeriodId } from "./types";

export interface ReviewsRequest {
  readonly period: PeriodId;
  readonly departments: readonly string[];
  readonly goals: readonly PeriodGoal[];
  /** Review tables of the period that are there already, by `reviewKey`. */
  readonly existing: ReadonlyMap<string, ReviewReading>;
  /** Names of review tables that are not to change: none when left out. */
  readonly locked?: ReadonlySet<string>;
  /** Names of all sheets of the workbook. */
  readonly sheets: readonly string[];
  readonly language: Language;
  readonly rules: RuleHeadings;
  readonly statusLabels: readonly string[];
  /** For all departments or by their names; as it is in the workbook where nothing else is asked for. */
  readonly per?: ReviewsPer | ReadonlyMap<string, ReviewsPer>;
  readonly orientation?: PageOrientation;
  /** The key results of the workbook; they count on the sheets of whole departments. */
  readonly okrs?: CountedOkrs | null;
}

/** What generating comes down to: sheets to draw, tables to bring up to date, and what to tell the user. */
export interface Reviews {
  readonly plans: readonly SheetPlan[];
  readonly updates: readonly TableUpdate[];
  /** Rows that go to other sheets. */
  readonly moves: readonly Move[];
  /** What becomes of each sheet. */
  readonly looks: readonly SheetLook[];
  readonly added: number;
  readonly kept: number;
  readonly findings: readonly Finding[];
  readonly missing: readonly { readonly table: string; readonly columns: readonly Message[] }[];
}
