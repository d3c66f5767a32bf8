import type { Quantity } from "../grammar/types";
import { Words } from "../lexicon";
import type { GoalDirection } from "../types";
import { besideOf, changeNoun, compares, isAsGood, isCapped, raises } from "./comparisons";
import { indexOf } from "./describing";
import { atLeastWords, atMostWords, collective, denials, durations, netChange, occasions, sooner, spoiling } from "./directionWords";
import { isAmount, isBuilt, isDone, isFinishedFor, isGained, isPossessed, isPutThere, isShareHandled, isSigned, isStateBehind, isThroughput, isWholeNumber, type Said } from "./done";
import { goodOf, isBad, isBadWord, isCountBefore, isLongBetter, isShareDone, isSum, metricBefore } from "./good";
import { has, isContent, type Item } from "./items";
import type { Part } from "./parts";
import { isOccasion, type Predication } from "./predications";
import type { Target } from "./targets";
import { doing, isAboutThing, measuresBefore } from "./things";

/** Where a part wants its metric or its thing to go; null when it does not say. */
export function directionOf(part: Part): GoalDirection | null {
  const acted = part.actions.reduce((sum, { predication }) => sum | (predication === null || isUnit(part, predication) ? 0 : predication.classes), 0);
  const said = { classes: acted !== 0 ? acted : comparedClasses(part) };
  const { target } = part;
  return target === null ? withoutNumber(part, said) : withNumber(part, target, said);
}

/** 0.3升: the litres behind a number rise nowhere. */
function isUnit({ items }: Part, { verbs }: Predication): boolean {
  return verbs.every((verb) => items[verb]!.text === items[verb - 1]?.quantity?.unit);
}

/** 新增会员2万人: where nothing is acted on, a word of change before its noun says it. */
function comparedClasses({ items }: Part): number {
  return items.reduce((sum, { text, classes }) => sum | (netChange.test(text) ? classes : 0), 0);
}

/** The verb says it; a benchmark is passed in the direction of its comparing word; a thing is complete or not. */
function withoutNumber(part: Part, said: Said): GoalDirection | null {
  const good = goodOf(part, part.items.length);
  const isThing = isAboutThing(part, null);
  const benchmark = part.items.findIndex((item) => has(item, Words.benchmark));
  if (benchmark >= 0 && part.items.some(({ metric }) => metric !== null)) {
    if (compares(part, benchmark, atMostWords)) return "down";
    return good >= 0 || compares(part, benchmark, atLeastWords) ? "up" : "down";
  }
  if ((has(said, Words.down) && !has(said, Words.event)) || part.items.some(({ text }) => text === "fewer")) return "down";
  if (part.items.some(({ text }) => /^[高优好]于$/.test(text))) return "up";
  if (!isThing && has(said, Words.improve | Words.reach)) return good < 0 ? "down" : "up";
  if (has(said, Words.event | Words.hire) && (isThing || !has(said, Words.up))) return "complete";
  if (isThing && has(said, Words.reach)) return "complete";
  if (has(said, Words.up)) return "up";
  return has(said, Words.keep) ? "keep" : null;
}

/** A part that has a number, and what its ways of saying where it goes ask about. */
interface Case {
  readonly part: Part;
  readonly target: Target;
  readonly said: Said;
  readonly quantity: Quantity;
  /** The index of the number among the items. */
  readonly at: number;
  /** Whether what the number counts is something done or there rather than measured. */
  readonly isThing: boolean;
  readonly isCount: boolean;
  readonly isDuration: boolean;
  /** The good direction of what is measured: 1, -1, or 0 where nothing tells. */
  readonly good: number;
  readonly isLessBetter: boolean;
  /** Which way the comparing words beside the number point. */
  readonly beside: number;
  readonly baseline: number | null;
}

function caseOf(part: Part, target: Target, said: Said): Case {
  const { quantity } = target;
  const at = indexOf(quantity, part);
  const isCount = quantity.form === "cardinal";
  const isDuration = quantity.unit !== null && durations.has(quantity.unit);
  const isShort = isDuration && !isLongBetter(part, at);
  // Repair 46 leaks: what is bad is the thing, not that it is done.
  const isBadMeasure = isBad(part, at) && (!isDuration || isShort) && !(isCount && isWholeNumber(target) && has(said, Words.event | Words.update | Words.handle));
  return {
    part, target, said, quantity, at, isCount, isDuration,
    isThing: !isLevelOf(part, at) && !measuresBefore(part, target, at) && isAboutThing(part, target),
    good: isDuration && isCountBefore(part, at) ? (isShort ? -1 : 1) : goodOf(part, at),
    isLessBetter: isShort || isBadMeasure,
    beside: besideOf(part, at),
    baseline: baselineOf(part),
  };
}

function baselineOf({ quantities }: Part): number | null {
  const value = quantities.find((each) => each.role === "baseline" && typeof each.value === "number")?.value;
  return typeof value === "number" ? value : null;
}

type Way = (known: Case) => GoalDirection | null;

/**
 * What a metric does goes up or down: over a lower limit, under an upper one (控制在, within), by the verb, else as is good
 * for it. Kept is what has neither limit (维持在98%). Things are complete when each of them is done once: delivered, hired,
 * held, closed, also all of them; but what flows (sales, visitors, customers won), a share of many, money and anything that
 * comes in fractions is a metric. The first of these ways that says something counts.
 */
const ways: readonly Way[] = [byNumber, byLimit, byThingsDone, byChange, byVerb, byKindOfNumber];

function withNumber(part: Part, target: Target, said: Said): GoalDirection {
  const known = caseOf(part, target, said);
  for (const way of ways) {
    const direction = way(known);
    if (direction !== null) return direction;
  }
  return byMetric(known);
}

/** The number's own word (halve, 翻番), what is a service level or nothing at all, a noun of change, all of it. */
function byNumber({ part, target, said, quantity, at, good, isCount, isLessBetter }: Case): GoalDirection | null {
  const { by } = target;
  if (quantity.implies !== null) return quantity.implies;
  if (by === "sla" || by === "zero" || isCapped(part, quantity, at)) return "down";
  if (quantity.comparator === null && part.items.some(isUnchanged)) return "keep";
  if (quantity.comparator !== "atMost" && by === "amount" && !has(said, Words.down | Words.keep) && isShareDone(part, at)) return "up";
  const noun = quantity.comparator === "atMost" ? 0 : changeNoun(part, at);
  if (noun !== 0) return noun < 0 ? "down" : "up";
  if (isAsGood(part, at)) return isLessBetter || good < 0 ? "down" : "up";
  if (by === "amount" && target.value === 100 && !isCount && isLevel(target) && !has(said, Words.keep)) return has(part.items[at + 1], Words.event) ? "complete" : "up";
  return null;
}

/** An upper limit, and what is denied or raised. */
function byLimit({ part, said, quantity, at, isCount, isDuration }: Case): GoalDirection | null {
  if (raises(part, at)) return "up";
  if (quantity.comparator === "atLeast" && compares(part, at, denials)) return "up";
  if (quantity.comparator === "atMost" || (isDuration && part.items.some(({ text }) => sooner.test(text)))) return "down";
  return said.classes === 0 && isCount && isBadBehind(part, at) ? "down" : null;
}

/** Things that are finished, held, signed or worked off, and how often something is done. */
function byThingsDone(known: Case): GoalDirection | null {
  const { part, target, said, quantity, at, beside, isThing, isCount, isDuration } = known;
  if (isThing && isCount && part.items[at - 1]?.text === "hold" && !part.items.some(({ text }) => /^(?:stock|reserve|storage)$/.test(text))) return "complete";
  if (beside < 0 && quantity.change === "by" && quantity.comparator !== "atLeast") return "down";
  if (quantity.comparator === null && isCount && isPossessed(part, at)) return "up";
  if (isCount && isWholeNumber(target) && (isFinishedFor(part, at) || (isThing && (isStateBehind(part, at) || isSigned(part))))) return "complete";
  if (isWorkedOff(known)) return "up";
  if (isDuration && quantity.comparator === null && isLongBetter(part, at) && !has(said, doing | Words.keep | Words.down)) return "up";
  return (isThing || (/^(?:times|次)$/.test(quantity.unit ?? "") && has(said, doing))) && target.by === "frequency" && known.baseline === null && isDoneOften(said) ? "complete" : null;
}

function isWorkedOff({ part, target, said, quantity, isThing, isDuration }: Case): boolean {
  if (isDuration || target.by === "all" || quantity.comparator !== null) return false;
  return (isThing || has(said, Words.reach) || isGained(part)) && (quantity.change !== "to" || isGained(part)) && isThroughput(part, said);
}

/** Nothing says that it is to happen more or less often, or it is done away with. */
const isDoneOften = (said: Said): boolean => !has(said, Words.up | Words.down | Words.reach) || (has(said, doing) && (has(said, Words.handle) || !has(said, Words.down)));

/** From A to B, between the two, less of it, kept as it is. */
function byChange({ part, target, said, quantity, at, beside, baseline }: Case): GoalDirection | null {
  if (baseline !== null && typeof target.value === "number" && isLevel(target) && baseline !== target.value) return target.value < baseline ? "down" : "up";
  if (quantity.comparator === "between" && quantity.change !== "by" && !/^[到至]$/.test(part.items[at - 1]?.text ?? "") && !has(said, Words.up | Words.down | Words.reach | doing) && baseline === null) return "keep";
  if (quantity.comparator === null && (compares(part, at, atMostWords) || beside < 0)) return "down";
  return isKept(part, quantity, at) ? "keep" : null;
}

/** Down, done, put somewhere or up. */
function byVerb({ part, said, quantity, at, isThing, isDuration }: Case): GoalDirection | null {
  if (has(said, Words.down) && !has(said, Words.up)) return "down";
  if (isThing && ((!isDuration && isDone(part, quantity, at)) || (!isAmount(part.items[at]!.text, quantity) && isPutThere(part, at)))) return "complete";
  if (!isDuration && part.items[at - 2] !== undefined && /^提[升高]$/.test(part.items[at - 2]!.text) && /^[到至]$/.test(part.items[at - 1]!.text)) return "up";
  return has(said, Words.up) && !has(said, Words.improve | Words.down) ? "up" : null;
}

/** All of them, more than there were, a lower limit, or so many things. */
function byKindOfNumber(known: Case): GoalDirection | null {
  const { part, target, said, quantity, at, beside, isThing, isCount, isDuration } = known;
  if (target.by === "all") return isPassedByAll(part, at) ? "up" : "complete";
  if (beside > 0 && !(isThing && isCount && has(said, Words.hire | Words.update | Words.make))) return "up";
  if (quantity.comparator === "atLeast" && !(isThing && !isDuration && (has(said, doing) || occasions.test(quantity.unit ?? part.items[at + 1]?.text ?? "")))) return "up";
  return isThing && areThings(known) ? "complete" : null;
}

/** All pupils pass the check: what each does is a rate; all of them tested is done. */
const isPassedByAll = ({ chinese, items, actions }: Part, at: number): boolean =>
  actions.every(({ predication }) => predication !== null && items[predication.verbs[0]!]!.form === "base" && !chinese && predication.verbs[0]! > at);

/** So many things to be done, not a level of what is there or of what is bad. */
function areThings({ part, target, said, quantity, at, isDuration, isLessBetter }: Case): boolean {
  if (isLessBetter || has(said, Words.reach | Words.keep) || (isDuration && has(said, Words.hold)) || isLevelSaid(part, quantity, said)) return false;
  return (!isAmount(part.items[at]!.text, quantity) && isWholeNumber(target)) || isBuilt(quantity, said);
}

/** As is good for what is measured. */
function byMetric({ part, said, quantity, at, good, isLessBetter }: Case): GoalDirection {
  if (has(said, Words.keep) && part.items[at - 1]?.text !== "to" && quantity.comparator !== "atLeast" && !((isLessBetter || good < 0) && part.items.some(isLimited))) return "keep";
  if ((has(said, Words.reach) && isSum(metricBefore(part, at))) || isShareHandled(part, at, said)) return "up";
  if (good !== 0 && !isBad(part, at)) return good < 0 ? "down" : "up";
  return isLessBetter && quantity.comparator !== "atLeast" ? "down" : "up";
}

/** One incorrect dose in ten thousand. */
const isBadBehind = ({ items }: Part, at: number): boolean => at === 0 && items[1] !== undefined && spoiling.test(items[1].text) && isBadWord(items[1].text);

/** 毛利率守住28%: what is kept is right before the number. */
function isKept({ items }: Part, { comparator }: Quantity, at: number): boolean {
  const before = items[/^[在于至at]+$/.test(items[at - 1]?.text ?? "") ? at - 2 : at - 1];
  return comparator === null && has(before, Words.keep) && !isLimited(before!);
}

/** Capped or controlled rather than kept. */
const isLimited = ({ text }: Item): boolean => /^(?:cap|limit|contain|remaining|.?控)/.test(text);

/** A response rate at 40, a life of 900 cycles: a level; but lockers installed at 40 stations. */
function isLevelOf({ items }: Part, at: number): boolean {
  const [noun, word] = [items[at - 2], items[at - 1]?.text];
  return word === "at" ? !has(noun, doing) || has(noun, Words.handle) : word === "of" && noun !== undefined && (noun.metric !== null || isContent(noun)) && !collective.test(noun.text);
}

/** A number of things that is a level, not so many things done: followers to 40,000, days to close: 7, 150k downloads. */
function isLevelSaid({ items }: Part, { change }: Quantity, said: Said): boolean {
  return !has(said, doing) && (change === "to" || (said.classes === 0 && items.some(({ metric, text }) => metric !== null && !isOccasion(text))));
}

const isUnchanged = (item: Item): boolean => has(item, Words.keep) && has(item, Words.function);
const isLevel = ({ kind, quantity }: Target): boolean => kind === "level" && quantity.form !== "multiple";

