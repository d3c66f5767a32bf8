import { peakWeight, totalOverDays } from "./dayWeights";
import { isOutsideWeights } from "./definitions";
import { isAgreed, type GoalTree } from "./tree";
import type { GoalNode } from "./types";

export function isGroup({ level }: GoalNode): boolean {
  return level === "team" || level === "role";
}

/** What teams and roles count in their department, each worked out once. */
export class GroupParts {
  private readonly known = new Map<GoalNode, number>();
  private readonly bearing: ReadonlySet<GoalNode>;

  constructor(private readonly tree: GoalTree) {
    this.bearing = this.findBearing();
  }

  /** What everything between a goal and its department leaves of its weight. */
  above(node: GoalNode): number {
    return this.wayUp(node).reduce((part, group) => part * this.partOf(group), 1);
  }

  /** Teams and roles above a goal in its department, the nearest first; a circle ends where it begins again. */
  wayUp(node: GoalNode): readonly GoalNode[] {
    const way = new Set<GoalNode>([node]);
    for (let next = this.parentOf(node); next !== undefined && !way.has(next) && isWithin(next, node); next = this.parentOf(next)) way.add(next);
    return [...way].filter(isGroup);
  }

  /** What counts beside a goal, under the same goal and in the same department; the goal itself among it. */
  levelOf({ parent, department }: Pick<GoalNode, "parent" | "department">): readonly GoalNode[] {
    return (this.tree.children.get(parent ?? "") ?? []).filter((other) => isAgreed(other) && isBeside(other, department));
  }

  /** Who owns what a goal stands under. */
  ownerAbove(goal: GoalNode): string {
    return this.parentOf(goal)?.owner ?? "";
  }

  /** Whether a KPI that counts with a weight is under a goal: an empty team or role without a weight has no part of its level. */
  isBearing(goal: GoalNode): boolean {
    return this.bearing.has(goal);
  }

  private parentOf({ parent }: GoalNode): GoalNode | undefined {
    return parent === null ? undefined : this.tree.byId.get(parent)?.[0];
  }

  /** What a team or role weighs at its level. */
  partOf(group: GoalNode): number {
    const part = this.known.get(group) ?? this.ownPart(group);
    this.known.set(group, part);
    return part;
  }

  /** A team's or role's part of its level. */
  private ownPart(group: GoalNode): number {
    if (!isAgreed(group)) return 0;
    if (group.weight !== null) return group.weight;
    const level = this.levelOf(group);
    const taken = totalOverDays(level);
    const open = level.filter((other) => isGroup(other) && other.weight === null && this.bearing.has(other));
    // Those who follow each other have one part between them.
    const most = peakWeight(open.map(({ start, until }) => ({ start, until, weight: 1 })));
    return Math.max(0, 1 - taken) / Math.max(1, most);
  }

  /** Goals that have a KPI under them which counts with a weight; plus points and vetoes do not. */
  private findBearing(): ReadonlySet<GoalNode> {
    const bearing = new Set<GoalNode>();
    for (const node of this.tree.nodes) {
      if (node.level !== "kpi" || !isAgreed(node) || isOutsideWeights(node)) continue;
      for (let next = this.parentOf(node); next !== undefined && !bearing.has(next); next = this.parentOf(next)) bearing.add(next);
    }
    return bearing;
  }
}

/** Whether a goal above another one still belongs to its department: not the department itself, nor another one's. */
function isWithin(above: GoalNode, { department }: GoalNode): boolean {
  return above.level !== "department" && above.level !== "strategy" && (above.department === "" || above.department === department);
}

function isBeside(other: GoalNode, department: string): boolean {
  return other.department === "" || department === "" || other.department === department;
}
