import { fixLabels, goalMessages as text } from "../text/goals";
import { about, first, isDepartment, nameOf, when, type Check, type Family, type Repair, type Report } from "./check";
import { namesIn } from "./contributors";
import type { GoalNode } from "./types";

/** What can be wrong with the tree itself: ids, parents, names. */
export const structureChecks: readonly Check[] = [
  {
    id: "missingId", severity: "error", place: "id", over: "row",
    run: (node) => when(node.id === "", () => ({ ...about(node, text.missingId), fix: newIds([node]) })),
  },
  {
    id: "duplicateId", severity: "error", place: "id", over: "family",
    run: ({ id, bearers }) => when(id !== "" && bearers.length > 1, () => ({
      about: id, text: text.duplicateId, detail: text.duplicateIdDetail, parameters: { id, count: bearers.length }, ...first(bearers),
      fix: newIds(bearers.slice(1)),
    })),
  },
  {
    id: "orphan", severity: "error", place: "parent", over: "family",
    run: ({ id, bearers, children }) => (bearers.length > 0 ? [] : children.filter((node) => parentsOf(node).length < 2).map((node) => ({
      ...about(node, text.orphan, text.orphanDetail), parameters: { name: nameOf(node), parent: id }, fix: homeParent(node),
    }))),
  },
  {
    id: "noParent", severity: "error", place: "parent", over: "row",
    run: (node) => when(node.parent === null && node.level !== "strategy", () => ({ ...about(node, text.noParent), fix: homeParent(node) })),
  },
  {
    id: "severalParents", severity: "error", place: "parent", over: "row",
    run: (node) => when(parentsOf(node).length > 1, () => ({
      ...about(node, text.severalParents, text.severalParentsDetail), parameters: { name: nameOf(node), parents: node.parent ?? "" }, fix: firstParent(node),
    })),
  },
  { id: "sameIdElsewhere", severity: "warning", place: "parent", over: "family", run: sameGoalElsewhere },
  { id: "cycle", severity: "error", place: "parent", over: "tree", run: cycles },
  {
    id: "missingName", severity: "error", over: "row",
    run: (node) => when(node.goal.trim() === "", () => ({
      ...about(node, isDepartment(node) ? text.missingDepartmentName : text.missingName), parameters: { id: node.id },
    })),
  },
  {
    id: "duplicateDepartment", severity: "error", over: "department",
    run: ({ name, nodes }) => {
      const same = nodes.filter(isDepartment);
      return when(name !== "" && same.length > 1, () => ({ about: name, text: text.duplicateDepartment, parameters: { name, count: same.length }, ...first(same) }));
    },
  },
];

function parentsOf({ parent }: GoalNode): readonly string[] {
  return parent === null ? [] : namesIn(parent);
}

/** One goal written down under each of its parents, with the same id. */
function sameGoalElsewhere({ id, bearers }: Family): readonly Report[] {
  const [node] = bearers;
  const parents = [...new Set(bearers.map(({ parent }) => parent ?? ""))];
  if (id === "" || node === undefined || parents.length < 2 || bearers.some(({ goal }) => goal !== node.goal)) return [];
  return [{ ...about(node, text.sameIdElsewhere, text.severalParentsDetail), parameters: { name: nameOf(node), parents: parents.join(", ") } }];
}

/** Rows get ids of what they are. */
function newIds(nodes: readonly GoalNode[]): Repair {
  return { label: fixLabels.newId, edits: ({ positionOf }) => nodes.map((node) => ({ kind: "giveId", row: positionOf(node), from: node.id })) };
}

/** Under the row of its department, else under the top. */
function homeParent(node: GoalNode): Repair {
  return {
    label: fixLabels.homeParent,
    edits: ({ positionOf, departmentRow, top }) => {
      const home = isDepartment(node) ? top : (departmentRow(node.department) ?? top);
      return home === undefined || home === node ? null : [{ kind: "giveParent", row: positionOf(node), id: node.id, parent: home.id }];
    },
  };
}

function firstParent(node: GoalNode): Repair {
  return {
    label: fixLabels.firstParent,
    edits: ({ positionOf, hasId }) => {
      const parent = parentsOf(node).find(hasId);
      return parent === undefined ? null : [{ kind: "giveParent", row: positionOf(node), id: node.id, parent }];
    },
  };
}

/** Follows the parents upwards once from every node; a node met again on the way closes a cycle. */
function cycles(nodes: readonly GoalNode[]): readonly Report[] {
  const byId = new Map<string, GoalNode>();
  for (const node of nodes) if (!byId.has(node.id)) byId.set(node.id, node);
  /** In which walk a node was met first. */
  const met = new Map<GoalNode, number>();
  const reports: Report[] = [];
  nodes.forEach((start, walk) => {
    const way: GoalNode[] = [];
    let node: GoalNode | undefined = start;
    while (node !== undefined && !met.has(node)) {
      met.set(node, walk);
      way.push(node);
      node = node.parent === null ? undefined : byId.get(node.parent);
    }
    if (node === undefined || met.get(node) !== walk) return;
    const round = way.slice(way.indexOf(node));
    const names = round.map(nameOf).join(", ");
    reports.push({ ...about(node, text.cycle, text.cycleDetail), parameters: { names }, fix: homeParent(round.find(isDepartment) ?? node) });
  });
  return reports;
}
