import { GroupParts } from "./groupParts";
import { isGroup } from "./levelWeights";
import { indexTree } from "./tree";
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

/** The weights of KPIs together; one without a weight adds nothing. */
export function totalWeight(kpis: readonly Pick<GoalNode, "weight">[]): number {
  return kpis.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
}
