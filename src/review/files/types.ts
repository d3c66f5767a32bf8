import type { Finding } from "../../goals/types";
import type { Scalar } from "../../sheets/plan";

/** A cell that came back with something else than was sent. */
export interface InputDifference {
  readonly table: string;
  readonly goalId: string;
  readonly kpi: string;
  /** Key and heading of the column. */
  readonly key: string;
  readonly heading: string;
  readonly sent: Scalar;
  readonly back: Scalar;
  readonly here: Scalar;
  /** Here it was changed as well, into something else. */
  readonly isConflict: boolean;
}

/** What a file brings: three-way, what was sent, what came back and what is here now. */
export interface FileComparison {
  readonly department: string;
  readonly person: string | null;
  readonly table: string;
  readonly differences: readonly InputDifference[];
  /** Cells that came back as they were sent, or as they are here. */
  readonly unchanged: number;
  readonly findings: readonly Finding[];
}
