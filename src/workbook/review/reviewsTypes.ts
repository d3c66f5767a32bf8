import type { CorrectionNote } from "../../review/consolidation/corrections";
import type { PageOrientation } from "../../review/reviewPlan";
import type { ReviewsPer } from "../../review/sheet/placement";
import type { Consolidation, KpiResult, PeriodId } from "../../review/types";
import type { Work } from "../work";
import type { WriteReport } from "../writeReport";
import type { DepartmentsRequest } from "./cycleTypes";

/** The review sheets of a period and what comes of them. */
export interface ReviewsWorkbook {
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
  readResults(): Promise<readonly KpiResult[]>;
  /** Draws the dashboard of a period, by formula over the results; an earlier dashboard gives way to it. */
  makeDashboard(period: PeriodId, work?: Work): Promise<WriteReport>;
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
