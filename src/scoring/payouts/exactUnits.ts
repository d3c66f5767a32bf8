import type { DecimalUnits } from "../decimals";

// Taken once: in some runtimes a look-up of a global costs more than the arithmetic.
const { abs, round } = Math;

/** Rounding of the binary amount and of the product: less than this share of it is no amount. */
const noise = 8 * Number.EPSILON;

/**
 * An amount in units of the last decimal, not yet whole. What is a half or a whole unit but for the dust of decimals is
 * one, so that rounding up or down is right: 1.005 is 100.5 cents, not 100.49999999999999, and 0.1 + 0.2 is 30.
 */
export function exactUnits(amount: number, { perOne }: DecimalUnits): number {
  const units = amount * perOne;
  const half = round(units * 2) / 2;
  return abs(units - half) <= noise * abs(units) ? half : units;
}
