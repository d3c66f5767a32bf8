import { toNumber } from "../coercion";
import { Cells, CellError, Lambda, type CellValue, type Value } from "../values";

/** Visits what a rectangle holds, row by row; cells below the last filled one are not visited. */
export function visitCells(cells: Cells, visit: (value: CellValue, row: number, column: number) => void): void {
  const { filledRows, filledColumns } = cells;
  for (let row = 0; row < filledRows; row++) {
    for (let column = 0; column < filledColumns; column++) visit(cells.at(row, column), row, column);
  }
}

/**
 * Visits the numbers among arguments as SUM sees them: in a range or array numbers alone count and texts, TRUE and blanks
 * are passed over; a value given directly is read as a number. Throws the first error.
 */
export function visitNumbers(args: readonly Value[], visit: (value: number) => void): void {
  for (const arg of args) {
    if (arg instanceof Cells) {
      visitCells(arg, (value) => {
        if (typeof value === "number") visit(value);
        else if (value instanceof CellError) throw value;
      });
    } else if (arg instanceof Lambda) throw arg.asOperand;
    else visit(toNumber(arg));
  }
}

export function numbersOf(args: readonly Value[]): number[] {
  const numbers: number[] = [];
  visitNumbers(args, (value) => numbers.push(value));
  return numbers;
}

/** The values of a rectangle, row by row, blanks included. */
export function valuesOf(cells: Cells): CellValue[] {
  const values: CellValue[] = [];
  const { materialRows, materialColumns } = cells;
  for (let row = 0; row < materialRows; row++) {
    for (let column = 0; column < materialColumns; column++) values.push(cells.at(row, column));
  }
  return values;
}
