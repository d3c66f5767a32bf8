import type { Quantity } from "../grammar/types";
import { Words } from "../lexicon";
import { capping, fallingEnd, fallNoun, lessBefore, lessBehind, moreBefore, moreBehind, riseNoun, risingEnd } from "./directionWords";
import { has, type Item } from "./items";
import type { Part } from "./parts";

/** Ramp the kiln up to 80 %: behind a verb "up to" is no upper limit. */
export function raises({ items, actions }: Part, at: number): boolean {
  return items[at - 1]?.text === "to" && items[at - 2]?.text === "up" && (items[at - 3]?.text === "back" || actions.some(({ predication }) => predication !== null && (predication.verbs[0]! < at - 2 || predication.verbs[0] === at - 2)));
}

/** Comparing words right beside a number: 较2023年低20%, 60 more couriers, 40分贝以下. */
export function besideOf({ items }: Part, at: number): -1 | 0 | 1 {
  // 高出|去年|12%
  const last = items[at - 1]?.time == null ? at - 1 : at - 2;
  const before = isEndOfNoun(items, last) ? "" : (items[last]?.text ?? "");
  const next = at + (items[at + 1] !== undefined && items[at + 1]!.start < items[at]!.quantity!.end ? 2 : 1);
  const behind = items.slice(next, next + 2).filter(({ start }, each) => each === 0 || start === items[next]!.end).map(({ text }) => text);
  const change = changeBefore(items, at);
  if (lessBefore.test(before) || fallingEnd.test(change) || behind.some((text, each) => lessBehind.test(text) && !(/^(?:below|under)$/.test(text) && items[next + each + 1]?.quantity != null)) || isFraction(items, at)) return -1;
  return moreBefore.test(before) || risingEnd.test(change) || (moreBehind.test(behind[0] ?? "") && items[next + 1]?.text !== "to") ? 1 : 0;
}

/** A noun of change beside a number: a 15 % reduction in it, a rise of 3 points, 降幅不小于2%. */
export function changeNoun({ items, chinese }: Part, at: number): -1 | 0 | 1 {
  let before = at - 1;
  while (before > 0 && (chinese ? has(items[before], Words.function | Words.reach) : items[before]!.text === "of")) before--;
  const nouns = [items[before], items[at + 1]].map((item) => item?.text ?? "");
  if (nouns.some((noun) => fallNoun.test(noun))) return -1;
  return nouns.some((noun) => riseNoun.test(noun)) ? 1 : 0;
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
