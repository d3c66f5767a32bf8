import type { Indicator } from "./types";

/** Where a term was found, best first: the rank of a hit is the sum over its terms. */
const places: readonly ((indicator: Indicator, term: string) => boolean)[] = [
  (indicator, term) => fold(indicator.code) === term,
  (indicator, term) => names(indicator).some((name) => name.startsWith(term)),
  (indicator, term) => names(indicator).some((name) => name.includes(term)),
  (indicator, term) => fold(indicator.code).startsWith(term),
  (indicator, term) => definitions(indicator).some((definition) => definition.includes(term)),
];

/**
 * Indicators that contain every term of the query in their code, name or definition, in either language whatever
 * language the user works in; names before definitions, otherwise in the library's order. An empty query finds all.
 */
export function searchIndicators(query: string, indicators: readonly Indicator[]): readonly Indicator[] {
  const terms = fold(query).split(/\s+/).filter((term) => term !== "");
  return indicators
    .map((indicator, order) => ({ indicator, order, ranks: terms.map((term) => rank(indicator, term)) }))
    .filter(({ ranks }) => ranks.every((value) => value < places.length))
    .sort((a, b) => sum(a.ranks) - sum(b.ranks) || a.order - b.order)
    .map(({ indicator }) => indicator);
}

function rank(indicator: Indicator, term: string): number {
  const place = places.findIndex((found) => found(indicator, term));
  return place < 0 ? places.length : place;
}

/** Full-width and half-width, capital and small letters are the same to someone who searches. */
function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}

function names(indicator: Indicator): readonly string[] {
  return [fold(indicator.name.zh), fold(indicator.name.en)];
}

function definitions(indicator: Indicator): readonly string[] {
  return [fold(indicator.definition.zh), fold(indicator.definition.en)];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
