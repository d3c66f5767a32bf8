import type { Commitment } from "../../text/okr";

export type { Commitment };

/** One key result of an objective: a row of `tblOkrs`. */
export interface KeyResult {
  readonly id: string;
  /** Id of the goal in the tree that it serves; null where it stands alone. */
  readonly parent: string | null;
  readonly objective: string;
  readonly keyResult: string;
  readonly department: string;
  readonly owner: string;
  /** As the sheet says it: `2026Q4`. */
  readonly period: string;
  /** Null counts as committed. */
  readonly commitment: Commitment | null;
  readonly start: number | null;
  readonly target: number | null;
  readonly current: number | null;
  readonly unit: string;
  /** Fraction of the department's total; null and 0 do not count. */
  readonly weight: number | null;
}
