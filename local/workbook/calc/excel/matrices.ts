import { toCells } from "../coercion";
import { ArrayCells, CellError, errors, type Value } from "../values";
import { onCells, type BuiltIn } from "./builtIn";

/** A square of numbers to work in; a blank or a text in it is `#VALUE!`. */
function square(value: Value): number[][] {
  const cells = toCells(value);
  if (cells.rows !== cells.columns) throw errors.value;
  return Array.from({ length: cells.rows }, (_, row) => Array.from({ length: cells.columns }, (__, column) => {
    const entry = cells.at(row, column);
    if (entry instanceof CellError) throw entry;
    if (typeof entry !== "number") throw errors.value;
    return entry;
  }));
}

/** Brings a square to a diagonal of pivots, doing the same to `beside`; answers the determinant. */
function eliminate(matrix: number[][], beside: number[][]): number {
  let determinant = 1;
  for (let at = 0; at < matrix.length; at++) {
    const pivot = matrix.reduce((best, row, index) => (index >= at && Math.abs(row[at]!) > Math.abs(matrix[best]![at]!) ? index : best), at);
    if (matrix[pivot]![at] === 0) return 0;
    if (pivot !== at) {
      [matrix[at], matrix[pivot]] = [matrix[pivot]!, matrix[at]!];
      if (beside.length > 0) [beside[at], beside[pivot]] = [beside[pivot]!, beside[at]!];
      determinant = -determinant;
    }
    determinant *= matrix[at]![at]!;
    matrix.forEach((row, index) => {
      const factor = row[at]! / matrix[at]![at]!;
      if (index === at || factor === 0) return;
      for (const [target, source] of [[row, matrix[at]!], [beside[index] ?? [], beside[at] ?? []]] as const) source.forEach((value, column) => (target[column]! -= factor * value));
    });
  }
  return determinant;
}

/** Matrices. */
export const matrices: Readonly<Record<string, BuiltIn>> = {
  MDETERM: onCells("a", ([value]) => eliminate(square(value), [])),
  MINVERSE: onCells("a", ([value]) => {
    const matrix = square(value);
    const inverse = matrix.map((_, row) => matrix.map((__, column) => (row === column ? 1 : 0)));
    if (eliminate(matrix, inverse) === 0) return errors.number;
    return new ArrayCells(inverse.map((row, at) => row.map((entry) => entry / matrix[at]![at]!)));
  }),
};
