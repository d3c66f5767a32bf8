import { errorFrom } from "./coercion";
import { ArrayCells, Cells, errors, Lambda, type CellValue, type Value } from "./values";

/**
 * Applies a function of single values to arguments that may be rectangles, element by element. A single row, column or
 * value is repeated; where one rectangle ends before another, the result is `#N/A`. An error concerns its element only.
 */
export function lift(args: readonly Value[], apply: (values: CellValue[]) => CellValue): CellValue | ArrayCells {
  let rows = 1;
  let columns = 1;
  let lifted = false;
  for (const arg of args) {
    if (arg instanceof Cells) {
      lifted = true;
      rows = Math.max(rows, arg.materialRows);
      columns = Math.max(columns, arg.materialColumns);
    }
  }
  const values = new Array<CellValue>(args.length);
  if (!lifted) {
    for (let index = 0; index < args.length; index++) values[index] = single(args[index]);
    return apply(values);
  }
  return ArrayCells.build(rows, columns, (row, column) => {
    const element = new Array<CellValue>(args.length);
    for (let index = 0; index < args.length; index++) {
      const arg = args[index];
      const value = arg instanceof Cells ? elementAt(arg, row, column) : single(arg);
      if (value === undefined) return errors.notAvailable;
      element[index] = value;
    }
    try {
      return apply(element);
    } catch (thrown) {
      return errorFrom(thrown);
    }
  });
}

function single(arg: Value): CellValue {
  if (arg instanceof Lambda) throw arg.asOperand;
  return (arg ?? null) as CellValue;
}

/** The element of a rectangle that stands at a position of a larger one; undefined beyond its end. */
function elementAt(cells: Cells, row: number, column: number): CellValue | undefined {
  const inRow = cells.rows === 1 ? 0 : row;
  const inColumn = cells.columns === 1 ? 0 : column;
  if (inRow >= cells.rows || inColumn >= cells.columns) return undefined;
  return cells.at(inRow, inColumn);
}
