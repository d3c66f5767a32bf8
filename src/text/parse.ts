/** Words that stand for "no value" in a cell, as people write them. Missing is never 0. */
export const missingLabels: readonly string[] = ["N/A", "NA", "-", "不适用", "不適用"];

const missingWords: ReadonlySet<string> = new Set(["", ...missingLabels.map((word) => word.toLowerCase())]);

/** Digits with optional thousands separators, decimals, exponent and percent sign. */
const numeral = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d{1,3})?(%?)$/;

/** Text as it is compared: full-width forms (１２％，－) made half-width, blanks at the ends dropped, lower case. */
export function plainText(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2212\ufe63]/g, "-")
    .trim()
    .toLowerCase();
}

/** Whether a text says that there is no value: empty, N/A, NA, -, 不适用 or 不適用. */
export function isMissingText(text: string): boolean {
  return missingWords.has(plainText(text));
}

/**
 * What was typed into a field that has a unit, without that unit: it may stand after the number and says nothing new
 * (in a field in %, `95%` is 95).
 */
export function withoutUnit(text: string, unit: string): string {
  const [plain, own] = [plainText(text), plainText(unit)];
  return own !== "" && plain.endsWith(own) ? plain.slice(0, -own.length).trim() : plain;
}

/**
 * The number that a person typed as text: `12`, `１２`, `1,234.5`, `12%` (0.12), `1e3`. Null when it is not a number.
 * The decimal mark is the point in every language, so that a formula gives the same result everywhere.
 */
export function parseNumber(text: string): number | null {
  const match = numeral.exec(plainText(text));
  if (match === null) return null;
  const [, sign = "", whole = "", decimals = "", exponent = "", percent = ""] = match;
  if (whole === "" && decimals.length < 2) return null;
  const value = Number(`${sign}${whole.replace(/,/g, "")}${decimals}${exponent}`);
  if (!Number.isFinite(value)) return null;
  return percent === "" ? value : value / 100;
}
