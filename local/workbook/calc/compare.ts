import { CellError, type CellValue } from "./values";

/**
 * Excel's order of two values: numbers before texts before FALSE before TRUE; texts without regard to case; a blank
 * counts as 0, "" or FALSE, whatever the other side is. Numbers are equal when 15 digits are. Throws an error value.
 */
export function compareValues(a: CellValue, b: CellValue): number {
  if (typeof a === "number" && typeof b === "number") return compareNumbers(a, b);
  if (a instanceof CellError) throw a;
  if (b instanceof CellError) throw b;
  const left = a ?? blankLike(b);
  const right = b ?? blankLike(a);
  const rank = rankOf(left) - rankOf(right);
  if (rank !== 0) return rank;
  if (typeof left === "number" && typeof right === "number") return compareNumbers(left, right);
  if (typeof left === "string" && typeof right === "string") return compareTexts(left, right);
  return Number(left) - Number(right);
}

function blankLike(other: CellValue): number | string | boolean {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

function rankOf(value: number | string | boolean): number {
  if (typeof value === "number") return 0;
  return typeof value === "string" ? 1 : 2;
}

export function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  const difference = a - b;
  if (Math.abs(difference) <= Math.abs(a) * 1e-14 && a.toPrecision(15) === b.toPrecision(15)) return 0;
  return difference;
}

const collator = new Intl.Collator(["zh-CN", "en"], { sensitivity: "accent" });
const ascii = /^[\x20-\x7e]*$/;

/** Order of two texts without regard to case; Chinese in the order of its pronunciation. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const left = a.toLowerCase();
  const right = b.toLowerCase();
  if (left === right) return 0;
  if (ascii.test(left) && ascii.test(right)) return left < right ? -1 : 1;
  return collator.compare(left, right) || (left < right ? -1 : 1);
}
