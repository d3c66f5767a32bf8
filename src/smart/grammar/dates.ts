/** Days since 1970-01-01: dates as whole numbers, so that no rule meets a time zone. */
export type DayNumber = number;

const millisecondsPerDay = 86_400_000;

export function dayNumber(year: number, month: number, day: number): DayNumber {
  return Math.round(Date.UTC(year, month - 1, day) / millisecondsPerDay);
}

export function isoOf(day: DayNumber): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function calendarDay(day: DayNumber): CalendarDay {
  const date = new Date(day * millisecondsPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Null for anything that is no date of the years 1900 to 2999, such as 2025-02-30. */
export function parseIso(iso: string | null): DayNumber | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? "");
  return found === null ? null : validDay(Number(found[1]), Number(found[2]), Number(found[3]));
}

export function validDay(year: number, month: number, day: number): DayNumber | null {
  if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1 || (day > 28 && day > daysIn(year, month))) return null;
  return dayNumber(year, month, day);
}

export function daysIn(year: number, month: number): number {
  return calendarDay(dayNumber(year, month + 1, 0)).day;
}

/** Last day of a month; months beyond December run on into the years after. */
export function endOfMonth(year: number, month: number): DayNumber {
  return dayNumber(year, month + 1, 0);
}

/** The same day so many months later, or the last of that month: 31 August and a month is 30 September. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const { year, month, day: dayOfMonth } = calendarDay(day);
  return Math.min(dayNumber(year, month + months, dayOfMonth), endOfMonth(year, month + months));
}

/** Monday is 1, Sunday 7. */
export function weekday(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Sunday of an ISO week: week 1 is the one with 4 January. */
export function endOfIsoWeek(year: number, week: number): DayNumber {
  const fourth = dayNumber(year, 1, 4);
  return fourth - weekday(fourth) + 7 * week;
}
