import { isDigit, isLetter } from "./characters";
import { clean, hanNumeralAt, hanScaleAt, type Numeral } from "./hanNumerals";
import { groupsAt } from "./scan";
import type { NormalText } from "./types";
import { wordNumeralAt } from "./wordNumerals";

export type { Numeral } from "./hanNumerals";

const grouped = /\d{1,3}(?:[,']\d{2,3}){1,6}(?!\d)(?:\.\d{1,9})?/y;
/** Longer runs of digits are no amounts; without bounds they would be read again from every digit. */
const plain = /\d{1,15}(?!\d)(?:\.\d{1,9})?/y;
const latinScale = /(?:(k|m|b)| ?(mn|mio|mm|bn|tn|thousand|million|billion|trillion|hundred|dozen|lakhs?|crores?))(?![a-z0-9²³])/y;
const spacedScale = / ([KMB](?![A-Za-z0-9])|[kmb](?=[€$£¥]))/y;
const scales: Readonly<Record<string, number>> = {
  k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, mio: 1e6, mm: 1e6, million: 1e6, b: 1e9, bn: 1e9, billion: 1e9, tn: 1e12, trillion: 1e12,
  hundred: 100, dozen: 12, lakh: 1e5, lakhs: 1e5, crore: 1e7, crores: 1e7,
};

/** Digits with separators, decimals and a scale: 1,200, 2.4M, 3 million, 1.2亿, 3千万. At the start of a run of digits. */
export function digitNumeralAt({ text, lower }: NormalText, at: number): Numeral | null {
  if (!isDigit(text.charAt(at))) return null;
  const digits = (groupsAt(grouped, text, at) ?? groupsAt(plain, text, at))?.[0];
  if (digits === undefined) return null;
  const value = Number(digits.replace(/[,']/g, ""));
  let end = at + digits.length;
  const latin = groupsAt(latinScale, lower, end) ?? groupsAt(spacedScale, text, end);
  if (latin !== null) {
    const scale = scales[(latin[1] ?? latin[2] ?? "").toLowerCase()] ?? 1;
    return { value: clean(value * scale), end: end + latin[0].length };
  }
  // 3个亿
  const han = hanScaleAt(text, text[end] === "个" && /[万亿]/.test(text.charAt(end + 1)) ? end + 1 : end);
  let total = value * han.value;
  end = han.end;
  // 1亿2千万, 3万5千: a second part with a smaller scale.
  if (han.value >= 1e4) {
    const rest = groupsAt(/\d{1,4}(?=[百千万])/y, text, end);
    if (rest !== null) {
      const scale = hanScaleAt(text, end + rest[0].length);
      if (scale.value < han.value) {
        total += Number(rest[0]) * scale.value;
        end = scale.end;
      }
    }
  }
  return { value: clean(total), end };
}

/** A number in any of its spellings that starts at an offset, the start of a word. */
export function numeralAt(normal: NormalText, at: number): Numeral | null {
  const character = normal.lower.charAt(at);
  if (isDigit(character)) return digitNumeralAt(normal, at);
  if (isLetter(character)) return wordNumeralAt(normal.lower, at);
  return hanNumeralAt(normal.lower, at);
}
