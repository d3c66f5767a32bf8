import { reaches } from "../compare";
import { Impossible, Missing, type Failure } from "../failure";
import { mean } from "../statistics";
import { whole } from "../whole";

/**
 * KPI.TRIMMED: the mean without the highest and the lowest scores, in the scores' unit. `drop` from 1 is how many go at
 * each end; below 1 it is the share that goes in all, as in Excel's TRIMMEAN: ⌊n·drop/2⌋ at each end. Missing scores
 * are left out.
 */
export function trimmedMean(scores: readonly (number | null)[], drop: number): number | Failure {
  const count = reaches(drop, 1) ? whole(drop) : 0;
  if (drop < 0 || count === null) return new Impossible("dropRange", "drop", { value: drop });
  const sorted = Float64Array.from(scores.filter((score) => score !== null)).sort();
  if (sorted.length === 0) return new Missing("nothingToAverage", "scores");
  // 58 % of 100 are 58 scores, 29 at each end, though in binary it is a little less.
  const share = (sorted.length * drop) / 2;
  const ends = count > 0 ? count : (whole(share) ?? Math.floor(share));
  const left = [...sorted.subarray(ends, Math.max(ends, sorted.length - ends))];
  if (left.length === 0) return new Impossible("nothingLeft", "scores", { found: sorted.length, drop: ends });
  const result = mean(left);
  return Number.isFinite(result) ? result : new Impossible("outOfRange");
}
