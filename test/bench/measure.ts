const RUNS = 15;

/** Milliseconds of the middle one of some runs, after the first few have warmed up. */
export function median(work: () => unknown): number {
  for (let run = 0; run < 4; run++) work();
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(RUNS / 2)]!;
}
