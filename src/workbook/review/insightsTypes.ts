import type { KeyResult } from "../../goals/okr/types";
import type { CitedResult, CitedTotal } from "../../insights/overview/series";

/** What the results of all periods say. */
export interface InsightsWorkbook {
  /** The results of all periods with their cells, and the totals. Nothing while nothing was consolidated. */
  readInsights(): Promise<InsightsReading>;
}

export interface InsightsReading {
  readonly results: readonly CitedResult[];
  readonly totals: readonly CitedTotal[];
  /** Key results of all departments that may count in totals. */
  readonly keyResults: readonly KeyResult[];
}
