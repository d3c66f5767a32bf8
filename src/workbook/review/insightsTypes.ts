import type { KeyResult } from "../../goals/okr/types";
import type { AskedHeadings, WrittenNames } from "../../insights/ask/answer/types";
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
  /**
   * What a formula over the tables has to know of them. Null while there are none, and for somebody who sees a part of
   * their rows: a formula would answer from all of them.
   */
  readonly asked: AskedTables | null;
}

export interface AskedTables {
  readonly headings: AskedHeadings;
  readonly written: WrittenNames;
}
