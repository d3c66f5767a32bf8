import { goalMessages as text } from "../text/goals";
import { about, first, isDepartment, nameOf, type Check, type Report } from "./check";
import { groupBy, type GoalTree } from "./tree";
import type { GoalNode } from "./types";

/** What can be wrong with the tree itself: ids, parents, names. */
export const structureChecks: readonly Check[] = [
  {
    id: "missingId", severity: "error", place: "id",
    run: ({ nodes }) => nodes.filter((node) => node.id === "").map((node) => about(node, text.missingId)),
  },
  {
    id: "duplicateId", severity: "error", place: "id",
    run: ({ byId }) => [...byId].filter(([id, nodes]) => id !== "" && nodes.length > 1).map(([id, nodes]) => ({
      about: id, text: text.duplicateId, detail: text.duplicateIdDetail, parameters: { id, count: nodes.length }, ...first(nodes),
    })),
  },
  {
    id: "orphan", severity: "error", place: "parent",
    run: ({ nodes, byId }) => nodes.filter((node) => node.parent !== null && !byId.has(node.parent)).map((node) => ({
      ...about(node, text.orphan, text.orphanDetail), parameters: { name: nameOf(node), parent: node.parent ?? "" },
    })),
  },
  {
    id: "noParent", severity: "error", place: "parent",
    run: ({ nodes }) => nodes.filter((node) => node.parent === null && node.level !== "strategy").map((node) => about(node, text.noParent)),
  },
  { id: "cycle", severity: "error", place: "parent", run: cycles },
  {
    id: "missingName", severity: "error",
    run: ({ nodes }) => nodes.filter((node) => node.goal.trim() === "").map((node) => ({
      ...about(node, node.level === "department" ? text.missingDepartmentName : text.missingName), parameters: { id: node.id },
    })),
  },
  {
    id: "duplicateDepartment", severity: "error",
    run: ({ nodes }) => [...groupBy(nodes.filter(isDepartment), (node) => node.department)].filter(([name, same]) => name !== "" && same.length > 1)
      .map(([name, same]) => ({ about: name, text: text.duplicateDepartment, parameters: { name, count: same.length }, ...first(same) })),
  },
];

/** Follows the parents upwards once from every node; a node met again on the way closes a cycle. */
function cycles({ nodes, byId }: GoalTree): readonly Report[] {
  const settled = new Set<string>();
  const reports: Report[] = [];
  for (const start of nodes) {
    const way: GoalNode[] = [];
    let node: GoalNode | undefined = start;
    while (node !== undefined && !settled.has(node.id) && !way.includes(node)) {
      way.push(node);
      node = node.parent === null ? undefined : byId.get(node.parent)?.[0];
    }
    const from = node === undefined ? -1 : way.indexOf(node);
    if (node !== undefined && from >= 0) {
      const names = way.slice(from).map(nameOf).join(", ");
      reports.push({ ...about(node, text.cycle, text.cycleDetail), parameters: { names } });
    }
    for (const { id } of way) settled.add(id);
  }
  return reports;
}
