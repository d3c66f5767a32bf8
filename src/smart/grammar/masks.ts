import { isDigit, isHan, isLetter, isWord } from "./characters";
import { englishMasks, type MaskEntry } from "./englishMasks";
import { chineseMasks } from "./chineseMasks";
import { matchAt } from "./scan";
import { startsOf, type Starts } from "./starts";
import type { Mask, NormalText } from "./types";

type Row = Required<Omit<MaskEntry, "starts">>;

/** Entries for one kind of first character, all of one shape: they are looked at very often. */
function table(entries: readonly MaskEntry[]): Starts<Row> {
  return startsOf(
    entries.map(({ kind, pattern, isCased = false, digitWithin = Infinity, holds = () => true }) => ({ kind, pattern, isCased, digitWithin, holds })),
    ({ pattern }) => pattern,
  );
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
  const { lower } = normal;
  let digit = -1;
  for (let at = 0; at < lower.length; ) {
    if (digit < at) digit = digitFrom(lower, at);
    const mask = maskAt(normal, at, digit - at);
    if (mask === null) at++;
    else {
      masks.push(mask);
      at = mask.end;
    }
  }
  return masks;
}

/** Where the next digit stands; far away without one. */
function digitFrom(lower: string, from: number): number {
  let at = from;
  while (at < lower.length && !isDigit(lower[at]!)) at++;
  return at < lower.length ? at : Number.MAX_SAFE_INTEGER;
}

function maskAt(normal: NormalText, at: number, toDigit: number): Mask | null {
  const { lower } = normal;
  const character = lower[at]!;
  if (isHan(character)) return longest(han, normal, at, toDigit);
  if (isWord(character)) return isWord(lower.charAt(at - 1)) ? null : longest(isLetter(character) ? latin : digit, normal, at, toDigit);
  // =A1*2: a formula that was put in as text.
  if (at === 0 && character === "=") return { kind: "identifier", start: 0, end: matchAt(/=[!-~ ]*/y, lower, 0) };
  return character === "#" ? longest(digit, normal, at, toDigit) : quotes[character] === undefined ? null : quotedAt(lower, at);
}

function longest(starts: Starts<Row>, normal: NormalText, at: number, toDigit: number): Mask | null {
  let best: Mask | null = null;
  for (const { kind, pattern, isCased, digitWithin, holds } of starts(normal.lower, at)) {
    if (toDigit >= digitWithin || (isCased && isLowerCase(normal, at))) continue;
    const length = matchAt(pattern, isCased ? normal.text : normal.lower, at);
    if (length > 0 && at + length > (best?.end ?? at) && holds(normal, at, at + length)) best = { kind, start: at, end: at + length };
  }
  return best;
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
