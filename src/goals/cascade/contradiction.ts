import { isAgreed } from "../tree";
import type { GoalNode } from "../types";
import { cascadeOf, cascadeParts } from "./parts";
import { addsUp, rollUpOf, type RollUpOf } from "./rollUp";

/** Parts of a target that are combined in another way than the target itself. */
export interface Contradiction {
  readonly parent: GoalNode;
  readonly parts: readonly GoalNode[];
  /** The parts take part by a share of their own; otherwise because they measure the same, as far as their units say. */
  readonly byShare: boolean;
}

/**
 * Where the targets of some parts cannot make up that of their goal: they are averages or levels and it is a sum, or the
 * other way round. Null where they fit, or where nothing is to be made up. A goal that cannot be split at all is a
 * contradiction of its own.
 */
export function contradictionOf(parent: GoalNode, children: readonly GoalNode[], defined?: RollUpOf): Contradiction | null {
  const cascade = isAgreed(parent) && parent.target !== null ? cascadeOf(parent, children) : null;
  const isSum = addsUp(rollUpOf(parent, defined));
  if (cascade === null || cascade === "copy" || (cascade === "split" && !isSum)) return null;
  const parts = cascadeParts(parent, children).filter((part) => addsUp(rollUpOf(part, defined)) !== isSum);
  return parts.length === 0 ? null : { parent, parts, byShare: parts.every(({ share }) => share !== null) };
}
