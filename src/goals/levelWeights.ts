import { peakWeight, totalOverDays } from "./dayWeights";
import { isOutsideWeights } from "./definitions";
import { isAgreed } from "./tree";
import type { GoalNode } from "./types";
import { weightTolerance } from "./weights";

/** Whether a goal is a team or role, whose weight is a part of its department. */
export function isGroup({ level }: Pick<GoalNode, "level">): boolean {
  return level === "team" || level === "role";
}

/** What each goal of a level counts in it; see `levelWeights`. */
export interface LevelWeights<Goal> {
  /** In the order of the goals. */
  readonly weights: readonly number[];
  /** What they come to, where some follow each other on different days the most on one day. */
  readonly total: number;
  /** The teams and roles whose weight is blank and that have a part of what the others leave. */
  readonly open: readonly Goal[];
  /** What is left for each of the open ones. */
  readonly part: number;
}

/**
 * What goals beside each other count: what their rows say. A blank weight of a team or role that bears KPIs is an equal part
 * of what the others leave, among as many as there are on one day; of a KPI, and of what is empty, it is nothing. Checks,
 * review sheets and the pane all go by this.
 */
export function levelWeights<Goal extends GoalNode>(goals: readonly Goal[], isBearing: (goal: Goal) => boolean): LevelWeights<Goal> {
  const isOpen = (goal: Goal): boolean => goal.weight === null && isGroup(goal) && isAgreed(goal) && isBearing(goal);
  const open = goals.filter(isOpen);
  // Those who follow each other have one part between them.
  const most = peakWeight(open.map(({ start, until }) => ({ start, until, weight: 1 })));
  const part = Math.max(0, 1 - totalOverDays(goals)) / Math.max(1, most);
  const weights = goals.map((goal) => goal.weight ?? (isOpen(goal) ? part : 0));
  const total = totalOverDays(goals.map(({ start, until }, at) => ({ start, until, weight: weights[at] ?? 0 })));
  return { weights, total, open, part };
}

/** Whether weights come to 100 % as closely as they are compared. */
export function isWhole(total: number): boolean {
  return Math.abs(total - 1) <= weightTolerance;
}

/**
 * Whether a KPI is under a goal that counts there with a weight: of the same department, and under nothing that does not
 * count. Plus points and vetoes have no weight.
 */
export function bearsWeight(goal: GoalNode, childrenOf: (goal: GoalNode) => readonly GoalNode[]): boolean {
  const met = new Set<GoalNode>([goal]);
  const ways: { readonly above: GoalNode; readonly department: string }[] = [{ above: goal, department: goal.department }];
  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    for (const child of childrenOf(way.above)) {
      if (met.has(child) || !isUnder(child, way.department)) continue;
      if (child.level === "kpi" && isAgreed(child) && !isOutsideWeights(child)) return true;
      met.add(child);
      // What breaks a KPI down bears none of the weight.
      if (child.level !== "kpi") ways.push({ above: child, department: way.department === "" ? child.department : way.department });
    }
  }
  return false;
}

/** Whether the way from a goal of a department down to its KPIs may lead over a goal: not over another department, nor over a team or role that does not count. */
function isUnder(child: GoalNode, department: string): boolean {
  if (child.level === "department" || child.level === "strategy" || (isGroup(child) && !isAgreed(child))) return false;
  return department === "" || child.department === "" || child.department === department;
}
