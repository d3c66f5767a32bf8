import { isHan, isWord } from "../../../smart/grammar/characters";
import { wordAt } from "./lexicon";
import type { Meaning, Token } from "./meanings";
import { nameAt, type NameIndex } from "./names";
import { numberAt } from "./numbers";
import { periodAt } from "./periods/words";
import type { NormalText } from "./text";

/** What a text is made of, from left to right. A name goes before any word: it is the names that were given to the results. */
export function scan(text: NormalText, names: NameIndex): readonly Token[] {
  const standing = namesIn(text, names);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.lower.length) {
    const name = standing.get(at);
    const found = name === undefined ? bestAt(text, at, standing) : { end: at + name.length, meanings: [name.meaning] };
    for (const meaning of found.meanings) tokens.push({ ...meaning, start: at, end: found.end } as Token);
    at = found.end;
  }
  return tokens;
}

/** Names that stand in the text, none within another, by where they begin. A department A is no article: one letter must be a capital. */
function namesIn(text: NormalText, names: NameIndex): ReadonlyMap<number, { readonly length: number; readonly meaning: Meaning }> {
  const standing = new Map<number, { readonly length: number; readonly meaning: Meaning }>();
  for (let at = 0; at < text.key.length; at++) {
    const found = nameAt(text, at, names);
    if (found === null || (found.length === 1 && /[a-z]/.test(text.shown.charAt(at)))) continue;
    standing.set(at, found);
    at += found.length - 1;
  }
  return standing;
}

interface Found {
  readonly end: number;
  readonly meanings: readonly Meaning[];
}

/** The longest of period, word and number that does not run into a name; otherwise what is not known. */
function bestAt(text: NormalText, at: number, standing: ReadonlyMap<number, unknown>): Found {
  const word = wordAt(text, at);
  const period = periodAt(text.lower, at);
  const number = numberAt(text, at);
  const candidates: Found[] = [];
  if (period !== null) candidates.push({ end: period.end, meanings: [{ kind: "period", ask: period.ask }] });
  if (word !== null) candidates.push({ end: at + word.length, meanings: word.meanings });
  if (number !== null) candidates.push({ end: at + number.length, meanings: [number.meaning] });
  const fitting = candidates.filter(({ end }) => !runsIntoName(at, end, standing));
  return fitting.reduce<Found | null>((best, each) => (best === null || each.end > best.end ? each : best), null) ?? restAt(text.lower, at);
}

/** No word of the tables is longer than this, so looking along it costs no more than a bounded time. */
function runsIntoName(at: number, end: number, standing: ReadonlyMap<number, unknown>): boolean {
  for (let inside = at + 1; inside < end; inside++) if (standing.has(inside)) return true;
  return false;
}

/** A Chinese character, a word in letters, or a sign: signs say nothing. */
function restAt(lower: string, at: number): Found {
  const character = String.fromCodePoint(lower.codePointAt(at) ?? 0);
  let end = at + character.length;
  if (character === "-" || character === "~") return { end, meanings: [{ kind: "to" }] };
  if (!/[\p{L}\p{N}]/u.test(character)) return { end, meanings: [{ kind: "stop" }] };
  if (isWord(character)) while (end < lower.length && isWord(lower.charAt(end))) end++;
  else if (!isHan(character)) while (end < lower.length && /\p{L}/u.test(lower.charAt(end)) && !isHan(lower.charAt(end))) end++;
  return { end, meanings: [{ kind: "unknown" }] };
}
