import { fixingRoles, type Quantity } from "../grammar/types";
import { verbClasses, Words } from "../lexicon";
import { has, isContent, type Item } from "./items";
import type { PartWords as Part } from "./partWords";
import { isVerbWord } from "./predications";
import { wordSet } from "./wordSet";

/** The index of a quantity among the items of its part. */
export function indexOf(quantity: Quantity, { places }: Part): number {
  return places.get(quantity) ?? -1;
}

/** Where the first item behind a quantity and its unit stands. */
function indexAfter(quantity: Quantity, part: Part): number {
  let at = indexOf(quantity, part) + 1;
  while (at < part.items.length && part.items[at]!.start < quantity.end) at++;
  return at;
}

/** Words that a number behind them names a place or part of: room 0.14. */
const numbered = /^(?:room|hall|floor|gate|crane|press|line|building|bay|ward|unit|phase|level|page|section|chapter|table|zone|site|form|article|clause)$/;
/** What exists in editions: 架构2.0. */
const edition = /(?:架构|平台|系统|模式|框架|体系)$/;

/** A number of something else: an age (80岁以上老人), or part of a name (room 0.14, USB3.2). */
function isOfName(quantity: Quantity, part: Part): boolean {
  if (quantity.form !== "cardinal") return false;
  const previous = part.items[indexOf(quantity, part) - 1];
  if (part.items[indexAfter(quantity, part)]?.text.startsWith("岁") === true) return true;
  // 10千伏线路: a measure that nobody listed names what stands behind it.
  if (quantity.unit === null && part.chinese && namesNext(part, indexOf(quantity, part))) return true;
  if (previous === undefined || quantity.unit !== null || quantity.comparator !== null) return false;
  return numbered.test(previous.text) || (previous.end === quantity.start && (/[a-z]$/.test(previous.text) || (/\.\d$/.test(part.items[indexOf(quantity, part)]!.text) && edition.test(previous.text))));
}

function namesNext({ items, quantities }: Part, at: number): boolean {
  const next = items[at + 1];
  if (next?.start !== items[at]!.end || next.text < "\u3400") return false;
  // 220千伏变电站2座: what is counted says how many.
  return at === 0 || (next.metric !== null && /\d$/.test(items[at]!.text)) || (isContent(next) && quantities.some(({ start, role, unit }) => start >= next.end && role === "target" && unit !== null));
}

/** A number of the goal itself: neither how many aims follow, nor whom or how many places it is about. */
export function isOwn(quantity: Quantity, part: Part): boolean {
  if (isOfName(quantity, part)) return false;
  const next = part.items[indexAfter(quantity, part)];
  return !(next !== undefined && !next.opens && announces.has(next.text)) && !isAttended(quantity, part) && !countsPlaces(quantity, part);
}

/** 新增三家年采购额过千万的客户 */
const gaining = /^(?:新[增开签建]|引[进入]|签约|开发|拓展|发展|招引|拿下|培育)$/;

/** 6家直营店坪效, 20家社区店的损耗率: how many places a metric is measured in. */
function countsPlaces(quantity: Quantity, part: Part): boolean {
  if (!part.chinese || quantity.form !== "cardinal" || quantity.unit === null || gaining.test(part.items[indexOf(quantity, part) - 1]?.text ?? "") || !/^[家间座条台店处所个款种类]$/.test(quantity.unit)) return false;
  for (let at = indexOf(quantity, part) + 1; at < part.items.length; at++) {
    const item = part.items[at]!;
    if (item.metric !== null && (at > indexOf(quantity, part) + 1 || /[率效额量度本耗润比值]$/.test(item.text))) return true;
    if (item.opens || item.quantity !== null || item.time !== null || (isVerbWord(item) && item.text.length > 1)) return false;
  }
  return false;
}

/** What is only attended to, however many: support 12 branches, 协助12家分店. */
function isAttended(quantity: Quantity, part: Part): boolean {
  if (quantity.form !== "cardinal" || quantity.change !== null || (quantity.comparator !== null && !isBound(part.items, indexAfter(quantity, part)))) return false;
  const at = indexOf(quantity, part);
  // 与12家分行多沟通: with whom, where nothing is done with them.
  if (part.chinese && at < 2 && /^[与和同跟]$/.test(part.items[at - 1]?.text ?? "") && !part.actions.some(({ predication }) => predication !== null && has(predication, doingVerbs)) && !part.items.some(({ metric }) => metric !== null)) return true;
  const governing = part.actions.findLast(({ predication }) => predication !== null && predication.verbs.at(-1)! < at)?.predication;
  if (governing == null || has(governing, doingVerbs) || !has(governing, /^(?:[与同和对为给向]|with)$/.test(part.items[at - 1]?.text ?? "") ? Words.vague | Words.improve : Words.vague)) return false;
  return !governing.verbs.some((verb) => /^(?:ha(?:ve|s|ving)|put|让|使|力争|争取|努力|确保|保证|aim|try|ensure)$/.test(part.items[verb]!.text)) && !part.items.slice(0, at).some(({ metric }) => metric !== null);
}

const doingVerbs = verbClasses & ~(Words.vague | Words.improve);

/** 实现两个目标：…: the number only says how many follow. */
const announces = wordSet("目标|指标|方面|targets|goals|objectives|things");

/** A number that only describes a thing: 账龄超180天的余额, invoices older than 90 days. */
export function modifies(quantity: Quantity, part: Part): boolean {
  const at = indexOf(quantity, part);
  const after = indexAfter(quantity, part);
  if (altogether.test(part.items[at - 1]?.text ?? "")) return false;
  if (part.items[after]?.text === "的" || isBound(part.items, after)) return true;
  if (part.chinese && isInAside(part.items, after)) return true;
  if (describes(quantity, part, at) || isStart(quantity, part, at) || isCondition(quantity, part, at) || (part.chinese ? isWhich(quantity, part, at) : isWritten(quantity, part, at))) return true;
  const before = part.items[at - 1]?.text;
  return quantity.form === "cardinal" && quantity.change === null && ((before === "than" && quantity.comparator !== "atMost") || before === "older than" || before === "over");
}

/** 10吨以上|叉车, 15分钟内的|工单: a limit that stands right before a noun. */
function isBound(items: readonly Item[], at: number): boolean {
  const [limit, noun] = [items[at], items[at + 1]];
  if (limit === undefined || noun === undefined || !/^(?:及?以[上下内]|之?内)$/.test(limit.text)) return false;
  return noun.text === "的" || (!limit.text.endsWith("内") && noun.start === limit.end && !isVerbWord(noun) && !has(noun, Words.function));
}

/** 两台锅炉改造后，…, 三年累计…: what is over before the goal begins, and how long it runs. */
function isInAside(items: readonly Item[], after: number): boolean {
  if (items[after - 1]?.quantity?.unit === "year" && /^(?:累计|合计|总计|共)/.test(items[after]?.text ?? "")) return true;
  let end = after;
  while (end < Math.min(items.length, after + reach) && !items[end]!.opens) end++;
  return (end === items.length || items[end]!.opens) && items[end - 1]!.time === null && /(?:后|前提下|情况下)$/.test(items[end - 1]!.text);
}

/** A bare number that no verb acts on, before another one that says a change: 10千伏线路跳闸次数减少一成. */
function describes(quantity: Quantity, part: Part, at: number): boolean {
  if (quantity.form !== "cardinal" || quantity.change !== null) return false;
  // 超30天未修复的漏洞不超过2个: the other limit is the goal's.
  if (quantity.comparator !== null) {
    return /^超过?$/.test(part.items[at - 1]?.text ?? "") && laterTargets(at, part).some(({ comparator }) => comparator !== null);
  }
  const previous = governorOf(part.items, at);
  if (previous === undefined ? part.items[at + 1]?.metric == null || quantity.unit !== null : isVerbWord(previous)) return false;
  return laterTargets(at, part).some(({ change }) => change !== null);
}

/** The item before, past words of grammar. */
function governorOf(items: readonly Item[], at: number): Item | undefined {
  let previous = at - 1;
  while (previous >= 0 && has(items[previous], Words.function) && !isVerbWord(items[previous]!)) previous--;
  return items[previous];
}

/** How far behind a number the one that it is weighed against may stand, in items. */
const reach = 32;

function laterTargets(at: number, { items }: Part): readonly Quantity[] {
  const later: Quantity[] = [];
  for (const { quantity } of items.slice(at + 1, at + reach)) {
    if (quantity !== null && quantity.value !== null && (quantity.role === "target" || quantity.role === "frequency" || quantity.role === "sla")) later.push(quantity);
  }
  return later;
}

/** 上半年92.4%，下半年做到95%; 2.8% of billings, down to 2.0%: a number that only stands there, and behind it the level it is to reach. */
function isStart(quantity: Quantity, part: Part, at: number): boolean {
  const { items } = part;
  if (isBacklog(quantity, part, at)) return true;
  if (quantity.comparator !== null || quantity.change !== null || quantity.implies !== null || quantity.unit === null || items[at - 1] === undefined) return false;
  if (/^(?:目标值?|target|goal)$/.test(items[at - 1]!.text) || isActedOn(items, at)) return false;
  const later = laterTargets(at, part);
  const level = later.find(({ change }) => change === "to") ?? later[0];
  if (level === undefined || level.unit !== quantity.unit || level.form !== quantity.form) return false;
  const between = items.slice(indexAfter(quantity, part), indexOf(level, part));
  // 一季度60%、全年95%; 74% in Q1, 80% by Q4
  if (level.change !== "to" && !between.some(({ time }) => time !== null && fixingRoles.has(time.role))) return false;
  return between.every((item, index) => item.quantity === null && ((item.metric === null && !isContent(item)) || between[index - 1]?.text === "of"));
}

/** Whether a verb stands right before an item. */
function isActedOn(items: readonly Item[], at: number): boolean {
  const previous = items[at - 1]!;
  return isVerbWord(previous) && !has(previous, Words.function);
}

/** Cut the backlog of 340 complaints to under 50, double the share to 40%: how much there is, or how it changes, before the level to be reached. */
function isBacklog(quantity: Quantity, part: Part, at: number): boolean {
  const { items, actions } = part;
  const level = laterTargets(at, part).find(({ change }) => change === "to");
  if (level === undefined) return false;
  // 把340件积压投诉清到50件以内
  if (part.chinese) return /^[把将]$/.test(items[at - 1]?.text ?? "") && level.unit === quantity.unit;
  const to = items.findLastIndex(({ text }, index) => index < indexOf(level, part) && text === "to");
  if (to < at || !items.slice(to + 1, indexOf(level, part)).every((item) => has(item, Words.function) || item.text === "fewer")) return false;
  if (quantity.implies !== null) return actions.every(({ predication }) => predication === null || predication.verbs.every((verb) => verb <= at || verb >= to));
  return quantity.form === "cardinal" && level.form === "cardinal" && quantity.comparator === null && (level.unit === null || level.unit === quantity.unit) && items[at - 1]?.text !== "to" &&
    actions.some(({ predication }) => predication !== null && has(predication, Words.down | Words.up) && predication.verbs[0]! < at);
}

/** Cold start at -20 °C under 8 seconds; at 18 a month, …: under what conditions something is measured. */
function isCondition({ unit }: Quantity, part: Part, at: number): boolean {
  if (at === 1 && part.items[0]!.text === "at") return laterTargets(at, part).length > 0;
  return unit !== null && /^(?:℃|°c|bar|rpm|[km]?v|[km]?pa|[km]?hz)$/.test(unit) && part.items[at - 1]?.text === "at" && laterTargets(at, part).some(({ comparator }) => comparator !== null);
}

/** 3-year warranties, 12-day permits, in their first 90 days: a length of time that is written onto its noun, or says when. */
function isWritten({ form }: Quantity, part: Part, at: number): boolean {
  const { items } = part;
  if (items[at - 1]?.text === "first" && laterTargets(at, part).length > 0) return true;
  const next = items[at + 1];
  return form === "cardinal" && /-(?:minute|hour|day|week|month|year|night|tonne|litre|metre|mile|kg)$/.test(items[at]!.text) && next !== undefined && (next.metric !== null || isContent(next) || has(next, nouns));
}

const nouns = Words.deliverable | Words.people | Words.role | Words.common | Words.generic;

/**
 * 三年期存款余额, 10吨以上叉车持证率, -18℃冷库开门次数: before its metric a number only says which one it is,
 * and so does 为三个山区县…, 在8个地市… before what is done there, when the number to be reached follows.
 */
function isWhich(quantity: Quantity, part: Part, at: number): boolean {
  const { items } = part;
  const later = laterTargets(at, part)[0];
  if (quantity.form !== "cardinal" || later === undefined) return false;
  const to = indexOf(later, part);
  // 三个片区共1500户
  if (altogether.test(items[to - 1]!.text)) return true;
  if (at > 0 && served.test(items[at - 1]!.text)) {
    const before = items[at - 2];
    return (before === undefined || before.time !== null || has(before, Words.function | Words.filler | Words.people | Words.department)) && items.slice(at + 1, to).some((item) => isVerbWord(item) || /[建办开设招签装投配]$/.test(item.text));
  }
  const governor = items[at - 1];
  // 大额异议件（50万元以上）: in brackets.
  if (governor !== undefined && governor.end === items[at]!.start && !/^[的把将]$/.test(governor.text) && governor.time === null && !items[at]!.opens && !isQualifier(governor)) return false;
  // 两个基地接纳学生满1200人: who does it.
  const isLevel = later.unit !== quantity.unit && (later.change === "to" || /[满超]过?$/.test(items[to - 1]!.text));
  for (let next = indexAfter(quantity, part); next < to && !items[next]!.opens; next++) if (items[next]!.metric !== null || isLevel) return true;
  return false;
}

/** 给200个站点装上电子站牌: where or for whom, when nothing else is counted. */
export function isServed(quantity: Quantity, part: Part): boolean {
  const at = indexOf(quantity, part);
  return /^[为给](?:全[^部体])?$/.test(part.items[at - 1]?.text ?? "") && part.actions.some(({ predication }) => predication !== null && has(predication, Words.event | Words.make) && predication.verbs[0]! > at);
}

/** Before the sum of what was named: 三个片区共1500户. */
const altogether = /(?:^|[^公])共计?$|[总合]计$/;

const served = /^[为给替在向对]$/;
/** 逾期九十天以上贷款余额: words whose number says which cases are meant. */
const isQualifier = ({ text }: Item): boolean => /^(?:逾期|超期|账龄|库龄|工龄|[单每][笔价张件]|满|超过?|高于|大于)$/.test(text);
