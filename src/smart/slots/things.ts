import { Words } from "../lexicon";
import { indexOf } from "./describing";
import { perHead } from "./directionWords";
import { has, isContent, type Item } from "./items";
import type { Part } from "./parts";
import type { Target } from "./targets";

/** Verbs of doing something once. */
export const doing = Words.event | Words.make | Words.update | Words.hire | Words.hold | Words.handle;

/** Whether every head is something that is done or counted rather than measured. */
export function isAboutThing(part: Part, target: Target | null): boolean {
  if (part.items.some((item, at) => (perHead.test(item.text === "每" ? `每${part.items[at + 1]?.text ?? ""}` : item.text) && !has(part.items[at + 1], Words.hold)) || (has(item, Words.instrument) && !isHeldSurvey(part, at)))) return false;
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
export function measuresBefore(part: Part, target: Target, end: number): boolean {
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
