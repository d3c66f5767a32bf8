import type { MetricMention } from "../gazetteer/types";
import type { Quantity } from "../grammar/types";
import type { GoalDirection, TargetKind } from "../types";
import { verbClasses, Words } from "../lexicon";
import { has, type Item } from "./items";
import type { PartWords as Part } from "./parts";
import { isVerbWord } from "./predications";

/** The number that a part is to be measured by. */
export interface Target {
  readonly quantity: Quantity;
  readonly value: number | readonly [number, number];
  readonly kind: TargetKind;
  /** Whether the reason is a frequency, a service level or the whole of a group. */
  readonly by: "amount" | "frequency" | "sla" | "all" | "zero";
}

const roles = ["target", "frequency", "sla"] as const;

/** The first target of a part: amounts before frequencies before service levels. */
export function targetOf(part: Part): Target | null {
  for (const role of roles) {
    const candidates = part.quantities.filter((quantity) => quantity.role === role && quantity.value !== null && counts(quantity, part));
    const chosen = candidates.find((quantity) => !modifies(quantity, part)) ?? candidates[0];
    if (chosen !== undefined) return { quantity: chosen, value: chosen.value!, kind: kindOf(chosen, part), by: byOf(chosen, part) };
  }
  const things = part.quantities.find((quantity) => quantity.role === "population" && typeof quantity.value === "number" && isObject(quantity, part));
  return things === undefined ? null : { quantity: things, value: things.value!, kind: "level", by: "amount" };
}

function counts(quantity: Quantity, part: Part): boolean {
  if (isWhole(quantity, part)) return isVerifiable(part) && !part.quantities.some((other) => other !== quantity && isPlainTarget(other, part) && !modifies(other, part));
  return !announces.has(itemAfter(quantity, part)?.text ?? "") && !isAttended(quantity, part) && !countsPlaces(quantity, part);
}

/** 6家直营店坪效, 20家社区店的损耗率: how many places a metric is measured in. */
function countsPlaces(quantity: Quantity, part: Part): boolean {
  if (!part.chinese || quantity.form !== "cardinal" || quantity.unit === null || !/^[家间座条台店处所个]$/.test(quantity.unit)) return false;
  const at = indexOf(quantity, part);
  const metric = part.items.findIndex((item, index) => index > at + 1 && item.metric !== null);
  return metric > 0 && part.items.slice(at + 1, metric).every((item) => item.quantity === null && item.time === null && (!isVerbWord(item) || item.text.length === 1));
}

/** What is only attended to, however many: support 12 branches, 协助12家分店. */
function isAttended(quantity: Quantity, part: Part): boolean {
  if (quantity.form !== "cardinal" || quantity.change !== null || quantity.comparator !== null) return false;
  const at = indexOf(quantity, part);
  const governing = part.actions.findLast(({ predication }) => predication !== null && predication.verbs.at(-1)! < at)?.predication;
  if (governing == null) return false;
  const said = governing;
  return has(said, Words.vague) && !has(said, doingVerbs) && !part.items.slice(0, at).some(({ metric }) => metric !== null) && part.items[governing.verbs[0]!]!.text !== "have";
}

const doingVerbs = verbClasses & ~(Words.vague | Words.improve);

/** 实现两个目标：…: the number only says how many follow. */
const announces = new Set(["目标", "指标", "方面", "targets", "goals", "objectives", "things"]);

/** A number that only describes a thing: 账龄超180天的余额, invoices older than 90 days. */
function modifies(quantity: Quantity, part: Part): boolean {
  const at = indexOf(quantity, part);
  const next = part.items[at + 1];
  const bound = next !== undefined && /^及?以[上下]$/.test(next.text) ? 1 : 0;
  const noun = part.items[at + 1 + bound];
  if (noun?.text === "的" || (bound === 1 && noun?.start === next!.end && !isVerbWord(noun) && !has(noun, Words.function))) return true;
  const before = part.items[indexOf(quantity, part) - 1]?.text;
  return quantity.form === "cardinal" && quantity.change === null && (before === "than" || before === "older than" || before === "over");
}

/** Every, all, 全部: the whole of a group, unless it is written as a number. */
function isWhole(quantity: Quantity, part: Part): boolean {
  return quantity.form === "all" && !/[0-9百]/.test(part.items[indexOf(quantity, part)]?.text ?? "");
}

/** The things that a verb of doing acts on: fill the four vacant posts. */
function isObject(quantity: Quantity, part: Part): boolean {
  const at = indexOf(quantity, part);
  return part.actions.some(({ predication }) => {
    const verb = predication?.verbs.at(-1);
    return verb !== undefined && verb < at && has(predication!, Words.event | Words.make | Words.update | Words.hire) && part.items.slice(verb + 1, at).every((item) => has(item, Words.function));
  });
}

function indexOf(quantity: Quantity, { items }: Part): number {
  return items.findIndex((item) => item.quantity === quantity);
}

/** What stands behind a quantity and its unit. */
function itemAfter(quantity: Quantity, { items }: Part): Item | undefined {
  return items.find(({ start }) => start >= quantity.end);
}

function isPlainTarget(quantity: Quantity, part: Part): boolean {
  return roles.some((role) => role === quantity.role) && quantity.value !== null && !isWhole(quantity, part);
}

/** Every, all, 全部 count when it can be seen whether they are: a state reached or something done to each. */
function isVerifiable({ actions, items }: Part): boolean {
  if (items.some((item) => has(item, Words.state))) return true;
  return actions.some(({ predication }) => predication !== null && has(predication, Words.event | Words.make | Words.update | Words.hire | Words.handle | Words.hold | Words.reach));
}

function byOf(quantity: Quantity, part: Part): Target["by"] {
  if (quantity.role === "sla" || (quantity.role === "frequency" && quantity.comparator !== "atMost")) return quantity.role;
  return isWhole(quantity, part) ? "all" : quantity.form === "zero" ? "zero" : "amount";
}

const changeVerbs = Words.up | Words.down | Words.improve;

function kindOf(quantity: Quantity, part: Part): TargetKind {
  if (quantity.role === "frequency" && quantity.comparator !== "atMost") return "frequency";
  if (quantity.form === "deltaMultiple") return "delta_rel";
  if (quantity.form === "zero" || quantity.form === "all" || quantity.role === "sla") return "level";
  const delta = quantity.change === "by" || (quantity.change === null && quantity.comparator === null && isChanged(quantity, part));
  if (!delta) return "level";
  return quantity.form === "percent" || quantity.form === "multiple" ? "delta_rel" : "delta_abs";
}

/** A verb of change right before an amount without "to": 下降2.5%, cut 12 hours. */
function isChanged(quantity: Quantity, { items }: Part): boolean {
  const at = items.findIndex((item) => item.quantity === quantity);
  const previous = items[at - 1];
  return quantity.form === "percent" || quantity.form === "points" ? items.slice(0, at).some((item) => has(item, changeVerbs)) : has(previous, changeVerbs) && previous?.end === quantity.start;
}

/** Units of which less is better when nothing else says so. */
const durations: ReadonlySet<string> = new Set(["second", "minute", "hour", "day", "week", "month"]);

/** The metric that the target belongs to: the nearest before it. */
function metricOf(part: Part, target: Target | null): MetricMention | null {
  const end = target === null ? part.items.length : indexOf(target.quantity, part);
  const before = part.items.slice(0, end).reverse().find((item) => item.metric !== null);
  return (before ?? part.items.find((item) => item.metric !== null))?.metric ?? null;
}

/** Whether the number stands behind a metric that is measured rather than counted. */
function measuresBefore(part: Part, target: Target | null): boolean {
  if (target === null) return false;
  return part.items.slice(0, indexOf(target.quantity, part)).some((item) => item.metric !== null && !isCountable(item, part, target));
}

/** A metric that only names what is counted: patents, volunteers; its number is complete or not. */
function isCountable({ metric, text, start }: Item, { items }: Part, target: Target | null): boolean {
  if (metric === null || /[数量]$|number|count/.test(text)) return false;
  const number = target?.quantity;
  if (number?.form === "cardinal" && number.start < start && items.every((item) => item.start <= number.start || item.start >= start || !has(item, Words.function))) return true;
  return metric.family === "count" || (metric.code === null && /^[a-z]+s$/.test(text));
}

const atMostWords = new Set(["不高于", "不超过", "不大于", "低于", "at most", "below", "within", "under", "beneath", "至多", "最多"]);
const atLeastWords = new Set(["不低于", "不少于", "不小于", "高于", "at least", "above", "exceed", "beat", "至少", "最少", "达到", "超过"]);
/** Whether a comparing word stands close before an item. */
const compares = ({ items }: Part, at: number, words: ReadonlySet<string>): boolean =>
  items.slice(Math.max(0, at - 4), at).some(({ text, quantity, time }) => quantity === null && time === null && words.has(text));

/** The amount describes what is done: 1.6亿元贷款完成提款. */
function isBeforeVerb(quantity: Quantity, part: Part): boolean {
  const at = indexOf(quantity, part);
  return part.chinese && part.actions.some(({ predication }) => predication !== null && (predication.verbs[0] ?? 0) > at);
}

/** What is never complete or incomplete, only more or less: shares and money. */
const isAmount = ({ form, unit }: Quantity): boolean => form !== "cardinal" || (unit !== null && /^[A-Z]{3}$/.test(unit));

/** Where a part wants its metric or its thing to go; null when it does not say. */
export function directionOf(part: Part, target: Target | null): GoalDirection | null {
  const said = { classes: part.actions.reduce((sum, { predication }) => sum | (predication?.classes ?? 0), 0) };
  const metric = metricOf(part, target);
  const good = metric?.good || (part.items.find((item) => item.metric !== null && item.metric.good !== 0)?.metric?.good ?? 0);
  const doing = has(said, Words.event | Words.make | Words.update | Words.hire | Words.hold | Words.handle);
  const isThing = !measuresBefore(part, target) && part.actions.every(({ head }) => head === null || head.kind === "thing" || head.kind === "people" || (head.kind === "metric" && isCountable(head.item, part, target)));
  if (target === null) {
    const benchmark = part.items.findIndex((item) => has(item, Words.benchmark));
    if (benchmark >= 0 && metric !== null) return compares(part, benchmark, atMostWords) ? "down" : compares(part, benchmark, atLeastWords) ? "up" : good < 0 ? "down" : "up";
    if (has(said, Words.down) && !has(said, Words.event)) return "down";
    if (!isThing && has(said, Words.up | Words.improve | Words.reach)) return good < 0 && !has(said, Words.up) ? "down" : good < 0 && !has(said, Words.down) && has(said, Words.improve) ? "down" : "up";
    if (has(said, Words.event | Words.hire) || (isThing && has(said, Words.reach))) return "complete";
    if (has(said, Words.up)) return "up";
    return has(said, Words.keep) ? "keep" : null;
  }
  const { quantity, by } = target;
  const baseline = part.quantities.find(({ role, value }) => role === "baseline" && typeof value === "number")?.value;
  if (quantity.implies !== null) return quantity.implies;
  if (by === "sla" || by === "zero") return "down";
  if (quantity.comparator === "atMost" && baseline === undefined) return "down";
  if ((by === "frequency" && isThing) || (isThing && quantity.form === "cardinal" && !has(said, Words.up | Words.down) && part.times.some(({ role }) => role === "recurring"))) return "complete";
  if (typeof baseline === "number" && typeof target.value === "number" && target.kind === "level" && quantity.form !== "multiple" && baseline !== target.value) {
    return target.value < baseline ? "down" : "up";
  }
  if (quantity.comparator === "atMost" || (quantity.comparator === null && compares(part, indexOf(quantity, part), atMostWords))) return "down";
  if (has(said, Words.down) && !has(said, Words.up)) return "down";
  if (has(said, Words.up) && !has(said, Words.improve | Words.down)) return "up";
  if (by === "all") return "complete";
  if (quantity.comparator === "atLeast" && !(doing && isThing)) return "up";
  if (isThing && has(said, Words.event) && quantity.form === "cardinal" && isBeforeVerb(quantity, part)) return "complete";
  if (isThing && !isAmount(quantity) && !has(said, Words.reach | Words.keep) && !(quantity.unit !== null && durations.has(quantity.unit))) return "complete";
  if (has(said, Words.improve)) return good < 0 ? "down" : "up";
  if (has(said, Words.keep) && (quantity.comparator === "between" || quantity.comparator === null)) return "keep";
  if (has(said, Words.reach) && metric?.code === null && /[额数量]$/.test(metric.name)) return "up";
  if (good !== 0) return good < 0 ? "down" : "up";
  return quantity.unit !== null && durations.has(quantity.unit) ? "down" : "up";
}
