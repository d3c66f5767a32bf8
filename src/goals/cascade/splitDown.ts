import { goalEditMessages as text } from "../../text/goalEdits";
import { rollUpTerms, termName, withTerms } from "../../text/terms";
import { isRefusal, type Refusal } from "../editing/types";
import { orEqual } from "../exactShares";
import type { GoalNode } from "../types";
import { cascadeParts, possibleParts } from "./parts";
import { addsUp, rollUpOf, type RollUpOf } from "./rollUp";
import { sharedOut } from "./sharedOut";
import { unitDecimals } from "./unitDecimals";

/** What one child takes over. */
export interface CascadedTarget {
  readonly node: GoalNode;
  readonly target: number;
  /** Fraction of the parent's target. */
  readonly share: number;
}

/**
 * The target of a goal shared out to its children, adding up to it to the last digit in the decimals of its unit. The
 * shares are those given, else those of the children, else the proportions of the targets that they have, else equal
 * ones: splitting again after the parent has changed keeps the proportions. A child without a given share takes no part,
 * and neither does one that measures something else.
 */
export function splitDown(parent: GoalNode, children: readonly GoalNode[], shares: Readonly<Record<string, number>> | null, defined?: RollUpOf): readonly CascadedTarget[] | Refusal {
  const name = parent.goal;
  if (parent.target === null) return { refused: text.noTarget, parameters: { name } };
  const rollUp = rollUpOf(parent, defined);
  if (!addsUp(rollUp)) return { refused: withTerms(text.cannotBeSplit, { rollUp: termName(rollUpTerms, rollUp) }), parameters: { name } };
  const parts = shares === null ? cascadeParts(parent, children) : possibleParts(parent, children).filter(({ id }) => shares[id] !== undefined);
  if (parts.length === 0) return { refused: text.noParts, parameters: { name } };
  const used = shares === null ? sharesOf(parts) : parts.map(({ id }) => shares[id] ?? 0);
  const sum = used.reduce((all, share) => all + share, 0);
  const decimals = Math.max(...parts.map(({ unit }) => unitDecimals(unit === "" ? parent.unit : unit, parent.target ?? 0)));
  const targets = sharedOut(parent.target, used, decimals);
  if (isRefusal(targets)) return targets;
  return parts.map((node, at) => ({ node, target: targets[at] ?? 0, share: (used[at] ?? 0) / sum }));
}

function sharesOf(parts: readonly GoalNode[]): readonly number[] {
  if (parts.every(({ share }) => share !== null)) return orEqual(parts.map(({ share }) => share ?? 0));
  if (parts.every(({ target }) => target !== null && target > 0)) return parts.map(({ target }) => target ?? 0);
  return parts.map(() => 1);
}
