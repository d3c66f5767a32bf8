import { quoted } from "../../text/functionArguments";
import { reaches } from "../compare";
import { Impossible, WrongSize, type Failure } from "../failure";
import { Options } from "../options";
import { order } from "../table";

/** Whether each slice of the quantity is paid at its own rate, or the whole at the rate of its tier. */
export type TierMode = "marginal" | "whole";

export const tierModes = new Options<TierMode>([
  { value: "marginal", label: { zh: "分段累进", en: "marginal" }, also: ["累进", "超额累进"] },
  { value: "whole", label: { zh: "全额累进", en: "whole" }, also: ["全额"] },
]);

export interface Tiers {
  /** Lower bounds, rising. */
  readonly breaks: readonly number[];
  /** Pay per unit of quantity from each bound on. */
  readonly rates: readonly number[];
  /** What the full slices below each bound pay together. */
  readonly below: readonly number[];
}

/** A tier table of as many rates as lower bounds, which rise strictly. */
export function tierTable(breaks: readonly number[], rates: readonly number[]): Tiers | Failure {
  if (breaks.length === 0) return new Impossible("tooFewPoints", "breaks");
  if (breaks.length !== rates.length) {
    return new WrongSize("sameCount", "breaks", { found: breaks.length, other: quoted("rates"), wanted: rates.length });
  }
  if (order(breaks) !== 1) return new Impossible("notRising", "breaks");
  const below = [0];
  for (let tier = 1; tier < breaks.length; tier += 1) {
    below.push(below[tier - 1]! + (breaks[tier]! - breaks[tier - 1]!) * rates[tier - 1]!);
  }
  return { breaks, rates, below };
}

/**
 * KPI.TIERPAY: pay for a quantity, in the unit of the rates per unit of quantity. `marginal`: every slice
 * (bᵢ, bᵢ₊₁] of the quantity at its rate, nothing for what lies below the first bound. `whole`: the whole quantity at
 * the rate of the highest bound ≤ quantity (compared with the guard of compare.ts), 0 below the first.
 */
export function tierPay(quantity: number, tiers: Tiers, mode: TierMode = "marginal"): number | Failure {
  const tier = tierOf(quantity, tiers.breaks);
  if (tier === -1) return 0;
  const rate = tiers.rates[tier]!;
  const pay = mode === "whole" ? quantity * rate : tiers.below[tier]! + (quantity - tiers.breaks[tier]!) * rate;
  return Number.isFinite(pay) ? pay + 0 : new Impossible("outOfRange");
}

/** The highest tier whose bound the quantity reaches; −1 below the first. */
function tierOf(quantity: number, breaks: readonly number[]): number {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reaches(quantity, breaks[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
