import { toCells, toInteger, toNumber, toScalar, toText } from "../coercion";
import { textToMoment } from "../numberText";
import { errors, type CellValue, type Value } from "../values";
import { onCells, onValues, type BuiltIn } from "./builtIn";
import { valuesOf } from "./numbers";
import { dayOf, monthsLater, serialNow, serialOf, toSerial, weekdayOf } from "./serialDate";

/** First day of the week by WEEKDAY's return type: 0 Sunday … 6 Saturday, and what the first day counts as. */
const weekStarts: Readonly<Record<number, readonly [start: number, first: number]>> = {
  1: [0, 1],
  2: [1, 1],
  3: [1, 0],
  11: [1, 1],
  12: [2, 1],
  13: [3, 1],
  14: [4, 1],
  15: [5, 1],
  16: [6, 1],
  17: [0, 1],
};

function weekday(value: CellValue | undefined, type: CellValue | undefined): CellValue {
  const rule = weekStarts[type == null ? 1 : toInteger(type)];
  if (rule === undefined) return errors.number;
  const [start, first] = rule;
  return ((weekdayOf(toSerial(value)) - start + 7) % 7) + first;
}

function isoWeek(serial: number): number {
  const thursday = Math.floor(serial) - ((weekdayOf(serial) + 6) % 7) + 3;
  const { year } = dayOf(thursday);
  return Math.floor((thursday - serialOf(year, 1, 1)) / 7) + 1;
}

function weekNumber(value: CellValue | undefined, type: CellValue | undefined): CellValue {
  const serial = toSerial(value);
  const kind = type == null ? 1 : toInteger(type);
  if (kind === 21) return isoWeek(serial);
  const rule = weekStarts[kind];
  if (rule === undefined || kind === 3) return errors.number;
  const newYear = serialOf(dayOf(serial).year, 1, 1);
  const offset = (weekdayOf(newYear) - rule[0] + 7) % 7;
  return Math.floor((Math.floor(serial) - newYear + offset) / 7) + 1;
}

/** A part of the day, in seconds, rounded as Excel does before it is cut into hours, minutes and seconds. */
function secondsOf(value: CellValue | undefined): number {
  const serial = toSerial(value);
  return Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
}

/** DATEDIF: whole years, months or days between two days, or what is left over of them. */
function difference(startArg: CellValue | undefined, endArg: CellValue | undefined, unitArg: CellValue | undefined): CellValue {
  const start = Math.floor(toSerial(startArg));
  const end = Math.floor(toSerial(endArg));
  if (start > end) return errors.number;
  const [from, to] = [dayOf(start), dayOf(end)];
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  switch (toText(unitArg).toUpperCase()) {
    case "D":
      return end - start;
    case "M":
      return months;
    case "Y":
      return Math.floor(months / 12);
    case "YM":
      return months % 12;
    case "MD":
      return to.day >= from.day ? to.day - from.day : end - serialOf(to.year, to.month - 1, from.day);
    case "YD": {
      const anniversary = serialOf(to.year, from.month, from.day);
      return end >= anniversary ? end - anniversary : end - serialOf(to.year - 1, from.month, from.day);
    }
    default:
      return errors.number;
  }
}

/** Days off by the weekend argument of NETWORKDAYS.INTL: a number, or seven digits from Monday on. */
function weekendOf(value: CellValue | undefined): ReadonlySet<number> {
  if (value == null) return new Set([6, 0]);
  if (typeof value === "string") {
    if (!/^[01]{7}$/.test(value) || value === "1111111") throw errors.value;
    return new Set([...value].flatMap((off, index) => (off === "1" ? [(index + 1) % 7] : [])));
  }
  const code = toInteger(value);
  if (code >= 1 && code <= 7) return new Set([(code + 5) % 7, (code + 6) % 7]);
  if (code >= 11 && code <= 17) return new Set([code - 11]);
  throw errors.number;
}

function holidaysOf(value: Value): ReadonlySet<number> {
  if (value === undefined || value === null) return new Set();
  return new Set(valuesOf(toCells(value)).flatMap((day) => (day === null ? [] : [Math.floor(toSerial(day))])));
}

function workdaysBetween(start: number, end: number, weekend: ReadonlySet<number>, holidays: ReadonlySet<number>): number {
  const [first, last] = start <= end ? [start, end] : [end, start];
  let count = 0;
  for (let day = first; day <= last; day++) if (!weekend.has(weekdayOf(day)) && !holidays.has(day)) count++;
  return start <= end ? count : -count;
}

function workdaysLater(start: number, days: number, weekend: ReadonlySet<number>, holidays: ReadonlySet<number>): number {
  const step = Math.sign(days);
  let day = start;
  for (let left = Math.abs(days); left > 0; ) {
    day += step;
    if (day < 0) throw errors.number;
    if (!weekend.has(weekdayOf(day)) && !holidays.has(day)) left--;
  }
  return day;
}

/** YEARFRAC: the share of a year between two days, by counting basis. */
function yearFraction(startArg: CellValue | undefined, endArg: CellValue | undefined, basisArg: CellValue | undefined): CellValue {
  const [a, b] = [Math.floor(toSerial(startArg)), Math.floor(toSerial(endArg))];
  const [start, end] = a <= b ? [a, b] : [b, a];
  const [from, to] = [dayOf(start), dayOf(end)];
  const days360 = (fromDay: number, toDay: number): number =>
    ((to.year - from.year) * 360 + (to.month - from.month) * 30 + toDay - fromDay) / 360;
  switch (basisArg == null ? 0 : toInteger(basisArg)) {
    case 0: {
      const lastOfFebruary = (serial: number): boolean => dayOf(serial).month === 2 && dayOf(serial + 1).month === 3;
      const fromDay = from.day === 31 || lastOfFebruary(start) ? 30 : from.day;
      const toDay = (to.day === 31 && fromDay === 30) || (lastOfFebruary(start) && lastOfFebruary(end)) ? 30 : to.day;
      return days360(fromDay, toDay);
    }
    case 1: {
      const years = to.year - from.year + 1;
      const withinOneYear = years === 1 || (years === 2 && (to.month < from.month || (to.month === from.month && to.day <= from.day)));
      if (!withinOneYear) return (end - start) / ((serialOf(to.year + 1, 1, 1) - serialOf(from.year, 1, 1)) / years);
      const leapDay = [from.year, to.year].some((year) => {
        const day = serialOf(year, 2, 29);
        return dayOf(day).month === 2 && day >= start && day <= end;
      });
      const leapYear = years === 1 && dayOf(serialOf(from.year, 2, 29)).month === 2;
      return (end - start) / (leapDay || leapYear ? 366 : 365);
    }
    case 2:
      return (end - start) / 360;
    case 3:
      return (end - start) / 365;
    case 4:
      return days360(Math.min(from.day, 30), Math.min(to.day, 30));
    default:
      return errors.number;
  }
}

function integerOf(value: Value): number {
  return Math.floor(toSerial(toScalar(value)));
}

export const dates: Readonly<Record<string, BuiltIn>> = {
  TODAY: onCells("", () => Math.floor(serialNow()), { volatile: true }),
  NOW: onCells("", () => serialNow(), { volatile: true }),
  DATE: onValues("vvv", (year, month, day) => {
    const given = toInteger(year);
    return serialOf(given < 1900 ? given + 1900 : given, toInteger(month), toInteger(day));
  }),
  TIME: onValues("vvv", (hours, minutes, seconds) => {
    const total = toInteger(hours) * 3600 + toInteger(minutes) * 60 + toInteger(seconds);
    return total < 0 ? errors.number : (total % 86_400) / 86_400;
  }),
  YEAR: onValues("v", (value) => dayOf(toSerial(value)).year),
  MONTH: onValues("v", (value) => dayOf(toSerial(value)).month),
  DAY: onValues("v", (value) => dayOf(toSerial(value)).day),
  HOUR: onValues("v", (value) => Math.floor(secondsOf(value) / 3600)),
  MINUTE: onValues("v", (value) => Math.floor(secondsOf(value) / 60) % 60),
  SECOND: onValues("v", (value) => secondsOf(value) % 60),
  WEEKDAY: onValues("v?v", weekday),
  WEEKNUM: onValues("v?v", weekNumber),
  ISOWEEKNUM: onValues("v", (value) => isoWeek(toSerial(value))),
  EDATE: onValues("vv", (start, months) => monthsLater(Math.floor(toSerial(start)), toInteger(months))),
  EOMONTH: onValues("vv", (start, months) => {
    const { year, month } = dayOf(Math.floor(toSerial(start)));
    return serialOf(year, month + toInteger(months) + 1, 0);
  }),
  DAYS: onValues("vv", (end, start) => Math.floor(toSerial(end)) - Math.floor(toSerial(start))),
  DATEDIF: onValues("vvv", difference),
  YEARFRAC: onValues("vv?v", yearFraction),
  DATEVALUE: onValues("v", (value) => {
    const serial = typeof value === "string" ? textToMoment(value) : null;
    return serial === null ? errors.value : Math.floor(serial);
  }),
  TIMEVALUE: onValues("v", (value) => {
    const serial = typeof value === "string" ? textToMoment(value) : null;
    return serial === null ? errors.value : serial - Math.floor(serial);
  }),
  NETWORKDAYS: onCells("vv?a", ([start, end, holidays]) =>
    workdaysBetween(integerOf(start), integerOf(end), weekendOf(null), holidaysOf(holidays)),
  ),
  "NETWORKDAYS.INTL": onCells("vv?va", ([start, end, weekend, holidays]) =>
    workdaysBetween(integerOf(start), integerOf(end), weekendOf(toScalar(weekend)), holidaysOf(holidays)),
  ),
  WORKDAY: onCells("vv?a", ([start, days, holidays]) =>
    workdaysLater(integerOf(start), Math.trunc(toNumber(toScalar(days))), weekendOf(null), holidaysOf(holidays)),
  ),
  "WORKDAY.INTL": onCells("vv?va", ([start, days, weekend, holidays]) =>
    workdaysLater(integerOf(start), Math.trunc(toNumber(toScalar(days))), weekendOf(toScalar(weekend)), holidaysOf(holidays)),
  ),
};
