import { loadFunctions } from "../functions/runtime";
import { note } from "./figures";
import { medians } from "./measure";

const ROWS = 100_000;

/**
 * KPI.SCORE over a column, in the built bundle, against two loops written by hand that allocate the same result: one
 * checks its cells and its results as the function must, one trusts them. The ratios count, not the milliseconds.
 */
export function benchScoring(): void {
  const host = loadFunctions();
  const actuals = Array.from({ length: ROWS }, (_, row) => [60 + ((row * 37) % 90)]);
  const targets = Array.from({ length: ROWS }, (_, row) => [80 + (row % 40)]);
  const checked = (): unknown => {
    const scores: (number | null)[][] = [];
    for (let row = 0; row < ROWS; row++) {
      const actual: unknown = actuals[row]![0];
      const target: unknown = targets[row]![0];
      if (typeof actual !== "number" || typeof target !== "number") {
        scores.push([null]);
        continue;
      }
      const raw = target === 0 ? (actual >= 0 ? 100 : 0) : 100 + (100 * (actual - target)) / Math.abs(target);
      scores.push([Number.isNaN(raw) ? null : raw > 120 ? 120 : raw < 0 ? 0 : raw]);
    }
    return scores;
  };
  const trusting = (): unknown => {
    const scores: number[][] = [];
    for (let row = 0; row < ROWS; row++) scores.push([Math.max(0, Math.min(120, (100 * actuals[row]![0]!) / targets[row]![0]!))]);
    return scores;
  };
  const score = (): unknown => host.call("SCORE", actuals, targets, null, null, null, null, null);
  const [checkedLoop = NaN, trustingLoop = NaN, column = NaN] = medians(checked, trusting, score);
  note(`KPI.SCORE over ${ROWS} rows`, column);
  note("KPI.SCORE: beside a checked loop by hand", column / checkedLoop, "×", 1.5);
  note("KPI.SCORE: beside an unchecked one", column / trustingLoop, "×", 3);
}
