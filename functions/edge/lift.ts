import { WrongSize } from "../../src/scoring/failure";
import { quoted } from "../../src/text/functionArguments";
import { sizeOf, type Argument } from "./arguments";
import type { Scalar } from "./cells";
import { cellError, ErrorCells, isProblem, type Problem } from "./problems";

/** An argument as far as lifting looks at it. */
export type Liftable = Pick<Argument<unknown>, "name" | "cells" | "rows" | "columns" | "isSingle">;

/**
 * Applies a scalar function to ranges, the one way in which every scalar function of KPI.* takes them: arguments of the
 * same shape element by element, single cells broadcast, the result in that shape. A problem concerns its own element;
 * different shapes concern the whole call. `element` is one closure for the call, given row and column, so that a
 * column of any length makes no closures.
 *
 * For a single element the problem is thrown: not every build of Excel shows an error inside a 1×1 result.
 */
export function lift(lifted: readonly Liftable[], element: (row: number, column: number) => Scalar | Problem): Scalar[][] {
  const { rows, columns } = commonShape(lifted);
  const errors = new ErrorCells();
  if (rows === 1 && columns === 1) {
    const outcome = element(0, 0);
    if (isProblem(outcome)) throw errors.of(outcome);
    return [[outcome]];
  }
  const result: unknown[][] = [];
  const at = (row: number, column: number): unknown => {
    const outcome = element(row, column);
    return typeof outcome === "object" ? errors.of(outcome) : outcome;
  };
  for (let row = 0; row < rows; row += 1) {
    // A literal holds one value and no more; a row grown by push would reserve room for many.
    const line: unknown[] = columns === 1 ? [at(row, 0)] : new Array<unknown>(columns);
    for (let column = 0; columns > 1 && column < columns; column += 1) line[column] = at(row, column);
    result.push(line);
  }
  return result as Scalar[][];
}

/**
 * `lift` for a rule of two numbers under options that do not vary, the case of a whole column of KPIs: where both cells
 * hold plain numbers the rule is applied to them at once, and only the other elements go the long way.
 */
export function liftPairs(
  first: Liftable,
  second: Liftable,
  rule: (first: number, second: number) => Scalar | Problem,
  element: (row: number, column: number) => Scalar | Problem,
): Scalar[][] {
  const { rows, columns } = commonShape([first, second]);
  if (rows === 1 || columns !== 1) return lift([first, second], element);
  const errors = new ErrorCells();
  const result: unknown[][] = [];
  const { cells: firsts } = first;
  const { cells: seconds } = second;
  const firstStep = first.isSingle ? 0 : 1;
  const secondStep = second.isSingle ? 0 : 1;
  for (let row = 0; row < rows; row += 1) {
    const one = firsts[row * firstStep]![0];
    const other = seconds[row * secondStep]![0];
    const outcome = typeof one === "number" && typeof other === "number" ? rule(one, other) : element(row, 0);
    result.push([typeof outcome === "object" ? errors.of(outcome) : outcome]);
  }
  return result as Scalar[][];
}

/** The shape that all ranges share; without a range it is one cell. */
function commonShape(lifted: readonly Liftable[]): { rows: number; columns: number } {
  const ranges = lifted.filter((argument) => !argument.isSingle);
  const [first] = ranges;
  if (first === undefined) return { rows: 1, columns: 1 };
  const other = ranges.find((argument) => argument.rows !== first.rows || argument.columns !== first.columns);
  if (other === undefined) return first;
  throw cellError(differentShapes(first, other));
}

/** Two ranges that should have the same shape, named with their shapes. */
export function differentShapes(first: Pick<Liftable, "name" | "cells">, other: Pick<Liftable, "name" | "cells">): WrongSize {
  return new WrongSize("shapes", first.name, {
    first: sizeOf(first.cells),
    other: quoted(other.name),
    second: sizeOf(other.cells),
  });
}
