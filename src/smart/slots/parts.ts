import { Words } from "../lexicon";
import type { Clause, Quantity, Reading, TimeExpression } from "../grammar/types";
import type { Span } from "../types";
import { headOf, type Head } from "./heads";
import { has, isContent, type Item } from "./items";
import { labelOf } from "./labels";
import type { Action, PartWords } from "./partWords";
import { predicationsOf, type Predication } from "./predications";
import { targetOf, type Target } from "./targets";
import { wordSet } from "./wordSet";

/** One goal within a statement: most statements have one part. */
export interface Part extends PartWords {
  readonly target: Target | null;
}

interface Stretch extends Span {
  readonly chinese: boolean;
  readonly joint: Clause["joint"];
  readonly from: number;
  readonly to: number;
}

/** The parts of a goal: clauses that say something of their own; others are put to the part that they belong to. */
export function partsOf(reading: Reading, items: readonly Item[]): Part[] {
  let at = 0;
  const stretches: Stretch[] = [];
  for (const clause of reading.normal.clauses) {
    const from = at;
    while (at < items.length && items[at]!.start < clause.end) at++;
    if (at === from) continue;
    const chinese = clause.language === "zh-CN";
    const { start, end, joint } = clause;
    stretches.push({ start, end, joint, chinese, from, to: at });
  }
  return merged(items, stretches).map((stretch) => partOf(reading, items, stretch)).map(withTopic);
}

/** Adequacy verified by an actuary, report signed by March: a bare document behind a comma is about what stands before it. */
function withTopic(part: Part, at: number, parts: readonly Part[]): Part {
  const topic = parts[at - 1]?.actions.at(-1)?.head;
  if (part.joint !== "comma" || topic == null) return part;
  const isBare = (head: Head | null): head is Head => head !== null && head.kind === "thing" && head.deliverable && head.scope.length === 0;
  if (!part.actions.every(({ predication, head }) => isBare(head) && predication !== null && has(predication, Words.event))) return part;
  return { ...part, actions: part.actions.map(({ predication, head }) => ({ predication, head: { ...head!, scope: [topic.item] } })) };
}

/** Stretches that do not stand alone are put to the one before, and the first one to the one behind. */
function merged(items: readonly Item[], stretches: readonly Stretch[]): readonly Stretch[] {
  if (stretches.length < 2) return stretches;
  const parts: Stretch[] = [];
  let isAlone = false;
  for (const stretch of stretches) {
    const last = parts.at(-1);
    const isNext = standsAlone(items, stretch);
    if (last === undefined || (isAlone && isNext)) parts.push(stretch);
    else parts[parts.length - 1] = { ...last, end: stretch.end, to: stretch.to, chinese: last.chinese || stretch.chinese };
    isAlone = last === undefined ? isNext : isAlone || isNext;
  }
  return parts;
}

/** Roles of the numbers that make a stretch a statement of its own. */
const telling = wordSet("target|frequency|sla|indefinite|placeholder");
const nouns = Words.generic | Words.deliverable | Words.people | Words.department | Words.role;
/** Words that open a stretch of means or purpose: 为降低…, with two more drivers, to reach …. */
const openers: Readonly<Record<"zh" | "en", ReadonlySet<string>>> = { zh: new Set(["为", "覆盖", "涵盖", "包括", "包含", "其中"]), en: new Set(["to", "with"]) };

/** Whether a stretch has a verb or a number of its own, and something that it is about. */
function standsAlone(items: readonly Item[], { from, to, chinese }: Stretch): boolean {
  const stretch = items.slice(from, to);
  const [first] = stretch;
  if (first === undefined || has(first, Words.means | Words.purpose) || openers[chinese ? "zh" : "en"].has(first.text)) return false;
  if (!stretch.some((item) => item.metric !== null || isContent(item) || has(item, nouns))) return false;
  return stretch.some(({ quantity }) => quantity !== null && telling.has(quantity.role)) || predicationsOf(items, from, to, chinese).length > 0;
}

/** Renegotiate the lease and have it signed: "it" is what the verb before is about. */
function withReferences(items: readonly Item[], actions: readonly Action[]): readonly Action[] {
  return actions.map((action, at) => {
    const { predication, head } = action;
    const before = actions[at - 1];
    const refers = head === null && before !== undefined && predication!.verbs.some((verb) => /^(?:it|them)$/.test(items[verb - 1]?.text ?? ""));
    return refers ? { predication, head: before.head } : action;
  });
}

function partOf(reading: Reading, items: readonly Item[], { start, end, chinese, joint, from, to }: Stretch): Part {
  const own = items.slice(from, to);
  const all = predicationsOf(own, 0, own.length, chinese);
  const helps = all.length > 0 && helping.has(own[all[0]!.verbs[0]!]!.text);
  const meansEnd = endOfMeans(reading, own, chinese);
  const done = all.filter(({ means, verbs }, index) => !means && !(helps && index > 0) && verbs[0]! >= meansEnd).slice(0, mostActions);
  const ways = all.filter(({ means }) => means);
  const isMeans = (at: number): boolean => at < meansEnd || ways.some(({ after }) => at >= after[0] && at < after[1]);
  const quantities: Quantity[] = [];
  const places = new Map<Quantity, number>();
  const times: TimeExpression[] = [];
  const label = labelOf(reading.normal.lower, own, chinese);
  own.forEach(({ quantity, time }, at) => {
    if (quantity !== null) places.set(quantity, at);
    // Users with at least one transfer: 1.2M: only what is behind the colon is to be reached.
    if (quantity !== null && !isMeans(at) && (quantity.role === "baseline" || at >= (label?.ends ?? 0))) quantities.push(quantity);
    if (time !== null) times.push(time);
  });
  const part: PartWords & { target: Target | null } = {
    start,
    end,
    items: own,
    chinese,
    joint,
    actions:
      done.length === 0
        ? [{ predication: null, head: label?.head ?? (chinese ? metricOf(own, [0, own.length]) : null) ?? headOf(own, 0, own.length, chinese) }]
        : withReferences(own, done.map((predication) => ({ predication, head: label?.head ?? asThing(headFor(own, predication, chinese), predication) }))),
    quantities,
    places,
    times,
    means: ways.flatMap(({ after }) => own.slice(after[0], after[1]).filter((item) => (isContent(item) || item.metric !== null) && !/[a-z](?:er|ly)$/.test(item.text))),
    target: null,
  };
  part.target = targetOf(part);
  return part;
}

/** No goal says more in one breath; each takes a look at all words, so that a list of thousands would take squares of time. */
const mostActions = 40;

/** Whoever helps is not the one who does it: 支持新系统上线. */
const helping = wordSet("支持|配合|协助|帮助|助力|support|assist");

/** Where an opening stretch that only says how ends (at its comma), as an index of items; 0 without one. */
function endOfMeans({ normal }: Reading, own: readonly Item[], chinese: boolean): number {
  const [first] = own;
  if (first === undefined || !(has(first, Words.means) || openers[chinese ? "zh" : "en"].has(first.text))) return 0;
  const comma = normal.clauses.find(({ start, end }) => start <= first.start && first.start < end)?.end ?? 0;
  const end = own.findIndex(({ start }) => start >= comma);
  return end < 0 ? 0 : end;
}

/** 与华中科大签署协议: with whom narrows what is signed, although it stands before the verb. */
function withPartner(head: Head | null, before: readonly Item[]): Head | null {
  const at = before.findIndex(({ text }) => partners.has(text));
  return head === null || at < 0 ? head : { ...head, scope: [...before.slice(at).filter(isContent), ...head.scope] };
}

const partners = wordSet("与|和|同|在|对|向");

function headFor(items: readonly Item[], { before, after, subjectFirst, classes }: Predication, chinese: boolean): Head | null {
  const objectEnd = chinese && (classes & Words.event) !== 0 && isDoneTo(items, after) ? after[1] + 1 : after[1];
  if (!chinese && isIdle(items, before, after)) return null;
  const object = (): Head | null => withPartner(headOf(items, after[0], objectEnd, chinese), items.slice(before[0], before[1]));
  const subject = (): Head | null => headOf(items, chinese && (classes & Words.event) !== 0 ? startOfSubject(items, before) : before[0], before[1], chinese);
  if (chinese && (classes & moves) !== 0 && !isObjectAt(items, after)) {
    const moved = metricOf(items, before);
    if (moved !== null) return moved;
  }
  // 脱敏工具8月上线，覆盖全部环境: the object of the next clause is not what goes live.
  if (chinese && (classes & Words.event) !== 0 && after[0] < after[1] && items[after[0]]!.opens) {
    const launched = subject();
    if (launched !== null) return launched;
  }
  let moved = chinese ? before[1] - 1 : -1;
  while (moved >= before[0] && items[moved]!.text !== "将" && items[moved]!.text !== "把") moved--;
  // 将客户数据从…迁移至…: the thing stands behind 将, whatever follows the verb.
  const first = moved >= before[0] ? (headOf(items, moved + 1, before[1], chinese) ?? object()) : subjectFirst ? subject() : object();
  const second = subjectFirst ? object : subject;
  // 3 个新客户 after the metric is no better head than the metric before it.
  const isCounted = first !== null && first.kind !== "metric" && items.slice(after[0], after[1]).some(({ quantity }) => quantity !== null);
  const other = isCounted || first === null ? second() : null;
  if (isCounted && other?.kind === "metric") return other;
  return first ?? other ?? (chinese ? headOf(items, 0, before[1], chinese) : null);
}

/** A service that is launched, results that are released: things rather than attributes. */
function asThing(head: Head | null, verbs: Predication): Head | null {
  return head?.kind === "generic" && has(verbs, Words.event) && head.scope.some(isContent) && /^(?:services?|results?)$/.test(head.item.text) ? { ...head, kind: "thing" } : head;
}

/** 完成仓库搬迁: what is done to the thing belongs to what is completed. */
function isDoneTo(items: readonly Item[], [from, to]: Predication["after"]): boolean {
  const [thing, verb] = [items[to - 1], items[to]];
  return from < to && (to - from > 1 || !has(thing, Words.common | Words.generic)) && verb !== undefined && verb.start === thing!.end && has(verb, Words.make | Words.update | Words.hold) && (items[to + 1] === undefined || items[to + 1]!.opens);
}

/** 电池回收产线年底前达产: a verb right before its noun only narrows what the next verb is about. */
function startOfSubject(items: readonly Item[], [from]: Predication["before"]): number {
  let at = from;
  if (items[from - 1]?.end !== items[from]?.start || items[from]!.quantity !== null) return from;
  while (at > Math.max(0, from - 8) && !items[at]!.opens && items[at - 1]!.text !== "并") at--;
  return at;
}

/** Prepare thoroughly for the audit, deliver on our promises, roll up our sleeves and deliver: nothing is made or done to a thing. */
function isIdle(items: readonly Item[], [start, verb]: Predication["before"], [from, to]: Predication["after"]): boolean {
  const next = items.slice(from, to).find(({ text }) => !text.endsWith("ly"));
  if (next === undefined || next.opens) return items[verb - 1]?.text === "and" && items[verb]!.form === "base";
  if (!items.slice(start, verb).every((item) => item.time !== null || has(item, Words.function))) return false;
  return (has(items[verb], Words.make | Words.update) && /^(?:for|with|towards?|around|about)$/.test(next.text)) || (has(items[verb], Words.event | Words.make | Words.update) && next.text === "on" && items[verb]!.form === "base");
}

const moves = Words.up | Words.down | Words.reach | Words.keep;

/** Whether something stands right behind a verb that it could act on. */
function isObjectAt(items: readonly Item[], [from, to]: Predication["after"]): boolean {
  const next = items[from];
  return from < to && next !== undefined && !next.opens && next.quantity === null && next.time === null && !has(next, Words.function);
}

/** 不良率要有明显下降, 获客成本较上届下降: before a verb without object the metric is what moves, whatever unknown words follow it. */
function metricOf(items: readonly Item[], [from, to]: Predication["before"]): Head | null {
  const at = items.slice(from, to).findLastIndex(({ metric }) => metric !== null) + from;
  const head = headOf(items, from, to, true);
  if (head !== null && /^(?:metric|generic|perception)$/.test(head.kind)) return head;
  if (at < from || head === null || head.kind !== "thing" || !isContent(head.item) || head.item.mask !== null || head.item.start < items[at]!.start) return null;
  return /[度率量数额比值差期]$/.test(head.item.text) ? null : headOf(items, from, at + 1, true);
}
