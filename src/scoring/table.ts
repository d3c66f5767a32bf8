import { reaches } from "./compare";
import { Impossible } from "./failure";
import type { ArgumentName } from "../text/functionArguments";
import type { Direction } from "./types";

/** Bounds that rise strictly, and what each is worth. */
export interface ScoreTable {
  readonly bounds: readonly number[];
  readonly scores: readonly number[];
}

/** Whether numbers rise (1) or fall (−1) strictly; 0 when neither. A single number counts as falling and rising: 1. */
export function order(numbers: readonly number[]): 1 | -1 | 0 {
  const rising = numbers.every((each, index) => index === 0 || each > numbers[index - 1]!);
  if (rising) return 1;
  return numbers.every((each, index) => index === 0 || each < numbers[index - 1]!) ? -1 : 0;
}

/** A table from rows of {bound, score} listed from low to high or from high to low. */
export function scoreTable(rows: readonly (readonly [bound: number, score: number])[], argument: ArgumentName): ScoreTable | Impossible {
  if (rows.length === 0) return new Impossible("tooFewPoints", argument);
  const direction = order(rows.map(([bound]) => bound));
  if (direction === 0) return new Impossible("unsortedBounds", argument);
  const rising = direction === 1 ? rows : [...rows].reverse();
  return { bounds: rising.map(([bound]) => bound), scores: rising.map(([, score]) => score) };
}

/**
 * The score of the band that x falls in. Bounds are lower bounds, [lo, hi): the highest bound ≤ x counts. For
 * lower-is-better they are upper bounds, (lo, hi]: the lowest bound ≥ x counts. Outside the table the score is 0.
 */
export function stepScore({ bounds, scores }: ScoreTable, x: number, direction: Direction): number {
  if (direction === -1) {
    const band = bounds.findIndex((bound) => reaches(bound, x));
    return band === -1 ? 0 : scores[band]!;
  }
  for (let band = bounds.length - 1; band >= 0; band -= 1) {
    if (reaches(x, bounds[band]!)) return scores[band]!;
  }
  return 0;
}

/** The score on the line through the knots: 0 below the first knot, flat above the last. */
export function curveScore({ bounds, scores }: ScoreTable, x: number): number {
  if (!reaches(x, bounds[0]!)) return 0;
  const above = bounds.findIndex((bound) => bound > x);
  if (above === -1) return scores[scores.length - 1]!;
  if (above === 0) return scores[0]!;
  const low = bounds[above - 1]!;
  const from = scores[above - 1]!;
  return from + ((x - low) * (scores[above]! - from)) / (bounds[above]! - low);
}
