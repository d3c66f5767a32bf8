import { isDigit, isHan, isLetter, isWord } from "./characters";
import { englishMasks, type MaskEntry } from "./englishMasks";
import { chineseMasks } from "./chineseMasks";
import { anyOf, fitsAt, matchAt } from "./scan";
import type { Mask, NormalText } from "./types";

/** Entries for one kind of first character, with what finds out at once that none of them fits. */
interface Table {
  readonly entries: readonly MaskEntry[];
  readonly any: RegExp;
  readonly anyCased: RegExp | null;
}

function table(entries: readonly MaskEntry[]): Table {
  const patterns = (isCased: boolean): readonly RegExp[] => entries.flatMap((entry) => ((entry.isCased === true) === isCased ? [entry.pattern] : []));
  const cased = patterns(true);
  return { entries, any: anyOf(patterns(false)), anyCased: cased.length === 0 ? null : anyOf(cased) };
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
  if (quotes[character] !== undefined) return quotedAt(lower, at);
  if (isHan(character)) return longest(han, normal, at);
  if (!isWord(character) || isWord(lower.charAt(at - 1) || " ")) return character === "#" ? longest(digit, normal, at) : null;
  return longest(isLetter(character) ? latin : digit, normal, at);
}

function longest({ entries, any, anyCased }: Table, normal: NormalText, at: number): Mask | null {
  if (!fitsAt(any, normal.lower, at) && (anyCased === null || !fitsAt(anyCased, normal.text, at))) return null;
  let best: Mask | null = null;
  for (const { kind, pattern, isCased, holds } of entries) {
    const length = matchAt(pattern, isCased === true ? normal.text : normal.lower, at);
    if (length > 0 && at + length > (best?.end ?? at) && (holds === undefined || holds(normal, at, at + length))) best = { kind, start: at, end: at + length };
  }
  return best;
}

/** A name in quotation marks, when it has a number in it. */
function quotedAt(text: string, at: number): Mask | null {
  const close = text.slice(at + 1, at + 2 + longestName).indexOf(quotes[text[at]!]!);
  if (close <= 0) return null;
  const name = text.slice(at + 1, at + 1 + close);
  return /[\d一二三四五六七八九十百千万]/.test(name) || [...name].some(isDigit) ? { kind: "quoted", start: at, end: at + close + 2 } : null;
}
