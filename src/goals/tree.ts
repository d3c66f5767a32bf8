import type { GoalNode } from "./types";

/** The goal tree with its links resolved once, for checks that look at several rows. */
export interface GoalTree {
  readonly nodes: readonly GoalNode[];
  readonly byId: ReadonlyMap<string, readonly GoalNode[]>;
  /** Children of an id, in the order of the sheet. */
  readonly children: ReadonlyMap<string, readonly GoalNode[]>;
}

export function indexTree(nodes: readonly GoalNode[]): GoalTree {
  return {
    nodes,
    byId: groupBy(nodes, (node) => node.id),
    children: groupBy(nodes.filter((node) => node.parent !== null), (node) => node.parent ?? ""),
  };
}

/** The KPI rows among the children of a node. */
export function kpisUnder(tree: GoalTree, node: GoalNode): readonly GoalNode[] {
  return (tree.children.get(node.id) ?? []).filter((child) => child.level === "kpi");
}

/** Names of the departments in the order of the sheet, each with its KPI rows. */
export function kpisByDepartment(nodes: readonly GoalNode[]): ReadonlyMap<string, readonly GoalNode[]> {
  const departments = new Map<string, GoalNode[]>();
  for (const node of nodes) {
    if (node.department === "") continue;
    const kpis = departments.get(node.department) ?? [];
    departments.set(node.department, kpis);
    if (node.level === "kpi") kpis.push(node);
  }
  return departments;
}

export function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
