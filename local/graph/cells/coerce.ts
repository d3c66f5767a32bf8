import { getFormatFromId, parseValue } from "numfmt";
import { GraphError } from "../errors";
import { blank, errorValues, type Typed } from "./content";
import { fifteenDigits, foreignCurrency, isDateId, shortDate } from "./entries";
import { storedFormula } from "./formula";

const longestText = 32_767;
/** Days between the two date systems of Excel (1900 and 1904). */
const days1904 = 1462;

export interface CellPlace {
  /** The cell has the number format Text (`@`): strings stay as they are. */
  readonly asText: boolean;
  /** The workbook counts dates from 1904. */
  readonly date1904: boolean;
}

/**
 * A JSON value as Excel takes it: strings are read as if a person typed them (in en-US), null and "" leave a new cell
 * blank.
 * @throws GraphError invalidArgument: not a scalar, too long, or a formula that is not one.
 */
export function coerce(value: unknown, { asText, date1904 }: CellPlace): Typed {
  if (value === null || value === "") return { content: blank };
  if (typeof value === "boolean") return { content: { kind: "boolean", value } };
  if (typeof value === "number") return { content: { kind: "number", value } };
  if (typeof value !== "string") throw new GraphError("invalidArgument", "A value must be a string, a number, true, false or null.");
  if (asText) return text(value.replace(/^'/, ""));
  return typed(value, date1904);
}

function typed(entry: string, date1904: boolean): Typed {
  if (entry.startsWith("'")) return { ...text(entry.slice(1)), quoted: true };
  if (entry.length > 1 && entry.startsWith("=")) return formula(entry.slice(1));
  const error = errorValues.find((name) => name === entry.trim().toUpperCase());
  if (error !== undefined) return { content: { kind: "error", value: error } };
  const parsed = numberOrBoolean(entry, date1904);
  if (parsed !== null) return parsed;
  // A sign at the start means a formula to Excel, and "@" a function name; such an entry without sense is refused.
  if (/^[+-]./.test(entry)) return formula(entry.startsWith("+") ? entry.slice(1) : entry);
  if (/^@./.test(entry)) return formula(entry);
  return text(entry);
}

function text(value: string): Typed {
  if (value.length > longestText) throw new GraphError("invalidArgument", `A cell holds at most ${longestText} characters.`);
  return { content: value === "" ? blank : { kind: "text", value } };
}

function numberOrBoolean(entry: string, date1904: boolean): Typed | null {
  const trimmed = entry.trim();
  const parsed = foreignCurrency(trimmed) ?? parseValue(fifteenDigits(trimmed)) ?? shortDate(trimmed);
  if (parsed === null) return null;
  const { value } = parsed;
  if (typeof value === "boolean") return { content: { kind: "boolean", value } };
  if (typeof value !== "number" || !Number.isFinite(value)) return null;
  const format = "format" in parsed ? parsed.format : parsed.formatId === undefined ? null : getFormatFromId(parsed.formatId);
  const isDate = "formatId" in parsed && isDateId(parsed.formatId);
  return { content: { kind: "number", value: date1904 && isDate ? value - days1904 : value }, ...(format === null ? {} : { numberFormat: format }) };
}

function formula(source: string): Typed {
  return { content: { kind: "formula", formula: storedFormula(source) } };
}
