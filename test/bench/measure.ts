const RUNS = 15;

/** Milliseconds of the middle one of some runs, after the first few have warmed up. */
export function median(work: () => unknown, runs = RUNS): number {
  for (let run = 0; run < Math.ceil(runs / 4); run++) work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)]!;
}

/** The same for several pieces of work that take turns, so that a busy machine slows all of them alike. */
export function medians(...works: readonly (() => unknown)[]): number[] {
  const times: number[][] = works.map(() => []);
  for (let run = -4; run < 2 * RUNS; run++) {
    works.forEach((work, index) => {
      const start = performance.now();
      work();
      if (run >= 0) times[index]!.push(performance.now() - start);
    });
  }
  return times.map((each) => each.sort((a, b) => a - b)[RUNS]!);
}
