import { RangeCells } from "./sheet";
import { errors, type Cells, type Value } from "./values";

/** Which blank edges of a range go: those before what is filled, those after it, or both. */
export type Trim = "head" | "tail" | "both";

/** The blank edges of a range left out, as `A1:.A20` and TRIMRANGE have it; null leaves rows or columns as they are. Nothing but blanks is `#REF!`. */
export function trimmed(cells: Cells, rows: Trim | null, columns: Trim | null): FilledPart {
  const [filledRows, filledColumns] = [cells.filledRows, cells.filledColumns];
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (let row = 0; row < filledRows; row++) {
    for (let column = 0; column < filledColumns; column++) {
      if (cells.at(row, column) === null) continue;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = row;
      right = Math.max(right, column);
    }
  }
  if (bottom < 0) throw errors.reference;
  return {
    top: rows === "head" || rows === "both" ? top : 0,
    left: columns === "head" || columns === "both" ? left : 0,
    bottom: rows === "tail" || rows === "both" ? bottom : cells.rows - 1,
    right: columns === "tail" || columns === "both" ? right : cells.columns - 1,
  };
}

/** Offsets within the rectangle, inclusive. */
interface FilledPart {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `A1:.A20`: the reference without its blank edges. */
export function trimmedReference(value: Value, trim: Trim): Value {
  if (!(value instanceof RangeCells)) return value;
  const { top, left, bottom, right } = trimmed(value, trim, trim);
  return new RangeCells(value.sheet, value.top + top, value.left + left, value.top + bottom, value.left + right);
}
