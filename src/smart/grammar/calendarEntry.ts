import type { Period, Part, Year } from "./period";
import type { NormalText, TimeUnit } from "./types";

/** One way to write a stretch of the calendar. */
export interface CalendarEntry {
  /** Sticky; tried where a word starts. */
  readonly pattern: RegExp;
  /** Null when the match is no calendar name after all. */
  readonly read: (groups: RegExpExecArray, normal: NormalText, at: number) => Period | null;
  /** The words themselves mean an end: 年底, month-end, EOY, mid-August. */
  readonly isEnd?: boolean | ((groups: RegExpExecArray) => boolean);
}

/** Four digits, 1980 to 2049, and the years of far aims. */
export const yearDigits = "(?:19[89]\\d|20[0-4]\\d|20[56]0)";

/** Four digits, or two with or without an apostrophe; null for none. */
export function yearOf(written: string | undefined): number | null {
  if (written === undefined || written === "") return null;
  const value = Number(written.replace("'", ""));
  return value < 100 ? 2000 + value : value;
}

export function dayOf(year: Year, month: number, day: number): Period | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { unit: "day", year, month, day };
}

export function relative(of: TimeUnit | "fiscalYear", offset: number, part: Part = "whole"): Period {
  return { unit: "relative", of, offset, part };
}
