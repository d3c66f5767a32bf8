import { parseNumber, parseDate, parseTime } from "numfmt";
import { readChinese, readChineseMoment } from "./chineseText";

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

/** Money in yuan is read in every language, as dollars and euros are. */
const yuan = /^[-(]?[¥￥]/;

const plainNumber = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

/** Whether texts are read as in Chinese. Calculation is done in one go, so what holds while it runs holds for one workbook. */
let inChinese = false;

/** Does a piece of work in which texts are read as numbers in a workbook's language. */
export function readingIn<T>(language: string, work: () => T): T {
  const before = inChinese;
  inChinese = language === "zh-CN";
  try {
    return work();
  } finally {
    inChinese = before;
  }
}

/**
 * The number that a text stands for in arithmetic: plain numbers, "12%", "1,234.5", "¥5", dates and times (as serial
 * numbers); in a Chinese workbook also "2024年1月2日" and "下午3:30". Null when it is not a number; empty text is none.
 */
export function textToNumber(text: string): number | null {
  if (plainNumber.test(text)) return Number(text);
  if (!/\d/.test(text)) return null;
  const trimmed = text.trim();
  // Dividing keeps 95% what it is; a product with 0.01 does not.
  if (trimmed.endsWith("%") && plainNumber.test(trimmed.slice(0, -1))) return Number(trimmed.slice(0, -1)) / 100;
  const parsed = parseNumber(trimmed) ?? parseDate(trimmed) ?? parseTime(trimmed);
  const value = parsed?.value ?? (inChinese || yuan.test(trimmed) ? readChinese(trimmed)?.value : undefined);
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/** The serial number of a text that is a date, a time or both, as DATEVALUE and TIMEVALUE take it: plain numbers and amounts are none. */
export function textToMoment(text: string): number | null {
  const trimmed = text.trim();
  const value = (parseDate(trimmed) ?? parseTime(trimmed))?.value ?? (inChinese ? readChineseMoment(trimmed)?.value : undefined);
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
