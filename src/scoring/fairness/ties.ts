import { equals } from "../compare";

/** People in order, and the runs of equal values among them. */
export interface Ranking {
  /** Indices of the values that are there, in order. */
  readonly order: readonly number[];
  /** Where each run of equal values begins in the order. */
  readonly starts: readonly number[];
}

/**
 * Sorts the indices of values, missing ones left out, and finds the runs of equal values. A value belongs to a run when
 * it equals the run's first value within the guard of compare.ts: compared with its neighbour, a long chain of values
 * that differ by dust would become one run. O(n log n).
 */
export function ranking(
  values: readonly (number | null)[],
  descending: boolean,
  among: readonly number[] = [...values.keys()],
): Ranking {
  const order = among.filter((index) => values[index] !== null);
  const valueAt = (index: number): number => values[index]!;
  order.sort(descending ? (a, b) => valueAt(b) - valueAt(a) : (a, b) => valueAt(a) - valueAt(b));
  const starts: number[] = [];
  let first = NaN;
  for (const [place, index] of order.entries()) {
    if (equals(first, valueAt(index))) continue;
    first = valueAt(index);
    starts.push(place);
  }
  return { order, starts };
}
