import type { GoalNode } from "../../goals/types";

/** What tells rows apart: their ids, and where several have the same one (or none), which of them it is. */
export function rowKeys(nodes: readonly GoalNode[]): readonly string[] {
  const seen = new Map<string, number>();
  return nodes.map(({ id }) => {
    const count = seen.get(id) ?? 0;
    seen.set(id, count + 1);
    return count === 0 ? id : `${id}\n${count}`;
  });
}
