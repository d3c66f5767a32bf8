import { parseNumber, parseDate, parseTime } from "numfmt";

/** A number as Excel writes it into text: at most 15 significant digits, an exponent only where it saves many zeros. */
export function numberToText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const [digits = "0", exponentText = "0"] = value.toExponential(14).split("e");
  const exponent = Number(exponentText);
  const significant = digits.replace(/\.?0+$/, "");
  if (exponent >= 21 || exponent < -9) {
    return `${significant}E${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  const negative = significant.startsWith("-") ? "-" : "";
  const plain = significant.replace(/[-.]/g, "");
  if (exponent < 0) return `${negative}0.${"0".repeat(-exponent - 1)}${plain}`;
  if (plain.length <= exponent + 1) return negative + plain.padEnd(exponent + 1, "0");
  return `${negative}${plain.slice(0, exponent + 1)}.${plain.slice(exponent + 1)}`;
}

const plainNumber = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

/**
 * The number that a text stands for in arithmetic: plain numbers, "12%", "1,234.5", "¥5", dates and times (as serial
 * numbers). Null when it is not a number; empty text is none.
 */
export function textToNumber(text: string): number | null {
  if (plainNumber.test(text)) return Number(text);
  if (!/\d/.test(text)) return null;
  const trimmed = text.trim();
  // Dividing keeps 95% what it is; a product with 0.01 does not.
  if (trimmed.endsWith("%") && plainNumber.test(trimmed.slice(0, -1))) return Number(trimmed.slice(0, -1)) / 100;
  const parsed = parseNumber(trimmed) ?? parseDate(trimmed) ?? parseTime(trimmed);
  const value = parsed?.value;
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
