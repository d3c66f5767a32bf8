import { codes, column, type Host } from "./runtime";

/** A worked example: the call, and what it gives by its source or by hand. */
export interface Example {
  readonly source: string;
  readonly call: readonly [id: string, ...args: unknown[]];
  /** The figures printed, in reading order; an error is its code. */
  readonly printed: readonly (number | string | boolean)[];
  /** Half a unit of the last digit that is printed. */
  readonly within?: number;
}

/** Two columns from pairs: values and weights, or breaks and rates. */
export function columns(...pairs: readonly (readonly [unknown, unknown])[]): [unknown[][], unknown[][]] {
  return [column(...pairs.map(([first]) => first)), column(...pairs.map(([, second]) => second))];
}

/** One test for each example of each family. */
export function checkExamples(kind: string, families: Readonly<Record<string, readonly Example[]>>, { cell }: Host): void {
  describe.each(Object.entries(families))(`${kind} examples of %s`, (_family, examples) => {
    test.each(examples)("$source, $call.0", ({ call: [id, ...args], printed, within = 1e-9 }) => {
      const result = [codes(cell(id, ...args))].flat(2);
      expect(result).toHaveLength(printed.length);
      printed.forEach((figure, place) => {
        if (typeof figure !== "number") expect(result[place]).toBe(figure);
        else expect(Math.abs((result[place] as number) - figure)).toBeLessThanOrEqual(within);
      });
    });
  });
}
