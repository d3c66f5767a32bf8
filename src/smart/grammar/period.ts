import { addMonths, calendarDay, dayNumber, endOfIsoWeek, endOfMonth, validDay, weekday, type DayNumber } from "./dates";
import { holidayDay } from "./holidayDays";
import type { Holiday } from "./holidays";
import type { TimeUnit } from "./types";

/** Which part of a period is meant: "mid-August", 上旬, "early 2026". */
export type Part = "whole" | "early" | "mid";

/** A year as written, as a distance from the year of reading, or null for the next one that has not ended. */
export type Year = number | { readonly yearsFromNow: number } | null;

/** A stretch of the calendar as the words give it. A day of month 0 is that of the next month that has not passed it. */
export type Period =
  | { readonly unit: "day"; readonly year: Year; readonly month: number; readonly day: number; readonly monthsFromNow?: number }
  | { readonly unit: "month" | "quarter" | "half" | "week"; readonly year: Year; readonly index: number; readonly part?: Part }
  | { readonly unit: "year"; readonly year: number; readonly part?: Part }
  | { readonly unit: "fiscalYear"; readonly year: number; readonly part?: Part }
  | { readonly unit: "holiday"; readonly year: Year; readonly holiday: Holiday }
  | { readonly unit: "fromNow"; readonly of: TimeUnit; readonly count?: number }
  | { readonly unit: "weekday"; readonly index: number; readonly weeks: number }
  | { readonly unit: "relative"; readonly of: TimeUnit | "fiscalYear"; readonly offset: number; readonly part?: Part };

const countInYear = { month: 12, quarter: 4, half: 2, week: 52 } as const;

/** The month, quarter, half or year that ends where another begins. Days are read inclusively. */
export function periodBefore(period: Period): Period {
  switch (period.unit) {
    case "year":
    case "fiscalYear":
      return { unit: period.unit, year: period.year - 1 };
    case "relative":
      return { ...period, offset: period.offset - 1, part: "whole" };
    case "month":
    case "quarter":
    case "half":
    case "week": {
      const { unit, year, index } = period;
      if (index > 1) return { unit, year, index: index - 1 };
      return { unit, year: typeof year === "number" ? year - 1 : year === null ? null : { yearsFromNow: year.yearsFromNow - 1 }, index: countInYear[unit] };
    }
    default:
      return period;
  }
}

export interface Clock {
  readonly asOf: DayNumber | null;
  readonly fiscalYearStart: number;
}

/** Last day of a period; null when that needs a date that is not known, or when there is no such day. */
export function endOfPeriod(period: Period, clock: Clock): DayNumber | null {
  switch (period.unit) {
    case "fiscalYear":
      return partOf(fiscalMonths(period.year, 1, 12, clock), period.part);
    case "year":
      return partOf({ year: period.year, month: 1, count: 12 }, period.part);
    case "relative":
      return clock.asOf === null ? null : endOfRelative(period, clock.asOf, clock);
    case "fromNow":
      return clock.asOf === null ? null : endOfDuration(period.count ?? 1, period.of, clock.asOf);
    case "weekday":
      return clock.asOf === null ? null : endOfWeekday(period, clock.asOf);
    case "day":
    case "holiday":
    case "month":
    case "quarter":
    case "half":
    case "week":
      return endOfDated(period, clock);
  }
}

type Dated = Extract<Period, { readonly unit: "day" | "holiday" | "month" | "quarter" | "half" | "week" }>;

function endOfDated(period: Dated, clock: Clock): DayNumber | null {
  const { asOf } = clock;
  if (typeof period.year === "number") return endIn(period, period.year, clock);
  if (asOf === null) return null;
  const { year, month, day } = calendarDay(asOf);
  if (period.year !== null) return endIn(period, year + period.year.yearsFromNow, clock);
  if (period.unit === "day" && period.month === 0) return dayNumber(year, month + (period.monthsFromNow ?? (period.day >= day ? 0 : 1)), period.day);
  for (let candidate = year - 1; candidate <= year + 8; candidate++) {
    const end = endIn(period, candidate, clock);
    if (end !== null && end >= asOf) return end;
  }
  return null;
}

function endIn(period: Dated, year: number, clock: Clock): DayNumber | null {
  switch (period.unit) {
    case "day":
      return validDay(year, period.month, period.day);
    case "holiday": {
      const day = holidayDay(period.holiday, year);
      return day === null ? null : day - 1;
    }
    case "month":
      return partOf({ year, month: period.index, count: 1 }, period.part);
    case "quarter":
      return partOf(fiscalMonths(year, (period.index - 1) * 3 + 1, 3, clock), period.part);
    case "half":
      return partOf(fiscalMonths(year, (period.index - 1) * 6 + 1, 6, clock), period.part);
    case "week":
      return endOfIsoWeek(year, period.index);
  }
}

interface Months {
  readonly year: number;
  readonly month: number;
  readonly count: number;
}

/** Months of a fiscal year, which is named for the calendar year in which it ends. */
function fiscalMonths(year: number, first: number, count: number, { fiscalYearStart }: Clock): Months {
  return { year: fiscalYearStart === 1 ? year : year - 1, month: fiscalYearStart + first - 1, count };
}

function partOf({ year, month, count }: Months, part: Part = "whole"): DayNumber {
  if (part === "whole") return endOfMonth(year, month + count - 1);
  // The early part of a month ends on the 10th and its middle on the 20th; of longer periods, whole months are taken.
  if (count === 1) return dayNumber(year, month, part === "early" ? 10 : 15);
  if (count === 3) return part === "early" ? endOfMonth(year, month) : dayNumber(year, month + 1, 15);
  return endOfMonth(year, month + Math.floor(part === "early" ? count / 4 : count / 2) - 1);
}

function endOfRelative({ of, offset, part }: Extract<Period, { unit: "relative" }>, asOf: DayNumber, clock: Clock): DayNumber {
  const { year, month } = calendarDay(asOf);
  const inFiscalYear = (month - clock.fiscalYearStart + 12) % 12;
  const blockOf = (count: number): Months => ({ year, month: month - (inFiscalYear % count) + offset * count, count });
  switch (of) {
    case "minute":
    case "hour":
    case "day":
      return asOf + offset;
    case "week":
      return asOf - weekday(asOf) + 7 * (offset + 1);
    case "month":
      return partOf({ year, month: month + offset, count: 1 }, part);
    case "quarter":
      return partOf(blockOf(3), part);
    case "half":
      return partOf(blockOf(6), part);
    case "year":
      return partOf({ year: year + offset, month: 1, count: 12 }, part);
    case "fiscalYear":
      return partOf(blockOf(12), part);
  }
}

/** A day of this week (the next one when it is over) or of a later week. */
function endOfWeekday({ index, weeks }: Extract<Period, { unit: "weekday" }>, asOf: DayNumber): DayNumber {
  const day = asOf - weekday(asOf) + index + 7 * weeks;
  return day < asOf ? day + 7 : day;
}

/** The end of a length of time that starts on the day of reading. */
function endOfDuration(count: number, unit: TimeUnit, asOf: DayNumber): DayNumber {
  const months = monthsIn[unit];
  if (months !== undefined) {
    const whole = Math.floor(count * months);
    return addMonths(asOf, whole) + Math.round((count * months - whole) * 30);
  }
  return asOf + Math.ceil(unit === "week" ? count * 7 : unit === "day" ? count : unit === "hour" ? count / 24 : count / 1440);
}

const monthsIn: Partial<Record<TimeUnit, number>> = { month: 1, quarter: 3, half: 6, year: 12 };
