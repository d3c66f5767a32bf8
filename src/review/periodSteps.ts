import { dayNumber, dayOfNumber, monthEnd, monthStart, type DateParts } from "./days";
import { countInYear, kindOf, ownPeriod, parsePeriod, partsIn, periodId, periodOfDay, type CalendarKind, type Period } from "./periods";
import type { PeriodId } from "./types";

/** The quarter, or another period, in which a day lies. */
export function currentPeriod(asOf: DateParts, kind: CalendarKind = "quarter", yearStart = 1): PeriodId {
  return periodOfDay(asOf, kind, yearStart);
}

/** The periods to choose from around a day: the four before it, its own, and the four after it, oldest first. */
export function periodsAround(asOf: DateParts, kind: CalendarKind = "quarter", yearStart = 1): readonly PeriodId[] {
  const now = currentPeriod(asOf, kind, yearStart);
  return [-4, -3, -2, -1, 0, 1, 2, 3, 4].flatMap((step) => stepPeriod(now, step) ?? []);
}

export function previousPeriod(id: PeriodId): PeriodId | null {
  return stepPeriod(id, -1);
}

export function nextPeriod(id: PeriodId): PeriodId | null {
  return stepPeriod(id, 1);
}

/** The period of the same kind so many steps later; own dates move by their own length. Null for what is no period. */
export function stepPeriod(id: PeriodId, by: number): PeriodId | null {
  const period = parsePeriod(id);
  if (period === null) return null;
  const parts = partsIn(id);
  if (parts === null) return stepOwn(period, by);
  const { kind, year, index, yearStart } = parts;
  if (kind === "week") return periodOfDay(dayOfNumber(dayNumber(period.start) + 7 * by), "week");
  const count = countInYear(kind, year);
  const at = year * count + index - 1 + by;
  return periodId({ kind, year: Math.floor(at / count), index: (((at % count) + count) % count) + 1, yearStart });
}

/** How many months a period is made of; null where it begins or ends within one. */
export function monthsOf({ start, end }: Period): number | null {
  const last = monthEnd(end.year, end.month);
  return start.day !== 1 || end.day !== last.day ? null : (end.year - start.year) * 12 + end.month - start.month + 1;
}

/**
 * The periods of a shorter kind that make up a period (year → halves → quarters → months), in order; none where they do
 * not fit, such as weeks of a month.
 */
export function partsOf(id: PeriodId, kind: CalendarKind): readonly PeriodId[] {
  const period = parsePeriod(id);
  if (period === null || kindOf(id) === kind) return [];
  const found: PeriodId[] = [];
  const yearStart = partsIn(id)?.yearStart ?? 1;
  let next: PeriodId | null = periodOfDay(period.start, kind, yearStart);
  let expected = dayNumber(period.start);
  while (next !== null && expected <= dayNumber(period.end)) {
    const part = parsePeriod(next);
    if (part === null || dayNumber(part.start) !== expected || dayNumber(part.end) > dayNumber(period.end)) return [];
    found.push(next);
    expected = dayNumber(part.end) + 1;
    next = stepPeriod(next, 1);
  }
  return found.length > 1 ? found : [];
}

/** Whole months move by months, so that they stay whole; other days by their number. */
function stepOwn(period: Period, by: number): PeriodId | null {
  const { start, end } = period;
  const months = monthsOf(period);
  if (months !== null) return ownPeriod(monthStart(start.year, start.month, months * by), monthEnd(end.year, end.month, months * by));
  const first = dayNumber(start);
  const last = dayNumber(end);
  const days = (last - first + 1) * by;
  return ownPeriod(dayOfNumber(first + days), dayOfNumber(last + days));
}
