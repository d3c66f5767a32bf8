import type { TreeEdit } from "../../../src/goals/editing/types";
import type { GoalNode } from "../../../src/goals/types";

/**
 * The edit that takes goals out again that were just added; null where none of them is left, where there is nothing but
 * them (the table keeps a row), and where other goals hang under them by now.
 */
export function takeOut(nodes: readonly GoalNode[], added: readonly string[]): TreeEdit | null {
  const ids = new Set(added);
  const isUnderAdded = ({ parent }: GoalNode): boolean => parent !== null && ids.has(parent);
  const there = nodes.filter(({ id }) => ids.has(id));
  const others = nodes.filter(({ id }) => !ids.has(id));
  if (there.length === 0 || others.length === 0 || others.some(isUnderAdded)) return null;
  return { kind: "all", edits: there.filter((node) => !isUnderAdded(node)).map(({ id }) => ({ kind: "remove", id })) };
}
