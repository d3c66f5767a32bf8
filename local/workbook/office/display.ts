import { format } from "numfmt";
import { CellError, type CellValue } from "../calc/calculation";

export const GENERAL = "General";

/** The value as a cell shows it in a number format, without regard to the column's width. */
export function displayText(value: CellValue, numberFormat: string): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  try {
    return format(numberFormat, value, { nbsp: false });
  } catch {
    return format(GENERAL, value, { nbsp: false });
  }
}

/** The value as `values` gives it: "" for a blank cell, the code of an error. */
export const apiValue = (value: CellValue): string | number | boolean => (value === null ? "" : value instanceof CellError ? value.code : value);

export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

export function valueType(value: CellValue): ValueType {
  if (value === null) return "Empty";
  if (value instanceof CellError) return "Error";
  return typeof value === "string" ? "String" : typeof value === "boolean" ? "Boolean" : "Double";
}
