import { dateFromSerial } from "numfmt";
import { toNumber } from "../coercion";
import { textToNumber } from "../numberText";
import { errors, type CellValue } from "../values";

/** A day as Excel sees it; months count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const dayLength = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);
/** 31 December 9999. */
const lastSerial = 2_958_465;

/** The serial number of a day; months and days beyond their ends run over, as in DATE. `#NUM!` out of Excel's range. */
export function serialOf(year: number, month: number, day: number): number {
  const first = new Date(epoch);
  first.setUTCFullYear(year, month - 1, 1);
  const days = Math.round((first.getTime() - epoch) / dayLength);
  // Excel counts a 29 February 1900 that never was, so days are counted on from the first of their month.
  const serial = (days < 61 ? days - 1 : days) + day - 1;
  if (serial < 0 || serial > lastSerial) throw errors.number;
  return serial;
}

/** The day of a serial number. */
export function dayOf(serial: number): Day {
  if (serial < 0 || serial >= lastSerial + 1) throw errors.number;
  const [year, month, day] = dateFromSerial(Math.floor(serial));
  return { year, month, day };
}

/** A date argument: a serial number, or a text that reads as a date. */
export function toSerial(value: CellValue | undefined): number {
  if (typeof value === "string") {
    const serial = textToNumber(value);
    if (serial === null) throw errors.value;
    return serial;
  }
  const serial = toNumber(value);
  if (serial < 0) throw errors.number;
  return serial;
}

/** Now, in the local time zone. */
export function serialNow(): number {
  const now = new Date();
  const time = (now.getHours() * 60 + now.getMinutes()) * 60 + now.getSeconds();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) + time / 86_400;
}

/** The day so many months later; the day of the month is cut to the length of the month. */
export function monthsLater(serial: number, months: number): number {
  const { year, month, day } = dayOf(serial);
  const last = dayOf(serialOf(year, month + months + 1, 0)).day;
  return serialOf(year, month + months, Math.min(day, last));
}

/** Day of the week: 0 Sunday … 6 Saturday. */
export function weekdayOf(serial: number): number {
  return (Math.floor(serial) + 6) % 7;
}
