const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

export interface CalendarDate {
  readonly year: number;
  /** From 0 for January. */
  readonly month: number;
  readonly day: number;
}

/** The date of a serial number of a day, as Excel counts from 1900. */
export function dateFromSerial(serial: number): CalendarDate {
  const date = new Date(EPOCH + serial * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

export const serialOf = (year: number, month: number, day: number): number => Math.round((Date.UTC(year, month, day) - EPOCH) / DAY);
