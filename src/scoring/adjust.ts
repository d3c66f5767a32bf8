import { Impossible } from "./failure";
import { points, type Points } from "./types";

/** Upper limits; null sets none. */
export interface AdjustLimits {
  readonly plus: number | null;
  readonly minus: number | null;
  readonly total: number | null;
}

const tooLarge = new Impossible("outOfRange");

/** KPI.ADJUST: base + min(plus, limit) − min(minus, limit), and not above the limit of the total. */
export function adjustedScore(base: number, plus: number, minus: number, limits: AdjustLimits): Points | Impossible {
  const total = base + atMost(plus, limits.plus) - atMost(minus, limits.minus);
  return Number.isFinite(total) ? points(atMost(total, limits.total) + 0) : tooLarge;
}

function atMost(value: number, limit: number | null): number {
  return limit === null ? value : Math.min(value, limit);
}
