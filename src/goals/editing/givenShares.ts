import { overlap, peakOfSpans, spanOf, type Dated } from "../dayWeights";
import type { GoalNode } from "../types";
import { evenShares } from "./heldShares";

/** Somebody who has a job on some days. */
export interface SharedTurn extends Dated, Pick<GoalNode, "weight"> {
  /** The part of the job that they are to have, as somebody has said; null where nobody has. */
  readonly given: number | null;
  /** What they weigh has to be worked out anew: their days are others, or somebody's beside them are. */
  readonly isMoved: boolean;
}

/** Why shares cannot be: those given are more than the whole (what they come to), or leave nothing for the others. */
export type ShareTrouble = { readonly kind: "tooMuch"; readonly sum: number } | { readonly kind: "noRoom" };

const rounding = 1e-9;

/**
 * What everybody weighs who has a job of this weight: those whose part is given have it, and who has it on the same days as
 * they or as somebody who has moved shares evenly what is left. Nobody else's weight changes.
 */
export function sharesAround(total: number, turns: readonly SharedTurn[]): readonly (number | null)[] | ShareTrouble {
  const all = turns.map((turn) => ({ ...turn, span: spanOf(turn), weight: turn.given === null ? turn.weight : Number((turn.given * total).toPrecision(12)) }));
  const given = all.filter((turn) => turn.given !== null);
  const peak = peakOfSpans(given);
  if (peak > total + rounding) return { kind: "tooMuch", sum: peak / total };
  const open = all.filter((turn) => turn.given === null);
  const shared = new Set(open.filter((turn) => turn.isMoved || given.some((other) => overlap(other.span, turn.span))));
  for (const one of shared) for (const other of open) if (overlap(one.span, other.span)) shared.add(other);
  const beside = given.filter(({ span }) => [...shared].some((turn) => overlap(turn.span, span)));
  const room = total - peakOfSpans(beside);
  if (shared.size > 0 && room <= rounding) return { kind: "noRoom" };
  const sharing = [...shared];
  const parts = evenShares(Number(room.toPrecision(12)), sharing) ?? [];
  const weights = new Map(sharing.map((turn, at) => [turn, parts[at] ?? 0] as const));
  return all.map((turn) => weights.get(turn) ?? turn.weight);
}
