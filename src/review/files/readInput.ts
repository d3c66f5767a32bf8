import { isErrorValue } from "../../sheets/readTable";
import type { Scalar } from "../../sheets/plan";
import type { Message } from "../../text/language";
import { filesText as text } from "../../text/files";
import { isMissingText } from "../../text/parse";
import { numberIn } from "../fill/entry";
import type { RawCell } from "./rawFile";
import { plainScalar } from "./scalars";
import type { StampColumn } from "./stamp";

/** What a cell that people type into came back with: a value, or why it cannot be taken. */
export type ReadInput =
  | { readonly value: Scalar; /** What was read into it, to be said. */ readonly note?: Message }
  | { readonly problem: Message };

/** Reads what was typed. `target` and `unit` tell whether a percentage is meant as 95 or as 0.95. */
export function readInput(cell: RawCell, column: StampColumn, kpi: { readonly unit: Scalar; readonly target: Scalar }): ReadInput {
  const value = plainScalar(cell.value);
  if (isErrorValue(value)) return { problem: text.errorValue };
  if (!column.numeric) return { value: typeof value === "boolean" ? String(value).toUpperCase() : value };
  if (value === null) return { value };
  if (cell.typedAs === "date") return { problem: text.dateValue };
  if (typeof value === "boolean") return { problem: text.notNumber };
  const read = typeof value === "number" ? asTyped(value, cell, kpi) : fromText(value, column.key === "actual" ? kpi.unit : null);
  if (!("value" in read) || typeof read.value !== "number") return read;
  const { minimum = -Infinity, maximum = Infinity } = column;
  return read.value < minimum || read.value > maximum ? { problem: text.outOfRange } : read;
}

/** 95% in a KPI that counts in whole percent means 95. */
function asTyped(value: number, { typedAs }: RawCell, { unit, target }: { readonly unit: Scalar; readonly target: Scalar }): ReadInput {
  const isWholePercent = typedAs === "percent" && unit === "%" && typeof target === "number" && Math.abs(target) > 1;
  return isWholePercent ? { value: Number((value * 100).toPrecision(15)), note: text.percentTyped } : { value };
}

/** As `parseEntry` reads what is typed into the pane: in a KPI that counts in %, 95% is 95. */
function fromText(value: string, unit: Scalar): ReadInput {
  if (isMissingText(value)) return { value };
  const number = numberIn(value, unit === null ? "" : String(unit));
  return number === null ? { problem: text.notNumber } : { value: number, note: text.numberFromText };
}
