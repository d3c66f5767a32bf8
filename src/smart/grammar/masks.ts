import { isDigit, isHan, isLetter, isWord } from "./characters";
import { englishMasks, type MaskEntry } from "./englishMasks";
import { chineseMasks } from "./chineseMasks";
import { matchAt } from "./scan";
import { startsOf, type Starts } from "./starts";
import type { Mask, NormalText } from "./types";

/** Entries for one kind of first character. */
function table(entries: readonly MaskEntry[]): Starts<MaskEntry> {
  return startsOf(entries, ({ pattern }) => pattern);
}

const latin = table(englishMasks.filter(({ starts }) => starts !== "digit"));
const digit = table([...englishMasks.filter(({ starts }) => starts !== "letter"), ...chineseMasks.filter(({ starts }) => starts !== "han")]);
const han = table(chineseMasks.filter(({ starts }) => starts !== "digit"));
const quotes: Readonly<Record<string, string>> = { "《": "》", '"': '"', "〈": "〉" };
/** A longer quotation is a sentence, not a name. */
const longestName = 24;

/**
 * Names with numbers in them, read before the numbers: standards, lists, products, versions, documents, places, groups.
 * From left to right, without overlaps, the longest at each place. O(length).
 */
export function readMasks(normal: NormalText): Mask[] {
  const masks: Mask[] = [];
  for (let at = 0; at < normal.lower.length; ) {
    const mask = maskAt(normal, at);
    if (mask === null) at++;
    else {
      masks.push(mask);
      at = mask.end;
    }
  }
  return masks;
}

function maskAt(normal: NormalText, at: number): Mask | null {
  const { lower } = normal;
  const character = lower[at]!;
  if (isHan(character)) return longest(han, normal, at);
  if (isWord(character)) return isWord(lower.charAt(at - 1)) ? null : longest(isLetter(character) ? latin : digit, normal, at);
  return character === "#" ? longest(digit, normal, at) : quotes[character] === undefined ? null : quotedAt(lower, at);
}

function longest(starts: Starts<MaskEntry>, normal: NormalText, at: number): Mask | null {
  let best: Mask | null = null;
  for (const { kind, pattern, isCased, digitWithin, holds } of starts(normal.lower, at)) {
    if ((digitWithin !== undefined && !hasDigit(normal.lower, at, digitWithin)) || (isCased === true && isLowerCase(normal, at))) continue;
    const length = matchAt(pattern, isCased === true ? normal.text : normal.lower, at);
    if (length > 0 && at + length > (best?.end ?? at) && (holds === undefined || holds(normal, at, at + length))) best = { kind, start: at, end: at + length };
  }
  return best;
}

function hasDigit(text: string, from: number, length: number): boolean {
  for (let at = from; at < from + length && at < text.length; at++) if (isDigit(text[at]!)) return true;
  return false;
}

/** Names that are written with a capital begin with one, or with a digit. */
function isLowerCase({ text, lower }: NormalText, at: number): boolean {
  return text[at] === lower[at] && isLetter(lower[at]!);
}

/** A name in quotation marks, when it has a number in it. */
function quotedAt(text: string, at: number): Mask | null {
  const close = text.slice(at + 1, at + 2 + longestName).indexOf(quotes[text[at]!]!);
  if (close <= 0) return null;
  const name = text.slice(at + 1, at + 1 + close);
  return /[\d一二三四五六七八九十百千万]/.test(name) || [...name].some(isDigit) ? { kind: "quoted", start: at, end: at + close + 2 } : null;
}
