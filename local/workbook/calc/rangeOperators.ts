import type { Frame } from "./formula";
import { overlap } from "./rectangle";
import { RangeCells } from "./sheet";
import { ArrayCells, CellError, Cells, errors, type CellValue, type Value } from "./values";

/** `(A1:B2,C3)`: several areas as one reference. Functions that take any cells find them one below the other; a cell that asks for it gets `#VALUE!`. */
export class UnionCells extends ArrayCells {
  constructor(readonly areas: readonly RangeCells[]) {
    super(areas.flatMap(cellsOf));
  }
}

/** The cells of an area that may hold something, row by row. */
function cellsOf(area: RangeCells): (readonly CellValue[])[] {
  const cells: (readonly CellValue[])[] = [];
  for (let row = 0; row < area.filledRows; row++) {
    for (let column = 0; column < area.filledColumns; column++) cells.push([area.at(row, column)]);
  }
  return cells.length === 0 ? [[null]] : cells;
}

/** `A1,C3` in brackets: the areas of both. */
export function union(a: Value, b: Value): UnionCells {
  return new UnionCells([a, b].flatMap((each) => (each instanceof UnionCells ? each.areas : [toReference(each)])));
}

/** A range, or the error that stands in its place. Throws `#VALUE!` when the value is no reference. */
export function toReference(value: Value): RangeCells {
  if (value instanceof RangeCells) return value;
  throw value instanceof CellError ? value : errors.value;
}

/** `A1:B2` of two references: the smallest range with both. */
export function rangeBetween(a: RangeCells, b: RangeCells): RangeCells {
  if (a.sheet !== b.sheet) throw errors.value;
  return new RangeCells(
    a.sheet,
    Math.min(a.top, b.top),
    Math.min(a.left, b.left),
    Math.max(a.bottom, b.bottom),
    Math.max(a.right, b.right),
  );
}

/** `A1:B2 B1:C9`: the cells in both ranges, or `#NULL!`. */
export function intersection(a: RangeCells, b: RangeCells): RangeCells {
  if (a.sheet !== b.sheet) throw errors.value;
  if (!overlap(a, b)) throw errors.nothing;
  return new RangeCells(
    a.sheet,
    Math.max(a.top, b.top),
    Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom),
    Math.min(a.right, b.right),
  );
}

/** `A1#`: the cells that the formula in A1 fills. `#REF!` when there is no formula in it. */
export function spillRange(value: Value): Value {
  const anchor = toReference(value);
  const formula = anchor.isSingle ? anchor.sheet.formulas.get(anchor.top, anchor.left) : undefined;
  if (formula === undefined) return errors.reference;
  const { row, column, spillRows, spillColumns } = formula;
  return new RangeCells(anchor.sheet, row, column, row + spillRows - 1, column + spillColumns - 1);
}

/** `@`: of a column the cell in the formula's row, of a row the cell in its column, of an array its first value. */
export function implicitIntersection(value: Value, frame: Frame): Value {
  if (!(value instanceof Cells)) return value;
  if (!(value instanceof RangeCells)) return value.at(0, 0);
  if (value.isSingle) return value.at(0, 0);
  if (value.columns === 1 && frame.row >= value.top && frame.row <= value.bottom) return value.at(frame.row - value.top, 0);
  if (value.rows === 1 && frame.column >= value.left && frame.column <= value.right) {
    return value.at(0, frame.column - value.left);
  }
  return errors.value;
}
