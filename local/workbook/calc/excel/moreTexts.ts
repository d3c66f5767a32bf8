import { toCells, toInteger, toNumber, toScalar, toText } from "../coercion";
import { spelledInChinese } from "../numberFormats";
import { CellError, errors, type CellValue, type Value } from "../values";
import { onCells, onValues, type BuiltIn } from "./builtIn";
import { roundHalfUp } from "./rounding";
import { texts } from "./texts";

/** Full-width forms lie this far beyond their narrow ones; the space has a place of its own. */
const WIDE = 0xfee0;
const WIDE_SPACE = "\u3000";

const narrowed = (text: string): string => text.replaceAll(WIDE_SPACE, " ").replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDE));
const widened = (text: string): string => text.replaceAll(" ", WIDE_SPACE).replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + WIDE));

/** A value as text, or (strict) as it would stand in a formula: texts in quotation marks. */
function valueText(value: CellValue, isStrict: boolean): string {
  if (value instanceof CellError) return value.code;
  return isStrict && typeof value === "string" ? `"${value.replaceAll('"', '""')}"` : toText(value);
}

function arrayText([source, formatArg]: readonly Value[]): CellValue {
  const cells = toCells(source);
  const isStrict = formatArg != null && toInteger(toScalar(formatArg)) === 1;
  const rows = Array.from({ length: cells.materialRows }, (_, row) => Array.from({ length: cells.materialColumns }, (__, column) => valueText(cells.at(row, column), isStrict)));
  return isStrict ? `{${rows.map((row) => row.join(",")).join(";")}}` : rows.flat().join(", ");
}

/** An amount of money as text: the sign stands before everything, or brackets for what is below 0. */
function inDollars(value: CellValue | undefined, decimals: CellValue | undefined): CellValue {
  const text = texts["FIXED"]!.evaluate([value, decimals ?? 2, false], undefined as never);
  if (typeof text !== "string") return text instanceof CellError ? text : errors.value;
  return text.startsWith("-") ? `($${text.slice(1)})` : `$${text}`;
}

/** Decimals are rounded off; 16 digits are all that a number has. */
function numberString(value: CellValue | undefined, kindArg: CellValue | undefined): CellValue {
  const number = roundHalfUp(toNumber(value), 0);
  const kind = toInteger(kindArg);
  if (number < 0 || number >= 1e16 || (kind !== 1 && kind !== 2 && kind !== 3)) return errors.number;
  return spelledInChinese(number, kind);
}

/** Widths and other writings of text. */
export const moreTexts: Readonly<Record<string, BuiltIn>> = {
  ASC: onValues("v", (value) => narrowed(toText(value))),
  DBCS: onValues("v", (value) => widened(toText(value))),
  NUMBERSTRING: onValues("vv", numberString),
  DOLLAR: onValues("v?v", inDollars),
  USDOLLAR: onValues("v?v", inDollars),
  ENCODEURL: onValues("v", (value) => encodeURIComponent(toText(value)).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)),
  VALUETOTEXT: onValues("e?v", (value, format) => valueText(value ?? null, format != null && toInteger(format) === 1)),
  ARRAYTOTEXT: onCells("a?v", arrayText),
};
