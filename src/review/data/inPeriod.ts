import { periodIn, writtenPeriod } from "../../goals/importing/periodColumns";
import { isoDate } from "../../sheets/serialDate";
import { dayNumber, isDay, isoDay, monthEnd, parseDay, type DateParts } from "../days";
import type { RawCell } from "../files/rawFile";
import { kindOf, parsePeriod, partsIn, periodId, periodLabel, type Period } from "../periods";
import type { PeriodId } from "../types";

/** What a cell says of the period: the part of it that it means ("" for all of it), another one, or nothing that is known. */
export type SaidPeriod = string | "other" | "unknown";

/** Which part of a period a cell means: the period itself, one within it, or a day of it. */
export function partOfPeriod(cell: RawCell, period: PeriodId): SaidPeriod {
  const own = parsePeriod(period);
  const said = daysOf(cell, period);
  if (own === null || said === null) return "unknown";
  const [start, end] = [dayNumber(said.start), dayNumber(said.end)];
  const [first, last] = [dayNumber(own.start), dayNumber(own.end)];
  if (start === first && end === last) return "";
  return start >= first && end <= last ? `${isoDay(said.start)}/${isoDay(said.end)}` : "other";
}

/** The day that a cell says: a date, or the text of one; null for anything else. */
export function dayIn({ value, typedAs }: RawCell): DateParts | null {
  if (typeof value === "number") {
    if (isDayNumber(value) || typedAs === "date") return parseDay(isoDate(String(Math.floor(value))));
    return dayInText(String(value));
  }
  return typeof value === "string" ? (parseDay(value) ?? dayInText(value.normalize("NFKC").trim().replace(/[ T]\d{1,2}:\d{2}(?::\d{2})?$/, ""))) : null;
}

/** 20261231, 31.12.2026, 31/12/2026 and 12/31/2026 where only one order can be meant, 31-Dec-2026, Dec 31, 2026. */
function dayInText(text: string): DateParts | null {
  const [, first = "", sign = "", second = "", last = ""] = /^(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d{2})$/.exec(text) ?? [];
  if (first !== "") {
    const [one, other, year] = [Number(first), Number(second), Number(last)];
    const isDayFirst = sign === "." || one > 12 || one === other;
    const day = isDayFirst ? { year, month: other, day: one } : other > 12 ? { year, month: one, day: other } : null;
    return day !== null && isDay(day) ? day : null;
  }
  const [, year, month, day] = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (year !== undefined) return parseDay(`${year}-${month ?? ""}-${day ?? ""}`);
  const [, dayBefore, word = "", dayAfter, named = ""] = /^(?:(\d{1,2})[-\s])?([a-z]{3,9})\.?(?:\s(\d{1,2}),?)?[-\s]((?:19|20)?\d{2})$/i.exec(text) ?? [];
  const number = dayBefore ?? dayAfter;
  const at = writtenPeriod(word);
  return number === undefined || at?.kind !== "month" ? null : parseDay(`${named.length === 2 ? `20${named}` : named}-${at.index}-${number}`);
}

/** Days from 1990 to 2078; a year, or a month as 202611, is none of these numbers. */
function isDayNumber(value: number): boolean {
  return value >= 32_874 && value < 65_380;
}

function daysOf(cell: RawCell, period: PeriodId): Pick<Period, "start" | "end"> | null {
  const day = dayIn(cell);
  if (day !== null) return { start: day, end: day };
  const text = String(cell.value ?? "").normalize("NFKC").trim();
  // The number 2026.1 may have been typed as 2026.10.
  if (text === "" || (typeof cell.value === "number" && /\.\d$/.test(text))) return null;
  const labelled = (["zh-CN", "en-US"] as const).some((language) => fold(periodLabel(period, language)) === fold(text));
  const known = parsePeriod(labelled ? period : text.toUpperCase());
  return known ?? monthIn(text) ?? yearIn(text, period) ?? writtenIn(text, period);
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

/** 2026-11, 2026/11, 2026.11, 202611. */
function monthIn(text: string): Pick<Period, "start" | "end"> | null {
  const [, word, short] = /^([a-z]{3,9})[-\s']+(\d{2})$/i.exec(text) ?? [];
  const named = word === undefined ? null : writtenPeriod(word);
  if (named?.kind === "month") {
    const start = { year: Number(`20${short ?? ""}`), month: named.index, day: 1 };
    return { start, end: monthEnd(start.year, start.month) };
  }
  const [, year, month] = /^((?:19|20)\d{2})[-/.]?(0?[1-9]|1[0-2])$/.exec(text) ?? [];
  if (year === undefined || month === undefined || (text.length === 5 && /^\d+$/.test(text))) return null;
  const start = { year: Number(year), month: Number(month), day: 1 };
  return { start, end: monthEnd(start.year, start.month) };
}

/** 2026年, FY2026, FY26: a year of the kind that the reviews have. */
function yearIn(text: string, period: PeriodId): Pick<Period, "start" | "end"> | null {
  const [, full, short] = /^(?:fy\s*)?(?:((?:19|20)\d{2})|'?(\d{2})(?=\s*(?:财年|年度)))\s*(?:财年|年度?)?$/i.exec(text) ?? /^fy\s*()'?(\d{2})$/i.exec(text) ?? [];
  const year = full !== undefined && full !== "" ? Number(full) : short === undefined ? null : 2000 + Number(short);
  return year === null ? null : parsePeriod(periodId({ kind: "year", year, index: 1, yearStart: partsIn(period)?.yearStart ?? 1 }));
}

/** Q4, 第四季度, 11月, Nov 2026: without a year that of the period. */
function writtenIn(text: string, period: PeriodId): Pick<Period, "start" | "end"> | null {
  const written = writtenPeriod(text);
  if (written === null) return null;
  const parts = partsIn(period);
  // Weeks and periods with days of their own lie in the year in which they end.
  const year = kindOf(period) === "week" || parts === null
    ? periodId({ kind: "year", year: parsePeriod(period)?.end.year ?? 1900, index: 1, yearStart: 1 })
    : periodId({ ...parts, kind: "year", index: 1 });
  const id = periodIn(written, year);
  return id === null ? null : parsePeriod(id);
}
