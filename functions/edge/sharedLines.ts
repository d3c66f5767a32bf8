import type { Cells } from "./arguments";
import type { Scalar } from "./cells";
import { ErrorCells, type Problem } from "./problems";

/**
 * The result for a column, row by row, like `lift`. A line of the column that holds the result already stands in it
 * itself, and equal results below each other are one line: a million new lines cost the runtime longer than what is in
 * them. Nobody writes into a result.
 */
export function sharedLines(column: Cells, outcomeAt: (row: number) => Scalar | Problem): Scalar[][] {
  const errors = new ErrorCells();
  const result = new Array<readonly unknown[]>(column.length);
  let line: readonly unknown[] = [""];
  for (let row = 0; row < column.length; row += 1) {
    const outcome = outcomeAt(row);
    const cell = typeof outcome === "object" ? errors.of(outcome) : outcome;
    const own = column[row]!;
    if (own[0] === cell) line = own;
    else if (line[0] !== cell) line = [cell];
    result[row] = line;
  }
  return result as Scalar[][];
}
