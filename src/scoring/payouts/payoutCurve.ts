import { reaches } from "../compare";
import { Impossible, type Failure } from "../failure";
import { fraction, type Fraction } from "../types";

/** The corners of a payout curve, all fractions; null takes the default. */
export interface PayoutCurve {
  /** Nothing is paid below this attainment; 0.8 by default. */
  readonly threshold?: number | null;
  /** What is paid at the threshold; 0.5 by default. */
  readonly payThreshold?: number | null;
  /** Nothing more is paid above this attainment; 1.2 by default. */
  readonly max?: number | null;
  /** What is paid there; 1.5 by default. */
  readonly payMax?: number | null;
}

/**
 * KPI.PAYOUT: the share of the target bonus for an attainment: 0 below the threshold, then a line from payThreshold to
 * 1 at target (attainment 1), a line on to payMax at max, flat above. Corners are compared with the guard of
 * compare.ts. A threshold of 1 is a cliff: nothing below target, 1 at it. A max of 1 is another: 1 at target, payMax
 * above it.
 */
export function payout(attain: Fraction, curve: PayoutCurve = {}): Fraction | Failure {
  const threshold = curve.threshold ?? 0.8;
  const payThreshold = curve.payThreshold ?? 0.5;
  const max = curve.max ?? 1.2;
  const payMax = curve.payMax ?? 1.5;
  if (threshold < 0) return new Impossible("negative", "threshold", { value: threshold });
  if (payThreshold < 0) return new Impossible("negative", "pay_threshold", { value: payThreshold });
  if (threshold > 1) return new Impossible("aboveTarget", "threshold", { value: threshold });
  if (payThreshold > 1) return new Impossible("aboveTarget", "pay_threshold", { value: payThreshold });
  if (max < 1) return new Impossible("belowTarget", "max", { value: max });
  if (payMax < 1) return new Impossible("belowTarget", "pay_max", { value: payMax });
  if (!reaches(attain, threshold)) return fraction(0);
  if (!reaches(attain, 1)) return between(attain, threshold, payThreshold, 1, 1);
  if (reaches(1, attain)) return fraction(1);
  if (reaches(attain, max)) return fraction(payMax);
  return between(attain, 1, 1, max, payMax);
}

/** On the line from one corner to the next; never below the first, where the guard lets an attainment through. */
function between(attain: number, from: number, payFrom: number, to: number, payTo: number): Fraction {
  return fraction(payFrom + ((Math.max(attain, from) - from) * (payTo - payFrom)) / (to - from));
}
