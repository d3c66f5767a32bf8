/** Remainders that differ by no more than this many units are equal. */
const tie = 1e-9;

/**
 * Distributes a whole number of units in proportion to shares by largest remainder (Hare's method): every share first
 * gets the whole units of its quota units·share/Σshares, and those still left go one each to the largest remainders,
 * equal remainders (within 1e-9 units) to the earlier share. The parts add up to `units` exactly; a share of 0 gets
 * nothing. A negative number of units is distributed as its opposite is.
 *
 * Units are a safe integer; shares are finite, not negative and not all 0.
 */
export function largestRemainder(units: number, shares: readonly number[]): number[] {
  if (units < 0) return largestRemainder(-units, shares).map((part) => 0 - part);
  const total = totalOf(shares);
  const parts: number[] = [];
  const remainders = new Float64Array(shares.length);
  let takers = 0;
  let largest = 0;
  let left = units;
  shares.forEach((share, index) => {
    const quota = quotaOf(units, share, total);
    const whole = Math.floor(quota);
    parts.push(whole);
    left -= whole;
    remainders[index] = share > 0 ? quota - whole : -1;
    if (share > 0) takers += 1;
    if (share > shares[largest]!) largest = index;
  });
  const extra = Math.min(Math.max(left, 0), takers);
  // Quotas near 2^53 carry no fraction, so their whole units may miss the total by one or two.
  parts[largest] = parts[largest]! + left - extra;
  if (extra > 0) giveOneEach(parts, remainders, extra, Math.max(tie, 4 * Number.EPSILON * units));
  return parts;
}

/** One unit more for the `count` largest remainders; at the limit the earlier of the equal ones. */
function giveOneEach(parts: number[], remainders: Float64Array, count: number, tolerance: number): void {
  const limit = remainders.slice().sort()[remainders.length - count]!;
  let among = count;
  for (const remainder of remainders) if (remainder > limit + tolerance) among -= 1;
  remainders.forEach((remainder, index) => {
    if (remainder < 0 || remainder < limit - tolerance) return;
    if (remainder <= limit + tolerance) {
      if (among === 0) return;
      among -= 1;
    }
    parts[index] = parts[index]! + 1;
  });
}

/** Multiplied first, since 23·50/100 is exact where 50/100·23 need not be. */
function quotaOf(units: number, share: number, total: Total): number {
  return (units * (share * total.scale)) / total.sum;
}

interface Total {
  readonly sum: number;
  /** A power of two that keeps huge shares within the range of numbers. */
  readonly scale: number;
}

/** Σshares with the rounding errors carried along (Neumaier 1974): 100,000 shares add up as exactly as three. */
function totalOf(shares: readonly number[]): Total {
  const scale = shares.some((share) => share > 1e200) ? 2 ** -400 : 1;
  let sum = 0;
  let lost = 0;
  for (const share of shares) {
    const next = share * scale;
    const together = sum + next;
    lost += sum >= next ? sum - together + next : next - together + sum;
    sum = together;
  }
  return { sum: sum + lost, scale };
}
