import { dayNumber, weekday, type DayNumber } from "./dates";

/** Public holidays and trade events that people set as limits. A limit is the day before. */
export type Holiday = (typeof rules)[number]["id"];

/** First years and days (month and day) of the lunar holidays of China, 2020 to 2040. */
const firstLunarYear = 2020;
const lunar = {
  spring: "012502120201012202100129021702060126021302030123021101310219020801280215020401240212",
  dragonBoat: "062506140603062206100531061906090528061606050624061206010620061005300618060705270614",
  autumn: "100109210910092909171006092509151003092209121001091909080927091610040924091310020920",
} as const;

const rules = [
  { id: "newYear", words: "元旦|new year(?:'s)?(?: day)?", day: (year: number) => dayNumber(year, 1, 1) },
  { id: "spring", words: "春节|农历新年|除夕|chinese new year|lunar new year|spring festival", day: (year: number) => lunarDay("spring", year) },
  { id: "easter", words: "复活节|easter(?: sunday)?", day: easter },
  { id: "lantern", words: "元宵节?", day: (year: number) => after(lunarDay("spring", year), 14) },
  { id: "women", words: "三八(?:妇女)?节|妇女节|women's day", day: (year: number) => dayNumber(year, 3, 8) },
  { id: "tombs", words: "清明节?", day: (year: number) => dayNumber(year, 4, qingming(year)) },
  { id: "goodFriday", words: "good friday", day: (year: number) => easter(year) - 2 },
  { id: "pentecost", words: "pentecost|whitsun", day: (year: number) => easter(year) + 49 },
  { id: "labourDay", words: "五一(?!线)(?:劳动节|假期|节|小长假)?|劳动节|may day", day: (year: number) => dayNumber(year, 5, 1) },
  { id: "childrensDay", words: "六一(?:儿童节)?|儿童节", day: (year: number) => dayNumber(year, 6, 1) },
  { id: "dragonBoat", words: "端午节?|dragon boat festival", day: (year: number) => lunarDay("dragonBoat", year) },
  { id: "midYearSale", words: "618(?:大促|购物节|活动)?(?![,.]?\\d|[万亿元%])|六一八", day: (year: number) => dayNumber(year, 6, 18) },
  { id: "independence", words: "independence day|fourth of july", day: (year: number) => dayNumber(year, 7, 4) },
  { id: "teachers", words: "教师节", day: (year: number) => dayNumber(year, 9, 10) },
  { id: "usLaborDay", words: "labou?r day", day: (year: number) => nthWeekday(year, 9, 1, 1) },
  { id: "autumn", words: "中秋节?|mid-autumn(?: festival)?", day: (year: number) => lunarDay("autumn", year) },
  { id: "nationalDay", words: "国庆节?|十一(?:假期|黄金周|长假)|golden week|national day", day: (year: number) => dayNumber(year, 10, 1) },
  { id: "halloween", words: "万圣节|hallowe'?en", day: (year: number) => dayNumber(year, 10, 31) },
  { id: "singlesDay", words: "双十一|双11|双１１|singles'? day|double 11|double eleven", day: (year: number) => dayNumber(year, 11, 11) },
  { id: "thanksgiving", words: "感恩节|thanksgiving(?: day)?", day: thanksgiving },
  { id: "blackFriday", words: "黑色?星期?五|黑五|black friday", day: (year: number) => thanksgiving(year) + 1 },
  { id: "doubleTwelve", words: "双十二|双12", day: (year: number) => dayNumber(year, 12, 12) },
  { id: "christmas", words: "圣诞节?|christmas(?: (?:day|eve|break|holidays?))?|xmas|the holidays", day: (year: number) => dayNumber(year, 12, 25) },
] as const;

/** Names of holidays in both languages, one alternative for each, in the order of `holidayAt`. */
export const holidayWords = new RegExp(`(?:the )?(?:${rules.map(({ words }) => `(${words})`).join("|")})(?![a-z])(?:,? (20\\d\\d)(?!\\d))?`, "y");

/** The holiday whose group of `holidayWords` matched. */
export function holidayOf(groups: RegExpExecArray): Holiday | null {
  const index = rules.findIndex((_, at) => groups[at + 1] !== undefined);
  return rules[index]?.id ?? null;
}

/** The year written behind a holiday. */
export function holidayYear(groups: RegExpExecArray): number | null {
  const written = groups[rules.length + 1];
  return written === undefined ? null : Number(written);
}

/** Null for lunar holidays outside the years of the table. */
export function holidayDay(id: Holiday, year: number): DayNumber | null {
  return rules.find((rule) => rule.id === id)?.day(year) ?? null;
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
