import { column } from "../runtime";

/** A worked example that somebody published: the call, and the figures printed there. */
export interface PublishedExample {
  readonly source: string;
  readonly call: readonly [id: string, ...args: unknown[]];
  /** The figures printed, in reading order. */
  readonly printed: readonly (number | string)[];
  /** Half a unit of the last digit that is printed. */
  readonly within?: number;
}

/** Two columns from pairs: values and weights, or breaks and rates. */
export function columns(...pairs: readonly (readonly [unknown, unknown])[]): [unknown[][], unknown[][]] {
  return [column(...pairs.map(([first]) => first)), column(...pairs.map(([, second]) => second))];
}
