import { CellError, type CellValue } from "./values";
import { textToNumber } from "./numberText";

/** A value in the form in which equal values are the same: numbers by 15 digits, texts without regard to case. */
export type EqualityKey = string | number;

/** The key of a number or text; other values have none and are found by looking at each cell. */
export function equalityKey(value: CellValue): EqualityKey | null {
  if (typeof value === "number") return Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15));
  return typeof value === "string" ? value.toLowerCase() : null;
}

const noRows: readonly number[] = [];
/** Look-ups in an unchanged column before it is worth an index. */
const usesBeforeIndex = 3;

/** Finds the rows of a column that hold a value, once the column is asked often enough between two changes. */
export class ColumnIndex {
  private rows: Map<EqualityKey, number[]> | null = null;
  private uses = 0;

  /** The column has changed. */
  invalidate(): void {
    this.rows = null;
    this.uses = 0;
  }

  /**
   * The rows, in order, that may hold a value with this key: numbers also where a text reads as one. Null as long as
   * there is no index.
   */
  rowsWith(key: EqualityKey, usedRows: number, valueAt: (row: number) => CellValue): readonly number[] | null {
    if (this.rows === null) {
      if (++this.uses < usesBeforeIndex) return null;
      this.rows = new Map();
      for (let row = 0; row < usedRows; row++) this.add(valueAt(row), row);
    }
    return this.rows.get(key) ?? noRows;
  }

  private add(value: CellValue, row: number): void {
    if (value === null || value instanceof CellError) return;
    this.enter(equalityKey(value), row);
    if (typeof value === "string") {
      const number = textToNumber(value);
      if (number !== null) this.enter(equalityKey(number), row);
    }
  }

  private enter(key: EqualityKey | null, row: number): void {
    if (key === null || this.rows === null) return;
    const rows = this.rows.get(key);
    if (rows === undefined) this.rows.set(key, [row]);
    else rows.push(row);
  }
}
