import type { Quantity } from "../grammar/types";
import { Words } from "../lexicon";
import { awarded, checking, clients, flow, gain, inflow, making, winning } from "./directionWords";
import { has, type Item } from "./items";
import type { Part } from "./parts";
import { isVerbWord } from "./predications";
import type { Target } from "./targets";
import { doing } from "./things";

/** The classes of words that say what happens. */
export type Said = Pick<Item, "classes">;

/** Add 15 charging points, get 70 stores onto the new till: so many things are put somewhere. */
export function isPutThere({ items }: Part, at: number): boolean {
  const verb = items[at - 1]?.text ?? "";
  const behind = items.slice(at + 1);
  if (verb !== "add") return /^(?:get|bring|put)$/.test(verb) && behind.some(({ text }) => /^(?:onto|into|under|through)$/.test(text));
  return behind.every((item) => item.metric === null && !has(item, Words.people | Words.role));
}

/** Two more doors operational, 14 kiosks in use: each of them is so or not. */
export function isStateBehind({ items }: Part, at: number): boolean {
  const states = items.findIndex((item, index) => index > at && has(item, Words.state));
  return states > at + 1 && !items[states]!.opens && items.slice(at + 1, states).every((item) => item.quantity === null && item.metric === null && !item.opens);
}

/** Complete the lease renewals for five shops: done so many times, whatever it measures otherwise. */
export function isFinishedFor({ items, actions }: Part, at: number): boolean {
  return /^(?:for|at|in|across|of)$/.test(items[at - 1]?.text ?? "") && actions.some(({ predication }) => predication?.verbs.some((verb) => /^(?:complet|finish|finalis|finaliz)/.test(items[verb]!.text) && verb < at) === true);
}

/** 新签协议单位60家, win 5 tenders: so many papers are signed. */
export const isSigned = ({ items, target }: Part): boolean =>
  items.some(({ text }) => /^win(?:ning)?$/.test(text)) ? !/^[A-Z]{3}$/.test(target?.quantity.unit ?? "") && items.some(({ text }) => awarded.test(text)) : items.some(({ text }) => text.startsWith("新签")) && /^[家份项]$/.test(target?.quantity.unit ?? "");

/** Have 22,000 loans on the clock: a level too. */
export const isPossessed = ({ items, actions }: Part, at: number): boolean =>
  items[at - 1]?.text === "have" && actions.length === 1 && actions[0]!.predication?.verbs.length === 1 && actions[0]!.predication.verbs[0] === at - 1;

/** Fill 90% of vacancies, 整改95%的隐患, release EUR 4M of working capital: a part of what is bad that is done away with. */
export function isShareHandled(part: Part, at: number, said: Said): boolean {
  const { items } = part;
  const quantity = items[at]?.quantity;
  const of = items[items[at + 1]?.text === "以上" ? at + 2 : at + 1];
  return quantity != null && (quantity.form === "percent" || /^[A-Z]{3}$/.test(quantity.unit ?? "")) && /^(?:of|的)$/.test(of?.text ?? "") && (has(said, doing) || isGained(part)) && !has(said, Words.down | Words.keep);
}

/** Something earned or recovered, and customers who are won: open 9,500 accounts. */
export const isGained = ({ items, actions, target }: Part): boolean =>
  items.some((item, at) => gain.test(item.text) && (!isVerbWord(item) || actions.every(({ predication }) => predication === null) || actions.some(({ predication }) => predication?.verbs.includes(at)))) || isInflow(items, target) || (target?.quantity.form === "cardinal" && items.some(({ text }) => winning.test(text)) && items.some(({ text }) => clients.test(text)));

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
export function isThroughput(part: Part, said: Said): boolean {
  const { items, actions } = part;
  if (isGained(part) || isOutput(part)) return true;
  if (has(said, doing & ~Words.handle)) return false;
  return has(said, Words.handle) ? !actions.some(({ predication }) => predication?.verbs.some((verb) => checking.test(items[verb]!.text)) === true) : items.some(({ text, quantity }) => quantity === null && flow.test(text));
}

/** What is never complete or incomplete, only more or less: shares and money; but 150块标识牌 are pieces. */
export const isAmount = (text: string, { form, unit }: Quantity): boolean =>
  form !== "cardinal" || (unit !== null && ((/^[A-Z]{3}$/.test(unit) && !text.endsWith("块")) || /^(?:tonn?e?s?|kg|teu|lit(?:er|re)s?|km|sq.*|metres|acres|hectares|miles|[kmg]wh|m[23²³]|[万千]?[吨克斤瓦升米]|千瓦时|公[里斤顷]|平方.*|立方.*|度|亩)$/i.test(unit)));

/** Lengths and areas that are laid, planted or rebuilt. */
export const isBuilt = ({ unit }: Quantity, said: Said): boolean => (said.classes === 0 || has(said, Words.make | Words.update | Words.event)) && /^(?:km|met(?:re|er)s|miles|m[2²]|[万千]?米|公里|公顷|亩|平方.*)$/i.test(unit ?? "");

/** Nobody does 2.8 of anything. */
export const isWholeNumber = ({ value }: Target): boolean => typeof value !== "number" || Number.isInteger(value);

const determined = /^of (?:the|our|its|their|these)$/;

/** The amount says of how much something is done: 1.6亿元贷款完成提款, half of the boilers replaced; of what comes again and again it is a rate. */
export function isDone({ chinese, items, actions }: Part, quantity: Quantity, at: number): boolean {
  const isShare = quantity.form === "percent";
  // Half of the boilers replaced; 68 % of women screened is a share that may grow.
  if (isShare && !chinese && !determined.test(`${items[at + 1]?.text ?? ""} ${items[at + 2]?.text ?? ""}`)) return false;
  const deeds = isShare ? Words.make | Words.update : Words.event;
  if (quantity.comparator !== null || (!isShare && (quantity.form !== "cardinal" || (!chinese && isAmount("", quantity)))) || items.some((item) => item.quantity?.role === "sla" || has(item, Words.state))) return false;
  return actions.some(({ predication }) => predication !== null && has(predication, deeds) && (predication.verbs[0] ?? 0) > at && (chinese || items[predication.verbs[0]!]!.form === "past"));
}
