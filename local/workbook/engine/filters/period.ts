import { dayOf, monthsLater, serialOf, weekdayOf } from "../../calc/excel/serialDate";

/** Serial numbers of the first day and of the day after the last. */
type Period = readonly [from: number, until: number];

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] as const;

const shift = ([from, until]: Period, days: number): Period => [from + days, until + days];
const monthAt = (today: number, offset: number): Period => {
  const { year, month } = dayOf(today);
  return [serialOf(year, month + offset, 1), serialOf(year, month + offset + 1, 1)];
};
const quarterAt = (today: number, offset: number): Period => {
  const { year, month } = dayOf(today);
  const first = Math.floor((month - 1) / 3) * 3 + 1 + offset * 3;
  return [serialOf(year, first, 1), serialOf(year, first + 3, 1)];
};
const yearAt = (today: number, offset: number): Period => {
  const { year } = dayOf(today);
  return [serialOf(year + offset, 1, 1), serialOf(year + offset + 1, 1, 1)];
};
const day = (today: number): Period => [today, today + 1];
const week = (today: number): Period => [today - weekdayOf(today), today - weekdayOf(today) + 7];

const periods: Readonly<Record<string, (today: number) => Period>> = {
  Today: day,
  Tomorrow: (today) => shift(day(today), 1),
  Yesterday: (today) => shift(day(today), -1),
  ThisWeek: week,
  LastWeek: (today) => shift(week(today), -7),
  NextWeek: (today) => shift(week(today), 7),
  ThisMonth: (today) => monthAt(today, 0),
  LastMonth: (today) => monthAt(today, -1),
  NextMonth: (today) => monthAt(today, 1),
  ThisQuarter: (today) => quarterAt(today, 0),
  LastQuarter: (today) => quarterAt(today, -1),
  NextQuarter: (today) => quarterAt(today, 1),
  ThisYear: (today) => yearAt(today, 0),
  LastYear: (today) => yearAt(today, -1),
  NextYear: (today) => yearAt(today, 1),
  YearToDate: (today) => [yearAt(today, 0)[0], today + 1],
  Last7Days: (today) => [today - 6, today + 1],
};

/** Whether a date lies in a period that moves with today, in a month or in a quarter of any year; null for other words. */
export function inPeriod(name: string, today: number): ((serial: number) => boolean) | null {
  const period = periods[name];
  if (period) {
    const [from, until] = period(today);
    return (serial) => serial >= from && serial < until;
  }
  const [, part] = /^AllDatesInPeriod(\w+)$/.exec(name) ?? [];
  const quarter = /^Quarter([1-4])$/.exec(part ?? "")?.[1];
  if (quarter !== undefined) return (serial) => Math.ceil(dayOf(serial).month / 3) === Number(quarter);
  const month = months.findIndex((each) => each === part || (each === "February" && part === "Febuary"));
  return month < 0 ? null : (serial) => dayOf(serial).month === month + 1;
}

/** The words for moving periods, and those for months and quarters of any year. */
export const periodNames: readonly string[] = [
  ...Object.keys(periods), ...months.map((month) => `AllDatesInPeriod${month}`), "AllDatesInPeriodFebruary", "AllDatesInPeriodFebuary",
  ...[1, 2, 3, 4].map((quarter) => `AllDatesInPeriodQuarter${quarter}`),
];

/** The span of a date as exact as it is given. */
export function spanOf(date: string, specificity: string): Period | null {
  const [, y, m = "1", d = "1", h = "0", min = "0", s = "0"] = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?:[T ](\d{1,2}))?(?::(\d{1,2}))?(?::(\d{1,2}))?/.exec(date) ?? [];
  if (y === undefined) return null;
  const start = serialOf(Number(y), Number(m), Number(d));
  if (specificity === "Year") return yearAt(start, 0);
  if (specificity === "Month") return [monthAt(start, 0)[0], monthsLater(monthAt(start, 0)[0], 1)];
  if (specificity === "Day") return day(start);
  const seconds = { Hour: 3600, Minute: 60, Second: 1 }[specificity] ?? 1;
  const time = Number(h) * 3600 + (seconds < 3600 ? Number(min) * 60 : 0) + (seconds < 60 ? Number(s) : 0);
  const half = 0.5; // whole seconds, whatever rounding the serial number has suffered
  return [start + (time - half) / 86_400, start + (time + seconds - half) / 86_400];
}
