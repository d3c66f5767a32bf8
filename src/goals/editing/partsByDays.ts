import { exactShares } from "../exactShares";
import type { DaySpan } from "../dayWeights";

/** Somebody's part of a target: the share that they are to have on their days, or a number that somebody has set. */
export interface DatedPart {
  readonly span: DaySpan;
  readonly share: number;
  readonly own: number | null;
}

const rounding = 1e-6;

/**
 * An amount shared out over people so that on every day on which one of them begins the parts of those who are there come
 * to it to the last digit, or to as much of it as their shares come to. A number that somebody has set stays, and the
 * others share the rest by their shares. Null where the set ones leave no rest, or do not come to it.
 */
export function partsByDays(total: number, parts: readonly DatedPart[], decimals: number): readonly number[] | null {
  const given = parts.map(({ own }) => own);
  for (const day of [...new Set(parts.map(({ span }) => span.first))].sort((one, other) => (one < other ? -1 : 1))) {
    const there = parts.flatMap(({ span }, at) => (span.first <= day && day <= span.last ? [at] : []));
    const covered = sumOf(there.map((at) => parts[at]?.share ?? 0));
    const whole = covered >= 1 - rounding ? total : Number((total * covered).toFixed(decimals));
    const rest = whole - sumOf(there.map((at) => given[at] ?? 0));
    const open = there.filter((at) => given[at] === null);
    if (open.length === 0) {
      if (there.every((at) => parts[at]?.own !== null) && Math.abs(rest) > rounding * Math.max(1, Math.abs(total))) return null;
      continue;
    }
    if (rest * Math.sign(total) < -rounding) return null;
    const own = exactShares(Number(rest.toFixed(decimals)), open.map((at) => parts[at]?.share ?? 0), decimals);
    if (own === null) return null;
    open.forEach((at, each) => { given[at] = own[each] ?? 0; });
  }
  return given.map((part) => part ?? 0);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
