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

/** Whether a goal counts: what is only proposed, was declined or is retired takes no part in weights, checks and reviews. */
export function isAgreed({ state }: Pick<GoalNode, "state">): boolean {
  return state === null || state === "agreed";
}

/** The children that together have a weight of 100 %: the KPIs, which need a weight, and whatever else has one. */
export function weightedChildren(children: readonly GoalNode[]): readonly GoalNode[] {
  return children.filter((child) => isAgreed(child) && (child.level === "kpi" || child.weight !== null));
}

/** Names of the departments in the order of the sheet, each with its KPI rows that count. */
export function kpisByDepartment<Node extends GoalNode>(nodes: readonly Node[]): ReadonlyMap<string, readonly Node[]> {
  const departments = new Map<string, Node[]>();
  for (const node of nodes) {
    if (node.department === "") continue;
    const kpis = departments.get(node.department) ?? [];
    departments.set(node.department, kpis);
    if (node.level === "kpi" && isAgreed(node)) kpis.push(node);
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
