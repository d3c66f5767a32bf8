import type { Comparator } from "../types";
import { isFromTo, readAmounts, type Amount } from "./amounts";
import { readCalendar } from "./calendar";
import { cuesAt } from "./cues";
import { clauseAt, readDurations, type Duration } from "./durations";
import { after, before } from "./scan";
import type { Cue, CueKind, Mask, NormalText, Quantity, QuantityForm, QuantityRole } from "./types";

/** The quantities of a text from left to right, each with its best role and with the cues beside it. O(length). */
export function readQuantities(normal: NormalText, masks: readonly Mask[]): Quantity[] {
  const calendar = readCalendar(normal, masks);
  const amounts = readAmounts(normal, masks, calendar);
  return quantitiesOf(normal, amounts, readDurations(normal, amounts));
}

export function quantitiesOf(normal: NormalText, amounts: readonly Amount[], durations: readonly Duration[]): Quantity[] {
  const byAmount = new Map(durations.map((duration) => [duration.amount, duration]));
  const quantities: Quantity[] = [];
  for (const amount of amounts) {
    const previous = quantities[quantities.length - 1];
    const quantity = quantityOf(normal, amount, byAmount.get(amount), previous);
    const between = previous === undefined ? "" : normal.lower.slice(previous.end, quantity.start);
    // Halved to two, 翻番至200, 提升5个百分点到42%: the word says the way, the number how far.
    const isEnd = previous !== undefined && (previous.implies !== null || previous.change === "by") && /^ ?(?:to|[,，]?达?[至到为]) ?$/.test(between);
    // 8 to 5: what is left of two numbers that make no range is where it starts from.
    const isFall = previous !== undefined && previous.role === "target" && !isEnd && previous.change === null && previous.comparator === null && between === " to " && (previous.unit === null || previous.unit === quantity.unit);
    // Double the number from 8 to 16
    const doubled = previous?.role === "baseline" && between === " to " ? quantities[quantities.length - 2] : undefined;
    if (doubled?.form === "deltaMultiple") quantities[quantities.length - 2] = { ...doubled, role: "scale" };
    if (isEnd || isFall) quantities[quantities.length - 1] = { ...previous, role: isEnd ? "scale" : "baseline" };
    quantities.push(isEnd ? { ...quantity, implies: previous.implies } : quantity);
  }
  return quantities;
}

function quantityOf(normal: NormalText, amount: Amount, duration: Duration | undefined, previous: Quantity | undefined): Quantity {
  const { lower } = normal;
  const { start, end, numberEnd, value, unit, unitSpan } = amount;
  const clause = clauseAt(normal, start);
  const cues = cuesAt(lower, start, numberEnd, end, Math.max(clause.start, previous?.end ?? 0));
  const kinds = new Set(cues.map(({ kind }) => kind));
  const comparator = comparatorOf(kinds, amount);
  const form = formOf(lower, amount);
  const change = changeOf(cues, amount, kinds);
  const scaled = form === "deltaMultiple" && amount.form === "multiple" && typeof value === "number" ? value * 100 : value;
  return {
    start, end, numberEnd, value: scaled, unit: form === "deltaMultiple" ? "%" : unit, unitSpan, form, comparator, change,
    implies: amount.implies ?? (form === "deltaMultiple" ? "up" : null),
    cues,
    role: roleOf(normal, amount, cues, kinds, form, duration, previous),
  };
}

function comparatorOf(kinds: ReadonlySet<CueKind>, { value, form }: Amount): Comparator | null {
  // 16栋全部封顶: of all of them there is no more and no less.
  if (form === "all" && !kinds.has("atLeast")) return null;
  if (Array.isArray(value)) return "between";
  return kinds.has("atLeast") ? "atLeast" : kinds.has("atMost") ? "atMost" : kinds.has("exactly") ? "exactly" : null;
}

/** 增长三倍 is a change of 300 %, 达到三倍 a level. */
function formOf(lower: string, { form, unit, start }: Amount): QuantityForm {
  if (form === "multiple" && unit === "x" && /(?:增长|提升|提高|增加|扩大|上升|增|涨|扩容|扩充)(?:了|近|约|超|超过|至少|不低于|不少于)?$|\bby (?:at least |about )?$/.test(before(lower, start, 20))) return "deltaMultiple";
  return form;
}

function changeOf(cues: readonly Cue[], amount: Amount, kinds: ReadonlySet<CueKind>): "by" | "to" | null {
  if (amount.change !== null) return amount.change;
  if (amount.form === "points" && amount.unit !== null && !kinds.has("to")) return "by";
  const nearest = cues.filter(({ kind, end }) => (kind === "by" || kind === "to") && end === amount.start);
  const isRightBy = cues.some(({ kind, start }) => kind === "by" && start >= amount.numberEnd);
  if (isRightBy) return "by";
  if (nearest.length === 0) return amount.form === "multiple" ? "to" : null;
  return nearest.some(({ kind }) => kind === "to") && !nearest.some(({ kind }) => kind === "by") ? "to" : nearest.some(({ kind }) => kind === "to") ? longer(nearest) : "by";
}

function longer(cues: readonly Cue[]): "by" | "to" {
  const best = cues.reduce((one, other) => (one.start <= other.start ? one : other));
  return best.kind === "by" ? "by" : "to";
}

/** Where the cue of a kind to the left of a number starts. */
function leftOf(kind: CueKind, cues: readonly Cue[], { start }: Amount): number {
  return cues.find((cue) => cue.kind === kind && cue.end === start)?.start ?? start;
}

function roleOf(normal: NormalText, amount: Amount, cues: readonly Cue[], kinds: ReadonlySet<CueKind>, form: QuantityForm, duration: Duration | undefined, previous: Quantity | undefined): QuantityRole {
  const { lower } = normal;
  if (form === "placeholder") return "placeholder";
  if (form === "indefinite") return "indefinite";
  if (form === "ordinal") return isRank(lower, amount.start) ? "target" : "name";
  // 百万工时, 万元产值: a multiplier without a number is the base of a rate.
  if (kinds.has("scale") || (form === "cardinal" && amount.unit !== "day" && /[百千万亿]/.test(lower[amount.start]!) && !/[破超达]到?$/.test(before(lower, amount.start, 2)))) return "scale";
  if (!kinds.has("by") && (kinds.has("weight") || (amount.unit === "point" && /占比?$/.test(before(lower, amount.start, 2)))) && (amount.unit === "%" || amount.unit === "point" || amount.unit === null)) return "weight";
  // All 300 employees: the share is the target, the number its population.
  if (previous?.form === "all" && lower.slice(previous.end, amount.start).trim() === "" && isCounted(amount)) return "population";
  if (isCounted(amount) && /\b(?:from|of|across|among|in|at|for) (?:all |the |our |these |its |their )+(?:[a-z]+ )?$/.test(before(lower, amount.start, 30)) && !/^ to /.test(after(lower, amount.numberEnd, 4))) return "population";
  // 55 % -> 70 %
  if (/^(?: ?(?:[-=]+>|→|⇒) ?|,? (?:down|up) to )[\d$€£¥]/.test(after(lower, amount.end, 14)) || isFromTo(lower, amount.start, amount.end)) return "baseline";
  if (kinds.has("from") || (form !== "multiple" && form !== "deltaMultiple" && kinds.has("current") && !kinds.has("atLeast") && !kinds.has("by") && !/[至到达为占]$/.test(before(lower, leftOf("current", cues, amount), 1)))) return "baseline";
  if (duration !== undefined && duration.role !== "metric") return duration.role === "sla" ? "sla" : duration.role === "hours" ? "population" : duration.role === "name" ? "name" : "time";
  if (kinds.has("budget") && form !== "percent" && !cues.some(({ kind, start }) => kind === "by" && start >= amount.numberEnd) && !(kinds.has("atMost") && /spend|invest/.test(before(lower, amount.start, 40))) && !isSoughtBudget(lower, amount.start)) return "budget";
  if (kinds.has("versus") && !kinds.has("by") && (previous !== undefined || lower[amount.start - 1] === "的" || /^[再多少减降增提翻低高上下]/.test(after(lower, amount.end, 1)))) return "comparisonBase";
  if (form === "all" || form === "zero") return isEachCase(lower, amount, previous === undefined) ? "population" : "target";
  if (kinds.has("population") && form === "cardinal" && !/^[次场期节]$/.test(amount.unit ?? "") && !kinds.has("to") && (isCounted(amount) || /^[A-Z]{3}$/.test(amount.unit ?? ""))) return "population";
  // 20家社区店的损耗率, 6家直营店坪效: the places whose metric is meant.
  if (form === "cardinal" && /^[家个间座条台]$/.test(amount.unit ?? "") && /^[\u4e00-\u9fff]{1,8}?(?:店|厂|部|司|站|点|线|区|仓|库|中心|网点)的?[\u4e00-\u9fff]{0,8}?(?:率|效|额|成本|费用|利润|收入|销量|产量|库存|时长|天数|周期|满意度|损耗|客流|能耗)(?![\u4e00-\u9fff]{0,2}(?:分析|提升方案))/.test(after(lower, amount.end, 22))) return "population";
  if (kinds.has("frequency") && form === "cardinal" && !kinds.has("by") && (isCounted(amount) || amount.unit === "times")) return "frequency";
  return "target";
}

/** A place that is to be reached: rank first, 排名第一. */
function isRank(lower: string, start: number): boolean {
  return /(?:rank|ranked|ranking|finish|place|placed|come|be|become|remain|stay|number|into|to|among)(?: at| in| the| as)* $|(?:排名|位列|位居|名列|保持|进入|达到|跻身|获得?|夺得|稳居|争创|做|成|升|跃|行业|全国|集团|区域|市场)[至到为在]?$/.test(before(lower, start, 24));
}

/** 将培训预算控制在50万以内, secure EUR 2M of grants, 争取专项资金500万元: the money is what is to be reached. */
function isSoughtBudget(lower: string, start: number): boolean {
  return /(?:控制在|降至|降到|压缩到|压缩至|压减|削减|减少|降低|节约|to|by|reduce|cut|below)[了约到至]? ?$|\b(?:secur|rais|win|attract|obtain)\w* $|(?:争取|获得|获批|募集|筹[集措]|引进|吸引|到位)[到了]?[\u4e00-\u9fff]{0,8}$|(?:完成|实现)[\u4e00-\u9fff]{0,6}投资额?$|(?:固定资产|民间|工业)投资额?$/.test(before(lower, start, 14));
}

/** "each email": the cases of a service level, not a share to be reached; "for every purchase": what a number before it is for. */
function isEachCase(lower: string, { start, end, form }: Amount, isFirst: boolean): boolean {
  const word = lower.slice(start, end);
  if (form === "all" && /^(?:each|every)/.test(word) && (isFirst ? /\b(?:per|from|by|after|in) $/ : /\b(?:for|per|from|by|after|in) $/).test(before(lower, start, 6))) return true;
  return form === "all" && (/^each|^every/.test(lower.slice(start, end)) && /\bwithin\b|\bin (?:under )?\d/.test(after(lower, end))) ;
}

function isCounted({ unit }: Amount): boolean {
  return unit !== null && !/^(?:%|pp|bp|x|times|point|[A-Z]{3}|ms|second|minute|hour|day|week|month|quarter|half|year)$/.test(unit);
}
