import type { GoalNode } from "../types";
import { decimalsOf } from "./unitDecimals";
import { cascadeOf, cascadeParts } from "./parts";
import { addsUp, rollUpOf, type RollUpOf } from "./rollUp";

/** What the children of a goal have as targets, beside what it hands down. */
export interface CascadeGap {
  readonly cascade: "copy" | "split" | "contribute";
  readonly parent: GoalNode;
  readonly parts: readonly GoalNode[];
  /** Parts whose target is not the parent's; for copies alone. */
  readonly different: readonly GoalNode[];
  /** What the targets of the children come to: their sum, or their average by weight where they cannot be added. */
  readonly combined: number;
  readonly isAverage: boolean;
  /** What is missing, positive, or too much. */
  readonly gap: number;
}

/**
 * How far the children's targets are from their goal's: 950 of 1000 is a gap of 50. Null where everything fits, where
 * there is nothing to compare, or where a child has no target yet, which is a finding of its own.
 */
export function cascadeGap(parent: GoalNode, children: readonly GoalNode[], defined?: RollUpOf): CascadeGap | null {
  const cascade = cascadeOf(parent, children);
  const { target } = parent;
  if (cascade === null || target === null) return null;
  const parts = cascadeParts(parent, children);
  if (parts.length === 0 || parts.some((part) => part.target === null)) return null;
  const different = cascade === "copy" ? parts.filter((part) => part.target !== target) : [];
  const isAverage = !addsUp(rollUpOf(parent, defined));
  const combined = isAverage ? average(parts) : parts.reduce((sum, part) => sum + (part.target ?? 0), 0);
  const gap = rounded(target - combined, target);
  const fits = cascade === "copy" ? different.length === 0 : cascade === "split" ? gap === 0 : !fallsShort(gap, parent);
  return fits ? null : { cascade, parent, parts, different, combined: target - gap, isAverage, gap };
}

/** Whether contributions leave the goal unreached: more than asked for is no gap. */
function fallsShort(gap: number, { direction }: GoalNode): boolean {
  return direction === -1 ? gap < 0 : direction === 0 ? gap !== 0 : gap > 0;
}

/** By shares, else by weights, else each alike. */
function average(parts: readonly GoalNode[]): number {
  const weightOf = ({ share, weight }: GoalNode): number => Math.max(0, share ?? weight ?? 0);
  const total = parts.reduce((sum, part) => sum + weightOf(part), 0);
  return parts.reduce((sum, part) => sum + (part.target ?? 0) * (total > 0 ? weightOf(part) / total : 1 / parts.length), 0);
}

/** Without the dust of binary fractions; thirds of an average differ by no more than people would write. */
function rounded(gap: number, target: number): number {
  const decimals = Math.max(2, decimalsOf(target));
  return Math.round(gap * Number(`1e${decimals}`)) / Number(`1e${decimals}`) + 0;
}
