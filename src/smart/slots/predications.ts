import { findWords, verbClasses, Words } from "../lexicon";
import { has, isContent, type Item } from "./items";
import { wordSet } from "./wordSet";

/** A verb (or several that share an object) with what stands before and behind it, as indices of items. */
export interface Predication {
  /** Indices of the verbs. */
  readonly verbs: readonly number[];
  readonly classes: number;
  /** The verb says how, not what: by moving …, 通过建设…. */
  readonly means: boolean;
  /** The thing acted on stands before the verb: passive, 把 … 提升至, revenue grows. */
  readonly subjectFirst: boolean;
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

export const isVerbWord = (item: Item): boolean => (item.classes & verbClasses) !== 0;

const opensVerb = wordSet("to|will|shall|must|should|can|may|and|or|we|i|not|then|also|please|&");
const ensuring = new Set(["have", "ensure", "make sure", "let"]);
const auxiliary = wordSet("is|are|be|been|was|were|have|has|having|get|gets|fully|not|being");
const opensGerund = wordSet("by|through|of|on|at|for|while|via|without|in|and");
const opensMeans = new Set(["by", "through", "via"]);
const determiners = wordSet("the|a|an|our|your|their|its|each|every|all|any|this|no|of");
/** Forms behind whose subject the verb stands: orders shipped, revenue grows. */
const passive: ReadonlySet<Item["form"]> = new Set(["past", "third"]);
const upDown = new Set(["up", "down", "below", "above"]);
/** Comparatives say where a metric goes: 20 % fewer returns. */
const comparatives = wordSet("fewer|less|shorter|smaller|cheaper|higher|more");
const afterUpDown = wordSet("by|to|from|at|over|versus|vs|against|on");

/** The predications between two item indices; `chinese` says by which grammar. */
export function predicationsOf(items: readonly Item[], from: number, to: number, chinese: boolean): Predication[] {
  const verbs: number[] = [];
  for (let at = from; at < to; at++) {
    if (isVerbWord(items[at]!) && (chinese ? isChineseVerb(items, at, to, verbs) : isEnglishVerb(items, at, from, to, verbs))) verbs.push(at);
  }
  if (verbs.length === 0 && !chinese && isUnknownVerb(items, from, to)) verbs.push(from);
  if (verbs.length === 0 && chinese && isMade(items[to - 1])) verbs.push(to - 1);
  const groups: number[][] = [];
  for (const verb of verbs) {
    const last = groups.at(-1);
    if (last !== undefined && joins(items, last.at(-1)!, verb)) last.push(verb);
    else groups.push([verb]);
  }
  return groups.map((group, index) => {
    const first = group[0]!;
    const last = group.at(-1)!;
    const start = index === 0 ? from : groups[index - 1]!.at(-1)! + 1;
    const end = index + 1 < groups.length ? groups[index + 1]![0]! : to;
    const opener = items[first - 1];
    return {
      verbs: group,
      classes: (group.reduce((sum, verb) => sum | (chinese ? items[verb]!.classes : classesOf(items, verb, end)), 0) & verbClasses) || Words.make,
      means: chinese ? has(opener, Words.means) : opener !== undefined && items[first]!.form === "gerund" && opensMeans.has(opener.text),
      subjectFirst: !chinese && first > from && (passive.has(items[last]!.form) || upDown.has(items[last]!.text)),
      before: [start, first],
      after: [last + 1, end],
    };
  });
}

/** The classes of a verb, also of one whose particle stands behind its object (hand the pier over), and of making something better. */
function classesOf(items: readonly Item[], verb: number, to: number): number {
  const { text, classes } = items[verb]!;
  // Get the list shorter.
  const compared = text === "get" ? items.slice(verb + 2, to).find((item) => comparatives.has(item.text)) : undefined;
  if (compared !== undefined) return compared.classes;
  if (/^h(?:old|eld)/.test(text) && items.slice(Math.max(0, verb - 3), Math.min(to, verb + 6)).some(({ text }) => text === "day" || isOccasion(text))) return Words.hold;
  for (let at = verb + 2; at < Math.min(to, verb + 10); at++) {
    if (!particle.test(items[at]!.text)) continue;
    const phrase = `${text} ${items[at]!.text} ${items[at + 1]?.text ?? ""}`;
    const [word] = findWords(phrase, { start: 0, end: phrase.length });
    if (word!.end > text.length) return word!.classes;
  }
  return text === "make" && items.slice(verb + 2, to).some((item) => isContent(item) && /^[a-z]{3,}er$/.test(item.text)) ? Words.improve : classes;
}

/** What is held rather than kept. */
export const isOccasion = (text: string): boolean => /^(?:.*(?:meeting|session|workshop|interview|review|training|event|visit|test|trial|audit|exercise)|talk|walk|huddle|class|drill|forum|briefing|check-in|conversation|roundtable|hearing|lesson|fair|open day)(?:e?s)?$/.test(text);

const particle = /^(?:through|over|out|down|up|in|off|on|back)$/;

/** 全部电子化: a word that nobody listed and that ends like this is what becomes of a thing. */
function isMade(last: Item | undefined): boolean {
  return last !== undefined && isContent(last) && last.mask === null && last.metric === null && /.化$/.test(last.text);
}

/** Verbs with nothing between them that could be an object share the next object: aim to reduce, draft and publish. */
function joins(items: readonly Item[], one: number, other: number): boolean {
  for (let at = one + 1; at < other; at++) {
    const item = items[at]!;
    if (!has(item, Words.function | Words.filler | Words.vagueWord) || item.quantity !== null || determiners.has(item.text)) return false;
  }
  return true;
}

const timely = /^(?:late|early|missed|failed|false|repeat|new)$/;

/** A word that nobody listed, before "the", "a", "all" or so many things at the start of a clause: it makes or changes something. */
function isUnknownVerb(items: readonly Item[], from: number, to: number): boolean {
  const [first, second, third] = [items[from], items[from + 1], items[from + 2]];
  if (from + 2 >= to || first === undefined || !isContent(first) || first.mask !== null) return false;
  if (determiners.has(second!.text) || second!.quantity?.form === "all") return second!.text !== "of";
  // Match 75 mentors; but: pallets 400 a day, membership 500 families.
  return second!.quantity?.form === "cardinal" && second!.quantity.comparator === null && !measureNoun.test(first.text) && (third!.metric !== null || isContent(third!) || has(third, nouns));
}

const measureNoun = /(?:s|ship|ment|ion|ity|nce|age|ing|th)$/;
const nouns = Words.deliverable | Words.people | Words.role;

function isEnglishVerb(items: readonly Item[], at: number, from: number, to: number, verbs: readonly number[]): boolean {
  const item = items[at]!;
  const previous = before(items, at, from);
  const next = at + 1 < to ? items[at + 1] : undefined;
  if (comparatives.has(item.text)) return next !== undefined && isCompared(item, next);
  if (upDown.has(item.text)) {
    if (next === undefined) return verbs.length > 0 || previous?.metric != null;
    return next.quantity !== null || next.time !== null || afterUpDown.has(next.text) || previous?.metric != null;
  }
  // The new portal ready by May: behind its thing and before nothing else.
  if (has(item, Words.state)) {
    return previous !== undefined && verbs.every((verb) => has(items[verb], Words.vague)) && (previous.text === "be" || !has(previous, Words.function | Words.filler)) && (next === undefined || next.opens || next.time !== null);
  }
  switch (item.form) {
    case "base":
    case "plural":
      if (previous === undefined) return next?.text !== "of" && !isNounHere(items, at, to);
      if (item.form === "plural") return false;
      // Pop-up store in Antwerp open by October.
      if (item.text === "open" && verbs.length === 0 && (next === undefined || next.opens || next.time !== null) && !has(previous, Words.function)) return true;
      // Paper forms cut by 30 %.
      if (verbs.length === 0 && has(item, Words.up | Words.down) && next !== undefined && /^(?:back|by|to|from)$/.test(next.text)) return true;
      // Improve how we sell, the way we teach.
      if (previous.text === "we" && /^(?:how|way|what|where)$/.test(items[at - 2]?.text ?? "")) return false;
      if (opensVerb.has(previous.text) || auxiliary.has(previous.text)) return true;
      // Make sure all sites pass the audit.
      if (verbs.length === 1 && ensuring.has(items[verbs[0]!]!.text) && has(item, verbClasses & ~Words.vague) && next !== undefined && (determiners.has(next.text) || next.quantity !== null || (afterUpDown.has(next.text) && has(item, Words.up | Words.down)))) return true;
      return verbs.length === 0 && previous.quantity === null && !has(previous, Words.function | Words.filler) && next !== undefined &&
        (determiners.has(next.text) || next.quantity !== null);
    case "third":
      // Every new starter completes the induction, one in five also holds a plan.
      if (verbs.length === 0 && previous !== undefined && next !== undefined && has(item, Words.event | Words.keep | Words.handle) && (isOfEach(items, from, at) || (has(item, Words.event) && items[from]!.text === "the" && isContent(previous) && isContent(next)))) return true;
      // Late starts
      return verbs.length === 0 && previous !== undefined && !has(previous, Words.filler | Words.function) && !(previous === items[from] && timely.test(previous.text)) &&
        (next === undefined || next.quantity !== null || next.time !== null || has(next, Words.function));
    case "past":
      // Mishandled bags: what nobody listed and opens a clause says which.
      if (previous === undefined && item.classes === Words.update && next !== undefined && (isContent(next) || next.metric !== null)) return false;
      if (previous === undefined || auxiliary.has(previous.text) || previous.text === "and") return true;
      // … and have it approved: what the verb before is about.
      if (/^(?:it|them)$/.test(previous.text) && /^(?:have|get)$/.test(items[at - 2]?.text ?? "")) return true;
      // Before a noun it is an adjective: unsigned orders, 90k registered users.
      if (next !== undefined && next.mask === null && (isContent(next) || (previous.quantity !== null && has(next, Words.people)) || (next.metric !== null && item.classes === Words.update))) return false;
      return !determiners.has(previous.text) && !has(previous, Words.function | Words.filler) && (item.classes !== Words.update || verbs.every((verb) => has(items[verb], Words.vague)));
    case "gerund":
      return previous === undefined || opensGerund.has(previous.text);
  }
}

/** Fewer lost pallets, more grants: a comparative before what can be counted. */
function isCompared(comparative: Item, next: Item): boolean {
  if (next.metric !== null) return true;
  return comparative.text === "fewer" ? isContent(next) || isVerbWord(next) : (isContent(next) || isVerbWord(next)) && /[^us]s$/.test(next.text);
}

/** Each, every, one in five of some before the verb. */
function isOfEach(items: readonly Item[], from: number, at: number): boolean {
  return items[from]?.quantity != null && items.slice(from + 1, at).some((item) => isContent(item) || has(item, nouns));
}

/** A word at the start that is a noun after all, because the verb comes later: Support tickets closed … */
function isNounHere(items: readonly Item[], at: number, to: number): boolean {
  if (!has(items[at], Words.vague | Words.handle | Words.make)) return false;
  const next = items[at + 1];
  if (next === undefined || has(next, Words.function) || next.quantity !== null) return false;
  for (let later = at + 2; later < to; later++) {
    const item = items[later]!;
    if (has(item, Words.function) && opensVerb.has(item.text) && item.text !== "and" && item.text !== "or") return false;
    if (isVerbWord(item) && item.form === "past" && !has(items[later - 1], Words.function | Words.filler)) return true;
  }
  return false;
}

/** The item before, past adverbs and time expressions. */
function before(items: readonly Item[], at: number, from: number): Item | undefined {
  for (let index = at - 1; index >= from; index--) {
    const item = items[index]!;
    if (items[index + 1]!.opens) return undefined;
    if (item.time !== null || item.text.endsWith("ly")) continue;
    return item;
  }
  return undefined;
}

/** Characters that make a noun of the verb before them: 完成率, 签约额, 发布会. */
const nominal = /^(?!会员|部门|数据|期间|组织|单[班位月日店台车机笔价次件])[率量额数费期者员点会部组表单性度力感稿型类版法权价室台器]|^柜(?![面台员])/;

function isChineseVerb(items: readonly Item[], at: number, to: number, verbs: readonly number[]): boolean {
  const item = items[at]!;
  const next = at + 1 < to ? items[at + 1] : undefined;
  const adjacent = next?.start === item.end;
  // 将采购模块迁移到…: a part of the thing.
  if (verbs.length === 0 && !has(item, done) && items.slice(Math.max(0, at - 4), at).some(({ text }) => text === "将" || text === "把") && isBeforeEnd(items, at, to, done)) return false;
  // 压缩机, 压缩空气
  if (adjacent && item.text === "压缩" && /^(?:机|空气|包(?![材装]))/.test(next.text)) return false;
  // 编制完成并发布: verbs that share their object.
  if (verbs.at(-1) === at - 1 && item.text === "完成" && items[at - 1]!.end === item.start) return true;
  if (verbs.at(-1) === at - 2 && items[at - 1]!.text === "并") return true;
  // 推进厂房建设: pushed on, nobody says how far.
  if (verbs.length > 0 && has(item, Words.make | Words.update) && next === undefined && verbs.every((verb) => pushing.test(items[verb]!.text))) return false;
  // 与审计机构签订: with whom stands behind 与, no verb.
  if (verbs.length === 0 && (isAttribute(items, at, to) || /^[与同]$/.test(items[at - 1]?.text ?? ""))) return false;
  // 年报的编制, 抓好交付, 有突破, 产品研发要…: here it is a noun.
  if (isNounByNeighbours(items, at, to)) return false;
  if (adjacent && (next.text.startsWith("的") || (next.classes === 0 && next.metric === null && nominal.test(next.text)))) return false;
  // 通过引入…减少…: by what means; 通过认证: what is passed.
  if (item.text === "通过" && isBeforeEnd(items, at, to, Words.up | Words.down | Words.improve)) return false;
  // 组织党员集中学习: what is held.
  if (item.text === "学习" && verbs.some((verb) => has(items[verb], Words.hold))) return false;
  if (verbs.length === 0 || isAim(items, at, verbs)) return true;
  if (verbs.length === 1 && has(items[verbs[0]! - 1], Words.means) && has(item, Words.up | Words.down | Words.reach | Words.improve)) return true;
  // 组织2场培训: what is counted behind a verb is a noun.
  if (has(item, Words.deliverable) && (items[at - 1]!.quantity !== null || items[at - 2]?.quantity != null)) return false;
  // 优化路线规划: so is what is made better.
  if (has(item, Words.deliverable) && verbs.every((verb) => has(items[verb], Words.improve))) return false;
  // 落实上级有关部署
  if (has(item, Words.make | Words.hold) && has(items[at - 1], Words.filler)) return false;
  const rest = restOf(items, at, to);
  return rest === "nothing" || rest === "quantity" || (rest === "metric" && has(item, Words.up | Words.down | Words.reach | Words.keep | Words.improve));
}

/** A verb of making or doing that its neighbours make a noun of: behind 的 at the end, behind 抓好, before 要. */
function isNounByNeighbours(items: readonly Item[], at: number, to: number): boolean {
  const previous = items[at - 1];
  const next = at + 1 < to ? items[at + 1] : undefined;
  const isLast = next === undefined || next.opens;
  if (previous?.text === "的" && isLast && has(items[at], Words.make | Words.update)) return true;
  if (previous?.end === items[at]!.start && /^.好$/.test(previous.text) && has(previous, Words.vague) && has(items[at], Words.event | Words.make | Words.update | Words.hold)) return true;
  return at > 0 && next?.text === "要" && !next.opens && has(items[at], Words.make | Words.update | Words.hold);
}

/** Whether what is done stands behind in the same clause, so that this is the way there (通过错峰排产减少用电) or a part of the thing. */
function isBeforeEnd(items: readonly Item[], at: number, to: number, ends: number): boolean {
  for (let later = at + 1; later < Math.min(to, at + longestClause) && !items[later]!.opens && items[later]!.text !== "并"; later++) if (has(items[later], ends)) return true;
  return false;
}

const done = Words.update | Words.event | Words.up | Words.down | Words.reach;

const pushing = /^(?:推进|推动|加快|促进|加强|强化|深化|完善|抓好|做好)$/;
const aiming = wordSet("力争|争取|努力|确保|保证|力求|务必");

/** 力争2026年上半年通过认证: nothing but time and adverbs between the aim and what is done. */
function isAim(items: readonly Item[], at: number, verbs: readonly number[]): boolean {
  return verbs.length === 1 && aiming.has(items[verbs[0]!]!.text) && items.slice(verbs[0]! + 1, at).every((item) => item.time !== null || has(item, Words.function | Words.filler | Words.vagueWord | Words.means));
}

/** A relative clause of more items is none. */
const longestClause = 12;

/** A verb of a relative clause: 新增融资的综合成本不高于…: 的 before the metric, and what the metric does behind it. */
function isAttribute(items: readonly Item[], at: number, to: number): boolean {
  let metric = at + 1;
  while (metric < Math.min(to, at + longestClause) && items[metric]!.metric === null) metric++;
  if (items[metric]?.metric == null || items[metric - 1]!.text !== "的") return false;
  const next = metric + 1 < to ? items[metric + 1]! : undefined;
  return next !== undefined && (/^不?[高低多少大小超][于过]?/.test(next.text) || has(next, Words.reach | Words.keep));
}

/** What follows a verb up to the next one: nothing, a quantity or metric first, or nouns. */
function restOf(items: readonly Item[], at: number, to: number): "nothing" | "quantity" | "metric" | "noun" {
  for (let index = at + 1; index < to; index++) {
    const item = items[index]!;
    if (item.time !== null || has(item, Words.function | Words.state | Words.filler | Words.vagueWord)) continue;
    return item.quantity !== null ? "quantity" : item.metric !== null ? "metric" : "noun";
  }
  return "nothing";
}
