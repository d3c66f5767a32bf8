import { Impossible } from "./failure";
import { points, type Points } from "./types";

const negativeCount = new Impossible("negativeCount");
const tooLarge = new Impossible("outOfRange");

/** KPI.DEDUCT: full − per·max(0, count − allowance), never below the floor. */
export function deductOf(full: number, count: number, per: number, allowance: number, floor: number): Points | Impossible {
  if (count < 0) return negativeCount;
  const score = Math.max(floor, full - per * Math.max(0, count - allowance));
  return Number.isFinite(score) ? points(score + 0) : tooLarge;
}
