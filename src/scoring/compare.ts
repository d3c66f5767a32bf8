// Taken once: in some runtimes a look-up of a global costs more than the comparison.
const { abs, max } = Math;

/** Two numbers count as equal when they differ by no more than this share of the larger one. */
const guard = 1e-9;

/** a ≥ b with the relative guard, so that 0.1+0.2 reaches 0.3. Every threshold in the product is compared with this. */
export function reaches(value: number, threshold: number): boolean {
  return value >= threshold || threshold - value <= guard * max(abs(value), abs(threshold));
}

/** a = b with the relative guard. */
export function equals(a: number, b: number): boolean {
  return reaches(a, b) && reaches(b, a);
}
