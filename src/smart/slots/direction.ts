import type { MetricMention } from "../gazetteer/types";
import { goodDuration, isBadName } from "../gazetteer/goodOfName";
import type { Quantity } from "../grammar/types";
import { Words } from "../lexicon";
import type { GoalDirection } from "../types";
import { besideOf, changeNoun, compares, isAsGood, isCapped, raises } from "./comparisons";
import { atLeastWords, atMostWords, checking, clients, denials, duration, durations, flow, gain, netChange, occasions, perHead, sooner, spoiling, startsWithKind, winning } from "./directionWords";
import { has, isContent, type Item } from "./items";
import type { Part } from "./parts";
import { isVerbWord, type Predication } from "./predications";
import { indexOf, type Target } from "./targets";

const doing = Words.event | Words.make | Words.update | Words.hire | Words.hold | Words.handle;

/** Where a part wants its metric or its thing to go; null when it does not say. */
export function directionOf(part: Part): GoalDirection | null {
  const acted = part.actions.reduce((sum, { predication }) => sum | (predication === null || isUnit(part, predication) ? 0 : predication.classes), 0);
  const said = { classes: acted !== 0 ? acted : comparedClasses(part) };
  const { target } = part;
  return target === null ? withoutNumber(part, said) : withNumber(part, target, said);
}

type Said = Pick<Item, "classes">;

/** 0.3升: the litres behind a number rise nowhere. */
function isUnit({ items }: Part, { verbs }: Predication): boolean {
  return verbs.every((verb) => items[verb]!.text === items[verb - 1]?.quantity?.unit);
}

/** 新增会员2万人: where nothing is acted on, a word of change before its noun says it. */
function comparedClasses({ items }: Part): number {
  return items.reduce((sum, { text, classes }) => sum | (netChange.test(text) ? classes : 0), 0);
}

/** The verb says it; a benchmark is passed in the direction of its comparing word; a thing is complete or not. */
function withoutNumber(part: Part, said: Said): GoalDirection | null {
  const good = goodOf(part, part.items.length);
  const isThing = isAboutThing(part, null);
  const benchmark = part.items.findIndex((item) => has(item, Words.benchmark));
  if (benchmark >= 0 && part.items.some(({ metric }) => metric !== null)) {
    if (compares(part, benchmark, atMostWords)) return "down";
    return good >= 0 || compares(part, benchmark, atLeastWords) ? "up" : "down";
  }
  if ((has(said, Words.down) && !has(said, Words.event)) || part.items.some(({ text }) => text === "fewer")) return "down";
  if (part.items.some(({ text }) => /^[高优好]于$/.test(text))) return "up";
  if (!isThing && has(said, Words.improve | Words.reach)) return good < 0 ? "down" : "up";
  if (has(said, Words.event | Words.hire) && (isThing || !has(said, Words.up))) return "complete";
  if (isThing && has(said, Words.reach)) return "complete";
  if (has(said, Words.up)) return "up";
  return has(said, Words.keep) ? "keep" : null;
}

/**
 * What a metric does goes up or down: over a lower limit, under an upper one (控制在, within), by the verb, else as is good
 * for it. Kept is what has neither limit (维持在98%). Things are complete when each of them is done once: delivered, hired,
 * held, closed, also all of them; but what flows (sales, visitors, customers won), a share of many, money and anything that
 * comes in fractions is a metric.
 *
 * The first of these that says something: the number's own word (halve, 翻番), what is a service level or nothing at all,
 * an upper limit, how often something is done, from A to B, the verb, a lower limit, things that are counted, the good
 * direction of the metric, the unit.
 */
function withNumber(part: Part, target: Target, said: Said): GoalDirection {
  const { quantity, by } = target;
  const at = indexOf(quantity, part);
  const isThing = part.items[at - 1]?.text !== "at" && !measuresBefore(part, target, at) && isAboutThing(part, target);
  const baseline = part.quantities.find(({ role, value }) => role === "baseline" && typeof value === "number")?.value;
  // Repair 46 leaks: what is bad is the thing, not that it is done.
  const isBadMeasure = isBad(part, at) && !(quantity.form === "cardinal" && isWholeNumber(target) && has(said, Words.event | Words.update | Words.handle));
  const isDuration = quantity.unit !== null && durations.has(quantity.unit);
  const good = isDuration && isCountBefore(part, at) ? (isLongBetter(part, at) ? 1 : -1) : goodOf(part, at);
  const isLessBetter = (isDuration && !isLongBetter(part, at)) || isBadMeasure;
  if (quantity.implies !== null) return quantity.implies;
  if (by === "sla" || by === "zero" || isCapped(part, quantity, at)) return "down";
  if (quantity.comparator === null && part.items.some(isUnchanged)) return "keep";
  const noun = quantity.comparator === "atMost" ? 0 : changeNoun(part, at);
  if (noun !== 0) return noun < 0 ? "down" : "up";
  if (isAsGood(part, at)) return isLessBetter || good < 0 ? "down" : "up";
  if (by === "amount" && target.value === 100 && quantity.form !== "cardinal" && isLevel(target) && !has(said, Words.keep)) return has(part.items[at + 1], Words.event) ? "complete" : "up";
  if (raises(part, at)) return "up";
  if (quantity.comparator === "atLeast" && compares(part, at, denials)) return "up";
  if (quantity.comparator === "atMost" || (isDuration && part.items.some(({ text }) => sooner.test(text)))) return "down";
  if (isThing && quantity.form === "cardinal" && part.items[at - 1]?.text === "hold") return "complete";
  if (!isDuration && (isThing || has(said, Words.reach) || isGained(part)) && by !== "all" && quantity.comparator === null && (quantity.change !== "to" || isGained(part)) && isThroughput(part, said)) return "up";
  if (isThing && by === "frequency" && baseline === undefined && (!has(said, Words.up | Words.down | Words.reach) || has(said, doing))) return "complete";
  if (typeof baseline === "number" && typeof target.value === "number" && isLevel(target) && baseline !== target.value) {
    return target.value < baseline ? "down" : "up";
  }
  if (quantity.comparator === "between" && quantity.change !== "by" && !has(said, Words.up | Words.down | Words.reach | doing) && baseline === undefined) return "keep";
  const beside = besideOf(part, at);
  if (quantity.comparator === null && (compares(part, at, atMostWords) || beside < 0)) return "down";
  if (isKept(part, quantity, at)) return "keep";
  if (has(said, Words.down) && !has(said, Words.up)) return "down";
  if (isThing && !isDuration && isDone(part, quantity, at)) return "complete";
  if (isThing && !isAmount(quantity) && isPutThere(part, at)) return "complete";
  if (has(said, Words.up) && !has(said, Words.improve | Words.down)) return "up";
  // All pupils pass the check: what each does is a rate; all of them tested is done.
  if (by === "all") return part.actions.every(({ predication }) => predication !== null && part.items[predication.verbs[0]!]!.form === "base" && !part.chinese && predication.verbs[0]! > at) ? "up" : "complete";
  if (beside > 0 && !(isThing && has(said, Words.hire))) return "up";
  if (quantity.comparator === "atLeast" && !(isThing && !isDuration && (has(said, doing) || occasions.test(quantity.unit ?? "")))) return "up";
  if (isThing && !(isDuration && has(said, Words.hold)) && ((!isAmount(quantity) && isWholeNumber(target)) || isBuilt(quantity, said)) && !isLessBetter && !has(said, Words.reach) && !isPossessed(part) && !isLevelSaid(part, quantity, said) && !has(said, Words.keep)) return "complete";
  if (has(said, Words.keep) && part.items[at - 1]?.text !== "to" && quantity.comparator !== "atLeast") return "keep";
  if (has(said, Words.reach) && isSum(metricBefore(part, at))) return "up";
  if (isShareHandled(part, at, said)) return "up";
  if (good !== 0 && !isBad(part, at)) return good < 0 ? "down" : "up";
  return isLessBetter && quantity.comparator !== "atLeast" ? "down" : "up";
}

/** 毛利率守住28%: what is kept is right before the number. */
function isKept({ items }: Part, { comparator }: Quantity, at: number): boolean {
  const before = items[/^[在于至at]+$/.test(items[at - 1]?.text ?? "") ? at - 2 : at - 1];
  return comparator === null && has(before, Words.keep) && !/^(?:cap|limit|contain|.?控)/.test(before!.text);
}

/** Add 15 charging points, get 70 stores onto the new till: so many things are put somewhere. */
function isPutThere({ items }: Part, at: number): boolean {
  const verb = items[at - 1]?.text ?? "";
  const behind = items.slice(at + 1);
  if (verb !== "add") return /^(?:get|bring|put)$/.test(verb) && behind.some(({ text }) => /^(?:onto|into|under|through)$/.test(text));
  return behind.every((item) => item.metric === null && !has(item, Words.people | Words.role));
}

/** Whether nobody wants more of what stands before a number. */
function isBad(part: Part, end: number): boolean {
  const name = nameBefore(part, end);
  return !part.items.some(({ metric }, at) => at < end && metric !== null) && (isBadWord(name) || (duration.test(name) && !goodDuration.test(name)));
}

/** Of the name before a duration, or behind its "of": 24学时的培训. */
const isLongBetter = (part: Part, end: number): boolean => goodDuration.test(nameBefore(part, end + (/^(?:的|of)$/.test(part.items[end + 1]?.text ?? "") ? 4 : 1)));

function nameBefore({ items, chinese }: Part, end: number): string {
  return items.slice(0, end).map(({ text }) => text).join(chinese ? "" : " ");
}

/** A number of things that is a level, not so many things done: followers to 40,000, days to close: 7, 150k downloads. */
function isLevelSaid({ items }: Part, { change }: Quantity, said: Said): boolean {
  return !has(said, doing) && (change === "to" || (said.classes === 0 && items.some(({ metric }) => metric !== null)));
}

/** Have 22,000 loans on the clock: a level too. */
const isPossessed = ({ items, actions }: Part): boolean => actions.length === 1 && actions[0]!.predication?.verbs.length === 1 && items[actions[0]!.predication.verbs[0]!]!.text === "have";

/** Fill 90% of vacancies, 整改95%的隐患, release EUR 4M of working capital: a part of what is bad that is done away with. */
function isShareHandled(part: Part, at: number, said: Said): boolean {
  const { items } = part;
  const quantity = items[at]?.quantity;
  return quantity != null && (quantity.form === "percent" || /^[A-Z]{3}$/.test(quantity.unit ?? "")) && /^(?:of|的)$/.test(items[at + 1]?.text ?? "") && (has(said, doing) || isGained(part)) && !has(said, Words.down | Words.keep);
}

/** Something earned or recovered, and customers who are won: open 9,500 accounts. */
const isGained = ({ items, target }: Part): boolean =>
  items.some(({ text }) => gain.test(text)) || (target?.quantity.form === "cardinal" && items.some(({ text }) => winning.test(text)) && items.some(({ text }) => clients.test(text)));

/** What is worked off or let through (handle 14,500 containers, 日供餐2500份): the more the better. */
function isThroughput(part: Part, said: Said): boolean {
  const { items, actions } = part;
  if (isGained(part)) return true;
  if (has(said, doing & ~Words.handle)) return false;
  return has(said, Words.handle) ? !actions.some(({ predication }) => predication?.verbs.some((verb) => checking.test(items[verb]!.text)) === true) : items.some(({ text, quantity }) => quantity === null && flow.test(text));
}

/** What is never complete or incomplete, only more or less: shares and money. */
const isAmount = ({ form, unit }: Quantity): boolean =>
  form !== "cardinal" || (unit !== null && (/^[A-Z]{3}$/.test(unit) || /^(?:tonn?e?s?|kg|teu|lit(?:er|re)s?|km|sq.*|metres|acres|hectares|miles|[kmg]wh|m[23²³]|[万千]?[吨克斤瓦升米]|千瓦时|公[里斤顷]|平方.*|立方.*|度|亩)$/i.test(unit)));
/** Lengths and areas that are laid, planted or rebuilt. */
const isBuilt = ({ unit }: Quantity, said: Said): boolean => (said.classes === 0 || has(said, Words.make | Words.update | Words.event)) && /^(?:km|m[2²]|[万千]?米|公里|公顷|亩|平方.*)$/i.test(unit ?? "");
/** Nobody does 2.8 of anything. */
const isWholeNumber = ({ value }: Target): boolean => typeof value !== "number" || Number.isInteger(value);
const isUnchanged = (item: Item): boolean => has(item, Words.keep) && has(item, Words.function);
/** Crash-free sessions are none of the bad ones. */
const isBadWord = (name: string): boolean => isBadName(name.replace(/[a-z]+-free\b/g, ""));
const isLevel = ({ kind, quantity }: Target): boolean => kind === "level" && quantity.form !== "multiple";
/** Whether what stands before a number only counts things: a length of time is not how many orders there are. */
const isCountBefore = ({ items }: Part, end: number): boolean => items.findLast(({ metric }, at) => at < end && metric !== null)?.metric?.family === "count";
/** 申报金额: a sum that is reached goes up, whatever it is a sum of. */
const isSum = (metric: MetricMention | null): boolean => metric !== null && metric.code === null && /[额数量]$/.test(metric.name);

/** The metric that the number belongs to: the nearest before it, or the first of the part. */
function metricBefore({ items }: Part, end: number): MetricMention | null {
  const nearest = items.findLastIndex(({ metric }, at) => at < end && metric !== null);
  // Recycling | rate of household waste: what is said before completes the name.
  if (nearest >= 0) return (startsWithKind.test(items[nearest]!.text) ? items[nearest - 1]?.metric : null) ?? items[headBefore(items, nearest)]!.metric;
  return items.find(({ metric }) => metric !== null)?.metric ?? null;
}

/** Misrouted parcels, late deliveries, the lateness rate of flights: the word before the metric says that it is what goes wrong. */
function isSpoilt({ items }: Part, end: number): boolean {
  const at = items.findLastIndex(({ metric }, before) => before < end && metric !== null);
  const word = items[at - 1];
  if (word === undefined || word.metric !== null || word.quantity !== null || !isBadWord(word.text)) return false;
  return spoiling.test(word.text) || startsWithKind.test(items[at]!.text);
}

/** Accuracy of cost estimates: of metrics joined by a preposition the first is what is measured. */
function headBefore(items: readonly Item[], nearest: number): number {
  const earlier = items.findLastIndex(({ metric }, at) => at < nearest && metric !== null);
  const between = items.slice(earlier + 1, nearest);
  if (earlier < 0 || !between.some(({ text }) => text === "of" || text === "on" || text === "to") || between.some((item) => item.opens || item.quantity !== null || isVerbWord(item))) return nearest;
  return headBefore(items, earlier);
}

function goodOf(part: Part, end: number): number {
  if (isSpoilt(part, end)) return -1;
  // 3% abandoned calls
  const behind = part.items[end + 1];
  if (behind !== undefined && end === 0 && spoiling.test(behind.text) && isBadWord(behind.text)) return -1;
  const name = part.items[end - 1];
  if (/-free$|率$/.test(name?.text ?? "") && name!.metric === null && !isBadWord(name!.text)) return 1;
  return metricBefore(part, end)?.good || (part.items.find(({ metric }) => metric !== null && metric.good !== 0)?.metric?.good ?? 0);
}

/** Whether every head is something that is done or counted rather than measured. */
function isAboutThing(part: Part, target: Target | null): boolean {
  if (part.items.some((item, at) => (perHead.test(item.text) && !has(part.items[at + 1], Words.hold)) || (has(item, Words.instrument) && !isHeldSurvey(part, at)))) return false;
  return part.actions.every(
    ({ head, predication }) => head === null || head.kind === "thing" || head.kind === "people" || (head.kind === "metric" && isCountable(head.item, part, target)) ||
      (head.kind === "generic" && target?.quantity.form === "cardinal" && predication !== null && has(predication, doing & ~Words.handle)),
  );
}

/** Survey 300 residents, 完成120名坐席的测评: the instrument is what is done, not what gives the number. */
function isHeldSurvey({ items, actions }: Part, at: number): boolean {
  if (at === 0) return items[1]?.quantity?.form === "cardinal";
  return actions.some(({ predication }) => predication !== null && has(predication, Words.event | Words.hold) && predication.verbs.at(-1)! < at) && items.slice(0, at).some(({ quantity }) => quantity?.form === "cardinal");
}

/** Whether the number stands behind a metric that is measured rather than counted. */
function measuresBefore(part: Part, target: Target, end: number): boolean {
  return part.items.some((item, at) => at < end && item.metric !== null && !isCountable(item, part, target) && !isAttribute(part.items, at));
}

/** 亏损|门店: what is measured elsewhere says here which ones. */
function isAttribute(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return next !== undefined && next.start === items[at]!.end && next.text >= "\u3400" && (isContent(next) || has(next, Words.deliverable)) && !/[率量额数度值]$/.test(next.text);
}

/** A metric that only names what is counted: patents, volunteers; its number is complete or not. */
function isCountable({ metric, text, start }: Item, part: Part, target: Target | null): boolean {
  if (metric === null || /[数量]$|number|count/.test(text)) return false;
  if (metric.family === "count" || (metric.code === null && /^[a-z]+s$/.test(text))) return true;
  const number = target?.quantity;
  if (number?.form !== "cardinal" || number.start > start) return false;
  for (let at = indexOf(number, part) + 1; at < part.items.length && part.items[at]!.start < start; at++) {
    if (has(part.items[at], Words.function)) return false;
  }
  return true;
}

const determined = /^of (?:the|our|its|their|these)$/;

/** The amount says of how much something is done: 1.6亿元贷款完成提款, half of the boilers replaced; of what comes again and again it is a rate. */
function isDone({ chinese, items, actions }: Part, quantity: Quantity, at: number): boolean {
  const isShare = quantity.form === "percent";
  // Half of the boilers replaced; 68 % of women screened is a share that may grow.
  if (isShare && !chinese && !determined.test(`${items[at + 1]?.text ?? ""} ${items[at + 2]?.text ?? ""}`)) return false;
  const deeds = isShare ? Words.make | Words.update : Words.event;
  if (quantity.comparator !== null || (!isShare && (quantity.form !== "cardinal" || (!chinese && isAmount(quantity)))) || items.some((item) => item.quantity?.role === "sla" || has(item, Words.state))) return false;
  return actions.some(({ predication }) => predication !== null && has(predication, deeds) && (predication.verbs[0] ?? 0) > at && (chinese || items[predication.verbs[0]!]!.form === "past"));
}
