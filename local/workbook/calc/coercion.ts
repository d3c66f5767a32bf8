import { numberToText, textToNumber } from "./numberText";
import { ArrayCells, CellError, Cells, errors, Lambda, type CellValue, type Value } from "./values";

/** A single value where one is needed; a range or array of one cell counts as its value. Throws `#VALUE!` for others. */
export function toScalar(value: Value): CellValue {
  if (value instanceof Cells) {
    if (value.rows === 1 && value.columns === 1) return value.at(0, 0);
    throw errors.value;
  }
  if (value instanceof Lambda) throw value.asResult;
  return value ?? null;
}

/** Excel's number of a value in arithmetic: blank 0, TRUE 1, text read as a number. Throws `#VALUE!`, or the value if it is an error. */
export function toNumber(value: CellValue | undefined): number {
  if (typeof value === "number") return value;
  if (value === null || value === undefined) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") {
    const number = textToNumber(value);
    if (number === null) throw errors.value;
    return number;
  }
  throw value;
}

/** A whole number, cut off towards zero as Excel does with counts and positions. */
export function toInteger(value: CellValue | undefined): number {
  return Math.trunc(toNumber(value));
}

/** Excel's text of a value: blank "", TRUE "TRUE", numbers with up to 15 digits. Throws the value if it is an error. */
export function toText(value: CellValue | undefined): string {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return numberToText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  throw value;
}

/** Excel's truth of a value: 0 and blank are FALSE, "TRUE" and "FALSE" are read. Throws `#VALUE!`, or the value if it is an error. */
export function toBoolean(value: CellValue | undefined): boolean {
  if (typeof value === "boolean") return value;
  if (value === null || value === undefined) return false;
  if (typeof value === "number") return value !== 0;
  if (typeof value === "string") {
    const word = value.toUpperCase();
    if (word === "TRUE") return true;
    if (word === "FALSE") return false;
    throw errors.value;
  }
  throw value;
}

/** A value as a rectangle: a single value is one by one. */
export function toCells(value: Value): Cells {
  if (value instanceof Cells) return value;
  if (value instanceof CellError) throw value;
  return new ArrayCells([[toScalar(value)]]);
}

/** What a thrown thing means for the cell: an error value is itself, an endless recursion `#NUM!`, all else `#VALUE!`. */
export function errorFrom(thrown: unknown): CellError {
  if (thrown instanceof CellError) return thrown;
  if (thrown instanceof Lambda) return thrown.asOperand;
  return thrown instanceof RangeError ? errors.number : errors.value;
}
