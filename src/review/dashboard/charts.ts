import type { SheetPlan } from "../../sheets/plan";
import type { PeriodId } from "../types";

/** A chart over cells of its sheet; all addresses are local (`A1:B9`), the source has its headings in the first row. */
export interface ChartPlan {
  readonly kind: "bar" | "line" | "column";
  readonly source: string;
  readonly title: string;
  /** Cells of its corners. */
  readonly from: string;
  readonly to: string;
}

/** A sheet with what is put on it once its cells are there. */
export interface DashboardPlan {
  readonly sheet: SheetPlan;
  readonly charts: readonly ChartPlan[];
  /** Scores to be coloured by their height. */
  readonly heat: string;
  /** Where the period is chosen, and among which. */
  readonly periodCell: string;
  readonly periods: readonly PeriodId[];
}
