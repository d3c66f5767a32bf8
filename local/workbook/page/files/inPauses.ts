import type { Slices } from "../../files/slices";

/** The page works on something for no longer than this at a time, in milliseconds: somebody who types notices nothing. */
const LONGEST = 16;

/** Carries work out a little at a time, whenever the page has nothing else to do; null once it `isWanted` no more. */
export async function inPauses<Result>(work: Slices<Result>, isWanted: () => boolean): Promise<Result | null> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve));
    if (!isWanted()) return null;
    const end = performance.now() + LONGEST;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < end);
  }
}
