import type { TargetRow } from "../goals/targets/targetRows";
import type { Finding, Indicator } from "../goals/types";

export interface WriteReport {
  readonly sheets: readonly string[];
  readonly added: number;
  readonly kept: number;
  readonly findings: readonly Finding[];
  /** `Sheet!A1` to show. */
  readonly address: string;
  /** Ids of the goals that were added, where the work adds goals. */
  readonly goals?: readonly string[];
  /** Definitions that were added to the library for them. */
  readonly definitions?: readonly Indicator[];
  /** Targets of single periods that were written with them. */
  readonly targets?: readonly TargetRow[];
}
