import { format } from "numfmt";
import { CellError, type CellValue } from "../../calc/calculation";

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
