import { quoted } from "../text/functionArguments";
import { reaches } from "./compare";
import { Impossible, WrongSize, type Failure } from "./failure";
import { countWhile, order, type ScoreTable } from "./table";
import { points, type Points } from "./types";

/** Whether a bound is where its band begins or where it ends. */
export type BoundKind = "lower" | "upper";

/**
 * The band that x falls in, counted from 0; null outside the table. Lower bounds: [lo, hi), the highest bound ≤ x counts.
 * Upper bounds: (lo, hi], the lowest bound ≥ x counts. Not inclusive, a bound itself belongs to the band beside it.
 */
export function stepBand(bounds: readonly number[], x: number, kind: BoundKind, inclusive = true): number | null {
  const atOrBelow = (bound: number): boolean => reaches(x, bound);
  const below = (bound: number): boolean => !reaches(bound, x);
  if (kind === "lower") {
    const reached = countWhile(bounds, inclusive ? atOrBelow : below);
    return reached === 0 ? null : reached - 1;
  }
  const passed = countWhile(bounds, inclusive ? below : atOrBelow);
  return passed === bounds.length ? null : passed;
}

/** The score of the band that x falls in; outside the table 0. */
export function stepScore({ bounds, scores }: ScoreTable, x: number, kind: BoundKind, inclusive = true): number {
  const band = stepBand(bounds, x, kind, inclusive);
  return band === null ? 0 : scores[band]!;
}

/** A table of KPI.STEP with the kind of its bounds. */
export interface StepTable {
  readonly table: ScoreTable;
  readonly kind: BoundKind;
}

/** The table of KPI.STEP: rising bounds (or a single one) are lower bounds, falling bounds are upper bounds. */
export function stepTable(bounds: readonly number[], scores: readonly number[]): StepTable | Failure {
  if (bounds.length === 0) return new Impossible("tooFewPoints", "bounds");
  if (bounds.length !== scores.length) {
    return new WrongSize("sameCount", "scores", { found: scores.length, other: quoted("bounds"), wanted: bounds.length });
  }
  const direction = order(bounds);
  if (direction === 0) return new Impossible("unsortedBounds", "bounds");
  if (direction === 1) return { table: { bounds, scores }, kind: "lower" };
  return { table: { bounds: [...bounds].reverse(), scores: [...scores].reverse() }, kind: "upper" };
}

/** KPI.STEP. */
export function stepOf({ table, kind }: StepTable, x: number, inclusive: boolean): Points {
  return points(stepScore(table, x, kind, inclusive) + 0);
}
