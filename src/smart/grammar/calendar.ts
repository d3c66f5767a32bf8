import type { Span } from "../types";
import type { CalendarEntry } from "./calendarEntry";
import { isDigit, isHan, isWord } from "./characters";
import { chineseCalendar, fiveYears } from "./chineseCalendar";
import { englishCalendar } from "./englishCalendar";
import { holidayOf, holidayWords, holidayYear } from "./holidays";
import type { Period, Year } from "./period";
import { before, fitsAt, groupsAt } from "./scan";
import { startsOf, type Starts } from "./starts";
import type { Mask, NormalText } from "./types";

/** A name of a stretch of the calendar, without what the words around it make of it. */
export interface CalendarName extends Span {
  readonly period: Period;
  readonly isEnd: boolean;
}

const holidayEntry: CalendarEntry = {
  pattern: holidayWords,
  read(groups) {
    const holiday = holidayOf(groups);
    return holiday === null ? null : { unit: "holiday", holiday, year: holidayYear(groups) };
  },
};
/** Entries for one kind of first character. */
function table(entries: readonly CalendarEntry[]): Starts<CalendarEntry> {
  return startsOf(entries, ({ pattern }) => pattern);
}
const latin = table([...englishCalendar, holidayEntry]);
const han = table([...chineseCalendar, holidayEntry]);
const digit = table([...chineseCalendar, ...englishCalendar, holidayEntry]);

/** The calendar names of a text from left to right, the longest at each place, outside of masks. O(length). */
export function readCalendar(normal: NormalText, masks: readonly Mask[]): CalendarName[] {
  const names: CalendarName[] = [];
  let mask = 0;
  for (let at = 0; at < normal.lower.length; ) {
    while (mask < masks.length && masks[mask]!.end <= at) mask++;
    const blocked = masks[mask];
    const plan = blocked?.start === at ? planIn(normal.lower, blocked) : null;
    at = plan ?? at;
    if (blocked !== undefined && blocked.start <= at && plan === null) at = blocked.end;
    else {
      const name = calendarNameAt(normal, at);
      if (name === null || (blocked !== undefined && name.end > blocked.start && blocked.kind !== "programme" && plan === null)) at++;
      else {
        names.push(name);
        at = name.end;
      }
    }
  }
  return names;
}

/** 十四五期间, "十四五"末: where the name of a five-year plan starts in its mask, when it is a time. */
function planIn(lower: string, { kind, start }: Mask): number | null {
  const at = kind === "quoted" ? start + 1 : start;
  return (kind === "quoted" || kind === "programme") && fitsAt(fiveYears, lower, at) ? at : null;
}

/** The longest calendar name that starts at an offset, the start of a word. */
export function calendarNameAt(normal: NormalText, at: number): CalendarName | null {
  const { lower } = normal;
  const character = lower[at]!;
  const isWordStart = isHan(character) || (isWord(character) && !isWord(lower.charAt(at - 1) || " "));
  if (!isWordStart || (isDigit(character) && /\d[.,]$/.test(before(lower, at, 2)))) return null;
  const starts = isHan(character) ? han : isDigit(character) || "qhf".includes(character) ? digit : latin;
  let best: CalendarName | null = null;
  for (const { pattern, read, isEnd } of starts(lower, at)) {
    const groups = groupsAt(pattern, lower, at);
    if (groups === null || groups[0].length <= (best === null ? 0 : best.end - at)) continue;
    const period = read(groups, normal, at);
    if (period !== null) best = { start: at, end: at + groups[0].length, period, isEnd: typeof isEnd === "function" ? isEnd(groups) : isEnd === true };
  }
  // 2026年春节, 明年国庆节: the year belongs to the holiday.
  if (best !== null && (best.period.unit === "year" || (best.period.unit === "relative" && best.period.of === "year"))) {
    const groups = groupsAt(holidayWords, lower, best.end);
    const holiday = groups === null ? null : holidayOf(groups);
    const year: Year = best.period.unit === "year" ? best.period.year : { yearsFromNow: best.period.offset };
    if (holiday !== null) return { start: at, end: best.end + groups![0].length, period: { unit: "holiday", holiday, year }, isEnd: false };
  }
  return best;
}
