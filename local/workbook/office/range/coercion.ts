import { getFormatFromId, parseValue } from "numfmt";
import { errorOfCode } from "../../calc/calculation";
import { readChinese } from "../../calc/chineseText";
import { isReadable } from "../../calc/readable";
import { isStructured } from "../../engine/calculation/unknownColumns";
import type { CellInput } from "../../engine/cells";
import { invalidArgument, unreadableFormula } from "../api/officeError";

/** What a value given through the API puts into a cell, and the number format that comes with it. */
export interface Coerced {
  readonly input: CellInput;
  /** Only for text that reads as a date, a percentage and the like, as when a user types it. */
  readonly numberFormat?: string;
}

const TEXT_FORMAT = "@";

/**
 * Excel's reading of a value: "=…" is a formula, "'…" is text without the apostrophe, "12%" and "2025-01-31" become
 * numbers with a format, "" empties the cell. In a cell formatted as text every string stays as it is.
 * Null, which leaves a cell alone, never comes here.
 * @throws OfficeError InvalidArgument for what no cell can hold and for a formula that cannot be read
 */
export function coerce(value: unknown, cellFormat: string, language: "zh-CN" | "en-US" = "en-US"): Coerced {
  if (typeof value === "number" && Number.isFinite(value)) return { input: value };
  if (typeof value === "boolean") return { input: value };
  if (typeof value !== "string") throw invalidArgument();
  if (value === "") return { input: null };
  if (value.length > 32_767) throw invalidArgument();
  if (cellFormat === TEXT_FORMAT) return { input: value };
  if (value.startsWith("'")) return { input: value.slice(1) === "" ? null : value.slice(1) };
  if (value.startsWith("=") && value.length > 1) return formulaInput(value, language);
  if (errorOfCode(value.toUpperCase())) return { input: value.toUpperCase() };
  return typed(value, language);
}

/** Formulas that are a date or time by themselves show as one. */
const dateFormulas: readonly (readonly [RegExp, string])[] = [
  [/^=\s*(?:TODAY\(\s*\)|DATE\([^()]*\)|EDATE\([^()]*\)|EOMONTH\([^()]*\))(?:\s*[+-]\s*\d+)?\s*$/i, "m/d/yyyy"],
  [/^=\s*NOW\(\s*\)(?:\s*[+-]\s*\d+)?\s*$/i, "m/d/yyyy h:mm"],
  [/^=\s*TIME\([^()]*\)\s*$/i, "h:mm AM/PM"],
];

/** Amounts of money, and rates. */
const money = /^=\s*[+-]?\s*(?:PMT|IPMT|PPMT|PV|FV|NPV|SLN|SYD|DB|DDB|VDB)\([^()]*\)\s*$/i;
const rate = /^=\s*(?:IRR|MIRR|RATE)\([^()]*\)\s*$/i;
const moneyFormat = { "en-US": "$#,##0.00_);[Red]($#,##0.00)", "zh-CN": '"¥"#,##0.00;[Red]"¥"-#,##0.00' } as const;

function formulaInput(formula: string, language: "zh-CN" | "en-US"): Coerced {
  const input = { formula: checkedFormula(formula) };
  const numberFormat = dateFormulas.find(([pattern]) => pattern.test(formula))?.[1] ?? (money.test(formula) ? moneyFormat[language] : rate.test(formula) ? "0%" : undefined);
  return numberFormat === undefined ? { input } : { input, numberFormat };
}

function typed(text: string, language: "zh-CN" | "en-US"): Coerced {
  const chinese = language === "zh-CN" ? readChinese(text) : null;
  if (chinese) return { input: chinese.value, numberFormat: chinese.numberFormat };
  // Fifteen digits are all that a number keeps: longer ones (card and id numbers) are still read as numbers, as in Excel.
  const parsed = parseValue(text);
  if (!parsed) return { input: text };
  const { value } = parsed;
  const numberFormat = "formatId" in parsed && parsed.formatId !== undefined ? getFormatFromId(parsed.formatId) : undefined;
  return typeof numberFormat === "string" ? { input: value, numberFormat } : { input: value };
}

/** The formula, if it can be read at all: whether its names exist is the calculation's business. @throws OfficeError InvalidArgument */
export function checkedFormula(formula: string): string {
  if (!isReadable(formula)) throw unreadableFormula();
  return formula;
}

/** The formula of a conditional format or a validation: Excel lets none of them refer to a table by its headings. @throws OfficeError InvalidArgument */
export function checkedRuleFormula(formula: string): string {
  if (isStructured(formula)) throw unreadableFormula();
  return checkedFormula(formula);
}
