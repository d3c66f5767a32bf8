import { parse, tokenize } from "@borgar/fx";
import { getFormatFromId, parseValue } from "numfmt";
import { errorOfCode } from "../calc/calculation";
import type { CellInput } from "../engine/cells";
import { invalidArgument } from "./officeError";

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
export function coerce(value: unknown, cellFormat: string): Coerced {
  if (typeof value === "number" && Number.isFinite(value)) return { input: value };
  if (typeof value === "boolean") return { input: value };
  if (typeof value !== "string") throw invalidArgument();
  if (value === "") return { input: null };
  if (value.length > 32_767) throw invalidArgument();
  if (cellFormat === TEXT_FORMAT) return { input: value };
  if (value.startsWith("'")) return { input: value.slice(1) === "" ? null : value.slice(1) };
  if (value.startsWith("=") && value.length > 1) return { input: { formula: readable(value) } };
  if (errorOfCode(value.toUpperCase())) return { input: value.toUpperCase() };
  return typed(value);
}

function typed(text: string): Coerced {
  // Fifteen digits are all that a number keeps: longer ones (card and id numbers) are still read as numbers, as in Excel.
  const parsed = parseValue(text);
  if (!parsed) return { input: text };
  const { value } = parsed;
  const numberFormat = "formatId" in parsed && parsed.formatId !== undefined ? getFormatFromId(parsed.formatId) : undefined;
  return typeof numberFormat === "string" ? { input: value, numberFormat } : { input: value };
}

const checked = new Map<string, true>();

/** The formula, if it can be read at all: whether its names exist is the calculation's business. */
function readable(formula: string): string {
  if (checked.has(formula)) return formula;
  try {
    parse(tokenize(formula, { mergeRefs: true }));
  } catch {
    throw invalidArgument("There's a problem with this formula.");
  }
  if (checked.size > 5_000) checked.clear();
  checked.set(formula, true);
  return formula;
}
