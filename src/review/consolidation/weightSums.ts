import { effectiveDays } from "../../goals/targets/effective";
import type { GoalNode } from "../../goals/types";
import { dayNumber } from "../days";
import { parsePeriod } from "../periods";
import type { ScoredRow } from "../scoredRow";
import type { PeriodId } from "../types";

/** The finding that the weights of a department do not total 100 %. */
export const unbalancedId = (department: string): string => `weights:${department}`;

export function isUnbalanced(findingId: string): boolean {
  return findingId.startsWith(unbalancedId(""));
}

/**
 * What the weights of a department come to: as they count over the whole period, and on each day on which one of them
 * begins to count. Where somebody takes a KPI over in the middle both have its weight, and still every day comes to 100%.
 */
export function weightSums(rows: readonly ScoredRow[], goals: readonly GoalNode[], period: PeriodId): readonly number[] {
  const byId = new Map(goals.map((goal) => [goal.id, goal] as const));
  const days = parsePeriod(period);
  const [first, last] = days === null ? [0, 0] : [dayNumber(days.start), dayNumber(days.end)];
  const weights = rows.map(({ result: { goalId, weight }, counted }) => {
    const goal = byId.get(goalId);
    const inForce = goal === undefined ? { first: null, last: null } : effectiveDays(goal);
    return { weight, counted: counted ?? 0, first: inForce.first ?? first, last: inForce.last ?? last };
  });
  const starts = new Set([first, ...weights.map((each) => each.first)].filter((day) => day >= first && day <= last));
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  return [
    sum(weights.map(({ counted }) => counted)),
    ...[...starts].map((day) => sum(weights.filter((each) => each.first <= day && day <= each.last).map(({ weight }) => weight))),
  ];
}
