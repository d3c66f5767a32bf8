import type { Finding } from "../../goals/types";
import type { CorrectionNote } from "../../review/consolidation/corrections";
import type { PageOrientation } from "../../review/reviewPlan";
import type { ReviewsPer } from "../../review/sheet/placement";
import type { SheetLook } from "../../review/sheetLook";
import type { Consolidation, KpiResult, PeriodId } from "../../review/types";
import type { Undoable } from "../undo/types";
import type { Work } from "../work";
import type { WriteReport } from "../writeReport";
import type { DepartmentsRequest } from "./cycleTypes";

export type { SheetLook };
export type * from "../undo/types";

/** The review sheets of a period and what comes of them. */
export interface ReviewsWorkbook {
  /** What generating would make and change, and what stands in its way; writes nothing. */
  lookAtReviews(request: LookRequest): Promise<ReviewsLook>;
  /**
   * One review tab per department; generating again adds what is new and keeps every input. With what was `seen` before
   * it writes nothing where it would do something else by now, and answers what that is.
   */
  generateReviews(request: GenerateRequest, work?: Work): Promise<GenerateReport>;
  /** Reads every review tab of the period and returns what it found; writes nothing. */
  readReviews(period: PeriodId): Promise<Consolidation>;
  /**
   * `readReviews`, then writes `tblResults` with totals, grades and ranks. What that corrects in results that were
   * written before is kept in `tblRevisions`, with the reason given. A department with a sheet that lacks columns keeps
   * what was written; where there is no other department, it refuses.
   */
  consolidate(period: PeriodId, work?: Work, note?: CorrectionNote): Promise<ConsolidateReport>;
  readResults(): Promise<readonly KpiResult[]>;
  /** Draws the dashboard of a period, by formula over the results; an earlier dashboard gives way to it. */
  makeDashboard(period: PeriodId, work?: Work): Promise<DashboardReport>;
}

export interface LookRequest extends DepartmentsRequest {
  /** One sheet for each department or for each person, for all of them or by department; as it is in the workbook where left out. */
  readonly per?: ReviewsPer | ReadonlyMap<string, ReviewsPer>;
  /** Ids of goals whose target of the year is first shared out evenly over periods of this kind. */
  readonly split?: readonly string[];
}

/** What generating would come to. */
export interface ReviewsLook {
  readonly sheets: readonly SheetLook[];
  /** Errors of the goal tree in these departments: going on takes a reason. */
  readonly errors: readonly Finding[];
  /** What else there is to say. */
  readonly findings: readonly Finding[];
  /** Nothing but new sheets, and nothing to say of them that could make anybody think twice. */
  readonly isPlain: boolean;
}

export interface GenerateRequest extends LookRequest {
  /** How new sheets print; across when left out. */
  readonly orientation?: PageOrientation;
  /** Who generates; recorded with the cycle. */
  readonly by?: string;
  /** What was looked at; whatever comes of it when left out. */
  readonly seen?: ReviewsLook;
  /** Why sheets are generated in spite of errors of the goal tree; noted in `tblChanges`. */
  readonly despite?: string;
}

export interface GenerateReport extends WriteReport, Undoable {
  /** Nothing was written, because it would be something else than was seen: this. */
  readonly instead?: ReviewsLook;
}

export interface ConsolidateReport extends Consolidation, Undoable {}

export interface DashboardReport extends WriteReport, Undoable {}
