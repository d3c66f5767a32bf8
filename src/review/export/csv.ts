import type { Cell } from "./types";

/** So that Excel and Power BI read the file as UTF-8. */
export const byteOrderMark = "\uFEFF";

const risky = /^'*[=+\-@\t\r\n＝＋－＠]/;
const plainNumber = /^[+-]?\d+(\.\d+)?$/;

/**
 * A text that a spreadsheet would run as a formula begins with an apostrophe in the file. Numbers, and texts that are
 * numbers, stay as they are; one more apostrophe before those that are there keeps the way back exact.
 */
export function guarded(text: string): string {
  return risky.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

/** The text as it was before `guarded`. */
export function unguarded(text: string): string {
  return text.startsWith("'") && risky.test(text) ? text.slice(1) : text;
}

function field(cell: Cell): string {
  if (cell === null) return "";
  const text = typeof cell === "number" ? String(cell) : guarded(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180: fields with commas, quotes or line breaks in quotes, lines ending in CRLF. */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((cells) => `${cells.map(field).join(",")}\r\n`);
  return byteOrderMark + lines.join("");
}
