import { dayOf, relative, yearOf, type CalendarEntry } from "./calendarEntry";
import { isDigit } from "./characters";
import { hanNumeralAt } from "./hanNumerals";
import type { Part, Year } from "./period";
import { after, before } from "./scan";
import type { TimeUnit } from "./types";

/** One group: digits or characters. */
const writtenYear = "((?:20)?\\d\\d|[二两][〇零○][〇零○一二三四五六七八九]{2})年度?的?";
const relativeYear = "(今年|本年度?|当年|明年|次年|来年|后年|去年|上年|前年|下一年|下年度|下一年度|新的?一年)度?的?";
/** In front of 前, or alone: the period is over. */
const over = "(?:结束|终了|收官|届满|终止|收尾|完结)(?=之?前|以前|时|$|[，。；;,])";
/** Two groups: written, relative. */
const year = `(?:${writtenYear}|${relativeYear})?`;

const yearOffsets: Readonly<Record<string, number>> = { 今: 0, 本: 0, 当: 0, 明: 1, 次: 1, 来: 1, 下: 1, 新: 1, 后: 2, 去: -1, 上: -1, 前: -2 };

function number(written: string): number {
  return isDigit(written.charAt(0)) ? Number(written) : (hanNumeralAt(written, 0)?.value ?? NaN);
}

function inYear(written: string | undefined, word: string | undefined): Year {
  if (word !== undefined) return { yearsFromNow: yearOffsets[word.charAt(0)] ?? 0 };
  if (written === undefined) return null;
  return isDigit(written.charAt(0)) ? yearOf(written) : 2000 + (hanNumeralAt(`二〇${written.slice(2)}`, 0)?.value ?? 0) % 2000;
}

function partOf(word: string | undefined): Part {
  return word === undefined ? "whole" : /初|上旬/.test(word) ? "early" : /中|上半/.test(word) ? "mid" : "whole";
}

function isEdge(word: string | undefined): boolean {
  return word !== undefined && !/内|期间/.test(word);
}

const weekdayIndex = (day: string): number => (day === "天" ? 7 : "一二三四五六日".indexOf(day) + 1);

/** In front of 季度内 and the like: 两个季度内 is a length, 每季度 recurs. */
const counted = /[每各个\d一二两三四五六七八九十半多几]$/;

/** What stands in quotation marks is a time too: "十四五"末. */
export const fiveYears = /十([三四五六])五"?(?:规划)?(?:(开局|首年|第一年)(?:之年)?|期间|时期末?|期末|末|收官(?:之年)?|最后一年|期内|结束)/y;

function sticky(pattern: string): RegExp {
  return new RegExp(pattern, "y");
}

export const chineseCalendar: readonly CalendarEntry[] = [
  // 2025年12月31日, 6月30号, 十二月底, 明年3月中旬, 8月
  {
    pattern: sticky(`${year}(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?的?(?:([0-3]?\\d|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号](?:[-~至到](\\d\\d?)[日号])?|(初|[上中下]旬|[上下]半月|第[一二三四]周|[首末]周|最后一周|中(?![心国层间标])|底|末|内))?(?!度(?!假))`),
    read([, written, word, month, first, last, part], { lower }, at) {
      const day = last ?? first;
      if (/[个每\d]$/.test(before(lower, at, 1))) return null;
      const week = /^第?([一二三四首])周/.exec(part ?? "");
      if (week !== null) return dayOf(inYear(written, word), number(month!), 7 * ("首一二三四".indexOf(week[1]!) || 1));
      if (part === "中旬") return dayOf(inYear(written, word), number(month!), 20);
      return day !== undefined ? dayOf(inYear(written, word), number(month!), number(day)) : { unit: "month", year: inYear(written, word), index: number(month!), part: partOf(part) };
    },
    isEnd: (groups) => isEdge(groups[6]),
  },
  // 今年前8个月, 2025年后四个月
  {
    pattern: sticky(`${year}([前头首后]|最后)(\\d{1,2}|十[一二]?|[一二两三四五六七八九])个月`),
    read: ([{ length }, written, word, end, count], { lower }, at) => (written === undefined && word === undefined && !/^累计/.test(after(lower, at + length, 2)) ? null : { unit: "month", year: inYear(written, word), index: /后/.test(end!) ? 12 : number(count!) }),
  },
  // 2025年第三季度, 三季度末, 前三季度, 首季, Q3末
  {
    pattern: sticky(`${year}(?:第?([一二三四1-4首])(?:(?<=第.)个)?季(?:度(?!一)|(?!度))|前([二两三2-3])个?季度|q([1-4])(?:季度)?)(初|中期?|末|底|内)?`),
    read: ([, written, word, index, count, latin, part], { lower }, at) => /一年$/.test(before(lower, at, 2)) ? null : ({ unit: "quarter", year: inYear(written, word), index: index === "首" ? 1 : number(latin ?? count ?? index!), part: partOf(part) }),
    isEnd: (groups) => isEdge(groups[6]),
  },
  // 2026年上半年, 下半年末, H1
  {
    pattern: sticky(`${year}(?:([上下前后])半年度?|h([12]))(末|底|内)?`),
    read: ([, written, word, half, latin]) => ({ unit: "half", year: inYear(written, word), index: latin !== undefined ? Number(latin) : /[上前]/.test(half!) ? 1 : 2 }),
    isEnd: (groups) => isEdge(groups[5]),
  },
  // 2026财年, FY25/26财年末, 本财年, 下一财年
  {
    pattern: sticky("(?:fy)?(?:20)?(\\d\\d)(?:[/-](?:20)?(\\d\\d))?年?(?:财政年度|财务年度|会计年度|财年度?|财政年)(末|底|内)?"),
    read: ([, first, second]) => ({ unit: "fiscalYear", year: yearOf(second ?? first)! }),
    isEnd: (groups) => isEdge(groups[3]),
  },
  {
    pattern: sticky("(本|上|下|这个?|当前|今)一?个?(?:财政年度|财务年度|会计年度|财年度?|财政年)(末|底|内)?"),
    read: ([, which]) => relative("fiscalYear", which === "下" ? 1 : which === "上" ? -1 : 0),
    isEnd: (groups) => isEdge(groups[2]),
  },
  { pattern: sticky(`财年[末底]|会计年度末|(?:[本全该]|这个)?(?:财年|(?:财政|财务|会计)年度)${over}`), read: () => relative("fiscalYear", 0), isEnd: true },
  // 年度结束前, 季度终了前, 学期结束前
  {
    pattern: sticky(`(?:[本全该当]|这个)?(年度?|季度|学期|月度?)${over}`),
    read: ([, unit], { lower }, at) => (counted.test(before(lower, at, 1)) ? null : relative(unit!.startsWith("年") ? "year" : unit === "季度" ? "quarter" : unit === "学期" ? "half" : "month", 0)),
    isEnd: true,
  },
  // The five-year plans: the fourteenth ends in 2025
  {
    pattern: fiveYears,
    read: ([, plan, first]) => ({ unit: "year", year: 2010 + 5 * ("二三四五六".indexOf(plan!) + 1) - (first === undefined ? 0 : 4) }),
    isEnd: ([words]) => /[末官]/.test(words),
  },
  // 今年暑假期间, 寒假前, 明年春季, 2025年冬天; 暑期实习 is a thing
  {
    pattern: sticky(`${year}(?:([暑寒])[假期](?:期间|里)?(?!实习|作业|[班工档]|活动|课程|托管|社会|招生)|([春夏秋冬])[季天](?:期间)?)(结束|末)?`),
    read([words, written, word, holiday, season, edge], { lower }, at) {
      if (/[寒每]年?$/.test(before(lower, at, 2))) return null;
      const isBefore = /^(?:之前|以前|前(?!后))/.test(after(lower, at + words.length, 2)) && edge === undefined;
      if (season !== undefined && written === undefined && word === undefined && !isBefore && edge === undefined) return null;
      const index = holiday === "暑" ? 8 : holiday === "寒" ? 2 : 5 + 3 * "春夏秋冬".indexOf(season!);
      return { unit: "month", year: inYear(written, word), index: index - (!isBefore ? 0 : holiday === "暑" ? 2 : holiday === "寒" ? 1 : 3) };
    },
  },
  // 本学年, 2025-2026学年, 下学年
  {
    pattern: sticky("(?:([本下])一?|(20\\d\\d)(?:[-~/至](?:20)?(\\d\\d))?)学年度?(?!开学)(末|底|结束)?"),
    read: ([, which, first, second]) => ({ unit: "month", year: first === undefined ? (which === "下" ? { yearsFromNow: 1 } : null) : (yearOf(second) ?? Number(first) + 1), index: 8 }),
    isEnd: (groups) => isEdge(groups[4]),
  },
  { pattern: sticky("学期[末底内]"), read: (_, { lower }, at) => (counted.test(before(lower, at, 1)) ? null : relative("half", 0)), isEnd: true },
  // 第32周, 2025年第32周
  { pattern: sticky(`${year}第(\\d{1,2}|[一二三四五十][一二三四五六七八九十]{0,2})周(末|内)?`), read: ([, written, word, index]) => ({ unit: "week", year: inYear(written, word), index: number(index!) }) },
  // 2025年, 2025年底, 今年年底, 明年初, 今年内, 2025年全年
  {
    pattern: sticky(`(?:${writtenYear}|${relativeYear})年?(初|中(?![国心东层间])|底|末|终(?!奖)|内|全年|度内|期间)?`),
    read([words, written, word, part], { lower }, at) {
      if (written !== undefined && (/\d$/.test(before(lower, at, 1)) || /^[款届级版式](?!位)/.test(after(lower, at + words.length, 2)))) return null;
      if (written !== undefined && written.length === 2 && Number(written) < 20) return null; // 10年 is a length
      return word !== undefined ? relative("year", yearOffsets[word.charAt(0)] ?? 0, partOf(part)) : { unit: "year", year: inYear(written, word) as number, part: partOf(part) };
    },
    isEnd: (groups) => isEdge(groups[3]) && groups[3] !== "全年",
  },
  { pattern: sticky("年(?:[底末关]|终(?![奖总考评绩述决盘报]))|岁末"), read: () => relative("year", 0), isEnd: true },
  { pattern: sticky("年中(?![国心期])"), read: () => ({ unit: "half", year: null, index: 1 }), isEnd: true },
  { pattern: sticky("年初"), read: () => relative("year", 0, "early"), isEnd: true },
  { pattern: sticky("今明[两二]年|本年度?[及和与]明年度?"), read: () => relative("year", 1) },
  { pattern: sticky("年内|全年度?|年度内|整年"), read: (_, { lower }, at) => (/[一二两三四五六七八九十\d半多几]$/.test(before(lower, at, 1)) ? null : relative("year", 0)) },
  { pattern: sticky("(?:半年度|季度?)[末底]|季度内"), read: ([words], { lower }, at) => (counted.test(before(lower, at, 1)) ? null : relative(words.startsWith("半") ? "half" : "quarter", 0)), isEnd: true },
  { pattern: sticky("月[底末](?!关账|结账|月结)"), read: (_, { lower }, at) => (/[每各]$/.test(before(lower, at, 1)) ? null : relative("month", 0)), isEnd: true },
  { pattern: sticky("月内"), read: (_, { lower }, at) => (/[个每]$/.test(before(lower, at, 1)) ? null : relative("month", 0)) },
  { pattern: sticky("周末(?=前|之前)|周内"), read: (_, { lower }, at) => (counted.test(before(lower, at, 1)) ? null : relative("week", 0)), isEnd: true },
  // 本季度, 下个月, 本月底, 下周五, 上季度, 这半年
  {
    pattern: sticky("(本|下|上|这|当前)一?个?(?:(?:周|星期|礼拜)([一二三四五六日天])|(半年度?|季度?|月份?|周|星期|学期|旬))(初|中旬?|底|末|上旬|下旬|内)?"),
    read([, which, day, unit, part], { lower }, at) {
      if (/[每逐]$/.test(before(lower, at, 1))) return null;
      const offset = which === "下" ? 1 : which === "上" ? -1 : 0;
      if (day !== undefined) return { unit: "weekday", index: weekdayIndex(day), weeks: offset };
      const of: TimeUnit = /半|学期/.test(unit!) ? "half" : unit!.startsWith("季") ? "quarter" : unit!.startsWith("月") ? "month" : "week";
      return relative(of, offset, partOf(part));
    },
    isEnd: (groups) => isEdge(groups[4]),
  },
  {
    pattern: sticky("(本|这个|当|下|次)个?月([0-3]?\\d|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]"),
    read: ([, which, day], { lower }, at) => (/[每当次]/.test(lower[at]!) ? null : { unit: "day", year: null, month: 0, day: number(day!), monthsFromNow: which === "下" ? 1 : 0 }),
  },
  { pattern: sticky("(?:周|星期|礼拜)([一二三四五六日天])(?=前|之前|下班)"), read: ([, day], { lower }, at) => (/每$/.test(before(lower, at, 1)) ? null : { unit: "weekday", index: weekdayIndex(day!), weeks: 0 }) },
  { pattern: sticky("今[天日]|明[天日](?!确)|后天"), read: ([word]) => relative("day", "今明后".indexOf(word.charAt(0))) },
  // 15日前: of this month, or of the next when it is over
  {
    pattern: sticky("([0-3]?\\d)[日号](?=前|之前|以前)"),
    read: ([, day], { lower }, at) => (/[月\d]$|每.{0,4}$/.test(before(lower, at, 6)) ? null : { unit: "day", year: null, month: 0, day: Number(day) }),
  },
];
