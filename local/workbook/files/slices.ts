/** Work in small pieces, between which somebody else may have a turn; what it comes to is returned at the end. */
export type Slices<Result> = Generator<void, Result>;

/** All of it, in one go. */
export function atOnce<Result>(work: Slices<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** What `transform` makes of each element, with a pause after every so many of them. */
export function* mapped<Element, Result>(elements: Iterable<Element>, size: number, transform: (element: Element) => Result): Slices<Result[]> {
  const results: Result[] = [];
  for (const element of elements) {
    results.push(transform(element));
    if (results.length % size === 0) yield;
  }
  return results;
}
