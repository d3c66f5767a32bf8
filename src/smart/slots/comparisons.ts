import type { Quantity } from "../grammar/types";
import { Words } from "../lexicon";
import { capping, fallingEnd, lessBefore, lessBehind, moreBefore, moreBehind, risingEnd } from "./directionWords";
import { has, type Item } from "./items";
import type { Part } from "./parts";

/** Ramp the kiln up to 80 %: behind a verb "up to" is no upper limit. */
export function raises({ items, actions }: Part, at: number): boolean {
  return items[at - 1]?.text === "to" && items[at - 2]?.text === "up" && (items[at - 3]?.text === "back" || actions.some(({ predication }) => predication !== null && (predication.verbs[0]! < at - 2 || predication.verbs[0] === at - 2)));
}

/** Comparing words right beside a number: 较2023年低20%, 60 more couriers, 40分贝以下. */
export function besideOf({ items }: Part, at: number): -1 | 0 | 1 {
  const before = isEndOfNoun(items, at - 1) ? "" : (items[at - 1]?.text ?? "");
  const behind = items.slice(at + 1, at + 3).filter(({ start }, next) => next === 0 || start === items[at + 1]!.end).map(({ text }) => text);
  const change = changeBefore(items, at);
  if (lessBefore.test(before) || fallingEnd.test(change) || behind.some((text) => lessBehind.test(text)) || isFraction(items, at)) return -1;
  return moreBefore.test(before) || risingEnd.test(change) || moreBehind.test(behind[0] ?? "") ? 1 : 0;
}

/** 锅炉减|至3台, 再降|0.3升: the word that nobody listed and that ends in what happens. */
function changeBefore(items: readonly Item[], at: number): string {
  const before = items[/^[至到为]$/.test(items[at - 1]?.text ?? "") ? at - 2 : at - 1];
  return before?.classes === 0 && before.metric === null && before.quantity === null && before.end + 1 >= items[at]!.start ? before.text : "";
}

/** Half as many paper invoices. */
function isFraction(items: readonly Item[], at: number): boolean {
  return items[at]!.quantity?.form === "percent" && items[at + 1]?.text === "as" && /^(?:many|much)$/.test(items[at + 2]?.text ?? "");
}

/** 班组长60名: the last character of a noun. */
function isEndOfNoun(items: readonly Item[], at: number): boolean {
  const [noun, last] = [items[at - 1], items[at]];
  return noun !== undefined && noun.end === last?.start && has(noun, Words.department | Words.people | Words.role);
}

/** Cap turnover at 3 %, no customer waits more than 45 minutes: an upper limit in other words. */
export function isCapped({ items, actions }: Part, { comparator }: Quantity, at: number): boolean {
  if (comparator !== "atLeast") return actions.some(({ predication }) => predication?.verbs.some((verb) => capping.test(items[verb]!.text)) === true);
  const denied = items.findLastIndex(({ text }, before) => before < at && /^(?:no|none|nobody|never)$/.test(text));
  return denied >= 0 && /^(?:than|over|above|beyond)$/.test(items[at - 1]!.text) && items[at - 2]!.text !== "worse" && !items.slice(denied + 1, at).some(({ opens, classes }) => opens || (classes & Words.down) !== 0);
}

/** No worse than 10 %, 18 seconds or better: which way that is, the metric says. */
export function isAsGood({ items }: Part, at: number): boolean {
  return (items[at - 1]?.text === "than" && items[at - 2]?.text === "worse") || (items[at + 1]?.text === "or" && items[at + 2]?.text === "better");
}

/** Whether a comparing word stands close before an item. */
export function compares({ items }: Part, at: number, words: ReadonlySet<string>): boolean {
  return items.slice(Math.max(0, at - 4), at).some(({ text, quantity, time }) => quantity === null && time === null && words.has(text));
}
