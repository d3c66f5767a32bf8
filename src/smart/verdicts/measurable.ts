import { Words } from "../lexicon";
import { has, type Item } from "../slots/items";
import type { Part } from "../slots/parts";
import type { Target } from "../slots/targets";
import type { Span } from "../types";
import { benchmarkOf } from "./benchmark";
import { finding, type Finding } from "./finding";
import { granted, isNamed } from "./specific";

export type MeasurableReason =
  | "quantity" | "frequency" | "event" | "benchmark" // M1, M3, M2, C3
  | "indefinite" | "placeholderAmount" | "baselineOnly" | "otherNumber" | "processOnly" | "noTarget";

/** Rules M1 to M3 on a goal: one part with a target is enough. */
export function measurable(parts: readonly Part[]): { readonly finding: Finding<MeasurableReason>; readonly target: Target | null; readonly part: Part | null } {
  const counted = parts.filter(isCounted);
  const first = counted.find((each) => !isAside(each)) ?? counted[0];
  const part = counted.find((each) => first !== undefined && each.start > first.start && (leadsTo(each) || keepsPromise(each, first))) ?? first;
  if (part !== undefined) {
    const { target } = part;
    return { finding: finding(target.by === "frequency" ? "frequency" : "quantity", [target.quantity], "met"), target, part };
  }
  for (const part of parts) {
    const event = eventOf(part);
    if (event !== null) return { finding: finding("event", event, "met"), target: null, part };
    const benchmark = benchmarkOf(part);
    if (benchmark !== null) return { finding: finding("benchmark", [benchmark], "met"), target: null, part };
  }
  return { finding: withoutTarget(parts), target: null, part: null };
}

type Counted = Part & { readonly target: Target };

/** A number alone says nothing: it has to be one of something; an amount of money that says which cases are meant (50万元以下的订单) is no target. */
function isCounted(part: Part): part is Counted {
  return part.target !== null && !(part.target.describes && currency.test(part.target.quantity.unit ?? "")) && part.items.some((item) => item.quantity === null && item.time === null && !has(item, Words.function | Words.filler));
}

const currency = /^[A-Z]{3}$/;

/** What is only to hold meanwhile (在确保零差错的同时, while keeping …), or which cases count: readmissions within 30 days. */
function isAside({ target, items, actions, joint }: Counted): boolean {
  if (target.describes) return true;
  if (target.by === "sla") return actions.every(({ predication }) => predication === null);
  return joint === "start" && (/^(?:while|whilst|without)$/.test(items[0]!.text) || (items[0]!.text === "at" && items[1]?.quantity === target.quantity) || items.at(-1)!.text === "同时");
}

/** 增聘6名医师，使占比达到30%: what it is to lead to says when it is done. */
function leadsTo({ items }: Counted): boolean {
  return /^(?:使得?|令|从而|so that)$/.test(items[0]!.text);
}

/** 2小时内上门，到场率95%: how many of the cases are within the time that the part before allows. */
function keepsPromise({ items, target }: Counted, { target: { by } }: Counted): boolean {
  return by === "sla" && target.quantity.form === "percent" && items.some(({ text }) => promised.test(text));
}

const promised = /(?:及时|准时|按时|按期|达标|到[场位]|响应|答复|回复|受理|办结|解决|完成|处[理置]|修复|兑现|达成|履约)率/;

/** A completion event on a named deliverable: its verb and its thing. */
export function eventOf({ items, actions }: Part): readonly Span[] | null {
  for (const { predication, head } of actions) {
    if (predication === null || head === null || !isNamed(head) || isIndefinite(items, predication.verbs.at(-1)!, head.item)) continue;
    const verb = predication.verbs.find((at) => has(items[at], Words.event | Words.hire | (granted.test(head.item.text) ? Words.reach : 0)));
    // Hand the pier over: the verb's particle stands behind its object.
    if (verb !== undefined || has(predication, Words.event)) return [items[verb ?? predication.verbs[0]!]!, head.item];
  }
  return null;
}

/** Several, some, 若干 between the verb and its thing: nobody can tell when that many are done. */
function isIndefinite(items: readonly Item[], verb: number, thing: Item): boolean {
  for (let at = verb + 1; at < items.length && items[at]!.start <= thing.end; at++) {
    const form = items[at]!.quantity?.form;
    if (form === "indefinite" || form === "placeholder" || items[at]!.text === "更多") return true;
  }
  return false;
}

const processVerbs = Words.improve | Words.make | Words.update;

function withoutTarget(parts: readonly Part[]): Finding<MeasurableReason> {
  const quantities = parts.flatMap((part) => part.quantities);
  const of = (role: string): readonly Span[] => quantities.filter((quantity) => quantity.role === role || quantity.form === role);
  const baseline = of("baseline");
  if (baseline.length > 0) return finding("baselineOnly", baseline, "partly");
  const placeholder = of("placeholder");
  if (placeholder.length > 0) return finding("placeholderAmount", placeholder, "partly");
  const indefinite = of("indefinite");
  if (indefinite.length > 0) return finding("indefinite", indefinite, "partly");
  const others = quantities.filter(({ role, form }) => role !== "time" && form !== "all" && form !== "ordinal");
  if (others.length > 0) return finding("otherNumber", others, "missing");
  const process = parts.flatMap(({ items, actions }) =>
    actions.flatMap(({ predication }) => (predication?.verbs ?? []).map((at) => items[at]!).filter((item) => has(item, processVerbs))),
  );
  return process.length > 0 ? finding("processOnly", process, "missing") : finding("noTarget", [], "missing");
}
