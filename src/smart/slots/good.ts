import type { MetricMention } from "../gazetteer/types";
import { isBadName, isLongGood } from "../gazetteer/goodOfName";
import { Words } from "../lexicon";
import { duration, joining, lasting, mishap, spoiling, startsWithKind } from "./directionWords";
import { has, isContent, type Item } from "./items";
import type { Part } from "./parts";
import { isVerbWord } from "./predications";

/** Whether nobody wants more of what stands before a number: of claims handled for somebody, the first is what is measured. */
export function isBad(part: Part, end: number): boolean {
  const whole = nameBefore(part, end);
  const head = part.chinese ? whole : (/^(?! ).*?(?= (?:for|in|at|from|with|on) )/.exec(whole)?.[0] ?? whole);
  const name = head === "" ? whole : head;
  return !part.items.some(({ metric }, at) => at < end && metric !== null) && (isBadWord(name) || (duration.test(name) && !isLongGood(name)));
}

/** Of the name before a duration, or behind its "of": 24学时的培训. */
export const isLongBetter = (part: Part, end: number): boolean => isLongGood(nameBefore(part, end + (/^(?:的|of)$/.test(part.items[end + 1]?.text ?? "") ? 4 : 1)));

function nameBefore({ items, chinese }: Part, end: number): string {
  return items.slice(0, end).map(({ text }) => text).join(chinese ? "" : " ");
}

/** Crash-free sessions are none of the bad ones. */
export const isBadWord = (name: string): boolean => isBadName(name.replace(/[a-z]+-free\b|^bill$/g, ""));
/** Whether what stands before a number only counts things: a length of time is not how many orders there are. */
export const isCountBefore = ({ items }: Part, end: number): boolean => items.findLast(({ metric }, at) => at < end && metric !== null)?.metric?.family === "count";
/** 申报金额: a sum that is reached goes up, whatever it is a sum of. */
export const isSum = (metric: MetricMention | null): boolean => metric !== null && metric.code === null && /[额数量]$/.test(metric.name) && !isBadName(metric.name);

/** The metric that the number belongs to: the nearest before it, or the first of the part. */
export function metricBefore({ items }: Part, end: number): MetricMention | null {
  const nearest = items.findLastIndex(({ metric }, at) => at < end && metric !== null);
  // Recycling | rate of household waste: what is said before completes the name.
  if (nearest >= 0) return (startsWithKind.test(items[nearest]!.text) ? items[nearest - 1]?.metric : null) ?? items[headBefore(items, nearest)]!.metric;
  return items.find(({ metric }) => metric !== null)?.metric ?? null;
}

/** Misrouted parcels, late deliveries, the lateness rate of flights: the word before the metric says that it is what goes wrong. */
function isSpoilt({ items }: Part, end: number): boolean {
  const at = items.findLastIndex(({ metric }, before) => before < end && metric !== null);
  const word = items[at - 1];
  if (at > 0 && /(?:占比|比[例重]|[数量额])$/.test(items[at]!.text) && isBadWord(attributeBefore(items, at)) && !isBadWord(items[at]!.text)) return true;
  if (word === undefined || word.metric !== null || word.quantity !== null || !isBadWord(word.text)) return false;
  return spoiling.test(word.text) || startsWithKind.test(items[at]!.text);
}

/** 逾期90天以上|贷款占比: what stands right before a Chinese metric. */
function attributeBefore(items: readonly Item[], metric: number): string {
  let from = metric;
  while (from > 0 && items[from - 1]!.end === items[from]!.start && (items[from - 1]!.time === null || lasting.test(items[from - 1]!.text)) && !isVerbWord(items[from - 1]!) && !/^[将把使让由从]$/.test(items[from - 1]!.text)) from--;
  return items.slice(from, metric).some(({ quantity, time }) => quantity !== null || time !== null) ? items.slice(from, metric).map(({ text }) => text).join("") : "";
}

/** Accuracy of cost estimates: of metrics joined by a preposition the first is what is measured. */
function headBefore(items: readonly Item[], nearest: number): number {
  const earlier = items.findLastIndex(({ metric }, at) => at < nearest && metric !== null);
  const between = items.slice(earlier + 1, nearest);
  if (earlier < 0 || !between.some(({ text }) => joining.test(text)) || between.some((item) => item.opens || item.quantity !== null || isVerbWord(item))) return nearest;
  return headBefore(items, earlier);
}

export function goodOf(part: Part, end: number): number {
  if (isSpoilt(part, end) || isLacking(part, end)) return -1;
  // 3% abandoned calls
  const behind = part.items[end + 1];
  if (behind !== undefined && end === 0 && spoiling.test(behind.text) && isBadWord(behind.text)) return -1;
  if (/^[A-Z]{3}$/.test(part.items[end]?.quantity?.unit ?? "") && /turnover/.test(nameBefore(part, end))) return 1;
  if (/周转[次率]?数?$/.test(part.items[end - 1]?.text ?? "") && /次/.test(part.items[end]?.quantity?.unit ?? "")) return 1;
  // Energy from renewables to account for 60 %
  if (part.items[end]?.quantity?.form === "percent" && /\b(?:renewable|recycled|reusable|recyclable|(?:solar|wind|hydro|green)\b)/.test(nameBefore(part, end))) return 1;
  if (isReachedBehind(part, end)) return isBadWord(nameBehind(part, end)) ? -1 : 1;
  const head = scopedHead(part, end);
  if (head !== null) return isBadWord(head.text) ? -1 : 1;
  const name = part.items[end - 1];
  if (/-free$|率$/.test(name?.text ?? "") && name!.metric === null && !isBadWord(name!.text)) return 1;
  return metricBefore(part, end)?.good || (part.items.find(({ metric }) => metric !== null && metric.good !== 0)?.metric?.good ?? 0);
}

/** Rejected invoices corrected within a week: 95 %, of what is bad the part that something is done about. */
export function isShareDone({ items, chinese, quantities }: Part, end: number): boolean {
  if (chinese || items[end]?.quantity?.form !== "percent" || quantities.some(({ change }) => change === "by")) return false;
  const at = items.findLastIndex((item, before) => before < end && item.form === "past" && has(item, Words.event | Words.update | Words.handle));
  return at > 0 && !items[at]!.opens && !mishap.test(items[at]!.text) && !isBadWord(items[at]!.text) && items.slice(at + 1, end).every((item) => item.time !== null || (item.quantity === null && item.metric === null && !isVerbWord(item) && !isBadWord(item.text)));
}

/** The share of contracts without an order, of parcels misrouted. */
function isLacking({ items }: Part, end: number): boolean {
  const head = items.findIndex(({ text }, at) => at < end && /^(?:share|percentage|proportion|number|count)\b/.test(text));
  if (head < 0) return false;
  const rest = items.slice(head, end);
  const said = rest.findLast(({ text, metric }) => metric === null && spoiling.test(text));
  return rest.some(({ text }) => text === "without") || (said !== undefined && isBadWord(said.text));
}

/** Accuracy in the claims queue at 98%: what stands behind the preposition is where, and no share of anything itself. */
function scopedHead({ items, chinese }: Part, end: number): Item | null {
  const metric = items.findLastIndex(({ metric }, at) => at < end && metric !== null);
  if (chinese || items[end]?.quantity?.form !== "percent" || metric < 2 || !/^(?:count|duration|money|volume)$/.test(items[metric]!.metric!.family ?? "")) return null;
  const preposition = items.findLastIndex(({ text, opens }, at) => at < metric && (opens || /^(?:on|in|at|for|across)$/.test(text)));
  const head = items[preposition - 1];
  if (head === undefined || items[preposition]!.opens || head.metric !== null || !isContent(head)) return null;
  return items.slice(preposition + 1, metric).every((item) => item.quantity === null && !isVerbWord(item)) ? head : null;
}

/** 95% of passengers | through the queue: what is measured is the share, not what stands behind its preposition. */
function isReachedBehind({ items, chinese }: Part, end: number): boolean {
  if (chinese || items[end]?.quantity?.form !== "percent" || items[end + 1]?.text !== "of" || items.slice(0, end).some(({ metric }) => metric !== null)) return false;
  const nearest = items.findIndex(({ metric }) => metric !== null);
  return nearest > end + 2 && items.slice(end + 3, nearest).some(({ text }) => /^(?:through|via|in|at|by|to|from|before|after|without|past)$/.test(text));
}

/** What a share is of. */
function nameBehind({ items }: Part, end: number): string {
  const rest = items.slice(end + 2);
  const stop = rest.findIndex((item, index) => index > 0 && (item.opens || has(item, Words.function)));
  return rest.slice(0, stop < 0 ? rest.length : stop).map(({ text }) => text).join(" ");
}
