const MOST_DIGITS = 15;
const literal = /^(\d*)(?:\.(\d*))?(e[+-]?\d+)?$/i;

/** The number that a constant in a formula is: of its digits the first fifteen that count, as in Excel. The others are noughts, not rounded. */
export function literalNumber(raw: string): number {
  const parts = literal.exec(raw);
  if (parts === null || raw.length <= MOST_DIGITS) return Number(raw);
  const [, whole = "", fraction = "", exponent = ""] = parts;
  const leading = /^0*/.exec(whole + fraction)?.[0].length ?? 0;
  const digits = [...whole + fraction].map((digit, at) => (at < leading + MOST_DIGITS ? digit : "0")).join("");
  return Number(`${digits.slice(0, whole.length) || "0"}.${digits.slice(whole.length) || "0"}${exponent}`);
}
