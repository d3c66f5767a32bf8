/** Work in small pieces, between which somebody else may have a turn; what it comes to is returned at the end. */
export type Slices<Result> = Generator<void, Result>;

/** All of it, in one go. */
export function atOnce<Result>(work: Slices<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** What `transform` makes of each so many elements together, with a pause after each time. */
export function* inGroups<Element, Result>(elements: Iterable<Element>, size: number, transform: (group: readonly Element[]) => Result): Slices<Result[]> {
  const results: Result[] = [];
  let group: Element[] = [];
  for (const element of elements) {
    if (group.push(element) < size) continue;
    results.push(transform(group));
    group = [];
    yield;
  }
  if (group.length > 0) results.push(transform(group));
  return results;
}
