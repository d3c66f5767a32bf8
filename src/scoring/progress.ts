import { equals, reaches } from "./compare";
import { Impossible } from "./failure";
import { fraction, type Fraction } from "./types";

const tooLarge = new Impossible("outOfRange");

/**
 * KPI.PROGRESS: (A−S)/(T−S), the part of the way from the start to the target that has been gone. Where the start is
 * the target there is no way to go: 1 if the actual reaches it, else 0. Clamped, it stays within 0…1.
 */
export function progressOf(actual: number, target: number, start: number, clamp: boolean): Fraction | Impossible {
  if (equals(start, target)) return fraction(reaches(actual, target) ? 1 : 0);
  const share = (actual - start) / (target - start);
  if (!Number.isFinite(share)) return tooLarge;
  return fraction((clamp ? Math.min(Math.max(share, 0), 1) : share) + 0);
}
