import { loadFunctions } from "../functions/runtime";
import { median } from "./measure";

const ROWS = 100_000;

/**
 * KPI.SCORE over a column, in the built bundle, against a loop written by hand that does the same arithmetic, validation
 * and allocation. The ratio counts, not the milliseconds.
 */
export function benchScoring(): void {
  const host = loadFunctions();
  const actuals = Array.from({ length: ROWS }, (_, row) => [60 + ((row * 37) % 90)]);
  const targets = Array.from({ length: ROWS }, (_, row) => [80 + (row % 40)]);
  const byHand = (): unknown => {
    const scores: (number | null)[][] = new Array<(number | null)[]>(ROWS);
    for (let row = 0; row < ROWS; row++) {
      const actual: unknown = actuals[row]![0];
      const target: unknown = targets[row]![0];
      if (typeof actual !== "number" || typeof target !== "number") {
        scores[row] = [null];
        continue;
      }
      const raw = target === 0 ? (actual >= 0 ? 100 : 0) : 100 + (100 * (actual - target)) / Math.abs(target);
      scores[row] = [Number.isNaN(raw) ? null : raw > 120 ? 120 : raw < 0 ? 0 : raw];
    }
    return scores;
  };
  const loop = median(byHand);
  const score = median(() => host.call("SCORE", actuals, targets, null, null, null, null, null));
  console.log(`KPI.SCORE over ${ROWS} rows: ${score.toFixed(1)} ms, ${(score / loop).toFixed(2)} × a loop by hand (${loop.toFixed(1)} ms)`);
}
