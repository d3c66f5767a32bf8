import { Words } from "../lexicon";
import { has, isContent, type Item } from "./items";
import { isVerbWord } from "./predications";
import { wordSet } from "./wordSet";

/** What kind of thing a goal is about. */
export type HeadKind = "metric" | "perception" | "generic" | "thing" | "people" | "placeholder";

/** The thing that changes or is delivered. */
export interface Head {
  readonly kind: HeadKind;
  readonly item: Item;
  /** Words beside the head that narrow it. */
  readonly scope: readonly Item[];
  /** The words that tie a generic attribute to one process or product: before it, or after of, in, for … */
  readonly ties: readonly Item[];
  /** Names of departments and groups beside it, and which one of those that come again (月度报表): they make the topic of a document, but narrow no metric. */
  readonly groups: readonly Item[];
  /** Also an attribute that everybody has: a process that gets better by 20 %. */
  readonly isAttribute: boolean;
  /** A deliverable that says nothing without a topic: a plan, some training. */
  readonly isCommon: boolean;
  /** Nouns that could be the thing (documents, activities, generic deliverables) rather than words of its own. */
  readonly deliverable: boolean;
  /** "the", "our": one certain thing. */
  readonly definite: boolean;
  /** "a", "some": any of its kind. */
  readonly indefinite: boolean;
}

const prepositions = wordSet("of|for|in|on|at|with|by|to|from|across|under|within|per|via|through|that|which|who|among|between|against|into|onto|without|during|after|before|until|as|over|than|so that|in order to|where|when");
const nounClasses = Words.generic | Words.deliverable | Words.people | Words.department | Words.role | Words.placeholder;
const isNoun = (item: Item): boolean => item.metric !== null || isContent(item) || has(item, nounClasses);
/** Chinese nouns that close a phrase without changing what it is about: …认证工作. */
const closing = wordSet("工作|任务|事项|建设|管理|服务");

/** The head of the items in [from, to), or null when nothing there could be one. */
export function headOf(items: readonly Item[], from: number, to: number, chinese: boolean): Head | null {
  const region = items.slice(from, purposeAt(items, from, to));
  const end = chinese ? region.length : phraseEnd(region);
  let at = lastNoun(region, 0, end);
  const blank = region.findIndex(({ quantity }) => quantity?.form === "placeholder");
  if (blank >= 0 && blank < end && at < 0) return { ...describe(region, blank, chinese), kind: "placeholder" };
  if (at < 0 && end < region.length) at = lastNoun(region, end, region.length);
  if (at < 0) return null;
  // Growth of 8 % in visits: of what.
  const of = changes.test(region[at]!.text) ? region.findIndex(({ text }, index) => index > at && text === "in") : -1;
  if (of > 0 && region.slice(at + 1, of).every((item) => item.quantity !== null || has(item, Words.function))) return headOf(region, of + 1, region.length, chinese) ?? describe(region, at, chinese);
  // Better than our rivals on hit rate: whom it is compared with is not what changes.
  if (has(region[at], Words.people) && region[at]!.metric === null) at = Math.max(at, region.findIndex(({ metric }) => metric !== null));
  if (chinese && closing.has(region[at]!.text)) {
    const earlier = lastNoun(region, 0, at);
    if (earlier >= 0 && has(region[earlier], Words.deliverable)) at = earlier;
  }
  return describe(region, at, chinese);
}

const changes = /^(?:growth|improvement|increase|decrease|reduction|rise|drop|cut|decline)$/;

function describe(region: readonly Item[], at: number, chinese: boolean): Head {
  const item = region[at]!;
  const others = region.filter((_, index) => index !== at && !isAdjective(region, index));
  const scope = others.filter((each) => narrows(each, item));
  return {
    kind: kindOf(item, region, region[at + 1]),
    item,
    scope,
    ties: scope.filter((each) => chinese || each.start < item.start || tiesBy(region[region.indexOf(each) - 1]) || tiesBy(region[region.indexOf(each) - 2])),
    isAttribute: has(item, Words.generic),
    isCommon: has(item, Words.common),
    groups: others.filter((each) => has(each, Words.department | Words.people) || (each.time?.role === "recurring" && /度$|ly$/.test(each.text) && item.start - each.end < 2)),
    deliverable: has(item, Words.deliverable),
    definite: region.some((each) => each.text === "the" || each.text === "our" || each.text === "its" || each.text === "their"),
    indefinite: region.some((each) => each.text === "a" || each.text === "an" || each.text === "some" || each.text === "more"),
  };
}

/** 战斗力, 主动性, 获得感: what is made with these characters is an attribute. */
const attribute = /^(?!.*(?:[电动马水压拉推重]力|[台通]风|[院流传遥]感)$)[\u4e00-\u9fff]+(?:[力性感风]|程度|透明度)$/;

function narrows(each: Item, head: Item): boolean {
  if (each.metric !== null && head.metric !== null && each.end === head.start) return false;
  if (each.metric !== null) return each.metric.code === null || each.metric.code !== head.metric?.code;
  if (has(each, Words.common | Words.department)) return false;
  return isContent(each) || each.mask?.kind === "list" || (isVerbWord(each) && !has(each, Words.vague | Words.function | Words.filler | Words.up | Words.down | Words.improve)) || has(each, Words.deliverable | Words.role);
}

function tiesBy(item: Item | undefined): boolean {
  return item !== undefined && item.text === "of";
}

function kindOf(item: Item, region: readonly Item[], next: Item | undefined): HeadKind {
  if (region.some((each) => has(each, Words.placeholder))) return "placeholder";
  if (item.metric !== null && /^(?:工作|任务)/.test(item.text)) return "generic";
  if (item.metric !== null) return item.metric.generic ? "generic" : item.metric.perception ? "perception" : "metric";
  if (has(item, Words.deliverable | Words.role)) return "thing";
  // 就餐环境改造: what is converted is there or not, whatever it is an attribute of.
  if (has(item, Words.generic)) return chinese(item) && item !== region[0] && next?.start === item.end && has(next, Words.update) ? "thing" : "generic";
  if (isContent(item) && attribute.test(item.text)) return "generic";
  return has(item, Words.people | Words.department) ? "people" : "thing";
}

const chinese = ({ text }: Item): boolean => text >= "\u3400";

function lastNoun(region: readonly Item[], from: number, to: number): number {
  const isMeasured = region.some(({ metric }) => metric !== null);
  for (let at = to - 1; at >= from; at--) {
    const item = region[at]!;
    // What a metric is compared with is not what changes: 成本不高于预算.
    if (isNoun(item) && !isAdjective(region, at) && !(isMeasured && has(item, Words.benchmark))) return at;
  }
  // A word of the lexicon that is no verb here: the launch, the review.
  for (let at = to - 1; at >= from; at--) if (isVerbWord(region[at]!) && !has(region[at], Words.function)) return at;
  return -1;
}

/** A word of its own behind "more", "less", "as" with nothing after it: 20% more agile. */
function isAdjective(region: readonly Item[], at: number): boolean {
  const previous = region[at - 1]?.text;
  const next = region[at + 1];
  return previous !== undefined && (next === undefined || next.time !== null || has(next, Words.function)) && isContent(region[at]!) && /(?:^|\s)(?:more|less|as)$/.test(previous);
}

/** Where the first noun phrase of an English region ends: at the first preposition behind a noun. */
function phraseEnd(region: readonly Item[]): number {
  let seen = false;
  for (let at = 0; at < region.length; at++) {
    const item = region[at]!;
    if (isNoun(item) || isVerbWord(item) || item.quantity?.form === "placeholder") seen = true;
    if (seen && prepositions.has(item.text)) return at;
  }
  return region.length;
}

/** Words that what is compared with follows. */
const comparands = wordSet("高于|低于|优于|好于|少于|多于|对标|不高于|不低于|不超过|than");

/** Where words of purpose or comparison begin: they name another head than what is done. */
function purposeAt(items: readonly Item[], from: number, to: number): number {
  for (let at = from + 1; at < to; at++) if (has(items[at], Words.purpose) || (comparands.has(items[at]!.text) && isNoun(items[at - 1]!))) return at;
  return to;
}
