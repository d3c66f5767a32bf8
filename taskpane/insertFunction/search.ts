import type { FunctionEntry } from "./catalogue";

type TextsOf = (entry: FunctionEntry) => readonly string[];

/** What a function is called: by its name, and by people who look for it. */
const names: TextsOf = ({ name, id, keywords }) => [name, id, ...keywords];

/** Where a term was found and how, best first. */
const places: readonly { readonly texts: TextsOf; readonly matches: (text: string, term: string) => boolean }[] = [
  { texts: names, matches: (text, term) => text === term },
  { texts: ({ name, id }) => [name, id], matches: contains },
  { texts: ({ keywords }) => keywords, matches: (text, term) => contains(text, term) || isAsked(text, term) },
  { texts: ({ description }) => [description.zh, description.en], matches: contains },
  {
    texts: ({ parameters, formula }) => [
      ...parameters.flatMap(({ name, description, choices }) => [name, description, ...(choices ?? [])].flatMap(({ zh, en }) => [zh, en])),
      formula.zh,
      formula.en,
    ],
    matches: contains,
  },
];

/** Words that say nothing of what is wanted. */
const fillers: ReadonlySet<string> = new Set(["a", "an", "the", "is", "of", "for", "to", "in", "how", "do", "does", "can", "what", "i", "my", "and", "or", "with"]);

/**
 * The functions that fit what a person wants, in either language and in their own words, best first: those with the most
 * of the words. An empty query gives all in their order.
 */
export function searchFunctions(query: string, functions: readonly FunctionEntry[]): readonly FunctionEntry[] {
  const whole = fold(query);
  const terms = whole.split(/[\s,，、;；。.!?？]+/u).filter((term) => term !== "" && !fillers.has(term));
  if (terms.length === 0) return functions;
  const rated = functions.map((entry, order) => {
    const ranks = terms.map((term) => places.findIndex(({ texts, matches }) => texts(entry).some((text) => matches(fold(text), term))));
    const found = ranks.filter((rank) => rank >= 0);
    // All of the words as one, as in "lower is better", say more than the words.
    const isCalled = names(entry).some((text) => fold(text) === whole);
    return { entry, order, found: found.length, rank: isCalled ? -1 : found.reduce((sum, rank) => sum + rank, 0) };
  });
  const best = Math.max(...rated.map(({ found }) => found));
  if (best === 0) return [];
  // One odd word does not empty the list: what has the most of the words stays.
  return rated.filter(({ found }) => found === best)
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .map(({ entry }) => entry);
}

/** English by the beginning of a word (weight finds weights, not underweight), Chinese anywhere. */
function contains(text: string, term: string): boolean {
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + 1)) {
    if (!/^[a-z0-9]/.test(term) || at === 0 || !/[a-z0-9]/.test(text[at - 1]!)) return true;
  }
  return false;
}

/** A Chinese sentence has no blanks between its words: 奖金怎么算 asks for 奖金. */
function isAsked(keyword: string, sentence: string): boolean {
  return /^[\u4e00-\u9fff]{2,}$/.test(keyword) && sentence.includes(keyword);
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}
