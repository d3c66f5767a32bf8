import { NOTHING_KEPT, type KeptSheet, type KeptWorkbook } from "../model/kept";
import type { FollowedElements } from "./cellElements";
import type { KeptCharts } from "./charts";
import type { KeptPivots } from "./pivots";
import type { FollowedSlicers } from "./slicers";

/** What came with an opened file beyond the workbook's model, by sheet. */
export interface Kept {
  readonly workbook: KeptWorkbook;
  readonly sheets: ReadonlyMap<string, KeptSheet>;
  readonly charts: KeptCharts;
  readonly pivots: KeptPivots;
  readonly slicers: FollowedSlicers;
  /** By sheet. */
  readonly elements: ReadonlyMap<string, FollowedElements>;
}

export const KEPT_NOTHING: Kept = { workbook: NOTHING_KEPT, sheets: new Map(), charts: new Map(), pivots: new Map(), slicers: [], elements: new Map() };
