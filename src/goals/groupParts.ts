import { bearsWeight, isGroup, levelWeights } from "./levelWeights";
import { isAgreed, type GoalTree } from "./tree";
import type { GoalNode } from "./types";

/** What teams and roles count in their department, each worked out once. */
export class GroupParts {
  private readonly known = new Map<GoalNode, number>();
  private readonly bearing = new Map<GoalNode, boolean>();

  constructor(private readonly tree: GoalTree) {}

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
    const isBearing = this.bearing.get(goal) ?? bearsWeight(goal, (above) => this.childrenOf(above));
    this.bearing.set(goal, isBearing);
    return isBearing;
  }

  /** Of rows with the same id the first has the children. */
  private childrenOf(goal: GoalNode): readonly GoalNode[] {
    return this.tree.byId.get(goal.id)?.[0] === goal ? (this.tree.children.get(goal.id) ?? []) : [];
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
    return levelWeights(this.levelOf(group), (goal) => this.isBearing(goal)).part;
  }
}

/** Whether a goal above another one still belongs to its department: not the department itself, nor another one's. */
function isWithin(above: GoalNode, { department }: GoalNode): boolean {
  return above.level !== "department" && above.level !== "strategy" && (above.department === "" || above.department === department);
}

function isBeside(other: GoalNode, department: string): boolean {
  return other.department === "" || department === "" || other.department === department;
}
