import type { TreeEdit } from "../../../../src/goals/editing/types";
import type { Forest, TreeNode } from "./treeRows";
import { isLinked, isWithin } from "./treeRows";

/** Where a dragged goal would go, seen from another one. */
export type DropPlace = "before" | "inside" | "after";

/** The siblings of a goal, itself included. */
export function siblingsOf(row: TreeNode, { roots }: Forest): readonly TreeNode[] {
  return row.parent?.children ?? roots;
}

/** A move towards another goal; null where a goal would end up under itself. */
export function moveTowards(row: TreeNode, target: TreeNode, place: DropPlace, forest: Forest): TreeEdit | null {
  if (isWithin(target, row)) return null;
  if (place === "inside") return { kind: "move", id: row.node.id, parent: target.node.id, position: null };
  const siblings = siblingsOf(target, forest).filter(({ key }) => key !== row.key);
  const at = siblings.findIndex(({ key }) => key === target.key);
  return { kind: "move", id: row.node.id, parent: target.parent?.node.id ?? null, position: place === "before" ? at : at + 1 };
}

export type Step = "up" | "down" | "in" | "out";

/** A move by one step; null where there is nowhere to go. */
export function moveByStep(row: TreeNode, step: Step, forest: Forest): TreeEdit | null {
  const siblings = siblingsOf(row, forest).filter((each) => !isLinked(each));
  const above = siblings[row.position - 1];
  const below = siblings[row.position + 1];
  if (step === "up") return above === undefined ? null : moveTowards(row, above, "before", forest);
  if (step === "down") return below === undefined ? null : moveTowards(row, below, "after", forest);
  if (step === "in") return above === undefined ? null : moveTowards(row, above, "inside", forest);
  return row.parent === null ? null : moveTowards(row, row.parent, "after", forest);
}
