import { spansOf } from "../grammar/scan";
import { remembering } from "../remember";
import type { Span } from "../types";

/** An English word of a text, in lower case and in the singular. */
export interface Word extends Span {
  readonly stem: string;
  /** Only spaces or a hyphen stand between this word and the one before. */
  readonly joined: boolean;
}

const word = /[A-Za-z]+(?:[&/][A-Za-z]+)*\d*|\d+(?:[.,]\d+)*/g;
/** What may stand between the words of one name: a space, a hyphen, a possessive. */
const gap = /^(?:[ \u00a0]+|-|'s? +|’s? +)$/;

/** Words of Latin letters (and numbers, which separate them); Chinese characters and signs are what stands between. */
export const words = remembering((text: string): readonly Word[] => {
  const found: Word[] = [];
  let last = 0;
  for (const { start, end } of spansOf(word, text)) {
    found.push({ start, end, stem: stem(text.slice(start, end)), joined: found.length > 0 && isGap(text, last, start) });
    last = end;
  }
  return found;
});

/** The index of the word that starts at a place; −1 where none does. */
export function wordAt(tokens: readonly Word[], start: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return tokens[low]?.start === start ? low : -1;
}

/** Nearly all gaps are one space: no expression is needed for these. */
function isGap(text: string, start: number, end: number): boolean {
  return end - start === 1 ? " -\u00a0".includes(text[start]!) : gap.test(text.slice(start, end));
}

/** Lower case, and the singular of regular plurals: defects, boxes, enquiries. Abbreviations keep their s. */
export function stem(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length <= 3 || !lower.endsWith("s") || /(?:ss|us|is|ess|ics)$/.test(lower)) return lower;
  if (lower.endsWith("ies")) return lower.length > 4 ? `${lower.slice(0, -3)}y` : lower;
  if (/(?:x|ch|sh|ss|z)es$/.test(lower)) return lower.slice(0, -2);
  return lower.slice(0, -1);
}
