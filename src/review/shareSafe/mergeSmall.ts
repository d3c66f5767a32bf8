/** Groups that may stand alone, and those that are shown only together. */
export interface Merged<Item> {
  readonly alone: readonly Item[];
  readonly together: readonly Item[];
}

/**
 * Puts groups together that have fewer people than the minimum. Where these are still too few the smallest of the others
 * joins them, so that nobody can be worked out from what is shown of the rest. Null when all of them are too few.
 */
export function mergeSmall<Item>(
  items: readonly Item[], minimum: number, countOf: (items: readonly Item[]) => number, isSmall = (item: Item): boolean => countOf([item]) < minimum,
): Merged<Item> | null {
  if (countOf(items) < minimum) return null;
  const bySize = [...items].sort((a, b) => Number(isSmall(b)) - Number(isSmall(a)) || countOf([a]) - countOf([b]));
  let together = bySize.filter(isSmall).length;
  while (together > 0 && together < bySize.length && countOf(bySize.slice(0, together)) < minimum) together += 1;
  return { alone: bySize.slice(together), together: bySize.slice(0, together) };
}
