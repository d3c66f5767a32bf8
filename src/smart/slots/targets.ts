import type { Quantity } from "../grammar/types";
import { verbClasses, Words } from "../lexicon";
import type { TargetKind } from "../types";
import { has, isContent, type Item } from "./items";
import type { PartWords as Part } from "./partWords";
import { isVerbWord } from "./predications";
import { wordSet } from "./wordSet";

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
  // All of a group counts where it can be verified and no number says more.
  const hasNumber = part.quantities.some((each) => isPlainTarget(each, part) && !modifies(each, part));
  const wholeCounts = !hasNumber && isVerifiable(part);
  const counts = (quantity: Quantity): boolean => (isWhole(quantity, part) ? wholeCounts : isOwn(quantity, part) && !(hasNumber && isInName(quantity, part)));
  for (const role of roles) {
    const candidates = part.quantities.filter((quantity) => quantity.role === role && quantity.value !== null);
    const chosen =
      candidates.find((quantity) => !modifies(quantity, part) && counts(quantity)) ?? candidates.find(counts);
    if (chosen !== undefined && isWhole(chosen, part)) return whole(chosen, part);
    if (chosen !== undefined) return { quantity: chosen, value: chosen.value!, kind: kindOf(chosen, part), by: byOf(chosen, part) };
  }
  const things = part.quantities.find((quantity) => quantity.role === "population" && typeof quantity.value === "number" && isObject(quantity, part));
  return things === undefined ? null : { quantity: things, value: things.value!, kind: "level", by: "amount" };
}

/** 平均无故障运行时间: no faults is part of what is measured. */
function isInName(quantity: Quantity, part: Part): boolean {
  const next = part.items[indexOf(quantity, part) + 1];
  return quantity.form === "zero" && next?.metric != null && next.start === quantity.end;
}

/** All of a group: as many as stand behind it (all 1,140 negatives), otherwise 100 %. */
function whole(quantity: Quantity, part: Part): Target {
  const at = indexOf(quantity, part);
  const next = part.items.slice(at + 1, at + 3).find((item) => !has(item, Words.function | Words.filler))?.quantity ?? null;
  const number = next !== null && next.form === "cardinal" && typeof next.value === "number" && !modifies(next, part) ? next : quantity;
  return { quantity: number, value: number.value!, kind: "level", by: "all" };
}

/** Words that a number behind them names a place or part of: room 0.14. */
const numbered = /^(?:room|hall|floor|gate|crane|press|line|building|bay|ward|unit|phase|level|page|section|chapter|table|zone|site|form|article|clause)$/;

/** A number of something else: an age (80岁以上老人), or part of a name (room 0.14, USB3.2). */
function isOfName(quantity: Quantity, part: Part): boolean {
  if (quantity.form !== "cardinal") return false;
  const previous = part.items[indexOf(quantity, part) - 1];
  if (itemAfter(quantity, part)?.text.startsWith("岁") === true) return true;
  // 10千伏线路: a measure that nobody listed names what stands behind it.
  if (quantity.unit === null && part.chinese && namesNext(part, indexOf(quantity, part))) return true;
  if (previous === undefined || quantity.unit !== null || quantity.comparator !== null) return false;
  return numbered.test(previous.text) || (previous.end === quantity.start && /[a-z]$/.test(previous.text));
}

function namesNext({ items, quantities }: Part, at: number): boolean {
  const next = items[at + 1];
  if (next?.start !== items[at]!.end || next.text < "\u3400") return false;
  // 220千伏变电站2座: what is counted says how many.
  return at === 0 || (next.metric !== null && /\d$/.test(items[at]!.text)) || (isContent(next) && quantities.some(({ start, role, unit }) => start >= next.end && role === "target" && unit !== null));
}

/** A number of the goal itself: neither how many aims follow, nor whom or how many places it is about. */
function isOwn(quantity: Quantity, part: Part): boolean {
  if (isOfName(quantity, part)) return false;
  return !announces.has(itemAfter(quantity, part)?.text ?? "") && !isAttended(quantity, part) && !countsPlaces(quantity, part);
}

/** 6家直营店坪效, 20家社区店的损耗率: how many places a metric is measured in. */
function countsPlaces(quantity: Quantity, part: Part): boolean {
  if (!part.chinese || quantity.form !== "cardinal" || quantity.unit === null || !/^[家间座条台店处所个]$/.test(quantity.unit)) return false;
  for (let at = indexOf(quantity, part) + 2; at < part.items.length; at++) {
    const item = part.items[at]!;
    if (item.metric !== null) return true;
    if (item.quantity !== null || item.time !== null || (isVerbWord(item) && item.text.length > 1)) return false;
  }
  return false;
}

/** What is only attended to, however many: support 12 branches, 协助12家分店. */
function isAttended(quantity: Quantity, part: Part): boolean {
  if (quantity.form !== "cardinal" || quantity.change !== null || quantity.comparator !== null) return false;
  const at = indexOf(quantity, part);
  const governing = part.actions.findLast(({ predication }) => predication !== null && predication.verbs.at(-1)! < at)?.predication;
  if (governing == null || has(governing, doingVerbs) || !has(governing, /^(?:[与同和]|with)$/.test(part.items[at - 1]?.text ?? "") ? Words.vague | Words.improve : Words.vague)) return false;
  return !governing.verbs.some((verb) => /^(?:ha(?:ve|s|ving)|put|力争|争取|努力|确保|保证|aim|try|ensure)$/.test(part.items[verb]!.text)) && !part.items.slice(0, at).some(({ metric }) => metric !== null);
}

const doingVerbs = verbClasses & ~(Words.vague | Words.improve);

/** 实现两个目标：…: the number only says how many follow. */
const announces = wordSet("目标|指标|方面|targets|goals|objectives|things");

/** A number that only describes a thing: 账龄超180天的余额, invoices older than 90 days. */
function modifies(quantity: Quantity, part: Part): boolean {
  const at = indexOf(quantity, part);
  const next = part.items[at + 1];
  const bound = next !== undefined && /^及?以[上下]$/.test(next.text) ? 1 : 0;
  const noun = part.items[at + 1 + bound];
  if (noun?.text === "的" || (bound === 1 && noun?.start === next!.end && !isVerbWord(noun) && !has(noun, Words.function))) return true;
  if (describes(quantity, part, at)) return true;
  const before = part.items[at - 1]?.text;
  return quantity.form === "cardinal" && quantity.change === null && ((before === "than" && quantity.comparator !== "atMost") || before === "older than" || before === "over");
}

/** A bare number that no verb acts on, before another one that says a change: 10千伏线路跳闸次数减少一成. */
function describes(quantity: Quantity, part: Part, at: number): boolean {
  if (quantity.form !== "cardinal" || quantity.change !== null) return false;
  // 超30天未修复的漏洞不超过2个: the other limit is the goal's.
  if (quantity.comparator !== null) {
    return /^超过?$/.test(part.items[at - 1]?.text ?? "") && part.quantities.some((other) => other.start > quantity.start && other.comparator !== null);
  }
  let previous = at - 1;
  while (previous >= 0 && has(part.items[previous], Words.function) && !isVerbWord(part.items[previous]!)) previous--;
  if (previous < 0 ? part.items[at + 1]?.metric == null || quantity.unit !== null : isVerbWord(part.items[previous]!)) return false;
  return part.quantities.some((other) => other.role === "target" && other.start > quantity.start && other.change !== null);
}

/** Every, all, 全部: the whole of a group, unless it is written as a number. */
function isWhole(quantity: Quantity, part: Part): boolean {
  return quantity.form === "all" && !/[0-9百]/.test(part.items[indexOf(quantity, part)]?.text ?? "");
}

/** The things that a verb of doing acts on: fill the four vacant posts. */
function isObject(quantity: Quantity, part: Part): boolean {
  const at = indexOf(quantity, part);
  return part.actions.some(({ predication }) => {
    if (predication === null || !has(predication, Words.event | Words.make | Words.update | Words.hire)) return false;
    const verb = predication.verbs.at(-1)!;
    return verb < at && part.items.slice(verb + 1, at).every((item) => has(item, Words.function));
  });
}

/** The index of a quantity among the items of its part. */
export function indexOf(quantity: Quantity, { places }: Part): number {
  return places.get(quantity) ?? -1;
}

/** What stands behind a quantity and its unit. */
function itemAfter(quantity: Quantity, part: Part): Item | undefined {
  let at = indexOf(quantity, part) + 1;
  while (at < part.items.length && part.items[at]!.start < quantity.end) at++;
  return part.items[at];
}

function isPlainTarget(quantity: Quantity, part: Part): boolean {
  return roles.some((role) => role === quantity.role) && quantity.value !== null && !isWhole(quantity, part) && !isInName(quantity, part);
}

/** Every, all, 全部 count when it can be seen whether they are: a state reached or something done to each. */
function isVerifiable({ actions, items }: Part): boolean {
  if (items.some((item) => has(item, Words.state))) return true;
  return actions.some(({ predication }) => predication !== null && has(predication, verifiableVerbs));
}

const verifiableVerbs = Words.event | Words.make | Words.update | Words.hire | Words.handle | Words.hold | Words.reach;

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
function isChanged(quantity: Quantity, part: Part): boolean {
  const before = part.items.slice(0, indexOf(quantity, part));
  if (quantity.form === "percent" || quantity.form === "points") return before.some((item) => has(item, changeVerbs));
  const previous = before.at(-1);
  return has(previous, changeVerbs) && previous?.end === quantity.start;
}
