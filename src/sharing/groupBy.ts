/** Items by key, in the order in which the keys first come up. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** What belongs together in a push: the results of one department and period. */
export function placeOf({ department, period }: { readonly department: string; readonly period: string }): string {
  return JSON.stringify([department, period]);
}
