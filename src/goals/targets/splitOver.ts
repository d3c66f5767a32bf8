import { addsUp } from "../cascade/rollUp";
import { sharedOut } from "../cascade/sharedOut";
import { unitDecimals } from "../cascade/unitDecimals";
import { isRefusal, type Refusal } from "../editing/types";
import { orEqual } from "../exactShares";
import type { RollUp } from "../types";

export interface SplitRequest {
  readonly total: number;
  readonly unit: string;
  readonly rollUp: RollUp;
  /** How many periods there are. */
  readonly count: number;
  /** Last year's results of these periods, or any other shares; a period without one goes by the mean of the others. Null splits evenly. */
  readonly profile?: readonly (number | null)[] | null;
  /** What somebody set by hand, by the number of the period; the others share what is left. */
  readonly byHand?: readonly (number | null)[];
}

/**
 * A target over its periods. An amount is shared out evenly, by a profile or by hand, and adds up to the last digit; a
 * rate, an average or a level at the end carries on unchanged. Where every period is set by hand they stay as they are,
 * whatever they add up to: `periodGap` tells what is missing.
 */
export function splitOver({ total, unit, rollUp, count, profile = null, byHand = [] }: SplitRequest): readonly number[] | Refusal {
  const hand = Array.from({ length: count }, (_, at) => byHand[at] ?? null);
  if (!addsUp(rollUp)) return hand.map((value) => value ?? total);
  const open = hand.flatMap((value, at) => (value === null ? [at] : []));
  if (open.length === 0) return hand.map((value) => value ?? 0);
  const set = hand.filter((value) => value !== null);
  const decimals = Math.max(...[total, ...set].map((value) => unitDecimals(unit, value)));
  const left = set.reduce((rest, value) => rest - value, total);
  const shares = profile === null ? open.map(() => 1) : orEqual(open.map((at) => profile[at] ?? meanOf(profile)));
  const parts = sharedOut(Number(left.toPrecision(15)), shares, decimals);
  if (isRefusal(parts)) return parts;
  const rest = [...parts];
  return hand.map((value) => value ?? rest.shift() ?? 0);
}

function meanOf(profile: readonly (number | null)[]): number {
  const known = profile.filter((value) => value !== null);
  return known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** What the targets of periods lack to a goal's own, positive, or have too much; 0 where they fit. Rates have no gap. */
export function periodGap(total: number, parts: readonly number[], rollUp: RollUp): number {
  if (!addsUp(rollUp)) return 0;
  const gap = total - parts.reduce((sum, part) => sum + part, 0);
  return Math.abs(gap) <= 1e-9 * Math.max(1, Math.abs(total), ...parts.map(Math.abs)) ? 0 : Number(gap.toPrecision(12));
}
