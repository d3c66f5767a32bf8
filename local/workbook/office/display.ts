import { CellError, type CellValue } from "../calc/calculation";

export { displayText, GENERAL } from "../engine/formats/displayText";

/** The value as `values` gives it: "" for a blank cell, the code of an error. */
export const apiValue = (value: CellValue): string | number | boolean => (value === null ? "" : value instanceof CellError ? value.code : value);

export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

export function valueType(value: CellValue): ValueType {
  if (value === null) return "Empty";
  if (value instanceof CellError) return "Error";
  return typeof value === "string" ? "String" : typeof value === "boolean" ? "Boolean" : "Double";
}
