/*
 * Excel's serial numbers of the 1900 system: 1 is 1900-01-01. Excel holds 1900 for a leap year, so that 60 is the
 * 29 February 1900 that never was, and counts days, months and weekdays accordingly; so does everything here. From 61
 * on (1 March 1900) serials are the days of the calendar.
 */

/** A day as an Excel serial number without its time. */
export type Serial = number;

/** 9999-12-31, the last day that Excel knows. */
const lastSerial = 2_958_465;

/** Whether a number is a date of Excel's; its fraction is the time of the day. 0, a blank cell in some builds, is none. */
export function isSerial(value: number): boolean {
  return value >= 1 && value < lastSerial + 1;
}

/** Where a day lies among the months. */
interface MonthPlace {
  /** Months since January 1900. */
  readonly month: number;
  /** Days of that month before this one. */
  readonly before: number;
  /** Days in that month. */
  readonly length: number;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 1900 counts as a leap year, as it does in Excel. */
function isLeap(year: number): boolean {
  return year === 1900 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}

/** Days of Excel's calendar before the first of January of a year: leap years since 1900, and 1900 itself. */
function daysBefore(year: number): number {
  const full = year - 1900;
  const last = year - 1;
  const leaps = Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400) - 460;
  return full * 365 + leaps + (full > 0 ? 1 : 0);
}

function monthPlace(serial: Serial): MonthPlace {
  let year = 1900 + Math.floor((serial - 1) / 366);
  while (daysBefore(year + 1) < serial) year += 1;
  let before = serial - 1 - daysBefore(year);
  for (let month = 0; ; month += 1) {
    const length = month === 1 && isLeap(year) ? 29 : monthLengths[month]!;
    if (before < length) return { month: (year - 1900) * 12 + month, before, length };
    before -= length;
  }
}

/** Days from the first to the last, both included. */
export function daysBetween(first: Serial, last: Serial): number {
  return last - first + 1;
}

/** Months from the first to the last day, both included: a month touched in part counts by its share of days. */
export function monthsBetween(first: Serial, last: Serial): number {
  const from = monthPlace(first);
  const to = monthPlace(last);
  return to.month - from.month + ((to.before + 1) / to.length - from.before / from.length);
}

/** Days from Monday to Friday, the first and the last included. */
export function workdaysBetween(first: Serial, last: Serial): number {
  return workdaysUntil(last) - workdaysUntil(first - 1);
}

/** Weekdays from the first Sunday (serial 1 in Excel's count) on: 0 on Sunday, 1 to 5 from Monday to Saturday. */
function workdaysUntil(serial: Serial): number {
  const week = Math.floor(serial / 7);
  return week * 5 + Math.min(Math.max((serial % 7) - 1, 0), 5);
}
