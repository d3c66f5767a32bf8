import { reaches } from "./compare";
import { Impossible } from "./failure";
import { Options } from "./options";
import { ratioScore } from "./ratio";

// Taken once: in some runtimes a look-up of a global costs more than the formula.
const { abs } = Math;

/** How far from the target still counts in full, and where nothing is left; shares of |target|. */
export interface Tolerance {
  readonly inner: number;
  readonly outer: number;
}

const defaultOuter = 4;

/** A tolerance with its outer edge, which is 4 tolerances away when not given. */
export function toleranceOf(inner: number, outer: number | null): Tolerance | Impossible {
  if (inner < 0) return new Impossible("negativeTolerance");
  if (outer !== null && outer < inner) return new Impossible("outerBelowTolerance");
  return { inner, outer: outer ?? defaultOuter * inner };
}

/** Points of the band method: 100 within T ± inner·|T| (inclusive), then linearly to 0 at T ± outer·|T|. */
export function bandScore(actual: number, target: number, { inner, outer }: Tolerance): number {
  const size = abs(target);
  const distance = abs(actual - target);
  if (reaches(inner * size, distance)) return 100;
  if (reaches(distance, outer * size)) return 0;
  return (100 * (outer * size - distance)) / ((outer - inner) * size);
}

/** How points fall off in KPI.BAND. */
export type BandMode = "linear" | "ratio" | "symmetric";

export const bandModes = new Options<BandMode>([
  { value: "linear", label: { zh: "线性", en: "linear" }, also: ["线性插值"] },
  { value: "ratio", label: { zh: "比率", en: "ratio" }, also: ["比率法"] },
  { value: "symmetric", label: { zh: "对称", en: "symmetric" } },
]);

const scores: Record<BandMode, (actual: number, target: number, tolerance: Tolerance) => number> = {
  linear: bandScore,
  ratio: ratioBand,
  symmetric: (actual, target) => ratioScore(actual, target, 0),
};

const tooLarge = new Impossible("outOfRange");

/** KPI.BAND, in points; neither capped nor floored. */
export function bandOf(actual: number, target: number, tolerance: Tolerance, mode: BandMode): number | Impossible {
  const score = scores[mode](actual, target, tolerance);
  return Number.isFinite(score) ? score + 0 : tooLarge;
}

/** 100 within the tolerance; below it 100·A/lower bound, above it 100·upper bound/A. */
function ratioBand(actual: number, target: number, tolerance: Tolerance): number {
  // A negative target mirrors a positive one: farther from 0 is above.
  if (target < 0) return ratioBand(-actual, -target, tolerance);
  const width = tolerance.inner * target;
  if (reaches(width, abs(actual - target))) return 100;
  if (actual > target) return (100 * (target + width)) / actual;
  // A bound at or below 0 leaves no share to be below it by.
  return target > width ? (100 * actual) / (target - width) : 0;
}
