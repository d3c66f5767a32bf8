import { Impossible } from "./failure";
import type { ArgumentName } from "../text/functionArguments";

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

/** How many bounds at the start of a rising list hold the condition, which holds for all bounds up to some point. */
export function countWhile(bounds: readonly number[], holds: (bound: number) => boolean): number {
  let from = 0;
  let to = bounds.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (holds(bounds[middle]!)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** A table from rows of {bound, score} listed from low to high or from high to low. */
export function scoreTable(rows: readonly (readonly [bound: number, score: number])[], argument: ArgumentName): ScoreTable | Impossible {
  if (rows.length === 0) return new Impossible("tooFewPoints", argument);
  const direction = order(rows.map(([bound]) => bound));
  if (direction === 0) return new Impossible("unsortedBounds", argument);
  const rising = direction === 1 ? rows : [...rows].reverse();
  return { bounds: rising.map(([bound]) => bound), scores: rising.map(([, score]) => score) };
}
