import type { GoalNode } from "../../../../src/goals/types";
import type { Forest, TreeNode } from "./treeRows";

/** The keys of one's own goals and of all that they hang on: what somebody sees of the tree. */
export function ownKeys({ roots }: Forest, isOwn: (node: GoalNode) => boolean): ReadonlySet<string> {
  const keys = new Set<string>();
  const visit = (each: TreeNode): boolean => {
    const below = each.children.map(visit).includes(true);
    if (!below && !isOwn(each.node)) return false;
    keys.add(each.key);
    return true;
  };
  roots.forEach(visit);
  return keys;
}
