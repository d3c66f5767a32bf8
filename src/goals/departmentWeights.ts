import { GroupParts } from "./groupParts";
import { isGroup } from "./levelWeights";
import { indexTree, isAgreed } from "./tree";
import type { GoalNode } from "./types";

/**
 * The goals with the weight that each KPI has within its department: the product of the weights on the way up to it, so
 * that a department totals 100 % when each level does. A team or role without a weight has an equal part of what the
 * others beside it leave, among as many as there are on one day. What hangs directly under its department stays the same object.
 */
export function departmentWeights<Node extends GoalNode>(nodes: readonly Node[]): readonly Node[] {
  if (!nodes.some(isGroup)) return nodes;
  const parts = new GroupParts(indexTree(nodes));
  return nodes.map((node) => {
    if (node.level !== "kpi" || node.weight === null) return node;
    const part = parts.above(node);
    return part === 1 ? node : { ...node, weight: node.weight * part };
  });
}

/**
 * KPIs that break another KPI down and count all the same, of goals as `departmentWeights` returns them. The sheet adds their
 * weights to that of the KPI above.
 */
export function weighedBreakdowns<Node extends GoalNode>(nodes: readonly Node[]): readonly Node[] {
  const byId = new Map<string, Node>();
  for (const node of nodes) if (!byId.has(node.id)) byId.set(node.id, node);
  const known = new Map<Node, boolean>();
  const isUnderKpi = (node: Node): boolean => {
    const way: Node[] = [];
    let above: Node | undefined = node;
    for (; above !== undefined && !known.has(above); above = above.parent === null ? undefined : byId.get(above.parent)) {
      known.set(above, false);
      way.push(above);
    }
    // A goal that is met again closes a circle: everything in it is under everything else.
    const from = above === undefined ? -1 : way.indexOf(above);
    let isUnder = from < 0 ? above !== undefined && (above.level === "kpi" || known.get(above) === true) : way.slice(from).some(({ level }) => level === "kpi");
    for (const each of way.reverse()) {
      known.set(each, isUnder);
      isUnder ||= each.level === "kpi";
    }
    return known.get(node) === true;
  };
  return nodes.filter((node) => node.level === "kpi" && isAgreed(node) && (node.weight ?? 0) > 0 && isUnderKpi(node));
}

/** The weights of KPIs together; one without a weight adds nothing. */
export function totalWeight(kpis: readonly Pick<GoalNode, "weight">[]): number {
  return kpis.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
}
