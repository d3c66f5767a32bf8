import { isDigit } from "../../../../smart/grammar/characters";
import type { CalendarKind } from "../../../../review/periods";
import { matchAt, plainAt } from "../numbers";
import { isRunEdge } from "../text";
import type { PeriodAsk, YearAsk } from "./ask";

export interface PeriodWord {
  readonly end: number;
  readonly ask: PeriodAsk;
}

interface Pattern {
  readonly pattern: RegExp;
  /** Null where the words are no period after all. */
  readonly read: (groups: RegExpExecArray) => PeriodAsk | null;
}

const sticky = (pattern: string): RegExp => new RegExp(pattern, "y");
const count = "(\\d{1,2}|[一二两三四五六七八九十]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

/** The words for a length of time, in both languages. */
function kindOf(word: string): CalendarKind | null {
  if (/^(?:half|半)/.test(word)) return "half";
  const found = ([["quarter", /^(?:q|季)/], ["month", /^m|^月/], ["year", /^y|^年/], ["week", /^w|^(?:周|星期)/]] as const).find(([, pattern]) => pattern.test(word));
  return found?.[0] ?? null;
}

function number(text: string): number {
  return plainAt(text, 0)?.value ?? 0;
}

function year(text: string): number {
  const digits = text.replace(/[〇零一二三四五六七八九]/g, (digit) => String(Math.max(0, "〇零一二三四五六七八九".indexOf(digit) - 1)));
  return Number(digits) < 100 ? 2000 + Number(digits) : Number(digits);
}

function calendar(kind: "quarter" | "half" | "month" | "week", index: number, of: YearAsk = null, to?: number): PeriodAsk | null {
  const last = { quarter: 4, half: 2, month: 12, week: 53 }[kind];
  if (index < 1 || index > last || (to !== undefined && (to > last || to < index))) return null;
  return { type: "calendar", kind, index, year: of, ...(to === undefined ? {} : { to }) };
}

function relative(kind: CalendarKind | null, offset: number): PeriodAsk {
  return kind === null ? { type: "chosen", offset } : { type: "relative", kind, offset };
}

function last(kind: CalendarKind | null, count: number): PeriodAsk | null {
  return count < 1 ? null : { type: "last", kind, count };
}

const letters = (letter: string): "quarter" | "half" => (letter === "q" ? "quarter" : "half");

/** Written alike in both languages. */
const figures: readonly Pattern[] = [
  { pattern: sticky("(?:fy)?(\\d{4})[ -]?([qh])([1-4])"), read: ([, of = "", letter = "", index]) => calendar(letters(letter), Number(index), Number(of)) },
  { pattern: sticky("(\\d{4})[ -]?w(\\d{1,2})"), read: ([, of, index]) => calendar("week", Number(index), Number(of)) },
  { pattern: sticky("(\\d{4})[-/.](0?[1-9]|1[0-2])(?![-/.\\d])"), read: ([, of, index]) => calendar("month", Number(index), Number(of)) },
  { pattern: sticky("([qh])([1-4])(?:[/ ]?'(\\d\\d)|/(\\d{4}|\\d\\d))?"), read: ([, letter = "", index, short, of = short]) => calendar(letters(letter), Number(index), of === undefined ? null : year(of)) },
  { pattern: sticky("([1-4])([qh])"), read: ([, index, letter = ""]) => calendar(letters(letter), Number(index)) },
  { pattern: sticky("(?:fy ?|fiscal year )((?:20)?\\d\\d)"), read: ([, of = ""]) => ({ type: "year", year: year(of) }) },
  { pattern: sticky("(20\\d\\d|19\\d\\d)(?:财年|年度?)?(?:全年)?(?![-/.]?\\d)"), read: ([, of]) => ({ type: "year", year: Number(of) }) },
];

const chinese: readonly Pattern[] = [
  { pattern: sticky("([12]\\d|[〇零一二三四五六七八九]{2,4})年度?(?:全年)?"), read: ([, of = ""]) => ({ type: "year", year: year(of) }) },
  { pattern: sticky("(前|去|上|今|本|当|明)一?年度?(?:全年)?(?!同期)"), read: ([, which = ""]) => ({ type: "year", year: { ago: { 前: 2, 去: 1, 上: 1, 明: -1 }[which] ?? 0 } }) },
  { pattern: sticky("今年以来|年初至今|全年度?"), read: () => ({ type: "year", year: { ago: 0 } }) },
  { pattern: sticky("(?:去年|上年)?(?:同期|同一时期)"), read: () => ({ type: "before", periods: "year" }) },
  { pattern: sticky("前([二两三23])个?季度?"), read: ([, to = ""]) => calendar("quarter", 1, null, number(to)) },
  { pattern: sticky(`(?:最近|近|过去|前)的?${count}?个?(季度?|月|半年|年|周|期)`), read: ([all, of = "一", unit = ""]) => (all.startsWith("前") && of === "一" ? null : last(kindOf(unit), number(of))) },
  { pattern: sticky("(\\d{1,2})月?[-~至到](\\d{1,2})月份?"), read: ([, from, to]) => calendar("month", Number(from), null, Number(to)) },
  { pattern: sticky("(\\d{1,2}|十[一二]?|[一二三四五六七八九])月份?"), read: ([, index = ""]) => calendar("month", number(index)) },
  { pattern: sticky("第?([一二三四1-4])季度?"), read: ([, index = ""]) => calendar("quarter", number(index)) },
  { pattern: sticky("第(\\d{1,2}|[一二三四五十]{1,4})周"), read: ([, index = ""]) => calendar("week", number(index)) },
  { pattern: sticky("([上下])半年度?"), read: ([, which]) => calendar("half", which === "上" ? 1 : 2) },
  { pattern: sticky("(上上|上|本|这|当前?|下)(?:一个?|个)?(季度?|月份?|半年度?|周|星期|期|周期)"), read: ([, which = "", unit = ""]) => relative(unit === "周期" ? null : kindOf(unit), { 上上: -2, 上: -1, 下: 1 }[which] ?? 0) },
  { pattern: sticky("(?:所有|全部|历史)(?:各?期|期间|季度|月份)"), read: () => ({ type: "all" }) },
];

const monthNames = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const units = "(quarter|month|half(?: year)?|year|week|period)";
const nth = ["first", "second", "third", "fourth"];

const english: readonly Pattern[] = [
  { pattern: sticky("(?:the )?same (?:quarter|month|half|week|period|time) (?:of )?(?:the )?(?:last|previous|prior) year|(?:a|one) year (?:ago|earlier|before)"), read: () => ({ type: "before", periods: "year" }) },
  { pattern: sticky("(?:the )?(?:quarter|month|period) before(?! last)|(?:a|one) (?:quarter|month|period) (?:ago|earlier|before)"), read: () => ({ type: "before", periods: 1 }) },
  { pattern: sticky(`(?:the )?(?:last|past|previous|recent|most recent|latest) ${count} ${units}s`), read: ([, of = "", unit = ""]) => last(kindOf(unit), number(of)) },
  { pattern: sticky("(?:the )?(past|last) (?:12|twelve) months|(?:the )?past year"), read: () => ({ type: "last", kind: "year", count: 1 }) },
  { pattern: sticky(`(?:the )?${units} before last`), read: ([, unit = ""]) => relative(kindOf(unit), -2) },
  {
    pattern: sticky(`(?:the )?(last|previous|prior|past|preceding|this|current|next|coming) ${units}(?:'s)?`),
    read: ([, which = "", unit = ""]) => {
      const offset = /^(?:this|cur)/.test(which) ? 0 : /^(?:next|com)/.test(which) ? 1 : -1;
      return unit === "year" ? { type: "year", year: { ago: -offset } } : relative(kindOf(unit), offset);
    },
  },
  { pattern: sticky("(?:this )?year[ -]to[ -]date|ytd|so far this year"), read: () => ({ type: "year", year: { ago: 0 } }) },
  {
    pattern: sticky("(?:the )?(first|second|third|fourth|1st|2nd|3rd|4th) (quarter|half)(?: of)?"),
    read: ([, index = "", unit = ""]) => calendar(letters(unit.charAt(0)), isDigit(index.charAt(0)) ? Number(index.charAt(0)) : nth.indexOf(index) + 1),
  },
  { pattern: sticky("(quarter|week|half) (\\d{1,2})"), read: ([, unit = "", index]) => calendar(unit as "quarter" | "week" | "half", Number(index)) },
  { pattern: sticky(`(${monthNames})(?! be)\\.?`), read: ([, name = ""]) => calendar("month", monthNames.split("|").findIndex((month) => month.startsWith(name.slice(0, 3))) + 1) },
  { pattern: sticky("all (?:periods|quarters|months|years)"), read: () => ({ type: "all" }) },
];

const patterns = [...figures, ...english, ...chinese];

/** The longest words for a period at a place. Every pattern looks at a bounded stretch: O(1). */
export function periodAt(lower: string, at: number): PeriodWord | null {
  if (!isRunEdge(lower, at)) return null;
  let longest: PeriodWord | null = null;
  for (const { pattern, read } of patterns) {
    const groups = matchAt(pattern, lower, at);
    if (groups === null || at + groups[0].length <= (longest?.end ?? at) || !isRunEdge(lower, at + groups[0].length)) continue;
    const ask = read(groups);
    if (ask !== null) longest = { end: at + groups[0].length, ask };
  }
  return longest;
}
