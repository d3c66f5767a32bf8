import { freeId } from "../ids";
import type { GoalNode } from "../types";

/**
 * The rows of an edit whose new goals have ids under which nothing is kept: results and targets still speak of goals that
 * are gone, and no new goal must come by another one's. What hangs under such a goal follows it. The same rows where all
 * ids are free.
 */
export function withFreeIds(nodes: readonly GoalNode[], origin: readonly (number | null)[], isTaken: (id: string) => boolean): readonly GoalNode[] {
  const ids = new Set(nodes.map(({ id }) => id));
  const given = new Map<string, string>();
  nodes.forEach(({ id }, at) => {
    if (origin[at] !== null || id === "" || !isTaken(id)) return;
    const own = freeId(id, (each) => ids.has(each) || isTaken(each));
    ids.add(own);
    given.set(id, own);
  });
  if (given.size === 0) return nodes;
  return nodes.map((node, at) => {
    const id = origin[at] === null ? given.get(node.id) : undefined;
    const parent = given.get(node.parent ?? "");
    return id === undefined && parent === undefined ? node : { ...node, id: id ?? node.id, parent: parent ?? node.parent };
  });
}
