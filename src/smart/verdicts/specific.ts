import { Words } from "../lexicon";
import type { Head } from "../slots/heads";
import { has, isContent, type Item } from "../slots/items";
import type { Part } from "../slots/parts";
import type { Action } from "../slots/partWords";
import { isOccasion, isVerbWord, type Predication } from "../slots/predications";
import type { Target } from "../slots/targets";
import type { Span, Verdict } from "../types";
import { benchmarkOf } from "./benchmark";
import { finding as findingOf, type Finding } from "./finding";
import { wordSet } from "../slots/wordSet";

export type SpecificReason =
  | "specific" // S1, S2 and S3 hold
  | "noHead" | "generic" | "noEndState" | "bare" | "perception" | "placeholderObject" | "genericDeliverable" | "improvedThing";

/** Rules S1 to S3 and the blockers B1 to B6 on one part of a goal; the best of its actions counts. */
export function specificPart(part: Part): Finding<SpecificReason> {
  const findings = part.actions.map((action) => specificAction(action, part));
  const second = findings.findIndex(({ verdict }, at) => verdict !== "met" && isSecond(part, part.actions[at]!.predication));
  if (second > 0) return findings[second]!;
  return findings.find(({ verdict }) => verdict === "met") ?? findings.find(({ verdict }) => verdict === "partly") ?? findings[0]!;
}

/** A verb of its own behind "and": every such part of a goal has to be specific. */
function isSecond({ items, chinese }: Part, predication: Action["predication"]): boolean {
  const first = predication?.verbs[0] ?? 0;
  return !chinese && first > 0 && items[first - 1]!.text === "and" && items[first]!.form === "base";
}

type Verbs = Pick<Item, "classes">;

const deeds = Words.event | Words.make | Words.update;
const shares: ReadonlySet<string> = new Set(["percent", "points", "multiple", "deltaMultiple"]);

function specificAction({ predication, head }: Action, part: Part): Finding<SpecificReason> {
  const { target } = part;
  const verbs: Verbs = { classes: predication?.classes ?? 0 };
  const state = part.items.find((item) => has(item, Words.state)) ?? (has(verbs, Words.hold) ? part.items[predication!.verbs[0]!] : undefined);
  if (head === null) {
    return target !== null && state !== undefined ? finding("specific", [target.quantity, state]) : finding("noHead", []);
  }
  const evidence = [head.item];
  const counted = target !== null || benchmarkOf(part) !== null || part.quantities.some(({ role, value }) => role === "baseline" && value !== null);
  const means = part.means.length > 0;
  const changes =
    has(verbs, Words.up | Words.down | Words.reach | Words.keep | Words.improve) || part.items.some((item) => comparing.has(item.text) || (item.time?.role === "comparison" && /^[高低多少优好快短]于|^比/.test(item.text)) || has(item, Words.keep) || (item.form === "gerund" && has(item, Words.up | Words.down)));
  const isShare = target !== null && shares.has(target.quantity.form);
  const isBettered = has(verbs, Words.up | Words.down | Words.improve) && !has(verbs, deeds);
  if ((target === null || isShare) && isMadeSo(part, predication, head)) return finding("noEndState", evidence);
  if ((target === null || target.by === "all") && has(verbs, Words.make | Words.hire) && isPraised(part, predication!, head)) return finding("genericDeliverable", evidence);
  switch (head.kind === "thing" && head.isAttribute && (isShare || isBettered) ? "generic" : head.kind) {
    case "placeholder":
      return finding("placeholderObject", evidence);
    case "generic":
      if (isMoved(part, predication, head) || isRound(part, head)) return finding("specific", evidence);
      // No accidents in what everybody does: the number names what it counts.
      return (counted && isTied(head, part)) || target?.by === "zero" ? finding("specific", evidence) : finding("generic", evidence);
    case "perception":
      if (!counted && !part.items.some((item) => isInstrument(item, head))) return finding("perception", evidence);
      return changes || counted ? finding("specific", evidence) : finding("noEndState", evidence);
    case "metric":
      // 取得发明专利, register the trademark: what can be counted is also a thing.
      if (!counted && has(verbs, deeds | Words.hire) && !has(verbs, Words.up | Words.down | Words.improve | Words.keep)) {
        return thing(part, head, verbs, target, isShare, means, evidence);
      }
      if (!counted && !changes && !part.items.some((item) => isContent(item) && moving.test(item.text))) return finding("noEndState", evidence);
      return counted || means || (head.scope.length > 0 && !isOnlyKind(head, part)) || ownScope(head.item) ? finding("specific", evidence) : finding("bare", evidence);
    case "people":
      if ((has(verbs, Words.hire | Words.event | Words.update) || (isBettered && !has(verbs, Words.improve))) && head.scope.length + head.groups.length > 0) return finding("specific", evidence);
      if (counted && target !== null && target.by !== "all" && !(isShare && has(verbs, Words.vague | Words.improve))) return finding("specific", evidence);
      return finding(has(verbs, Words.vague | Words.handle) ? "noEndState" : "generic", evidence);
    case "thing":
      // A Chinese goal starts with its verb, also where the verb is not known: 誊录城南商铺产权证.
      if (predication === null && part.chinese && isLong(head.item.text) && paper.test(head.item.text)) return finding("specific", evidence);
      // Fewer manual entries in the Polish books: less of something is an end, where it is said of what.
      if (target === null && (verbs.classes & ~Words.vague) === 0 && head.scope.length > 0 && part.items.some(({ text, time }) => text === "fewer" || (time?.role === "comparison" && text.startsWith("比")))) return finding("specific", evidence);
      return thing(part, head, verbs, target, isShare, means, evidence);
  }
}

function thing(
  part: Part, head: Head, verbs: Verbs, target: Target | null, isShare: boolean, means: boolean, evidence: readonly Span[],
): Finding<SpecificReason> {
  const isReached = has(verbs, Words.reach) && (head.deliverable || granted.test(head.item.text) || (!has(verbs, Words.vague) && (part.chinese || head.scope.length > 0)));
  const done = has(verbs, deeds | Words.hire | Words.hold) || isReached;
  if (target !== null) {
    return head.isCommon && !isShare && !isNamed(head) ? finding("genericDeliverable", evidence) : finding("specific", evidence);
  }
  if (has(verbs, Words.improve) && !done) return finding("improvedThing", evidence);
  if (has(verbs, Words.up | Words.down) && !done) {
    // Grow digital self-service: what rises is counted (lessons, referrals) or a measure (uptake, coverage).
    if (!part.chinese && !has(verbs, Words.down) && !head.deliverable && !isMeasure(head.item, part) && head.item.mask === null) return finding("bare", evidence);
    return (head.scope.length > 0 && !isOnlyKind(head, part)) || means || isLong(head.item.text) ? finding("specific", evidence) : finding("bare", evidence);
  }
  if (has(verbs, Words.hold) && !has(verbs, deeds | Words.hire | Words.reach) && !isCertain(head)) return finding("noEndState", evidence);
  // Lay the foundations for growth: a verb that nobody listed needs more than "the".
  const isVague = (head.deliverable ? head.scope.length === 0 : head.scope.length < 2) && !part.chinese && part.actions.length === 1 && verbs.classes === Words.make && part.items[part.actions[0]!.predication!.verbs[0]!]!.classes === 0;
  // 建设美丽校园: so does what is made of a word or two.
  const isShort = part.chinese && !has(verbs, Words.update | Words.event) && !head.deliverable && head.scope.length === 0 && head.item.mask === null && head.item.text.length < 5;
  if (done) return (isNamed(head) && !isVague && !isShort) || isMoved(part, part.actions[0]!.predication, head) ? finding("specific", evidence) : finding("genericDeliverable", evidence);
  if (has(verbs, Words.keep) && isNamed(head) && head.deliverable && !head.isCommon) return finding("specific", evidence);
  return finding("noEndState", evidence);
}

/** Migrate the billing service to Kubernetes: a system is named by where it goes. */
function isMoved({ items, chinese }: Part, predication: Action["predication"], { item, scope }: Head): boolean {
  const verb = predication?.verbs.find((at) => moves.test(items[at]!.text));
  if (verb === undefined || !system.test(item.text) || (!chinese && scope.length === 0)) return false;
  const to = items.findIndex(({ text }, at) => at > verb && /^(?:to|onto|至|到)$/.test(text));
  return to > 0 && items[to + 1] !== undefined && isContent(items[to + 1]!);
}

const moves = /^(?:migrat|mov(?:e|ing)|relocat|transfer|switch)|^(?:迁移|搬迁|切换|转移|迁)$/;
const system = /^(?:services?|process(?:es)?|platforms?|systems?|data|平台|系统|服务|业务|数据|库)$/;

/** Three safety walks a week: what is held is an activity of its own, whatever it is about. */
function isRound({ items, target }: Part, { item }: Head): boolean {
  const next = items[items.indexOf(item) + 1];
  return target?.by === "frequency" && next !== undefined && next.start <= item.end + 1 && (has(next, Words.hold) || isOccasion(next.text));
}

/** Make the lobby welcoming, make the most of it, 打造有温度的医院: what a thing is made like; make a film, 打造展厅: what is made. */
function isMadeSo({ items }: Part, predication: Action["predication"], head: Head): boolean {
  const verb = predication?.verbs.at(-1);
  if (verb !== undefined && items[verb]!.text === "打造") return !head.deliverable;
  if (verb === undefined || !/^mak(?:e|es|ing)$/.test(items[verb]!.text)) return false;
  const next = items[verb + 1];
  return next !== undefined && !/^an?$/.test(next.text) && next.quantity === null;
}

/** 培养更多优秀的学生, build a better platform: nobody can tell when it is that good, or that many. */
function isPraised({ items }: Part, { verbs }: Predication, { item }: Head): boolean {
  return items.slice(verbs.at(-1)! + 1, items.indexOf(item)).some((each) => has(each, Words.vagueWord) || each.text === "some" || /^(?:一?[份个套项批支种条])?(?:更(?![衣名替迭改正新换])|最)./.test(each.text));
}

/** Boost mobile adoption: one English word before a metric says which kind of it, not where. */
function isOnlyKind({ scope: [first, second], item }: Head, { chinese, items }: Part): boolean {
  return !chinese && first !== undefined && second === undefined && first.end === item.start - 1 && first.mask === null && !/ (?:of|per) /.test(item.text) && !items.some(({ text }) => where.has(text));
}

const where = wordSet("of|for|in|on|at|with|to|from|across|among|per|between|within|by|through|against|under|via|during");

/**
 * A generic attribute of one process or product: the exception of rule B1. People and departments have no such thing of
 * their own, neither has what is generic itself (客房服务质量), and one English noun before it is only its kind
 * (code quality up 20 %), unless it has a level of its own (capable processes: 90 %).
 */
function isTied({ ties, item }: Head, { chinese, items, target }: Part): boolean {
  if (/^(?:performance|culture|experience|skills?|水平|能力|素质|意识|体验)$/.test(item.text)) return false;
  const before = items.slice(0, items.indexOf(item));
  if (chinese && has(before.at(-1), Words.generic) && before.at(-1)!.end === item.start) return false;
  return ties.some((tie) => isContent(tie) && (chinese ? !/^[全各本].{1,2}$/.test(tie.text) : tie.start > item.start || ties.length > 1 || target?.kind === "level"));
}

function isInstrument(item: Item, head: Head): boolean {
  return has(item, Words.instrument) || (item !== head.item && instruments.test(item.text));
}

const instruments = /\b(?:csat|nps|survey|questionnaire)\b|问卷|测评|净推荐/;

/** Where a metric shall be, without a verb: 翻台率高于…, fewer returns, turnover above the group's. */
const comparing = wordSet("fewer|less|more|smaller|larger|bigger|再多|lower|higher|shorter|faster|above|below|better|高于|低于|少于|多于|优于|不低于|不高于");

/** A metric known by the shape of its name alone narrows itself when enough stands before it: 冷库出库排队时间. */
function ownScope({ metric, text }: Item): boolean {
  if (metric === null || metric.code !== null) return false;
  return /[\u3400-\u9fff]/.test(text) ? text.length > 4 : text.split(/[ -]/).length >= 3;
}

/** Where nobody knows the verb: 再往上抬一抬, 向好的方向走. */
const moving = /^(?:[再往向]|继续|持续|稳步)|[上下][去来]$/;

/** Endings of what is counted or measured in English. */
const measure = /(?:s|[ts]ion|[ae]nce|age|up|take|ity|ship|ing|th|ment|flow|fall|put|use|base|level|range|number|people|women|children|men|time|rate|share)$/;

/** Also where a verb stands for the noun behind it: repeat purchases. */
function isMeasure(item: Item, { items }: Part): boolean {
  const next = items[items.indexOf(item) + 1];
  return measure.test(item.text) || (next !== undefined && isVerbWord(next) && measure.test(next.text));
}

/** Endings of documents and drawings. */
const paper = /[图证书稿册表案则]$/;

/** Six characters name more than the kind of thing: 轮渡码头排队长度. */
function isLong(text: string): boolean {
  return text >= "\u3400" && text.length >= 6;
}

/** Whether a deliverable has a topic or a name (rules S2c and B6). */
export function isNamed(head: Head): boolean {
  if (head.kind === "metric") return head.scope.length > 0 || head.definite || isCompound(head.item.text);
  if (head.kind === "people") return head.scope.length + head.groups.length > 0;
  if (head.kind !== "thing") return false;
  if (head.scope.length > 0 || (head.deliverable && !head.isCommon && isCompound(head.item.text))) return true;
  if (!head.deliverable) return !head.indefinite;
  return head.isCommon ? head.groups.length > 0 : head.definite || head.groups.length > 0;
}

/** What somebody else grants: getting it is an event. */
export const granted = /approv|certif|licen[cs]e|permi|accredit|patent|clearance|consent|authori[sz]ation|[证照件]$|许可|批/;

/** One certain occasion rather than a habit: attend the Hanover fair. */
function isCertain({ definite, scope, item }: Head): boolean {
  if (item.text >= "\u3400") return has(item, Words.deliverable) && scope.length > 0;
  return definite || scope.length > 1 || scope.some(({ mask }) => mask !== null);
}

/** A name of more than one word: R&D tax-credit claim, 发明专利. */
function isCompound(name: string): boolean {
  return name.includes(" ") || (name >= "\u3400" && name.length > 3);
}

const verdicts: Readonly<Record<SpecificReason, Verdict>> = {
  specific: "met",
  noHead: "missing",
  generic: "missing",
  noEndState: "missing",
  bare: "partly",
  perception: "partly",
  placeholderObject: "partly",
  genericDeliverable: "partly",
  improvedThing: "partly",
};

function finding(reason: SpecificReason, evidence: readonly Span[]): Finding<SpecificReason> {
  return findingOf(reason, evidence, verdicts[reason]);
}
