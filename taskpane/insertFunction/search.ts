import type { FunctionEntry } from "./catalogue";

/** Where a term was found, best first. */
const places: readonly ((entry: FunctionEntry) => readonly string[])[] = [
  ({ name, id }) => [name, id],
  ({ keywords }) => keywords,
  ({ description }) => [description.zh, description.en],
  ({ parameters, formula }) => [...parameters.flatMap(({ name, description, choices }) => [name.zh, name.en, description.zh, description.en, ...(choices ?? []).flatMap(({ zh, en }) => [zh, en])]), formula.zh, formula.en],
];

/** Words that say nothing of what is wanted. */
const fillers: ReadonlySet<string> = new Set(["a", "an", "the", "is", "of", "for", "to", "in", "how", "i", "my", "and", "or", "with"]);

/**
 * The functions that fit what a person wants, in either language and in their own words, best first: those with the most
 * of the words. An empty query gives all in their order.
 */
export function searchFunctions(query: string, functions: readonly FunctionEntry[]): readonly FunctionEntry[] {
  const terms = fold(query).split(/[\s,，、;；。.!?？]+/u).filter((term) => term !== "" && !fillers.has(term));
  if (terms.length === 0) return functions;
  const rated = functions.map((entry, order) => {
    const ranks = terms.map((term) => places.findIndex((textsOf) => textsOf(entry).some((text) => contains(fold(text), term))));
    const found = ranks.filter((rank) => rank >= 0);
    return { entry, order, found: found.length, rank: found.reduce((sum, rank) => sum + rank, 0) };
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

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}
