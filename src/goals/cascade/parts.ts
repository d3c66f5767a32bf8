import { isAgreed } from "../tree";
import type { Cascade, GoalNode } from "../types";

/**
 * The children that take over a goal's target: those with a share; where nobody has one, those that measure the same
 * thing, by the goal's code, or where it has none by its unit.
 */
export function cascadeParts(parent: GoalNode, children: readonly GoalNode[]): readonly GoalNode[] {
  const counting = children.filter(isAgreed);
  const sharing = counting.filter(({ share }) => share !== null);
  if (sharing.length > 0) return sharing;
  return counting.filter((child) => measuresSame(parent, child));
}

/** The children that can be given a part of a goal's target: those that have one, and those that measure the same thing. */
export function possibleParts(parent: GoalNode, children: readonly GoalNode[]): readonly GoalNode[] {
  return children.filter((child) => isAgreed(child) && (child.share !== null || measuresSame(parent, child)));
}

/** How a target goes down: as the goal says; where it says nothing, shares below it are those of a split. */
export function cascadeOf(parent: GoalNode, children: readonly GoalNode[]): Cascade | null {
  return parent.cascade ?? (children.some((child) => isAgreed(child) && child.share !== null) ? "split" : null);
}

function measuresSame({ code, unit }: GoalNode, child: GoalNode): boolean {
  return code === null ? fold(child.unit) === fold(unit) : child.code === code;
}

function fold(unit: string): string {
  return unit.normalize("NFKC").trim().toLowerCase();
}
