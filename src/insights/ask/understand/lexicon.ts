import type { Meaning } from "./meanings";
import { isRunEdge, type NormalText } from "./text";
import { chineseWords } from "./words/chinese";
import { englishWords } from "./words/english";

export interface Word {
  readonly length: number;
  readonly meanings: readonly Meaning[];
}

interface Entry {
  readonly word: string;
  readonly meanings: readonly Meaning[];
}

/** Words by their first character, longest first. A word that stands twice says what it says last. */
const byFirst: ReadonlyMap<string, readonly Entry[]> = indexed();

function indexed(): ReadonlyMap<string, readonly Entry[]> {
  const entries = new Map<string, Entry>();
  for (const [words, ...meanings] of [...chineseWords, ...englishWords]) {
    for (const word of words) entries.set(word, { word, meanings });
  }
  const index = new Map<string, Entry[]>();
  for (const entry of [...entries.values()].sort((a, b) => b.word.length - a.word.length)) {
    const first = entry.word.charAt(0);
    index.set(first, [...(index.get(first) ?? []), entry]);
  }
  return index;
}

/** The longest word of the tables at a place. */
export function wordAt({ key }: NormalText, at: number): Word | null {
  if (!isRunEdge(key, at)) return null;
  const entry = byFirst.get(key.charAt(at))?.find(({ word }) => key.startsWith(word, at) && isRunEdge(key, at + word.length));
  return entry === undefined ? null : { length: entry.word.length, meanings: entry.meanings };
}
