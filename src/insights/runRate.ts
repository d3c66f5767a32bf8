import { reaches } from "../scoring/compare";
import { DivisionByZero, Impossible, type Failure } from "../scoring/failure";

// Made once: a column may hold a failure in every row.
const nothingElapsed = new DivisionByZero("nothingElapsed", "elapsed");
const elapsedRange = new Impossible("elapsedRange");
const outOfRange = new Impossible("outOfRange");

/** KPI.RUNRATE: where a total ends when it goes on at the same pace, to date ÷ share of the period elapsed (0…1]. */
export function runRate(toDate: number, elapsed: number): number | Failure {
  if (elapsed === 0) return nothingElapsed;
  if (elapsed < 0 || !reaches(1, elapsed)) return elapsedRange;
  const total = toDate / elapsed;
  return Number.isFinite(total) ? total : outOfRange;
}
