import { namesIn } from "./contributors";
import { groupBy, isAgreed } from "./tree";
import type { GoalNode } from "./types";

/**
 * The rows of the departments that share a KPI: those with its code in a department that it names among its
 * contributors. There they have a weight of their own; the figure is one, and so is the one accountable.
 */
export function sharingRows<Node extends GoalNode>({ department, contributors }: GoalNode, sameCode: readonly Node[]): readonly Node[] {
  const named = new Set(namesIn(contributors));
  return sameCode.filter((row) => isAgreed(row) && row.department !== department && named.has(row.department));
}

/** Where the actual of a KPI is entered that another department shares. */
export interface SharedFrom {
  readonly goalId: string;
  readonly department: string;
}

/** A KPI of one department that another one, named among its contributors, works on too. */
export interface SharedKpi<Node extends GoalNode = GoalNode> {
  /** The row of the department that is accountable. */
  readonly kpi: Node;
  /** The department that shares it. */
  readonly department: string;
  /** The rows that it has of this KPI itself, each with a weight there; none where it only works on it. */
  readonly rows: readonly Node[];
}

/**
 * The KPIs that departments share, in the order of the tree. Of two departments that name each other the one further up
 * is accountable. A row that shares a KPI is not shared on, and one that is shared shares no other.
 */
export function sharedKpis<Node extends GoalNode>(nodes: readonly Node[]): readonly SharedKpi<Node>[] {
  const naming = nodes.filter((node) => node.contributors !== "" && node.level === "kpi" && node.department !== "" && isAgreed(node));
  if (naming.length === 0) return [];
  const departments = new Set(nodes.map(({ department }) => department));
  const byCode = groupBy(nodes.filter(({ code, level }) => code !== null && level === "kpi"), ({ code }) => code ?? "");
  const linked = new Set<Node>();
  const owning = new Set<Node>();
  return naming.flatMap((kpi) => {
    if (linked.has(kpi)) return [];
    const named = namesIn(kpi.contributors).filter((name) => name !== kpi.department && departments.has(name));
    const free = sharingRows(kpi, byCode.get(kpi.code ?? "") ?? []).filter((row) => !linked.has(row) && !owning.has(row));
    if (named.length > 0) owning.add(kpi);
    for (const row of free) linked.add(row);
    return named.map((department) => ({ kpi, department, rows: free.filter((row) => row.department === department) }));
  });
}
