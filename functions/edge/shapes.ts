import type { ArgumentName } from "../../src/text/functionArguments";
import { cellsOf } from "./arguments";
import type { Scalar } from "./cells";
import { differentShapes } from "./lift";
import { cellError } from "./problems";

/** A list in reading order as a block in the shape of the argument that it was read from; "" where it has nothing. */
export function inShapeOf(argument: unknown, list: readonly (Scalar | null)[]): unknown[][] {
  let next = 0;
  return cellsOf(argument).map((row) => Array.from(row, () => list[next++] ?? ""));
}

interface Range {
  readonly name: ArgumentName;
  readonly argument: unknown;
}

/** Throws the error of the cell when two ranges that belong together row by row differ in shape. */
export function checkSameShape(first: Range, other: Range): void {
  const firstCells = cellsOf(first.argument);
  const otherCells = cellsOf(other.argument);
  if (firstCells.length === otherCells.length && firstCells[0]?.length === otherCells[0]?.length) return;
  throw cellError(differentShapes({ name: first.name, cells: firstCells }, { name: other.name, cells: otherCells }));
}
