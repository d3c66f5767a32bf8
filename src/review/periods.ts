import type { Language } from "../text/language";
import type { PeriodId } from "./types";

/** A calendar day; months from 1. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface Period {
  readonly id: PeriodId;
  readonly start: DateParts;
  readonly end: DateParts;
}

interface PeriodKind {
  readonly pattern: RegExp;
  readonly months: number;
  readonly last: number;
  readonly label: (year: number, index: number) => Readonly<Record<Language, string>>;
}

const ordinals = ["一", "二", "三", "四"];
const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The kinds of period: how their ids are written, how long they are and what people call them. */
const kinds: readonly PeriodKind[] = [
  {
    pattern: /^(\d{4})Q(\d)$/, months: 3, last: 4,
    label: (year, quarter) => ({ "zh-CN": `${year}年第${ordinals[quarter - 1]}季度`, "en-US": `${year} Q${quarter}` }),
  },
  {
    pattern: /^(\d{4})H(\d)$/, months: 6, last: 2,
    label: (year, half) => ({ "zh-CN": `${year}年${half === 1 ? "上半年" : "下半年"}`, "en-US": `${year} H${half}` }),
  },
  {
    pattern: /^(\d{4})-(\d{2})$/, months: 1, last: 12,
    label: (year, month) => ({ "zh-CN": `${year}年${month}月`, "en-US": `${monthNames[month - 1]} ${year}` }),
  },
  {
    pattern: /^(\d{4})$/, months: 12, last: 1,
    label: (year) => ({ "zh-CN": `${year}年`, "en-US": `${year}` }),
  },
];

interface Parsed {
  readonly kind: PeriodKind;
  readonly year: number;
  readonly index: number;
}

/** First and last day of a period; null when the id is not one (`2026Q5`). */
export function parsePeriod(id: PeriodId): Period | null {
  const parsed = parse(id);
  if (parsed === null) return null;
  const first = (parsed.index - 1) * parsed.kind.months + 1;
  const last = first + parsed.kind.months - 1;
  return {
    id,
    start: { year: parsed.year, month: first, day: 1 },
    end: { year: parsed.year, month: last, day: daysInMonth(parsed.year, last) },
  };
}

/** "2026年第四季度" or "2026 Q4"; an id that is no period is shown as it is. */
export function periodLabel(id: PeriodId, language: Language): string {
  const parsed = parse(id);
  return parsed === null ? id : parsed.kind.label(parsed.year, parsed.index)[language];
}

/** The quarter in which a day lies. */
export function currentPeriod(asOf: DateParts): PeriodId {
  return `${asOf.year}Q${Math.ceil(asOf.month / 3)}`;
}

/** The quarters to choose from around a day: the four before it, its own, and the four after it, oldest first. */
export function periodsAround(asOf: DateParts): readonly PeriodId[] {
  const now = asOf.year * 4 + Math.ceil(asOf.month / 3) - 1;
  return [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((step) => `${Math.floor((now + step) / 4)}Q${((now + step) % 4) + 1}`);
}

/** Newest first, by last day and then by length (the year after its fourth quarter). */
export function comparePeriods(a: PeriodId, b: PeriodId): number {
  return sortKey(b).localeCompare(sortKey(a));
}

function sortKey(id: PeriodId): string {
  const period = parsePeriod(id);
  return period === null ? id : [period.end, period.start].map(dayKey).join(" ");
}

function dayKey(day: DateParts): string {
  return `${day.year}-${String(day.month).padStart(2, "0")}-${String(day.day).padStart(2, "0")}`;
}

function parse(id: PeriodId): Parsed | null {
  for (const kind of kinds) {
    const match = kind.pattern.exec(id);
    if (match === null) continue;
    const index = match[2] === undefined ? 1 : Number(match[2]);
    return index >= 1 && index <= kind.last ? { kind, year: Number(match[1]), index } : null;
  }
  return null;
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 30;
}
