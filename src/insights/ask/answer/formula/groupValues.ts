/** A quotient, "" where there is nothing to divide by. */
export function groupedValues(sum: string, weights: string): string {
  return `IF(${weights}=0,"",${sum}/${weights})`;
}

interface GroupEnds {
  readonly groups: string;
  /** The column that names the group of a row, and the one with its value. */
  readonly names: string;
  readonly values: string;
  readonly kept: string;
  readonly isHighest: boolean;
}

/** The highest or lowest value of each group: the first that is found for it among sorted values. */
export function highestOfGroups({ groups, names, values, kept, isHighest }: GroupEnds): string {
  const direction = isHighest ? -1 : 1;
  const [ofKept, valuesOfKept] = [`FILTER(${names},${kept},"")`, `FILTER(${values},${kept},"")`];
  return `XLOOKUP(${groups},SORTBY(${ofKept},${valuesOfKept},${direction}),SORT(${valuesOfKept},,${direction}),"")`;
}
