import { parseNumber } from "numfmt";

/** Entries that Excel (en-US) understands and the number library does not. */

/** A number that was read, with the number format that typing it brings. */
interface ReadEntry {
  readonly value: number;
  readonly formatId: number;
}

/** Number formats 14–17 and 22 are the built-in ones that show a date. */
export function isDateId(id: number | undefined): boolean {
  return id !== undefined && ((id >= 14 && id <= 17) || id === 22);
}

const dayMonth = 16;
const monthYear = 17;

/** Excel keeps fifteen digits of a number; the ones after become 0, as those of an identity card number do. */
export function fifteenDigits(entry: string): string {
  if (!/^[+-]?\d{16,}$/.test(entry)) return entry;
  const [, sign = "", zeros = "", digits = ""] = /^([+-]?)(0*)(\d*)$/.exec(entry) ?? [];
  return sign + zeros + digits.slice(0, 15) + "0".repeat(Math.max(0, digits.length - 15));
}

/** `24/12` is a day and a month when the first can be no month, `1/32` and `2026-11` a month and a year. */
export function shortDate(entry: string): ReadEntry | null {
  const [, first = "", second = ""] = /^(\d{1,4})[-/](\d{1,2})$/.exec(entry) ?? [];
  if (first === "") return null;
  const [a, b] = [Number(first), Number(second)];
  if (first.length === 4) return a >= 1900 && b >= 1 && b <= 12 ? { value: serial(a, b, 1), formatId: monthYear } : null;
  const year = new Date().getFullYear();
  if (a > 12 && b >= 1 && b <= 12) return a <= daysIn(year, b) ? { value: serial(year, b, a), formatId: dayMonth } : null;
  return a >= 1 && a <= 12 && b > daysIn(year, a) ? { value: serial(b < 30 ? 2000 + b : 1900 + b, a, 1), formatId: monthYear } : null;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Days since the last one of 1899; the 29 February 1900 that Excel knows is one of them. */
function serial(year: number, month: number, day: number): number {
  const days = (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 31)) / 86_400_000;
  return days >= 60 ? days + 1 : days;
}

/** `£3.20`, `-¥100`, `5 €`: amounts in another currency than the dollar. */
export function foreignCurrency(entry: string): { readonly value: number; readonly format: string } | null {
  const [, sign = "", before = "", number = "", after = ""] = /^([-+]?)\s*([€£¥￥]?)\s*([\d.,]+)\s*(€?)$/.exec(entry) ?? [];
  const symbol = before === "" ? after : before;
  if (symbol === "" || (before !== "" && after !== "")) return null;
  const amount = parseNumber(number)?.value;
  if (typeof amount !== "number") return null;
  const digits = number.includes(".") ? "#,##0.00" : "#,##0";
  const mark = symbol === "￥" ? "¥" : symbol;
  return { value: sign === "-" ? -amount : amount, format: before === "" ? `${digits} "${mark}"` : `"${mark}"${digits}` };
}
