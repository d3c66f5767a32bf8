import type { Question } from "../types";
import { exact } from "./measures";
import { isDescending } from "./shape";

/**
 * Items in the order that is asked for; ties keep theirs. Those without a value come last, and are no candidates where only
 * so many are asked for.
 */
export function ranked<Item>(items: readonly Item[], order: Question["order"], valueOf: (item: Item) => number | null): readonly Item[] {
  if (order === null) return items;
  const sign = isDescending(order) ? -1 : 1;
  const valued = items.flatMap((item) => {
    const value = valueOf(item);
    return value === null ? [] : [{ item, value: exact(value) }];
  });
  const sorted = valued.sort((a, b) => sign * (a.value - b.value)).map(({ item }) => item);
  return order.count === null ? [...sorted, ...items.filter((item) => valueOf(item) === null)] : sorted.slice(0, order.count);
}
