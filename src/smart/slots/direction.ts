import type { MetricMention } from "../gazetteer/types";
import type { Quantity } from "../grammar/types";
import { Words } from "../lexicon";
import type { GoalDirection } from "../types";
import { has, type Item } from "./items";
import type { Part } from "./parts";
import { indexOf, type Target } from "./targets";

const doing = Words.event | Words.make | Words.update | Words.hire | Words.hold | Words.handle;

/** Where a part wants its metric or its thing to go; null when it does not say. */
export function directionOf(part: Part): GoalDirection | null {
  const said = { classes: part.actions.reduce((sum, { predication }) => sum | (predication?.classes ?? 0), 0) };
  const { target } = part;
  return target === null ? withoutNumber(part, said) : withNumber(part, target, said);
}

type Said = Pick<Item, "classes">;

/** The verb says it; a benchmark is passed in the direction of its comparing word; a thing is complete or not. */
function withoutNumber(part: Part, said: Said): GoalDirection | null {
  const good = goodOf(part, part.items.length);
  const isThing = isAboutThing(part, null);
  const benchmark = part.items.findIndex((item) => has(item, Words.benchmark));
  if (benchmark >= 0 && part.items.some(({ metric }) => metric !== null)) {
    if (compares(part, benchmark, atMostWords)) return "down";
    return good >= 0 || compares(part, benchmark, atLeastWords) ? "up" : "down";
  }
  if (has(said, Words.down) && !has(said, Words.event)) return "down";
  if (!isThing && has(said, Words.improve | Words.reach)) return good < 0 ? "down" : "up";
  if (has(said, Words.event | Words.hire) && (isThing || !has(said, Words.up))) return "complete";
  if (isThing && has(said, Words.reach)) return "complete";
  if (has(said, Words.up)) return "up";
  return has(said, Words.keep) ? "keep" : null;
}

/**
 * The first of these that says something: the number's own word (halve, 翻番), what is a service level or nothing at all,
 * an upper limit, how often something is done, from A to B, the verb, a lower limit, things that are counted, the good
 * direction of the metric, the unit.
 */
function withNumber(part: Part, target: Target, said: Said): GoalDirection {
  const { quantity, by } = target;
  const at = indexOf(quantity, part);
  const good = goodOf(part, at);
  const isThing = !measuresBefore(part, target, at) && isAboutThing(part, target);
  const baseline = part.quantities.find(({ role, value }) => role === "baseline" && typeof value === "number")?.value;
  const isLessBetter = (quantity.unit !== null && durations.has(quantity.unit)) || isBad(part, at);
  if (quantity.implies !== null) return quantity.implies;
  if (by === "sla" || by === "zero") return "down";
  if (quantity.comparator === "atMost" && baseline === undefined) return "down";
  if (isThing && (by === "frequency" || isRepeated(part, quantity, said))) return "complete";
  if (typeof baseline === "number" && typeof target.value === "number" && isLevel(target) && baseline !== target.value) {
    return target.value < baseline ? "down" : "up";
  }
  if (quantity.comparator === "atMost" || (quantity.comparator === null && compares(part, at, atMostWords))) return "down";
  if (has(said, Words.down) && !has(said, Words.up)) return "down";
  if (has(said, Words.up) && !has(said, Words.improve | Words.down)) return "up";
  if (by === "all") return "complete";
  const behind = part.items[at + 1]?.text ?? "";
  if (behind === "less" || behind === "fewer") return "down";
  if (quantity.comparator === "atLeast" && !(isThing && has(said, doing))) return "up";
  if (isThing && has(said, Words.event) && quantity.form === "cardinal" && isBeforeVerb(part, at)) return "complete";
  if (isThing && quantity.comparator === null && (isHandledOnly(said) || (!has(said, doing) && part.items.some(({ text }) => text === "累计")))) return "up";
  if (isThing && !isAmount(quantity) && !isLessBetter && !has(said, Words.reach | Words.keep)) return "complete";
  if (has(said, Words.improve)) return good < 0 ? "down" : "up";
  if (has(said, Words.keep) && (quantity.comparator === "between" || quantity.comparator === null)) return "keep";
  if (has(said, Words.reach) && isSum(metricBefore(part, at))) return "up";
  if (good !== 0 && !isBad(part, at)) return good < 0 ? "down" : "up";
  return isLessBetter ? "down" : "up";
}

/** Words of what nobody wants more of, for names that the gazetteer does not know. */
const badWords = new RegExp(
  "\\b(?:loss|lost|wast|wear|drop-?out|error|defect|delay|late|overdue|complaint|cost|spend|expens|time to|lead time|wait|queue|leak|scrap|rework|" +
    "accident|incident|injur|fail|fault|breakage|damage|theft|backlog|emission|consumption|noise|mortality|fraud|arrears|turn-?(?:a?round))|" +
    "流失|损|耗|废|辍|缺[勤货陷]|错|投诉|返工|退[货款换]|故障|事故|逾期|延误|浪费|等[待位候]|排队|时长|周期|成本|费用|漏|超标|违约|坏账|拖欠|呆滞",
);

function isBad({ items }: Part, end: number): boolean {
  const known = items.some(({ metric }, at) => at < end && metric !== null && metric.code !== null);
  return !known && badWords.test(items.slice(0, end).map(({ text }) => text).join(items[0]!.text >= "\u3400" ? "" : " "));
}

/** Units of which less is better when nothing else says so. */
const durations: ReadonlySet<string> = new Set(["second", "minute", "hour", "day", "week", "month"]);

/** Cases that are worked off (handle 14,500 containers): the more the better. */
const isHandledOnly = (said: Said): boolean => has(said, Words.handle) && !has(said, doing & ~Words.handle);

/** What is never complete or incomplete, only more or less: shares and money. */
const isAmount = ({ form, unit }: Quantity): boolean =>
  form !== "cardinal" || (unit !== null && /^(?:[A-Z]{3}|tonn?e?s?|kg|teu|lit(?:er|re)s?|km|[kmg]wh|m[23²³]|[万千]?[吨克瓦升米]|千瓦时|公[里斤顷]|平方.*|立方.*|度|亩)$/i.test(unit));
const isLevel = ({ kind, quantity }: Target): boolean => kind === "level" && quantity.form !== "multiple";
/** 申报金额: a sum that is reached goes up, whatever it is a sum of. */
const isSum = (metric: MetricMention | null): boolean => metric !== null && metric.code === null && /[额数量]$/.test(metric.name);

/** The metric that the number belongs to: the nearest before it, or the first of the part. */
function metricBefore({ items }: Part, end: number): MetricMention | null {
  for (let at = end - 1; at >= 0; at--) if (items[at]!.metric !== null) return items[at]!.metric;
  return items.find(({ metric }) => metric !== null)?.metric ?? null;
}

function goodOf(part: Part, end: number): number {
  return metricBefore(part, end)?.good || (part.items.find(({ metric }) => metric !== null && metric.good !== 0)?.metric?.good ?? 0);
}

/** Words that make a measure of what is counted. */
const perHead = new Set(["人均", "平均", "average", "per person"]);

/** Whether every head is something that is done or counted rather than measured. */
function isAboutThing(part: Part, target: Target | null): boolean {
  if (part.items.some((item) => perHead.has(item.text) || has(item, Words.instrument))) return false;
  return part.actions.every(
    ({ head }) => head === null || head.kind === "thing" || head.kind === "people" || (head.kind === "metric" && isCountable(head.item, part, target)),
  );
}

/** Whether the number stands behind a metric that is measured rather than counted. */
function measuresBefore(part: Part, target: Target, end: number): boolean {
  return part.items.some((item, at) => at < end && item.metric !== null && !isCountable(item, part, target));
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

function isRepeated({ times }: Part, { form }: Quantity, said: Said): boolean {
  return form === "cardinal" && !has(said, Words.up | Words.down) && times.some(({ role }) => role === "recurring");
}

/** The amount describes what is done: 1.6亿元贷款完成提款. */
function isBeforeVerb({ chinese, actions }: Part, at: number): boolean {
  return chinese && actions.some(({ predication }) => predication !== null && (predication.verbs[0] ?? 0) > at);
}

const atMostWords = new Set(["不高于", "不超过", "不大于", "低于", "at most", "below", "within", "under", "至多", "最多"]);
const atLeastWords = new Set(["不低于", "不少于", "不小于", "高于", "at least", "above", "exceed", "beat", "至少", "最少", "达到", "超过"]);

/** Whether a comparing word stands close before an item. */
function compares({ items }: Part, at: number, words: ReadonlySet<string>): boolean {
  return items.slice(Math.max(0, at - 4), at).some(({ text, quantity, time }) => quantity === null && time === null && words.has(text));
}
