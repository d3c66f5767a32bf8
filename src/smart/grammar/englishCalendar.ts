import { dayOf, relative, yearDigits, yearOf, type CalendarEntry } from "./calendarEntry";
import type { Part, Period, Year } from "./period";
import { after, before } from "./scan";
import type { NormalText, TimeUnit } from "./types";

const month = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
const monthStarts = "janfebmaraprmayjunjulaugsepoctnovdec";
/** Two groups: digits, or this or next. */
const year = `(?:(?:,? (?:of )?(?:fy ?)?|[-/])(${yearDigits}(?!\\d)|'\\d\\d|(?<=-)2\\d(?![\\d-]))|,? (?:of )?(?:the )?(this|next|current|last|following) (?:calendar |fiscal )?year\\b)?`;
const shortYear = `(?:(?: of| in)?(?:[ /'-]?(?:fy ?)?(${yearDigits}|\\d\\d(?![\\d%]| ?%|\\.\\d|,\\d| [a-z]+s\\b)))|,? (?:of )?(?:the )?(this|next|current|last|following) (?:calendar |fiscal )?year\\b)?(?!\\d)`;
const part = "(early|mid|late|(?:the )?(?:beginning|start|middle|end|close) of)(?:[- ](?:in )?(?:the )?(?:month of |year )?)";
const units = "(calendar year|(?:fiscal|financial|business|plan|budget|accounting|reporting|trading|tax) year|half[- ]year|quarter|semester|month|week|year|half|fy)";

const nth: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: 4, final: 4, opening: 1, closing: 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4 };

function monthOf(name: string | undefined): number {
  return monthStarts.indexOf((name ?? "").slice(0, 3)) / 3 + 1;
}

function inYear(digits: string | undefined, word: string | undefined): Year {
  if (digits !== undefined) return yearOf(digits);
  return word === undefined ? null : { yearsFromNow: offsetOf(word) };
}

function offsetOf(word: string): number {
  return /next|coming|following/.test(word) ? 1 : /last|previous|prior|past|preceding/.test(word) ? -1 : 0;
}

function partOf(phrase: string | undefined): Part {
  if (phrase === undefined) return "whole";
  return /early|beginning|start/.test(phrase) ? "early" : /mid/.test(phrase) ? "mid" : "whole";
}

function unitOf(words: string): TimeUnit | "fiscalYear" {
  if (/[lnstgx] year|fy/.test(words)) return "fiscalYear";
  return /half|semester/.test(words) ? "half" : words === "calendar year" ? "year" : (words as TimeUnit);
}

function sticky(pattern: string): RegExp {
  return new RegExp(pattern, "y");
}

export const englishCalendar: readonly CalendarEntry[] = [
  // 31 December 2025, 1st of July, the first of June, the 15th of March next year
  {
    pattern: sticky(`(?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ?-?|(first|second|third|fourth) of )${month}${year}`),
    read: ([, day, word, name, digits, which]) => dayOf(inYear(digits, which), monthOf(name), nth[word!] ?? Number(day)),
  },
  // December 31st, 2025
  {
    pattern: sticky(`${month} (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\da-z%]|[.,:]\\d| ?(?:percent|%|people|new|x)\\b)${year}`),
    read: ([, name, day, digits, word]) => dayOf(inYear(digits, word), monthOf(name), Number(day)),
  },
  // early August, late May 2026
  {
    pattern: sticky(`${part}${month}${year}`),
    read: ([, phrase, name, digits, word]) => ({ unit: "month", year: inYear(digits, word), index: monthOf(name), part: partOf(phrase) }),
    isEnd: true,
  },
  // mid-2026, the end of 2027, early FY26
  {
    pattern: sticky(`${part}(?:(?:fy|fiscal(?: year)?) ?(${yearDigits}|\\d\\d)|(${yearDigits}))(?!\\d)`),
    read: ([, phrase, fiscal, digits]) => ({ unit: fiscal === undefined ? "year" : "fiscalYear", year: yearOf(fiscal ?? digits)!, part: partOf(phrase) }),
    isEnd: true,
  },
  // early Q3, mid next quarter, the end of the year
  {
    pattern: sticky(`${part}q([1-4])${shortYear}`),
    read: ([, phrase, index, digits, word]) => ({ unit: "quarter", year: inYear(digits, word), index: Number(index), part: partOf(phrase) }),
    isEnd: true,
  },
  {
    pattern: sticky(`${part}(?:(this|next|current|coming|following|our) )?${units}\\b(?! (?:no\\.? )?\\d)`),
    read: ([, phrase, which, unit]) => relative(unitOf(unit!), offsetOf(which ?? ""), partOf(phrase)),
    isEnd: true,
  },
  { pattern: sticky(`(?:end|close)(?:[ -]of)?[ -]${month}${year}`), read: ([, name, digits, word]) => ({ unit: "month", year: inYear(digits, word), index: monthOf(name) }), isEnd: true },
  { pattern: sticky(`(?:end|close)[ -](?:of )?(${yearDigits})(?!\\d)`), read: ([, digits]) => ({ unit: "year", year: Number(digits) }), isEnd: true },
  // month-end June, the first week of July, the last working day of May
  { pattern: sticky(`(?:month|quarter)[- ]end,? (?:of |in )?${month}${year}`), read: ([, name, digits, word]) => ({ unit: "month", year: inYear(digits, word), index: monthOf(name) }), isEnd: true },
  {
    pattern: sticky(`(?:the )?(first|second|third|fourth|last|final) (?:full |working |business )*(week|half|fortnight|day) (?:of|in) ${month}${year}`),
    read([, word, unit, name, digits, which]) {
      const day = { week: 7, fortnight: 14, half: 15, day: 1 }[unit!]! * nth[word!]!;
      const index = monthOf(name);
      return /last|final/.test(word!) || day > 28 ? { unit: "month", year: inYear(digits, which), index } : dayOf(inYear(digits, which), index, day);
    },
  },
  { pattern: sticky("(?:the )?(?:turn of the )?(year|quarter|month|week)(?:'s (?:end|close)|(?<=turn of the year))\\b"), read: ([, unit]) => relative(unit as TimeUnit, 0), isEnd: true },
  { pattern: sticky(`(?:mid[- ]?year|half[- ]year(?= 20\\d\\d(?!\\d)))\\b(?: (?:of )?(${yearDigits}))?`), read: ([, digits]) => ({ unit: "half", year: yearOf(digits), index: 1 }), isEnd: true },
  // January 2026, Sept '25, March
  {
    pattern: sticky(`${month}${year}`),
    read: ([, name, digits, word], normal, at) =>
      digits !== undefined || word !== undefined || isMonthName(name!, normal, at) ? { unit: "month", year: inYear(digits, word), index: monthOf(name) } : null,
  },
  // Q3, Q3 2025, Q3/25, Q3 FY26, Q325
  { pattern: sticky(`q([1-4])(?![a-z])${shortYear}`), read: ([, index, digits, word]) => ({ unit: "quarter", year: inYear(digits, word), index: Number(index) }) },
  { pattern: sticky(`h([12])(?![a-z])${shortYear}`), read: ([, index, digits, word]) => ({ unit: "half", year: inYear(digits, word), index: Number(index) }) },
  // 3Q25, 1H26, 4Q
  {
    pattern: sticky(`([1-4])([qh])[ '/-]?(?:fy)?(${yearDigits}|\\d\\d)?(?![\\da-z])`),
    read: ([, index, letter, digits]) => (letter === "h" && Number(index) > 2 ? null : digits === undefined && letter === "h" ? null : { unit: letter === "q" ? "quarter" : "half", year: yearOf(digits), index: Number(index) }),
  },
  // third quarter of 2025, the first half, the last quarter of the year
  {
    pattern: sticky(
      `(?:the )?(first|second|third|fourth|last|final|closing|opening|1st|2nd|3rd|4th)[- ](?:(?:calendar|fiscal) )?(quarter|half)\\b(?!-|s)(?: of (?:the |this )(?:(?:calendar|fiscal|financial) )?year)?${shortYear}`,
    ),
    read: ([all, index, unit, digits, word], { lower }, at) => {
      // "over the last quarter" is over.
      if (index === "last" && !/ of /.test(all) && !/(?:by|in|before|during) (?:the )?$/.test(before(lower, at, 12))) return null;
      return { unit: unit as "quarter" | "half", year: inYear(digits, word), index: Math.min(nth[index!]!, unit === "half" ? 2 : 4) };
    },
  },
  // the first six months of 2025, the final three months of the year
  {
    pattern: sticky(`(?:the )?(first|second|last|final) (three|six|nine) months of (?:(?:the|this) year|(next) year|(${yearDigits}))(?!\\d)`),
    read([, index, count, next, digits]) {
      const months = { three: 3, six: 6, nine: 9 }[count!]!;
      return { unit: "month", year: inYear(digits, next), index: index === "first" ? months : index === "second" ? 2 * months : 12 };
    },
  },
  // FY26, FY2025/26, fiscal 2026, fiscal year 2026
  {
    pattern: sticky(`(?:fy|(?:fiscal|financial)(?: year)?)(?: ?'| )?(${yearDigits}|\\d\\d)(?:[/-](?:20)?(\\d\\d))?(?![\\d%])`),
    read: ([, first, second]) => ({ unit: "fiscalYear", year: yearOf(second ?? first)! }),
  },
  { pattern: sticky("cy ?(?:20)?(\\d\\d)(?!\\d)"), read: ([, digits]) => ({ unit: "year", year: yearOf(digits)! }) },
  // 2025Q3, 2025-Q3, 2025 H1, FY26 Q3
  {
    pattern: sticky(`(?:fy ?(${yearDigits}|\\d\\d)|(${yearDigits}))(?:[ /-]|年)?([qh])([1-4])(?![\\da-z])`),
    read: ([, fiscal, digits, letter, index]) => ({ unit: letter === "q" ? "quarter" : "half", year: yearOf(fiscal ?? digits), index: Number(index) }),
  },
  // 2025-12-31, 2025/12/31, 2025.12.31
  { pattern: sticky(`(${yearDigits})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)`), read: ([, digits, , name, day]) => dayOf(Number(digits), Number(name), Number(day)) },
  { pattern: sticky(`(${yearDigits})[-/](0[1-9]|1[0-2])(?![\\d-])`), read: ([, digits, index]) => ({ unit: "month", year: Number(digits), index: Number(index) }) },
  // 31/12/2025, 12/31/2025, 31.12.25: the first number is the day unless it cannot be
  {
    pattern: sticky(`(\\d{1,2})([-/.])(\\d{1,2})\\2(${yearDigits}|\\d\\d)(?!\\d)`),
    read: ([, one, , two, digits]) => (Number(two) > 12 ? dayOf(yearOf(digits), Number(one), Number(two)) : dayOf(yearOf(digits), Number(two), Number(one))),
  },
  // 20251231前; by 31.12.
  { pattern: sticky(`(20[2-4]\\d)(0[1-9]|1[0-2])([0-3]\\d)(?!\\d|[.,]\\d|[元人件个家])`), read: ([, digits, name, day]) => dayOf(Number(digits), Number(name), Number(day)) },
  { pattern: sticky("([0-3]\\d)\\.(0[1-9]|1[0-2])\\.(?!\\d)"), read: ([, day, name]) => dayOf(null, Number(name), Number(day)) },
  // by 12/31, before 30/9
  {
    pattern: sticky("(\\d{1,2})/(\\d{1,2})(?![\\d/%])"),
    read: ([{ length }, one, two], { lower }, at) =>
      !/(?:by|before|until|till|due|on|from|since)(?: the)? $|截至$/.test(before(lower, at, 12)) && !/^(?:之?前|以前|截?止|到期)/.test(after(lower, at + length, 2))
        ? null
        : Number(one) > 12
          ? dayOf(null, Number(two), Number(one))
          : dayOf(null, Number(one), Number(two)),
  },
  // week 32, W32, CW 32 of 2025, 2025-W32
  {
    pattern: sticky(`(?:(?:(?:calendar )?week|cw|kw|wk) ?|w)(?:no\\.? )?(\\d{1,2})(?![\\d%/a-z]|\\.\\d)(?:(?: of|,)? ?/?(${yearDigits}))?`),
    read: ([, index, digits]) => (Number(index) >= 1 && Number(index) <= 53 ? { unit: "week", year: yearOf(digits), index: Number(index) } : null),
  },
  { pattern: sticky(`(${yearDigits})[- ]?w(\\d\\d?)(?!\\d)`), read: ([, digits, index]) => ({ unit: "week", year: yearOf(digits), index: Number(index) }) },
  // year-end 2025, month-end, EOY, EOQ
  {
    pattern: sticky(
      `(?:(fiscal|financial) )?(half-?year|year|quarter|month|week(?!end)|fy)(?:[- ]?end|[- ]close)\\b(?! (?:clos|report|account|process|procedure|review|bonus|inventory|stock|reconcil|journal|pack|party|balance|date))(?:,? (?:of )?(fy ?)?(${yearDigits}|(?<=fy ?)\\d\\d\\b))?`,
    ),
    read: ([, fiscal, unit, fy, digits]) => (digits !== undefined ? endOfYear(fy ?? fiscal, digits) : relative(fiscal !== undefined ? "fiscalYear" : unitOf(unit!), 0)),
    isEnd: true,
  },
  {
    pattern: sticky(`(fy ?)?(${yearDigits}|(?<=fy ?)\\d\\d)(?:'s)? (?:fiscal |financial )?year[- ]?end\\b`),
    read: ([, fy, digits]) => endOfYear(fy, digits!),
    isEnd: true,
  },
  // YE, YE26, FYE and QE are written in capitals
  {
    pattern: sticky(`(f?y|q)e(?: ?(${yearDigits}|'?\\d\\d)(?![\\d%]))?(?![a-z])`),
    read: ([{ length }, unit, digits], { text }, at) =>
      /[a-z]/.test(text.slice(at, at + length)) ? null : digits !== undefined ? endOfYear(unit === "fy" ? unit : undefined, digits) : relative(unit === "q" ? "quarter" : unit === "y" ? "year" : "fiscalYear", 0),
    isEnd: true,
  },
  {
    pattern: sticky(`eo(y|q|m|w|fy)\\b(?:[ ']?(${yearDigits}|\\d\\d\\b))?`),
    read: ([, unit, digits]) =>
      digits !== undefined ? { unit: "year", year: yearOf(digits)! } : relative(({ y: "year", q: "quarter", m: "month", w: "week", fy: "fiscalYear" } as const)[unit as "y"], 0),
    isEnd: true,
  },
  // before the fiscal year closes, by the time the quarter is over
  {
    pattern: sticky(`(?:the time )?(?:(?:the|this|our) )?(?:current )?${units} (?:ends|closes|finishes|runs out|(?:is|has) (?:out|over|up|ended|closed)|comes to an end)\\b`),
    read: ([, unit]) => relative(unitOf(unit!), 0),
    isEnd: true,
  },
  { pattern: sticky("(?:the |this |next )?weekend\\b"), read: ([words], { lower }, at) => (/\b(?:by|before|until|till) $/.test(before(lower, at, 7)) ? relative("week", offsetOf(words)) : null), isEnd: true },
  { pattern: sticky("(?:end of play|close of business)(?! on)"), read: () => relative("day", 0), isEnd: true },
  // over the coming year, in the next year: a year from now, not the next of the calendar
  {
    pattern: sticky("the (?:next|coming|following) (year|half-year|quarter|month|week)\\b"),
    read: ([, unit], { lower }, at) => (/\b(?:over|within|throughout|during|in|for|across) $/.test(before(lower, at, 12)) && (unit === "year" || (unit === "quarter" ? /within $/ : /(?:over|within) $/).test(before(lower, at, 8))) ? { unit: "fromNow", of: unit === "half-year" ? "half" : (unit as TimeUnit) } : null),
  },
  {
    pattern: sticky("an? (year|half-year|quarter|month|week|day)\\b"),
    read: ([, unit], { lower }, at) => (/\b(?:within|inside|in|in less than|in under) $/.test(before(lower, at, 14)) ? { unit: "fromNow", of: unit === "half-year" ? "half" : (unit as TimeUnit) } : null),
  },
  // this quarter, next month, the current fiscal year, last year; "the year" only behind a word of time
  {
    pattern: sticky(`(?:the )?(this|next|the|current|coming|upcoming|following|ongoing|present|our|last|previous|prior|past|preceding)(?: (?:current|whole|full|entire|coming))?(?: ${units})\\b(?! (?:ago|before|earlier|over (?:month|year|quarter)|olds?|of|on (?:month|year))\\b|-)`),
    read: ([, which, unit], { lower }, at) =>
      (which === "the" || which === "our") && !/(?:end of|close of|rest of|remainder of|course of|throughout|half of|within|during|for|in) $/.test(before(lower, at, 20)) ? null : relative(unitOf(unit!), offsetOf(which!)),
  },
  // by summer, before next spring: the meteorological seasons of the north
  {
    pattern: sticky(`(?:(this|next|the|early|late) )?(spring|summer|autumn|winter|fall)(?: (?:holidays?|break|vacation|recess))?(?: (?:of )?(${yearDigits}))?(?=$|[.,;)]| (?:in|at|for|and|with|by|of|on|to|from|starts|begins)\\b)`),
    read: ([, which, season, digits], { lower }, at) =>
      !/\b(?:by|before|until|in|during|end of|this|next|for|over|throughout)(?: the)? $/.test(before(lower, at, 14)) && !/this|next/.test(which ?? "") ? null : { unit: "month", year: yearOf(digits), index: { spring: 5, summer: 8, autumn: 11, fall: 11, winter: 14 }[season!]! },
  },
  // the spring term 2026, this term, by the end of term
  {
    pattern: sticky(`(?:the )?(?:(end of|this|next|current)(?: the)? )?(?:(spring|summer|autumn|winter|fall|school) )?(?:term|semester)\\b(?! (?:loan|deposit|sheet|life)|-)(?: (${yearDigits}))?`),
    read: ([, which, season, digits]) => (season === undefined || season === "school" ? (which === undefined ? null : relative("half", offsetOf(which))) : { unit: "month", year: yearOf(digits), index: { spring: 3, winter: 3, summer: 7 }[season] ?? 12 }),
    isEnd: ([, which]) => which === "end of",
  },
  // the 2025/26 academic year, by the end of the school year
  {
    pattern: sticky(`(?:the )?(?:(end of the|this|next|current) )?(?:(${yearDigits})(?:[/-](?:20)?(\\d\\d))? )?(?:school|academic) year\\b`),
    read: ([, which, first, second]) => (first === undefined && which === undefined ? null : { unit: "month", year: first === undefined ? (which === "next" ? { yearsFromNow: 1 } : null) : yearOf(second ?? first), index: 8 }),
    isEnd: ([, which]) => which === "end of the",
  },
  // for the full year 2026, full-year
  { pattern: sticky(`(?:full[- ]year|all year(?![- ](?:round|groups?|levels?|\\d)))\\b(?: (${yearDigits}))?`), read: ([, digits]) => (digits === undefined ? relative("year", 0) : { unit: "year", year: Number(digits) }) },
  { pattern: sticky("(?:today|tonight|tomorrow)\\b"), read: ([word]) => relative("day", word === "tomorrow" ? 1 : 0) },
  {
    pattern: sticky("(?:(this|next|coming) )?(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)day\\b"),
    read: ([, which, day], { lower }, at) =>
      which === undefined && !/(?:by|before|until|till|due)(?: the)? $/.test(before(lower, at, 14)) ? null : { unit: "weekday", index: 1 + "montuewedthufrisatsun".indexOf(day!.slice(0, 3)) / 3, weeks: which === "next" ? 1 : 0 },
  },
  // the 2026 reporting year, the 2025 season
  { pattern: sticky(`(?:the )?(${yearDigits}) (?:(?:reporting|financial|fiscal|academic|school|budget|calendar|business) year|season)\\b`), read: ([, digits]) => ({ unit: "year", year: Number(digits) }) },
  // 2026, 2025/26
  {
    pattern: sticky(`(${yearDigits})(?:[/-](\\d\\d))?(?![\\d%]|[.,]\\d|[a-z])`),
    read: ([, digits, second], normal, at) => {
      if (!isYear(normal, at)) return null;
      return second !== undefined && Number(second) === (Number(digits) + 1) % 100 ? { unit: "fiscalYear", year: yearOf(second)! } : { unit: "year", year: Number(digits) };
    },
  },
];

function endOfYear(fiscal: string | undefined, digits: string): Period {
  return { unit: fiscal === undefined ? "year" : "fiscalYear", year: yearOf(digits)! };
}

/** "may" and "march" are months only behind a word of time, short names only there or with a capital. */
function isMonthName(name: string, { text, lower }: NormalText, at: number): boolean {
  const isCapital = text[at] !== lower[at];
  const isBehindTimeWord = /(?:\b(?:by|before|until|till|in|during|of|from|to|since|through|thru|end|mid|early|late|this|next|for|and|each|every|starting|last|due|between|after)|[-/~]) ?$/.test(before(lower, at, 12));
  if (/^ma(?:y|r|rch)$/.test(name)) return isBehindTimeWord && isCapital;
  return isBehindTimeWord || (isCapital && name.length > 3) || (name.length > 4 && !/^august$/.test(name));
}

/** Whether four digits are a year: behind a word of time, or where nothing that is counted follows. */
function isYear({ lower }: NormalText, at: number): boolean {
  const left = before(lower, at, 28);
  const right = lower.slice(at + 4, at + 24);
  if (/^(?:年?[款届级版式]|[件条个家人名台套次万亿元吨辆户份例篇张笔门组小秒天公米斤千只头羽株棵位所课平立度片页字本册双瓶箱]| (?:units|users|customers|hours|people|cases|items|pieces|tons|tonnes|orders|leads|tests?|new|eur|usd|sites|stores|visits|calls|tickets|members|participants|employees|downloads|followers)\b)/.test(right)) return false;
  if (/[#$€£¥:×x*+.\d]$/.test(left)) return false;
  // Budget 2026 templates, Agenda 2030: the year names the paper.
  if (/\b(?:budget|plan|forecast|strategy|vision|agenda|expo|summit|conference) $/.test(left) && /^ (?!(?:by|in|for|to|and|or|at|on|with|from|is|are|will) )[a-z]/.test(right)) return false;
  // "to 2030" is an amount unless a range of years leads to it.
  if (/\bto $/.test(left)) return /(?:from|between) (?:fy ?)?\d{4} to $/.test(left);
  return true;
}
