import type { Language, Message } from "../text/language";
import {
  dayNumber, dayOfNumber, dayRange, firstMonday, isDay, isoDay, monthEnd, monthName, monthStart, weekOf, type DateParts,
} from "./days";
import type { PeriodId } from "./types";

export type { DateParts };

export interface Period {
  readonly id: PeriodId;
  readonly start: DateParts;
  readonly end: DateParts;
}

/** Periods that come round by themselves. */
export type CalendarKind = "week" | "month" | "quarter" | "half" | "year";
export type PeriodKind = CalendarKind | "own";

/** A period by what it is, before its days are known. */
export interface PeriodParts {
  readonly kind: CalendarKind;
  readonly year: number;
  /** Its number in that year, from 1. */
  readonly index: number;
  /** Month in which the year begins: 1 is the calendar's, any other a fiscal year, called by the year in which it ends. */
  readonly yearStart: number;
}

/** Kinds that are so many months of a year, calendar or fiscal. */
const ofMonths = {
  quarter: { months: 3, last: 4, mark: "Q" },
  half: { months: 6, last: 2, mark: "H" },
  year: { months: 12, last: 1, mark: "" },
} as const;

type MonthsKind = keyof typeof ofMonths;

const kindOfMark: Readonly<Record<string, MonthsKind>> = { Q: "quarter", H: "half", "": "year" };

/** First and last day of a period; null when the id is not one (`2026Q5`). */
export function parsePeriod(id: PeriodId): Period | null {
  const own = ownDays(id);
  if (own !== null) return { id, ...own };
  const parts = partsIn(id);
  return parts === null ? null : { id, ...daysOfParts(parts) };
}

/** What kind of period an id means; null when it is none. */
export function kindOf(id: PeriodId): PeriodKind | null {
  return ownDays(id) !== null ? "own" : (partsIn(id)?.kind ?? null);
}

/**
 * What an id is made of. Ids are the same in both languages, hold everything that the period is, and are valid in the
 * name of a sheet and, with `_` for `-`, of a table: `2026Q4`, `2026H1`, `2026`, `2026-11`, `2026W07`; in a fiscal year
 * that begins in April `FY2027Q1-04`, `FY2027-04`.
 */
export function partsIn(id: PeriodId): PeriodParts | null {
  const week = /^(\d{4})W(\d{2})$/.exec(id);
  if (week !== null) return checked({ kind: "week", year: Number(week[1]), index: Number(week[2]), yearStart: 1 });
  const month = /^(\d{4})-(\d{2})$/.exec(id);
  if (month !== null) return checked({ kind: "month", year: Number(month[1]), index: Number(month[2]), yearStart: 1 });
  const match = /^(FY)?(\d{4})(?:([QH])(\d))?(?:-(\d{2}))?$/.exec(id);
  if (match === null) return null;
  const [, fiscal, year, mark = "", index = "1", start] = match;
  // A fiscal year that begins in January is the calendar's, which has its own id.
  if ((fiscal === undefined) !== (start === undefined) || (start !== undefined && (Number(start) < 2 || Number(start) > 12))) return null;
  return checked({ kind: kindOfMark[mark] ?? "year", year: Number(year), index: Number(index), yearStart: start === undefined ? 1 : Number(start) });
}

export function periodId({ kind, year, index, yearStart }: PeriodParts): PeriodId {
  const two = (number: number): string => String(number).padStart(2, "0");
  if (kind === "week") return `${year}W${two(index)}`;
  if (kind === "month") return `${year}-${two(index)}`;
  const number = kind === "year" ? "" : `${ofMonths[kind].mark}${index}`;
  return yearStart === 1 ? `${year}${number}` : `FY${year}${number}-${two(yearStart)}`;
}

/** The id of a period with days of its own: `20261001-20261215`; null when it would end before it begins. */
export function ownPeriod(start: DateParts, end: DateParts): PeriodId | null {
  if (!isDay(start) || !isDay(end) || dayNumber(end) < dayNumber(start)) return null;
  return [start, end].map((day) => isoDay(day).replace(/-/g, "")).join("-");
}

/** "2026年第四季度" or "2026 Q4", "FY2027 Q1"; an id that is no period is shown as it is. */
export function periodLabel(id: PeriodId, language: Language): string {
  const own = ownDays(id);
  if (own !== null) return dayRange(own.start, own.end, language);
  const parts = partsIn(id);
  return parts === null ? id : labels[parts.kind](parts)[language];
}

/** The label in both languages, for a message. */
export function periodMessage(id: PeriodId): Message {
  return { zh: periodLabel(id, "zh-CN"), en: periodLabel(id, "en-US") };
}

/** The calendar days of a period in words; "" for what is no period. */
export function periodDates(id: PeriodId, language: Language): string {
  const period = parsePeriod(id);
  return period === null ? "" : dayRange(period.start, period.end, language);
}

/** A label that says the days too where the name alone does not tell them: fiscal years and weeks. */
export function periodLabelWithDates(id: PeriodId, language: Language): string {
  const parts = partsIn(id);
  const label = periodLabel(id, language);
  if (parts === null || (parts.yearStart === 1 && parts.kind !== "week")) return label;
  return language === "zh-CN" ? `${label}（${periodDates(id, language)}）` : `${label} (${periodDates(id, language)})`;
}

/** How a period is written on a tab, where room is short: `2026Q4`, `FY2027Q1`. */
export function sheetPeriod(id: PeriodId): string {
  return id.startsWith("FY") ? id.replace(/-\d{2}$/, "") : id;
}

/** Newest first, by last day and then by length (the year after its fourth quarter). */
export function comparePeriods(a: PeriodId, b: PeriodId): number {
  return sortKey(b).localeCompare(sortKey(a));
}

/** How many days a period has; 0 for what is no period. */
export function daysOf(id: PeriodId): number {
  const period = parsePeriod(id);
  return period === null ? 0 : dayNumber(period.end) - dayNumber(period.start) + 1;
}

/** Whether two periods share a day. */
export function overlaps(a: PeriodId, b: PeriodId): boolean {
  const [first, second] = [parsePeriod(a), parsePeriod(b)];
  return first !== null && second !== null
    && dayNumber(first.start) <= dayNumber(second.end) && dayNumber(second.start) <= dayNumber(first.end);
}

/** How many periods of a kind a year has; weeks depend on the year. */
export function countInYear(kind: CalendarKind, year: number): number {
  if (kind === "week") return (firstMonday(year + 1) - firstMonday(year)) / 7;
  return kind === "month" ? 12 : ofMonths[kind].last;
}

function checked(parts: PeriodParts): PeriodParts | null {
  const { kind, year, index } = parts;
  return year >= 1900 && index >= 1 && index <= countInYear(kind, year) ? parts : null;
}

function daysOfParts({ kind, year, index, yearStart }: PeriodParts): Pick<Period, "start" | "end"> {
  if (kind === "week") {
    const monday = firstMonday(year) + (index - 1) * 7;
    return { start: dayOfNumber(monday), end: dayOfNumber(monday + 6) };
  }
  const months = kind === "month" ? 1 : ofMonths[kind].months;
  const from = yearStart === 1 ? year : year - 1;
  const after = (index - 1) * months;
  return { start: monthStart(from, yearStart, after), end: monthEnd(from, yearStart, after + months - 1) };
}

/** The days that the id of an own period holds; null for every other id. */
function ownDays(id: PeriodId): Pick<Period, "start" | "end"> | null {
  const match = /^(\d{4})(\d{2})(\d{2})-(\d{4})(\d{2})(\d{2})$/.exec(id);
  if (match === null) return null;
  const [, ...numbers] = match.map(Number);
  const [year = 0, month = 0, day = 0, endYear = 0, endMonth = 0, endDay = 0] = numbers;
  const start = { year, month, day };
  const end = { year: endYear, month: endMonth, day: endDay };
  return ownPeriod(start, end) === null ? null : { start, end };
}

/** The period of a kind in which a day lies. */
export function periodOfDay(day: DateParts, kind: CalendarKind, yearStart = 1): PeriodId {
  if (kind === "week") {
    const { year, week } = weekOf(day);
    return periodId({ kind, year, index: week, yearStart: 1 });
  }
  if (kind === "month") return periodId({ kind, year: day.year, index: day.month, yearStart: 1 });
  const year = yearStart > 1 && day.month >= yearStart ? day.year + 1 : day.year;
  const months = (day.month - yearStart + 12) % 12;
  return periodId({ kind, year, index: Math.floor(months / ofMonths[kind].months) + 1, yearStart });
}

const ordinals = ["一", "二", "三", "四"];

type Labels = Readonly<Record<Language, string>>;

const labels: Readonly<Record<CalendarKind, (parts: PeriodParts) => Labels>> = {
  week: ({ year, index }) => ({ "zh-CN": `${year}年第${index}周`, "en-US": `${year} W${index}` }),
  month: ({ year, index }) => ({ "zh-CN": `${year}年${index}月`, "en-US": `${monthName(index)} ${year}` }),
  quarter: (parts) => inYear(parts, { "zh-CN": `第${ordinals[parts.index - 1] ?? ""}季度`, "en-US": ` Q${parts.index}` }),
  half: (parts) => inYear(parts, { "zh-CN": parts.index === 1 ? "上半年" : "下半年", "en-US": ` H${parts.index}` }),
  year: (parts) => inYear(parts, { "zh-CN": "", "en-US": "" }),
};

function inYear({ year, yearStart }: PeriodParts, part: Labels): Labels {
  const fiscal = yearStart !== 1;
  return { "zh-CN": `${year}${fiscal ? "财年" : "年"}${part["zh-CN"]}`, "en-US": `${fiscal ? "FY" : ""}${year}${part["en-US"]}` };
}

function sortKey(id: PeriodId): string {
  const period = parsePeriod(id);
  return period === null ? id : [period.end, period.start].map(isoDay).join(" ");
}
