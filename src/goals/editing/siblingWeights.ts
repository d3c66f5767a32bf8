import { goalEditMessages as text } from "../../text/goalEdits";
import { formatWeight } from "../../text/numbers";
import { decimalsOf } from "../cascade/unitDecimals";
import { exactShares, orEqual } from "../exactShares";
import { refuse } from "./rows";
import type { Refusal } from "./types";

/** A weight among its siblings, as a fraction; null has none yet. */
export interface SiblingWeight {
  readonly weight: number | null;
  readonly pinned: boolean;
}

/** Percentages keep the decimals that they have, up to this many. */
const mostDecimals = 2;
const rounding = 1e-9;

/**
 * The weights of siblings so that all total exactly 100 %, or what blank weights beside them leave of it: the pinned ones
 * stay, the others share the rest in proportion to what they have, in percentages with the decimals in use (largest remainder).
 */
export function totalled(siblings: readonly SiblingWeight[], whole = 1): readonly number[] | Refusal {
  const pinned = pinnedTotal(siblings);
  const movable = siblings.filter((sibling) => !sibling.pinned);
  const room = clean(whole - pinned);
  if (room < 0) return refuse(whole < 1 ? text.pinnedLeaveTooLittle : text.pinnedTooMuch, { pinned: formatWeight(pinned) });
  // Blank weights beside them take whatever is left.
  if (movable.length === 0) return room === 0 || whole < 1 ? siblings.map(({ weight }) => weight ?? 0) : refuse(text.pinnedTooLittle, { pinned: formatWeight(pinned) });
  const decimals = Math.max(...siblings.map(({ weight }) => Math.min(mostDecimals, decimalsOf((weight ?? 0) * 100))));
  const parts = [...(exactShares(clean(room * 100), orEqual(movable.map(({ weight }) => Math.max(0, weight ?? 0))), decimals) ?? [])];
  return siblings.map((sibling) => (sibling.pinned ? (sibling.weight ?? 0) : clean((parts.shift() ?? 0) / 100)));
}

/** One of the siblings gets a weight, and the unpinned others share what is left. */
export function weighed(siblings: readonly SiblingWeight[], at: number, weight: number): readonly number[] | Refusal {
  if (!isInRange(weight)) return outOfRange(weight);
  const others = siblings.filter((_, each) => each !== at);
  const pinned = pinnedTotal(others);
  const room = clean(1 - pinned);
  const given = { room: formatWeight(Math.max(0, room)), pinned: formatWeight(pinned) };
  if (others.every((sibling) => sibling.pinned)) {
    return Math.abs(weight - room) <= rounding ? siblings.map((sibling, each) => (each === at ? weight : (sibling.weight ?? 0))) : refuse(text.allPinned, given);
  }
  if (weight > room + rounding) return refuse(text.noRoom, given);
  return totalled(siblings.map((sibling, each) => (each === at ? { weight, pinned: true } : sibling)));
}

/**
 * One of the siblings gets a weight where others beside them have a blank one, which follows by itself: nothing else
 * changes as long as the weights stay within the whole that they may have together, else the unpinned ones share what is left.
 */
export function weighedBesideBlanks(siblings: readonly SiblingWeight[], at: number, weight: number, whole = 1): readonly number[] | Refusal {
  if (!isInRange(weight)) return outOfRange(weight);
  const now = siblings.map((sibling, each) => (each === at ? { weight, pinned: true } : sibling));
  const sum = now.reduce((all, sibling) => all + (sibling.weight ?? 0), 0);
  if (sum <= whole + rounding) return now.map((sibling) => sibling.weight ?? 0);
  const pinned = pinnedTotal(siblings.filter((_, each) => each !== at));
  if (weight > whole - pinned + rounding) return refuse(text.noRoom, { room: formatWeight(Math.max(0, clean(whole - pinned))), pinned: formatWeight(pinned) });
  return totalled(now, whole);
}

function isInRange(weight: number): boolean {
  return weight >= 0 && weight <= 1;
}

function outOfRange(weight: number): Refusal {
  return refuse(text.weightRange, { weight: Number.isFinite(weight) ? formatWeight(weight) : String(weight) });
}

function pinnedTotal(siblings: readonly SiblingWeight[]): number {
  return siblings.reduce((sum, { weight, pinned }) => (pinned ? sum + (weight ?? 0) : sum), 0);
}

function clean(value: number): number {
  return Math.round(value * 1e12) / 1e12 + 0;
}
