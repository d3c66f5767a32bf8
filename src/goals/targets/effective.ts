import { dayNumber, parseDay } from "../../review/days";
import { daysOf, parsePeriod } from "../../review/periods";
import type { PeriodId } from "../../review/types";
import type { GoalNode } from "../types";

/** The days on which a goal counts, as numbers of days; null is open. */
export interface EffectiveDays {
  readonly first: number | null;
  readonly last: number | null;
}

type Dated = Pick<GoalNode, "start" | "until">;

/** What the cells say; a date that cannot be read is open, and a finding of its own. */
export function effectiveDays({ start, until }: Dated): EffectiveDays {
  return { first: dayIn(start), last: dayIn(until) };
}

/** Which of the two cells hold something that is no date. */
export function unreadableDates({ start, until }: Dated): readonly ("start" | "until")[] {
  const isUnread = (cell: string): boolean => cell.trim() !== "" && dayIn(cell) === null;
  return [...(isUnread(start) ? ["start" as const] : []), ...(isUnread(until) ? ["until" as const] : [])];
}

/** The share of a period's days on which a goal counts: 0 outside it, 1 where it counts all through. */
export function effectiveShare(goal: Dated, period: PeriodId): number {
  const days = parsePeriod(period);
  const { first, last } = effectiveDays(goal);
  if (days === null) return 1;
  const from = Math.max(dayNumber(days.start), first ?? -Infinity);
  const until = Math.min(dayNumber(days.end), last ?? Infinity);
  return Math.max(0, until - from + 1) / daysOf(period);
}

function dayIn(cell: string): number | null {
  const day = parseDay(cell);
  return day === null ? null : dayNumber(day);
}
