import { effectiveShare } from "../../goals/targets/effective";
import type { GoalNode } from "../../goals/types";
import { parseDay, type DateParts } from "../days";
import { parsePeriod } from "../periods";
import type { PeriodId } from "../types";

/** When a goal counts, and the period in which it does so for a part only. */
export interface DaysInForce {
  readonly start: DateParts;
  readonly until: DateParts;
  readonly first: DateParts;
  readonly last: DateParts;
}

/**
 * When somebody joins, leaves or changes jobs during a period, their goals count for part of it. Null where the goal
 * counts all the time or not at all, and where its dates are words that nobody can read as days.
 */
export function daysInForce(goal: Pick<GoalNode, "start" | "until">, period: PeriodId): DaysInForce | null {
  const parsed = parsePeriod(period);
  const share = effectiveShare(goal, period);
  if (parsed === null || share === 0 || share === 1) return null;
  const { start: first, end: last } = parsed;
  return { start: parseDay(goal.start) ?? first, until: parseDay(goal.until) ?? last, first, last };
}

/** The same share as a live formula. */
export function shareFormula({ start, until, first, last }: DaysInForce): string {
  return `KPI.PRORATE(${[start, until, first, last].map(({ year, month, day }) => `DATE(${year},${month},${day})`).join(",")})`;
}
