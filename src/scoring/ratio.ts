import { isMet } from "./direction";
import type { Direction } from "./types";

// Taken once: in some runtimes a look-up of a global costs more than the formula.
const { abs } = Math;

/**
 * Points of the ratio method: 100·(1 + d·(A−T)/|T|). That is A/T for higher and 2−A/T for lower when T > 0, and has the
 * right sign for T < 0. Direction 0: 100 − 100·|A−T|/|T|. For T = 0 it is all or nothing.
 */
export function ratioScore(actual: number, target: number, direction: Direction): number {
  if (target === 0) return isMet(actual, target, direction) ? 100 : 0;
  const distance = (100 * (actual - target)) / abs(target);
  return direction === 0 ? 100 - abs(distance) : 100 + direction * distance;
}
