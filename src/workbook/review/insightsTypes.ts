import type { KeyResult } from "../../goals/okr/types";
import type { CitedResult } from "../../insights/overview/series";
import type { PeriodTotal } from "../../review/meeting/standing";

/** What the results of all periods say. */
export interface InsightsWorkbook {
  /** The results of all periods with their cells, and the totals. Nothing while nothing was consolidated. */
  readInsights(): Promise<InsightsReading>;
}

export interface InsightsReading {
  readonly results: readonly CitedResult[];
  readonly totals: readonly PeriodTotal[];
  /** Key results of all departments that may count in totals. */
  readonly keyResults: readonly KeyResult[];
}
