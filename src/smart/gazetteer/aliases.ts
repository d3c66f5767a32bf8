import { pairAt } from "../grammar/characters";
import type { Span } from "../types";
import { words, type Word } from "./words";

/** A spelling of something. */
export interface Alias<T> {
  readonly alias: string;
  readonly value: T;
}

export interface AliasMatch<T> extends Span {
  readonly value: T;
}

export interface AliasIndex<T> {
  /** Aliases that contain Chinese characters, in lower case. */
  readonly chinese: ReadonlyMap<string, T>;
  /** Length of the longest Chinese alias that begins with two characters, see `pairAt`. */
  readonly longest: ReadonlyMap<number, number>;
  /** By first stem, longest first. */
  readonly english: ReadonlyMap<string, readonly EnglishAlias<T>[]>;
}

interface EnglishAlias<T> {
  readonly stems: readonly string[];
  readonly value: T;
}

const han = /[\u3400-\u9fff]/;

/** Of two things with the same alias the first one has it. */
export function indexAliases<T>(aliases: readonly Alias<T>[]): AliasIndex<T> {
  const chinese = new Map<string, T>();
  const longest = new Map<number, number>();
  const english = new Map<string, EnglishAlias<T>[]>();
  for (const { alias, value } of aliases) {
    if (han.test(alias)) addChinese(alias.toLowerCase(), value);
    else addEnglish(words(alias).map(({ stem }) => stem), value);
  }
  for (const entries of english.values()) entries.sort((a, b) => b.stems.length - a.stems.length);
  return { chinese, longest, english };

  function addChinese(alias: string, value: T): void {
    if (!chinese.has(alias)) chinese.set(alias, value);
    const pair = pairAt(alias, 0);
    longest.set(pair, Math.max(longest.get(pair) ?? 0, alias.length));
  }

  function addEnglish(stems: readonly string[], value: T): void {
    const first = stems[0];
    if (first === undefined) return;
    const entries = english.get(first);
    if (entries === undefined) english.set(first, [{ stems, value }]);
    else entries.push({ stems, value });
  }
}

/** At each place the longest alias that begins there, Chinese by character and English by word. */
export function matchAliases<T>(index: AliasIndex<T>, text: string, tokens: readonly Word[]): readonly AliasMatch<T>[] {
  return [...chineseMatches(index, text.toLowerCase()), ...englishMatches(index, tokens)];
}

function chineseMatches<T>({ chinese, longest }: AliasIndex<T>, lower: string): readonly AliasMatch<T>[] {
  const found: AliasMatch<T>[] = [];
  for (let start = 0; start < lower.length; start++) {
    const most = Math.min(longest.get(pairAt(lower, start)) ?? 0, lower.length - start);
    for (let length = most; length > 1; length--) {
      const value = chinese.get(lower.slice(start, start + length));
      if (value === undefined) continue;
      found.push({ start, end: start + length, value });
      break;
    }
  }
  return found;
}

function englishMatches<T>({ english }: AliasIndex<T>, tokens: readonly Word[]): readonly AliasMatch<T>[] {
  const found: AliasMatch<T>[] = [];
  for (const [at, first] of tokens.entries()) {
    const alias = english.get(first.stem)?.find(({ stems }) => stems.every((stem, offset) => fits(tokens[at + offset], stem, offset)));
    if (alias !== undefined) found.push({ start: first.start, end: tokens[at + alias.stems.length - 1]!.end, value: alias.value });
  }
  return found;
}

function fits(token: Word | undefined, stem: string, offset: number): boolean {
  return token !== undefined && token.stem === stem && (offset === 0 || token.joined);
}

/** Longest first, then leftmost; what overlaps a longer one goes. Linear but for the sorting. */
export function withoutOverlap<S extends Span>(spans: readonly S[], length: number): readonly S[] {
  if (spans.length < 2) return spans;
  const taken = new Uint8Array(length);
  const byLength = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept = byLength.filter(({ start, end }) => {
    // Nothing shorter has been kept yet, so an overlap covers one of the two ends.
    if (taken[start] === 1 || taken[end - 1] === 1) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}
