import { dayNumber, weekday, type DayNumber } from "./dates";
import type { Holiday } from "./holidays";

/** First years and days (month and day) of the lunar holidays of China, 2020 to 2040. */
const firstLunarYear = 2020;
const lunar = {
  spring: "012502120201012202100129021702060126021302030123021101310219020801280215020401240212",
  dragonBoat: "062506140603062206100531061906090528061606050624061206010620061005300618060705270614",
  autumn: "100109210910092909171006092509151003092209121001091909080927091610040924091310020920",
} as const;

/** Month and day of a holiday, or how its day follows from the year; a limit is the day before. */
const days: Readonly<Record<Holiday, readonly [month: number, day: number] | ((year: number) => DayNumber | null)>> = {
  newYear: [1, 1],
  spring: (year) => lunarDay("spring", year),
  easter,
  lantern: (year) => after(lunarDay("spring", year), 14),
  women: [3, 8],
  tombs: (year) => dayNumber(year, 4, qingming(year)),
  goodFriday: (year) => easter(year) - 2,
  pentecost: (year) => easter(year) + 49,
  labourDay: [5, 1],
  childrensDay: [6, 1],
  dragonBoat: (year) => lunarDay("dragonBoat", year),
  midYearSale: [6, 18],
  independence: [7, 4],
  teachers: [9, 10],
  usLaborDay: (year) => nthWeekday(year, 9, 1, 1),
  autumn: (year) => lunarDay("autumn", year),
  nationalDay: [10, 1],
  halloween: [10, 31],
  singlesDay: [11, 11],
  thanksgiving,
  blackFriday: (year) => thanksgiving(year) + 1,
  doubleTwelve: [12, 12],
  christmas: [12, 25],
};

/** Null for lunar holidays outside the years of the table. */
export function holidayDay(holiday: Holiday, year: number): DayNumber | null {
  const day = days[holiday];
  return typeof day === "function" ? day(year) : dayNumber(year, ...day);
}

/** Day of April: the sun at 15°, by the usual formula for the 21st century. */
function qingming(year: number): number {
  const short = year % 100;
  return Math.floor(short * 0.2422 + 4.81) - Math.floor(short / 4);
}

function after(day: DayNumber | null, days: number): DayNumber | null {
  return day === null ? null : day + days;
}

function lunarDay(name: keyof typeof lunar, year: number): DayNumber | null {
  const at = (year - firstLunarYear) * 4;
  const text = lunar[name].slice(Math.max(at, 0), at + 4);
  return at < 0 || text.length < 4 ? null : dayNumber(year, Number(text.slice(0, 2)), Number(text.slice(2)));
}

function nthWeekday(year: number, month: number, day: number, nth: number): DayNumber {
  const first = dayNumber(year, month, 1);
  return first + ((day - weekday(first) + 7) % 7) + 7 * (nth - 1);
}

function thanksgiving(year: number): DayNumber {
  return nthWeekday(year, 11, 4, 4);
}

/** Gregorian Easter Sunday (Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): DayNumber {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const leap = Math.floor(century / 4);
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leap - correction + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451);
  const sum = epact + sunday - 7 * late + 114;
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1);
}
