import type { Indicator } from "./types";

/** What an indicator is looked up by, folded once. */
interface Words {
  readonly code: string;
  readonly names: readonly string[];
  /** Aliases and abbreviations, each on its own. */
  readonly aliases: readonly string[];
  readonly definitions: readonly string[];
}

/** Where a term was found, best first: the rank of a hit is the sum over its terms. */
const places: readonly ((words: Words, term: string) => boolean)[] = [
  ({ code }, term) => code === term,
  ({ names, aliases }, term) => names.includes(term) || aliases.includes(term),
  ({ names }, term) => names.some((name) => name.startsWith(term)),
  ({ names }, term) => names.some((name) => name.includes(term)),
  ({ aliases }, term) => aliases.some((alias) => alias.includes(term)),
  ({ code }, term) => code.startsWith(term),
  ({ definitions }, term) => definitions.some((definition) => definition.includes(term)),
];

/**
 * Indicators that contain every term of the query in their code, name, other names or definition, in either language
 * whatever language the user works in; names before definitions, otherwise in the order given. An empty query finds all.
 */
export function searchIndicators<Item extends Indicator>(query: string, indicators: readonly Item[]): readonly Item[] {
  const terms = fold(query).split(" ").filter((term) => term !== "");
  if (terms.length === 0) return indicators;
  return indicators
    .map((indicator, order) => ({ indicator, order, rank: rankOf(wordsOf(indicator), terms) }))
    .filter(({ rank }) => Number.isFinite(rank))
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .map(({ indicator }) => indicator);
}

function rankOf(words: Words, terms: readonly string[]): number {
  return terms.reduce((sum, term) => {
    const place = places.findIndex((found) => found(words, term));
    return sum + (place < 0 ? Infinity : place);
  }, 0);
}

const known = new WeakMap<Indicator, Words>();

function wordsOf(indicator: Indicator): Words {
  const { code, name, aliases, definition } = indicator;
  const words = known.get(indicator) ?? {
    code: fold(code),
    names: [fold(name.zh), fold(name.en)],
    aliases: `${aliases.zh}、${aliases.en}`.split(/[、,，;；]/).map(fold).filter((alias) => alias !== ""),
    definitions: [fold(definition.zh), fold(definition.en)],
  };
  known.set(indicator, words);
  return words;
}

/** Full-width and half-width, capital and small letters, hyphens and spaces are the same to someone who searches. */
function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/[\s_-]+/g, " ").trim();
}
