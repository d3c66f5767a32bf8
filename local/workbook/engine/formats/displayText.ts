import { format } from "numfmt";
import { CellError, type CellValue } from "../../calc/calculation";
import { formatted, isBeforeDates } from "../../calc/numberFormats";

export const GENERAL = "General";
/** What fills a cell of the usual width that has a date before 1900. */
const NO_DATE = "########";

/** The value as a cell shows it in a number format, without regard to the column's width. */
export function displayText(value: CellValue, numberFormat: string): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (isBeforeDates(value, numberFormat)) return NO_DATE;
  try {
    return formatted(numberFormat, value, { nbsp: false });
  } catch {
    return format(GENERAL, value, { nbsp: false });
  }
}
