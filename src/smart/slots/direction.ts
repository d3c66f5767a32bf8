import type { Quantity } from "../grammar/types";
import { Words } from "../lexicon";
import type { GoalDirection } from "../types";
import { besideOf, changeNoun, compares, isAsGood, isCapped, raises } from "./comparisons";
import { indexOf } from "./describing";
import { atLeastWords, atMostWords, awarded, checking, clients, collective, denials, durations, flow, gain, inflow, making, netChange, occasions, sooner, spoiling, winning } from "./directionWords";
import { goodOf, isBad, isBadWord, isCountBefore, isLongBetter, isShareDone, isSum, metricBefore } from "./good";
import { has, isContent, type Item } from "./items";
import type { Part } from "./parts";
import type { Predication } from "./predications";
import type { Target } from "./targets";
import { doing, isAboutThing, measuresBefore } from "./things";

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
  const isThing = !isLevelOf(part, at) && !measuresBefore(part, target, at) && isAboutThing(part, target);
  const baseline = part.quantities.find(({ role, value }) => role === "baseline" && typeof value === "number")?.value;
  // Repair 46 leaks: what is bad is the thing, not that it is done.
  const isDuration = quantity.unit !== null && durations.has(quantity.unit);
  const isBadMeasure = isBad(part, at) && !(isDuration && isLongBetter(part, at)) && !(quantity.form === "cardinal" && isWholeNumber(target) && has(said, Words.event | Words.update | Words.handle));
  const good = isDuration && isCountBefore(part, at) ? (isLongBetter(part, at) ? 1 : -1) : goodOf(part, at);
  const isLessBetter = (isDuration && !isLongBetter(part, at)) || isBadMeasure;
  if (quantity.implies !== null) return quantity.implies;
  if (by === "sla" || by === "zero" || isCapped(part, quantity, at)) return "down";
  if (quantity.comparator === null && part.items.some(isUnchanged)) return "keep";
  if (quantity.comparator !== "atMost" && by === "amount" && !has(said, Words.down | Words.keep) && isShareDone(part, at)) return "up";
  const noun = quantity.comparator === "atMost" ? 0 : changeNoun(part, at);
  if (noun !== 0) return noun < 0 ? "down" : "up";
  if (isAsGood(part, at)) return isLessBetter || good < 0 ? "down" : "up";
  if (by === "amount" && target.value === 100 && quantity.form !== "cardinal" && isLevel(target) && !has(said, Words.keep)) return has(part.items[at + 1], Words.event) ? "complete" : "up";
  if (raises(part, at)) return "up";
  if (quantity.comparator === "atLeast" && compares(part, at, denials)) return "up";
  if (quantity.comparator === "atMost" || (isDuration && part.items.some(({ text }) => sooner.test(text)))) return "down";
  if (said.classes === 0 && quantity.form === "cardinal" && isBadBehind(part, at)) return "down";
  if (isThing && quantity.form === "cardinal" && part.items[at - 1]?.text === "hold" && !part.items.some(({ text }) => /^(?:stock|reserve|storage)$/.test(text))) return "complete";
  const beside = besideOf(part, at);
  if (beside < 0 && quantity.change === "by" && quantity.comparator !== "atLeast") return "down";
  if (quantity.comparator === null && quantity.form === "cardinal" && isPossessed(part, at)) return "up";
  if (quantity.form === "cardinal" && isWholeNumber(target) && isFinishedFor(part, at)) return "complete";
  if (isThing && quantity.form === "cardinal" && isWholeNumber(target) && (isStateBehind(part, at) || isSigned(part))) return "complete";
  if (!isDuration && (isThing || has(said, Words.reach) || isGained(part)) && by !== "all" && quantity.comparator === null && (quantity.change !== "to" || isGained(part)) && isThroughput(part, said)) return "up";
  if (isDuration && quantity.comparator === null && isLongBetter(part, at) && !has(said, doing | Words.keep | Words.down)) return "up";
  if (isThing && by === "frequency" && baseline === undefined && (!has(said, Words.up | Words.down | Words.reach) || (has(said, doing) && (has(said, Words.handle) || !has(said, Words.down))))) return "complete";
  if (typeof baseline === "number" && typeof target.value === "number" && isLevel(target) && baseline !== target.value) {
    return target.value < baseline ? "down" : "up";
  }
  if (quantity.comparator === "between" && quantity.change !== "by" && !/^[到至]$/.test(part.items[at - 1]?.text ?? "") && !has(said, Words.up | Words.down | Words.reach | doing) && baseline === undefined) return "keep";
  if (quantity.comparator === null && (compares(part, at, atMostWords) || beside < 0)) return "down";
  if (isKept(part, quantity, at)) return "keep";
  if (has(said, Words.down) && !has(said, Words.up)) return "down";
  if (isThing && !isDuration && isDone(part, quantity, at)) return "complete";
  if (isThing && !isAmount(quantity) && isPutThere(part, at)) return "complete";
  if (has(said, Words.up) && !has(said, Words.improve | Words.down)) return "up";
  // All pupils pass the check: what each does is a rate; all of them tested is done.
  if (by === "all") return part.actions.every(({ predication }) => predication !== null && part.items[predication.verbs[0]!]!.form === "base" && !part.chinese && predication.verbs[0]! > at) ? "up" : "complete";
  if (beside > 0 && !(isThing && quantity.form === "cardinal" && has(said, Words.hire | Words.update | Words.make))) return "up";
  if (quantity.comparator === "atLeast" && !(isThing && !isDuration && (has(said, doing) || occasions.test(quantity.unit ?? part.items[at + 1]?.text ?? "")))) return "up";
  if (isThing && !(isDuration && has(said, Words.hold)) && ((!isAmount(quantity) && isWholeNumber(target)) || isBuilt(quantity, said)) && !isLessBetter && !has(said, Words.reach) && !isLevelSaid(part, quantity, said) && !has(said, Words.keep)) return "complete";
  if (has(said, Words.keep) && part.items[at - 1]?.text !== "to" && quantity.comparator !== "atLeast") return "keep";
  if (has(said, Words.reach) && isSum(metricBefore(part, at))) return "up";
  if (isShareHandled(part, at, said)) return "up";
  if (good !== 0 && !isBad(part, at)) return good < 0 ? "down" : "up";
  return isLessBetter && quantity.comparator !== "atLeast" ? "down" : "up";
}

/** 毛利率守住28%: what is kept is right before the number. */
function isKept({ items }: Part, { comparator }: Quantity, at: number): boolean {
  const before = items[/^[在于至at]+$/.test(items[at - 1]?.text ?? "") ? at - 2 : at - 1];
  return comparator === null && has(before, Words.keep) && !/^(?:cap|limit|contain|remaining|.?控)/.test(before!.text);
}

/** Add 15 charging points, get 70 stores onto the new till: so many things are put somewhere. */
function isPutThere({ items }: Part, at: number): boolean {
  const verb = items[at - 1]?.text ?? "";
  const behind = items.slice(at + 1);
  if (verb !== "add") return /^(?:get|bring|put)$/.test(verb) && behind.some(({ text }) => /^(?:onto|into|under|through)$/.test(text));
  return behind.every((item) => item.metric === null && !has(item, Words.people | Words.role));
}

/** A response rate at 40, a life of 900 cycles: a level; but lockers installed at 40 stations. */
function isLevelOf({ items }: Part, at: number): boolean {
  const [noun, word] = [items[at - 2], items[at - 1]?.text];
  return word === "at" ? !has(noun, doing) || has(noun, Words.handle) : word === "of" && noun !== undefined && (noun.metric !== null || isContent(noun)) && !collective.test(noun.text);
}

/** One incorrect dose in ten thousand. */
const isBadBehind = ({ items }: Part, at: number): boolean => at === 0 && items[1] !== undefined && spoiling.test(items[1].text) && isBadWord(items[1].text);

/** Two more doors operational, 14 kiosks in use: each of them is so or not. */
function isStateBehind({ items }: Part, at: number): boolean {
  const states = items.findIndex((item, index) => index > at && has(item, Words.state));
  return states > at + 1 && !items[states]!.opens && items.slice(at + 1, states).every((item) => item.quantity === null && item.metric === null && !item.opens);
}

/** Complete the lease renewals for five shops: done so many times, whatever it measures otherwise. */
function isFinishedFor({ items, actions }: Part, at: number): boolean {
  return /^(?:for|at|in|across|of)$/.test(items[at - 1]?.text ?? "") && actions.some(({ predication }) => predication?.verbs.some((verb) => /^(?:complet|finish|finalis|finaliz)/.test(items[verb]!.text) && verb < at) === true);
}

/** 新签协议单位60家, win 5 tenders: so many papers are signed. */
const isSigned = ({ items, target }: Part): boolean =>
  items.some(({ text }) => /^win(?:ning)?$/.test(text)) ? items.some(({ text }) => awarded.test(text)) : items.some(({ text }) => text.startsWith("新签")) && /^[家份项]$/.test(target?.quantity.unit ?? "");

/** A number of things that is a level, not so many things done: followers to 40,000, days to close: 7, 150k downloads. */
function isLevelSaid({ items }: Part, { change }: Quantity, said: Said): boolean {
  return !has(said, doing) && (change === "to" || (said.classes === 0 && items.some(({ metric }) => metric !== null)));
}

/** Have 22,000 loans on the clock: a level too. */
const isPossessed = ({ items, actions }: Part, at: number): boolean =>
  items[at - 1]?.text === "have" && actions.length === 1 && actions[0]!.predication?.verbs.length === 1 && actions[0]!.predication.verbs[0] === at - 1;

/** Fill 90% of vacancies, 整改95%的隐患, release EUR 4M of working capital: a part of what is bad that is done away with. */
function isShareHandled(part: Part, at: number, said: Said): boolean {
  const { items } = part;
  const quantity = items[at]?.quantity;
  return quantity != null && (quantity.form === "percent" || /^[A-Z]{3}$/.test(quantity.unit ?? "")) && /^(?:of|的)$/.test(items[at + 1]?.text ?? "") && (has(said, doing) || isGained(part)) && !has(said, Words.down | Words.keep);
}

/** Something earned or recovered, and customers who are won: open 9,500 accounts. */
const isGained = ({ items, target }: Part): boolean =>
  items.some(({ text }) => gain.test(text)) || isInflow(items, target) || (target?.quantity.form === "cardinal" && items.some(({ text }) => winning.test(text)) && items.some(({ text }) => clients.test(text)));

/** Ship 9 million packs, brew 4,000 hectolitres: so many that nobody counts them one by one. */
function isOutput({ items, actions, target }: Part): boolean {
  if (typeof target?.value !== "number" || (target.value < 1000 && target.by !== "frequency")) return false;
  return actions.some(({ predication }) => predication?.verbs.some((verb) => making.test(items[verb]!.text) && (target.by !== "frequency" || items[verb]!.text !== "make")) === true);
}

/** Draw 18,000 visitors: so many that come. */
function isInflow(items: readonly Item[], target: Target | null): boolean {
  return target?.quantity.form === "cardinal" && items.some(({ quantity }) => quantity === target.quantity && inflow.test(quantity.unit ?? "")) && !items.some((item) => has(item, Words.hold | Words.hire | Words.down) || item.text === "interview");
}

/** What is worked off or let through (handle 14,500 containers, 日供餐2500份): the more the better. */
function isThroughput(part: Part, said: Said): boolean {
  const { items, actions } = part;
  if (isGained(part) || isOutput(part)) return true;
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
const isLevel = ({ kind, quantity }: Target): boolean => kind === "level" && quantity.form !== "multiple";
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
