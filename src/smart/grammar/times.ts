import type { CalendarName } from "./calendar";
import { isHan, isWord } from "./characters";
import { isEveryCase, type Duration } from "./durations";
import { eventsOf } from "./events";
import { belongsToThing, isWhereItStood } from "./pastYears";
import { periodBefore, type Period } from "./period";
import { after, before, groupsAt, matchAt } from "./scan";
import { timeWordAt } from "./timeWords";
import type { Mask, NormalText, TimeExpression, TimeOptions, TimeRole, TimeUnit } from "./types";

/**
 * The expressions of time of a text from left to right, each with its role and, where it fixes the goal, what ends it.
 * O(length).
 */
export function timesOf(normal: NormalText, masks: readonly Mask[], calendar: readonly CalendarName[], durations: readonly Duration[], options: TimeOptions): TimeExpression[] {
  const found: TimeExpression[] = [];
  for (let index = 0; index < calendar.length; index++) {
    const { expression, used } = calendarExpression(normal, calendar, index, options);
    found.push(expression);
    index += used - 1;
  }
  for (const duration of durations) {
    const expression = durationExpression(duration);
    if (expression !== null) found.push(expression);
  }
  for (const mask of masks) {
    if (mask.kind === "hours") found.push(plain(mask.start, mask.end, "hours", "day"));
    else if (mask.kind === "document" || (mask.kind === "quoted" && /\d{4}|[一二三四]季度/.test(normal.lower.slice(mask.start, mask.end)))) found.push(plain(mask.start, mask.end, "name", "year"));
  }
  found.push(...eventsOf(normal, found));
  const taken = merged(found);
  return merged([...taken, ...wordExpressions(normal, masks, taken)]);
}

function plain(start: number, end: number, role: TimeRole, unit: TimeUnit | null): TimeExpression {
  return { start, end, role, ends: null, unit, modifiesMetric: false };
}

/** In order of place; where two overlap, the longer stays, and of equal ones the first. */
function merged(expressions: readonly TimeExpression[]): TimeExpression[] {
  const sorted = [...expressions].sort((one, other) => one.start - other.start || other.end - one.end);
  const kept: TimeExpression[] = [];
  for (const expression of sorted) {
    const last = kept[kept.length - 1];
    if (last === undefined || last.end <= expression.start) kept.push(expression);
    else if (expression.end - expression.start > last.end - last.start) kept[kept.length - 1] = expression;
  }
  return kept;
}

function wordExpressions(normal: NormalText, masks: readonly Mask[], taken: readonly TimeExpression[]): TimeExpression[] {
  const { lower } = normal;
  const blocks = [...masks.filter(({ kind }) => kind !== "word"), ...taken].sort((one, other) => one.start - other.start);
  const words: TimeExpression[] = [];
  let next = 0;
  for (let at = 0; at < lower.length; ) {
    while (next < blocks.length && blocks[next]!.end <= at) next++;
    const block = blocks[next];
    if (block !== undefined && block.start <= at) {
      at = block.end;
      continue;
    }
    const character = lower[at]!;
    const isStart = isHan(character) || "[<{×_?*【".includes(character) || (isWord(character) && !isWord(lower.charAt(at - 1) || " "));
    const isHanStart = isHan(character) || (isStart && isHanNear(lower, at));
    const word = isStart ? timeWordAt(lower, at, isHanStart) : null;
    if (word !== null) words.push(plain(at, word.end, word.role, word.unit));
    at = word?.end ?? at + 1;
  }
  return words;
}

/** Whether a word in Latin letters runs on in Chinese. */
function isHanNear(lower: string, from: number): boolean {
  for (let at = from; at < from + 4; at++) if (lower.charAt(at) >= "\u4e00" && lower.charAt(at) <= "\u9fff") return true;
  return false;
}

const rangeJoint = /(?: ?(?:-|~|--|—) ?| (?:to|through|thru|until|till|and) (?:the )?(?:end of )?|至|到|和|与|、)/y;

function calendarExpression(normal: NormalText, calendar: readonly CalendarName[], index: number, options: TimeOptions): { expression: TimeExpression; used: number } {
  const name = calendar[index]!;
  const next = calendar[index + 1];
  const { lower } = normal;
  // From January to June 2026, 2025年7月至12月: a period that ends with the second name.
  if (next !== undefined) {
    const joint = groupsAt(rangeJoint, lower, name.end);
    const last = lastOfList(lower, calendar, index);
    if (last > index) {
      const end = calendar[last]!;
      return { expression: fixed(periodStart(lower, name.start), end.end + edgeLength(lower, end.end), "period", withYearOf(name.period, end.period), end.end, options), used: last - index + 1 };
    }
    if (joint !== null && name.end + joint[0].length === next.start && !name.isEnd) {
      const isAnd = /and|和|与|、/.test(joint[0]);
      const isBetween = /between $|(?:during|in|over) $/.test(before(lower, name.start, 8));
      if (!isAnd || isBetween) {
        const from = startWord(lower, name.start);
        const last = withYearOf(name.period, next.period);
        const role: TimeRole = isOver(last) ? "history" : "period";
        return { expression: fixed(from, next.end + edgeLength(lower, next.end), role, last, next.end, options), used: 2 };
      }
    }
  }
  // 上半年92.4%,下半年做到95%: where it stood in the period before.
  if (next !== undefined && next.period.unit === name.period.unit && /^[为是]?\d[\d.,]*[%‰]?[,，;；]/.test(after(lower, name.end, 14)) && /^[\u4e00-\u9fff]/.test(lower.charAt(next.end))) return { expression: plain(name.start, name.end, "history", unitOf(name.period)), used: 1 };
  const short = shortRange(normal, name, options);
  if (short !== null) return { expression: short, used: 1 };
  return { expression: single(normal, name, options), used: 1 };
}

const listJoint = /(?:, ?(?:and )?| (?:and|&) |、|和|及|与)/y;

/** June, July and August; 7月、8月: where a list of months or quarters that follow each other ends. */
function lastOfList(lower: string, calendar: readonly CalendarName[], first: number): number {
  let last = first;
  for (let next = first + 1; next < calendar.length; last = next++) {
    const { period: one, end, isEnd } = calendar[last]!;
    const { period: other, start } = calendar[next]!;
    if ((one.unit !== "month" && one.unit !== "quarter") || other.unit !== one.unit || other.index !== one.index + 1 || isEnd || end + matchAt(listJoint, lower, end) !== start) break;
  }
  return last;
}

/** 1-6月, 7至12月, Q1-Q3 are read from the number in front of the name. */
function shortRange({ lower }: NormalText, name: CalendarName, options: TimeOptions): TimeExpression | null {
  if (name.period.unit !== "month" && name.period.unit !== "quarter" && name.period.unit !== "day") return null;
  const lead = /(?:(?:20)?\d\d年)?(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月?(?:-|~|至|到)$/.exec(before(lower, name.start, 12));
  if (lead === null) return null;
  const year = /^(?:20)?(\d\d)年/.exec(lead[0]);
  const period = year !== null && "year" in name.period && name.period.year === null ? { ...name.period, year: 2000 + Number(year[1]) } : name.period;
  return fixed(name.start - lead[0].length, name.end + edgeLength(lower, name.end), "period", period as Period, name.end, options);
}

function withYearOf(first: Period, last: Period): Period {
  if ("year" in first && "year" in last && last.year === null && first.year !== null && typeof first.year === "number" && last.unit !== "year" && last.unit !== "fiscalYear") {
    return { ...last, year: first.year } as Period;
  }
  return last;
}

/** By the words alone: no verdict depends on the day of reading. */
function isOver(period: Period): boolean {
  if (period.unit === "relative") return period.offset < 0;
  if ("year" in period && typeof period.year === "object" && period.year !== null) return period.year.yearsFromNow < 0;
  return false;
}

const deadlineBefore = /(?:\b(?:by|before|until|till|no later than|not later than|up to|through|due(?: by| on)?|deadline(?: of|:| is)?|prior to|ahead of|on or before|ready for|in time for|to|on)(?: the)?(?: (?:end|close|last day|middle|finish|expiry) of)?(?: the)?(?: month of)?|\b(?:end|close|last day|middle) of(?: the)?|\b(?:end(?:ing|s|ed)?|expir(?:es|ing)|clos(?:es|ing)) (?:on )?|\bend|\bend-|\b(?:by )?(?:cob|close of business|end of play)(?: on)?|截至|截止到?|到|至|不晚于|不迟于|最晚|最迟|赶在|直到) ?$/;
const deadlineAfter = /^的?(?:之前|以前|前|底前|末前|底|末|止|为[止限]|截止)(?![十期台端列置沿景后二两三\d])|^(?:,)? at the latest/;
const startBefore = /(?:\b(?:from|starting|beginning|effective|as from|as of|starting in|kick(?:ing)? off in|after)(?: the)?(?: (?:start|beginning) of)?|自|从|由) ?$/;
const startAfter = /^(?:起|开始|以后|之后|启动|后)(?![勤台续备期端道草步诉重伏])|^ (?:onwards?|on\b(?! (?:the|our|a)\b)|and after|start\b|kick-?off)/;
const comparisonBefore = /(?:\b(?:vs\.?|versus|over|compared (?:with|to)|against|relative to|than(?: in| during| for)?|on|from|above|below|exceed(?:ing)?|beat(?:ing)?|of|exceeds?|times|fold)(?: the)?(?: (?:level|levels|figure|figures|value|baseline|base|average|result|results|same period)(?: of| in)?)?|较|比|与|和|同|相比|对[比标照]|相较于?|以|超过|高于|低于|超|优于) ?$/;
const recurringBefore = /(?:\b(?:each|every|per|any)|每|各|逐) ?$/;

/** Role and last day of one name of the calendar by the words beside it. */
function single(normal: NormalText, name: CalendarName, options: TimeOptions): TimeExpression {
  const { lower } = normal;
  const left = before(lower, name.start, 40);
  const right = after(lower, name.end, 40);
  const edge = edgeLength(lower, name.end);
  const over = isOver(name.period);
  const lead = deadlineBefore.exec(left);
  const start = lead === null ? name.start : name.start - lead[0].length;
  const isLevelWord = /^(?:'s)? ?(?:levels?|baseline|base|figures?|results?|average|actuals?)\b|^的?(?:水平|基数|基准|基础上?|同期|实际|均值|平均|数据|相比)/.test(right);
  const make = (role: TimeRole, from = name.start, to = name.end): TimeExpression => plain(from, to, role, unitOf(name.period));

  if (name.period.unit === "fromNow" && (name.period.of === "day" || (name.period.of === "week" && isEveryCase(left)))) return make("sla");
  if (name.period.unit === "fromNow") return fixed(periodStart(lower, name.start), name.end, "fromNow", name.period, name.end, options);
  if (/[初中终末]$/.test(lower.slice(name.start, name.end)) && /^的?(?:会议|计划|预算|报告|部署|制定|下达|确定|目标|签订)/.test(right)) return make("name");
  if (/初$/.test(lower.slice(name.start, name.end)) && /^(?:持平|水平|相[当比]|基数|存量|余额)/.test(right)) return make("comparison");
  if (recurringBefore.test(left) && name.period.unit !== "year") return make("recurring", name.start - 1);
  // Open entries at month-end: every month has one.
  if (name.isEnd && unitOf(name.period) === "month" && name.period.unit === "relative" && /\bat $/.test(left)) return make("recurring", name.start - 3);
  if (name.period.unit === "holiday" && !deadlineAfter.test(right) && lead === null && isAttribute(right)) return make("name");
  // Today 13.5 %: where it stands.
  if (/\btoday$/.test(lower.slice(name.start, name.end)) && /^:? ?[\d$€£¥]/.test(right)) return make("history");
  if (/\bsince(?: the| our)? $/.test(left) || /^[\u4e00-\u9fff]{0,4}以来/.test(right)) return make("history");
  if (/^(?:以来|至今|来(?=$|[，。]))/.test(right)) return make("history", name.start, name.end + 2);
  const comparison = /\b(?:later|earlier) than(?: the)? $/.test(left) ? null : comparisonBefore.exec(left);
  if (comparison !== null && !/占比$/.test(left) && !deadlineAfter.test(right)) {
    const word = comparison[0].trim();
    const isYardstick = word === "以" && /^(?:份|度|[末底])?(?:的|当月|当季)?[\u4e00-\u9fff]{0,6}?(?:考[核评]|评[价估]|为准|衡量|计算|核算|验收|口径)/.test(right);
    const isLevel = /^over\b/.test(word) && /\b(?:averag(?:ed?|ing)|mean|measured|assessed|held|kept)\b[^,;]*$|(?<!\b(?:growth|increase|rise|reduction|drop) (?:of|to) |(?:up|down) (?:at|to) )(?<=\b(?:of|at|to|above|below|than) )\d[\d.,]* ?(?:%|percent)[^,;%]*$/.test(left);
    if (word === "以" && /^度?[\u4e00-\u9fff]{0,4}?为(?:基|参[照考]|对照|起点|底数)/.test(right)) return make("comparison", name.start - 1);
    const isStrong = /^(?:times|fold|vs|versus|compared|against|relative|than|above|below|较|比|相比|对|相较)/.test(word);
    if (isYardstick || (isLevel && !isLevelWord)) return fixed(periodStart(lower, name.start), name.end + edge, "period", name.period, name.end, options);
    if (isStrong || isLevelWord || over || (/^over\b/.test(word) && /^(?:year|fiscalYear|quarter|half|month)$/.test(name.period.unit) && /%|percent|point|doubl|tripl|hal[fv]|[a-uw-z]er |more|less|growth/.test(before(lower, name.start, 120)) && !/\b(?:spread|staggered|phased) over /.test(left))) {
      if (!/^(?:of|on|from)\b/.test(word) || over || isLevelWord) return make("comparison", name.start - comparison[0].length, name.end);
    }
  }
  if (!name.isEnd && belongsToThing(left, right)) return make("name");
  if (!name.isEnd && isWhereItStood(left, right)) return make("comparison");
  if (over) return name.isEnd || deadlineAfter.test(right) || /\b(?:by|before|until|till)\b[^,]{0,20}$|截至$|截止到?$/.test(left) ? fixed(start, name.end + edge, "deadline", name.period, name.end, options) : make(isLevelWord || /同期/.test(right.slice(0, 3)) ? "comparison" : "history");
  const opening = startBefore.exec(left);
  if (startAfter.test(right) && !/^后的?\d/.test(right)) return make("start", opening === null ? name.start : name.start - opening[0].length, name.end + 1);
  // As of 31 December: the last day of a month is a day to count on, not one to begin with.
  if (opening !== null && /^as /.test(opening[0]) && name.period.unit === "day" && name.period.day > 27) return fixed(name.start - opening[0].length, name.end, "deadline", name.period, name.end, options);
  if (opening !== null && !deadlineAfter.test(right) && !name.isEnd && !/(?:^|[^a-z])after(?: the)? $/.test(left)) {
    if (!/^(?:的|level)/.test(right)) return make("start", name.start - opening[0].length);
  }
  if ((isLevelWord && /基|同期|level|base/.test(right.slice(0, 8))) || (/\($/.test(left) && /^[度末底]?[为是:]/.test(right))) return make("comparison");
  // The results of 2023; taking part in the 2025 salary review: the year belongs to the thing.
  if (/^(?:year|quarter|fiscalYear)$/.test(name.period.unit) && !name.isEnd && !deadlineAfter.test(right) && (/(?:参与|配合|协助|参加|学习|了解|跟进|贯彻|支持)$|\b(?:participat\w+ in|take part in|contribute to|attend|support) the $/.test(left) || (name.period.unit === "year" && /[a-z] of $/.test(left) && !/\b(?:end|close|half|quarter|month|week|rest|remainder|course|whole|beginning|start|middle|day|of|ahead|months|weeks|remains|left|balance|part|spring|summer|autumn|winter) of $/.test(left)))) return make("name");
  // The 2024 backlog: a year between "the" and a noun that is no metric belongs to the thing.
  if (name.period.unit === "year" && /\b(?:the|our|its|their) $/.test(left) && /^ [a-z]/.test(right) && !/^ (?:by|in|for|to|and|or|at|on|with|from|(?:calendar|financial|fiscal|school|academic|tax|reporting|budget|crop)? ?(?:year|season|campaign))\b/.test(right) && options.isMetricAt?.(name.end + 1) === false) return make("name");
  if (isDeadlineByWords(left, right, name)) return fixed(start, name.end + edge, "deadline", isBefore(lower, start, name) ? periodBefore(name.period) : name.period, name.end, options);
  return fixed(periodStart(lower, name.start), name.end + edge, "period", name.period, name.end, options);
}

/** Before October, before 2026, ahead of the start of Q3: by the end of September …; not before the end of 2026, before 2026 is out. */
function isBefore(lower: string, start: number, name: CalendarName): boolean {
  // Seasons are read with their last day, as other names are; the December board is in December.
  if (/\bthe $/.test(lower.slice(start, name.start)) || /season|spring|summer|autumn|fall|winter/.test(lower.slice(name.start, name.end))) return false;
  return (!name.isEnd || /^(?:the )?(?:start|beginning) of/.test(lower.slice(name.start, name.end))) && /^(?:before|prior to|ahead of)\b/.test(lower.slice(start, name.start)) && !/^ (?:is (?:out|over|up|done)|ends|closes|finishes|runs out|comes to|draws to)\b/.test(after(lower, name.end, 12));
}

function isDeadlineByWords(left: string, right: string, name: CalendarName): boolean {
  return name.isEnd || deadlineAfter.test(right) || deadlineBefore.test(left);
}

/** A holiday that describes a thing: the Black Friday task force, 双十一大促专班. */
function isAttribute(right: string): boolean {
  return /^ (?:task ?force|campaign|team|sales?|promotion|offer|event|plan|party|project|deals?|catalog|bonus|committee|crew|program|market|schedule|range|cards?|gifts?)\b|^(?:大促|活动|专班|项目|备货|方案|小组|促销|营销|保障|礼|团队|慰问|值班|预案|福利|运营)/.test(right);
}

/** What belongs to a name behind it: 前, 之前, 底. */
function edgeLength(lower: string, end: number): number {
  return matchAt(/(?:之前|以前|前|底前|末前|底|末|止|为止|之内|内|期间)(?![十期台端列置沿景\d])/y, lower, end);
}

function startWord(lower: string, start: number): number {
  const lead = /(?:from |between |during |in |over |自|从|在)(?:the )?$/.exec(before(lower, start, 16));
  return lead === null ? start : start - lead[0].length;
}

function periodStart(lower: string, start: number): number {
  const lead = /(?:\b(?:in|during|for|within|throughout|over|on|across)(?: the (?:course|whole|rest) of)?(?: the)? |在|于)$/.exec(before(lower, start, 28));
  return lead === null ? start : start - lead[0].length;
}

function fixed(start: number, end: number, role: TimeRole, period: Period, nameEnd: number, options: TimeOptions): TimeExpression {
  const modifiesMetric = role === "period" && (options.isMetricAt?.(nameEnd) === true || options.isMetricAt?.(nameEnd + 1) === true);
  return { start, end, role, ends: role === "history" ? null : period, unit: unitOf(period), modifiesMetric };
}

function unitOf(period: Period): TimeUnit {
  switch (period.unit) {
    case "fiscalYear":
      return "year";
    case "holiday":
    case "weekday":
      return "day";
    case "fromNow":
    case "relative":
      return period.of === "fiscalYear" ? "year" : period.of;
    default:
      return period.unit;
  }
}

function durationExpression({ amount, unit, role, start, end, event }: Duration): TimeExpression | null {
  if (role === "metric") return null;
  const { value } = amount;
  const count = typeof value === "number" ? value : value?.[1];
  const last: Period | null = role === "fromNow" && count !== undefined && count < 36_600 ? { unit: "fromNow", of: unit, count } : null;
  return { start, end, role, ends: role === "event" ? { event: event ?? "" } : last, unit, modifiesMetric: false };
}
