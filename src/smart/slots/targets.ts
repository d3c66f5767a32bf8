import type { Quantity } from "../grammar/types";
import { Words } from "../lexicon";
import type { TargetKind } from "../types";
import { indexOf, isOwn, isServed, modifies } from "./describing";
import { has, type Item } from "./items";
import { isOccasion } from "./predications";
import type { PartWords as Part } from "./partWords";

/** The number that a part is to be measured by. */
export interface Target {
  readonly quantity: Quantity;
  readonly value: number | readonly [number, number];
  readonly kind: TargetKind;
  /** Whether the reason is a frequency, a service level or the whole of a group. */
  readonly by: "amount" | "frequency" | "sla" | "all" | "zero";
  /** The number only describes what the part is about: 客单价超过500元的会员. */
  readonly describes: boolean;
}

const roles = ["target", "frequency", "sla"] as const;

/** The first target of a part: amounts before frequencies before service levels. */
export function targetOf(part: Part): Target | null {
  // All of a group counts where it can be verified and no number says more.
  const hasNumber = part.quantities.some((each) => isPlainTarget(each, part) && !modifies(each, part));
  const wholeCounts = !hasNumber && (isVerifiable(part) || part.items.some((item, at) => isEvery(item, part.items[at - 1])));
  const counts = (quantity: Quantity): boolean => (isWhole(quantity, part) ? wholeCounts : isOwn(quantity, part) && !(hasNumber && isInName(quantity, part)));
  const candidates = roles.flatMap((role) => part.quantities.filter((quantity) => quantity.role === role && quantity.value !== null && counts(quantity)));
  // 95%的工单在4小时内解决: a service level is the last resort.
  const chosen = candidates.find((quantity) => quantity.role !== "sla" && !modifies(quantity, part)) ?? candidates[0];
  // Sign the three-year agreement: how long it runs is no target of what is done once.
  if (chosen !== undefined && /-(?:month|year)$/.test(part.items[indexOf(chosen, part)]?.text ?? "") && modifies(chosen, part) && part.actions.some(({ predication }) => predication !== null && has(predication, Words.event))) return null;
  if (chosen !== undefined) {
    if (isWhole(chosen, part)) return whole(chosen, part);
    return { quantity: chosen, value: chosen.value!, kind: kindOf(chosen, part), by: byOf(chosen, part), describes: modifies(chosen, part) };
  }
  const things = part.quantities.find((quantity) => quantity.role === "population" && typeof quantity.value === "number" && (isObject(quantity, part) || isServed(quantity, part)));
  return things === undefined ? null : { quantity: things, value: things.value!, kind: "level", by: "amount", describes: false };
}

/** 一人不漏, 扩大到全部门店: all of them, whatever the verb says. */
function isEvery({ text, quantity }: Item, before: Item | undefined): boolean {
  return quantity?.form === "all" && (/^一.[也都]?不./.test(text) || /[到至]$/.test(before?.text ?? ""));
}

/** 平均无故障运行时间: no faults is part of what is measured. */
function isInName(quantity: Quantity, part: Part): boolean {
  const next = part.items[indexOf(quantity, part) + 1];
  return quantity.form === "zero" && next?.metric != null && next.start === quantity.end;
}

/** All of a group: as many as stand behind it (scan all 1,140 negatives); 100 % without a number, and of those who are to reach something (all 38 managers certified). */
function whole(quantity: Quantity, part: Part): Target {
  const at = indexOf(quantity, part);
  const isSubject = !part.items.slice(0, at).some((item) => item.time === null && !has(item, Words.function | Words.filler));
  const next = part.items.slice(at + 1, at + 3).find((item) => !has(item, Words.function | Words.filler))?.quantity ?? null;
  const number = !isSubject && next !== null && next.form === "cardinal" && typeof next.value === "number" && !modifies(next, part) ? next : quantity;
  return { quantity: number, value: number.value!, kind: "level", by: "all", describes: false };
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

function isPlainTarget(quantity: Quantity, part: Part): boolean {
  return roles.some((role) => role === quantity.role) && quantity.value !== null && !isWhole(quantity, part) && !isInName(quantity, part);
}

/** Every, all, 全部 count when it can be seen whether they are: a state reached or something done to each. */
function isVerifiable({ actions, items }: Part): boolean {
  if (items.some((item) => has(item, Words.state))) return true;
  // Every site has a fire warden; energy certificates for every office.
  if (items[0]!.quantity?.form === "all" && items.some(({ text }) => text === "has" || text === "have")) return true;
  if (actions.every(({ predication, head }) => predication === null && head !== null && (head.deliverable || isOccasion(head.item.text)) && head.scope.length > 0)) return true;
  return actions.some(({ predication }) => predication !== null && (has(predication, verifiableVerbs) || predication.verbs.some((verb) => removal.test(items[verb]!.text))));
}

/** Of what is done away with nothing is left. */
const removal = /^(?:[消清拆]除|取缔|remov|eliminat|retir)/;

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
