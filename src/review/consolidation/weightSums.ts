import { effectiveDays, effectiveShare } from "../../goals/targets/effective";
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

/** A weight, what of it counts over the whole period, and between which days it does. */
interface DatedWeight {
  readonly weight: number;
  readonly counted: number;
  readonly first: number | null;
  readonly last: number | null;
}

/** What the weights on the review sheets of a department come to, see `sumsOver`. */
export function weightSums(rows: readonly ScoredRow[], goals: readonly GoalNode[], period: PeriodId): readonly number[] {
  const byId = new Map(goals.map((goal) => [goal.id, goal] as const));
  return sumsOver(rows.map(({ result: { goalId, weight }, counted }) => {
    const goal = byId.get(goalId);
    return { weight, counted: counted ?? 0, ...(goal === undefined ? { first: null, last: null } : effectiveDays(goal)) };
  }), period);
}

/** The same of goals as a period counts them. */
export function goalSums(goals: readonly GoalNode[], period: PeriodId): readonly number[] {
  return sumsOver(goals.map((goal) => ({ weight: goal.weight ?? 0, counted: (goal.weight ?? 0) * effectiveShare(goal, period), ...effectiveDays(goal) })), period);
}

/**
 * What weights come to: as they count by days, on the days on which any of them does, as they stand, and on each day on
 * which one of them begins to. Where only KPIs have days of their own their weights stay as the tree says them. Sheets of earlier versions have the same weight on all days, whoever is there: they are whole where some day
 * comes to 100 %.
 */
function sumsOver(weights: readonly DatedWeight[], period: PeriodId): readonly number[] {
  const days = parsePeriod(period);
  const [from, to] = days === null ? [0, 0] : [dayNumber(days.start), dayNumber(days.end)];
  const clipped = weights.map((each) => ({ ...each, first: Math.max(from, each.first ?? from), last: Math.min(to, each.last ?? to) })).filter(({ first, last }) => first <= last);
  const starts = [...new Set([from, ...clipped.map(({ first }) => first)])];
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  const covered = daysCovered(clipped.filter(({ weight }) => weight > 0));
  return [
    covered === 0 ? 0 : sum(clipped.map(({ counted }) => counted)) * ((to - from + 1) / covered),
    sum(clipped.map(({ weight }) => weight)),
    ...starts.map((day) => sum(clipped.filter(({ first, last }) => first <= day && day <= last).map(({ weight }) => weight))),
  ];
}

/** How many days lie in one of some spans. */
function daysCovered(spans: readonly { readonly first: number; readonly last: number }[]): number {
  let [days, until] = [0, -Infinity];
  for (const { first, last } of [...spans].sort((one, other) => one.first - other.first)) {
    days += Math.max(0, last - Math.max(first - 1, until));
    until = Math.max(until, last);
  }
  return days;
}
