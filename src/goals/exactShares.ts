import { largestRemainder } from "../scoring/largestRemainder";

/** A sum of shares below this part of their size is none: the parts would be many times the whole. */
const cancelled = 1e-6;

/**
 * The total in proportion to shares, each part with so many decimals, so that the parts add up to the total to the last
 * digit: largest remainder over whole units of the last decimal. Shares may be negative, like last year's profit with a
 * quarter in the red. What the total has beyond the decimals goes to the largest part. Null where the shares give no
 * proportion (their sum is 0) or the total has more digits than numbers hold.
 */
export function exactShares(total: number, shares: readonly number[], decimals: number): readonly number[] | null {
  const size = shares.reduce((sum, share) => sum + Math.abs(share), 0);
  const sum = shares.reduce((all, share) => all + share, 0);
  if (!(Math.abs(sum) > cancelled * size) || !Number.isFinite(size)) return null;
  const perOne = Number(`1e${decimals}`);
  const units = Math.round(Math.abs(total) * perOne) * Math.sign(total);
  if (!(Math.abs(units) * (size / Math.abs(sum)) < Number.MAX_SAFE_INTEGER)) return null;
  const wholes = size > Math.abs(sum) * (1 + 1e-12) ? signed(units, shares, sum) : largestRemainder(units, shares.map(Math.abs));
  const parts = wholes.map((whole) => whole / perOne + 0);
  const rest = total - units / perOne;
  if (Math.abs(rest) > 64 * Number.EPSILON * Math.abs(total)) {
    const largest = shares.reduce((best, share, at) => (Math.abs(share) > Math.abs(shares[best] ?? 0) ? at : best), 0);
    parts[largest] = total - (units - (wholes[largest] ?? 0)) / perOne;
  }
  return parts;
}

/** The same shares for everybody where nobody has one. */
export function orEqual(shares: readonly number[]): readonly number[] {
  return shares.some((share) => share !== 0) ? shares : shares.map(() => 1);
}

/** Whole units for shares of both signs: the units below every quota, and those still left to the largest remainders. */
function signed(units: number, shares: readonly number[], sum: number): number[] {
  const quotas = shares.map((share) => (units * share) / sum);
  const below = quotas.map(Math.floor);
  const left = Math.round(units - below.reduce((all, part) => all + part, 0));
  const remainders = quotas.map((quota, at) => quota - (below[at] ?? 0));
  if (left === 0) return below;
  const more = largestRemainder(left, orEqual(remainders));
  return below.map((part, at) => part + (more[at] ?? 0));
}
