/*
 * Sums and moments that keep their digits: means are taken relative to the first value and deviations are corrected for
 * the rounding of the mean, so that equal values have exactly their mean and no spread, and large values lose nothing.
 */

// Taken once: in some runtimes a look-up of a global costs more than the arithmetic.
const { abs, max, sqrt } = Math;

/** Values that differ by less than this share of the largest are equal but for the dust of decimals. */
const dust = 1e-14;

/** The sum with the rounding errors carried along (Neumaier's compensated summation). */
export function sum(values: readonly number[]): number {
  return sumOf(values, (value) => value);
}

/** The sum of an amount of each item, as exact as `sum` and without a list in between. */
export function sumOf<Item>(items: readonly Item[], amount: (item: Item) => number): number {
  let total = 0;
  let lost = 0;
  for (const item of items) {
    const value = amount(item);
    const next = total + value;
    lost += abs(total) >= abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  // Beyond the largest number the correction is NaN; the sum itself tells.
  return Number.isFinite(total) ? total + lost : total;
}

/** The arithmetic mean of one value or more. */
export function mean(values: readonly number[]): number {
  const [first = 0] = values;
  return first + sumOf(values, (value) => value - first) / values.length;
}

/** The sample standard deviation, √(Σ(x − x̄)²/(n − 1)), of two values or more; 0 when all are equal. */
export function sampleSd(values: readonly number[]): number {
  const center = mean(values);
  let squares = 0;
  let deviations = 0;
  let largest = 0;
  for (const value of values) {
    const deviation = value - center;
    squares += deviation * deviation;
    deviations += deviation;
    largest = max(largest, abs(value));
  }
  const variance = (squares - (deviations * deviations) / values.length) / (values.length - 1);
  const sd = sqrt(max(0, variance));
  return sd <= dust * largest ? 0 : sd;
}

/** The middle value, or the mean of the two in the middle, of one value or more. */
export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
