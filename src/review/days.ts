import type { Language } from "../text/language";

/** A calendar day; months from 1. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const length = 86_400_000;

/** A day as a number: the next day is one more. */
export function dayNumber({ year, month, day }: DateParts): number {
  return Date.UTC(year, month - 1, day) / length;
}

export function dayOfNumber(number: number): DateParts {
  const date = new Date(number * length);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function isoDay({ year, month, day }: DateParts): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** A day as ISO writes it, or people do with other signs (`2026/11/3`, `2026.11.3`, `2026年11月3日`); null for anything else. */
export function parseDay(text: string): DateParts | null {
  const match = /^(\d{4})([-/.年])(\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?$/.exec(text.trim());
  if (match === null) return null;
  const day: DateParts = { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) };
  return isDay(day) ? day : null;
}

/** The earlier of two days as cells say them; `b` where `a` says no day. */
export function earlierDay(a: string, b: string): string {
  const [one, other] = [parseDay(a), parseDay(b)];
  return one !== null && (other === null || dayNumber(one) <= dayNumber(other)) ? a : b;
}

export function isDay({ year, month, day }: DateParts): boolean {
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The first day of the month that lies so many months after one. */
export function monthStart(year: number, month: number, after = 0): DateParts {
  const months = year * 12 + month - 1 + after;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1, day: 1 };
}

/** The last day of that month. */
export function monthEnd(year: number, month: number, after = 0): DateParts {
  const start = monthStart(year, month, after);
  return { ...start, day: daysInMonth(start.year, start.month) };
}

/** The ISO week of a day: weeks begin on Monday, and the first one holds the fourth of January. */
export function weekOf(day: DateParts): { readonly year: number; readonly week: number } {
  const monday = mondayOf(day);
  const { year } = dayOfNumber(monday + 3);
  return { year, week: (monday - firstMonday(year)) / 7 + 1 };
}

/** The Monday on which week 1 of a year begins. */
export function firstMonday(year: number): number {
  return mondayOf({ year, month: 1, day: 4 });
}

/** Day 0 was a Thursday. */
function mondayOf(day: DateParts): number {
  const number = dayNumber(day);
  return number - ((((number + 3) % 7) + 7) % 7);
}

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export function monthName(month: number): string {
  return monthNames[month - 1] ?? "";
}

/** "2026年10月1日至12月15日", "1 Oct – 15 Dec 2026": the year is said once where it is the same. */
export function dayRange(start: DateParts, end: DateParts, language: Language): string {
  const same = start.year === end.year;
  if (language === "zh-CN") {
    const words = ({ year, month, day }: DateParts, withYear: boolean): string => `${withYear ? `${year}年` : ""}${month}月${day}日`;
    return `${words(start, true)}至${words(end, !same)}`;
  }
  const words = ({ year, month, day }: DateParts, withYear: boolean): string => `${day} ${monthName(month)}${withYear ? ` ${year}` : ""}`;
  return `${words(start, !same)} – ${words(end, true)}`;
}
