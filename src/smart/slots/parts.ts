import { Words } from "../lexicon";
import type { Quantity, Reading, TimeExpression } from "../grammar/types";
import type { Clause } from "../grammar/types";
import type { Span } from "../types";
import { headOf, type Head } from "./heads";
import { has, isContent, type Item } from "./items";
import { targetOf, type Target } from "./targets";
import { predicationsOf, type Predication } from "./predications";

/** What is done, and to what. */
export interface Action {
  readonly predication: Predication | null;
  readonly head: Head | null;
}

/** One goal within a statement: most statements have one part. */
export interface Part extends PartWords {
  readonly target: Target | null;
}

/** The words of a part. */
export interface PartWords extends Span {
  readonly items: readonly Item[];
  readonly chinese: boolean;
  readonly joint: Clause["joint"];
  readonly actions: readonly Action[];
  /** Without those that say how: 通过新增6间诊室, with three extra accountants. */
  readonly quantities: readonly Quantity[];
  /** Where each quantity stands among the items. */
  readonly places: ReadonlyMap<Quantity, number>;
  readonly times: readonly TimeExpression[];
  /** Words that say how it is to be done, beyond the verb. */
  readonly means: readonly Item[];
}

interface Stretch extends Span {
  readonly chinese: boolean;
  readonly joint: Clause["joint"];
  readonly from: number;
  readonly to: number;
  /** It has a verb or a number of its own, and something that it is about. */
  readonly standsAlone: boolean;
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
    stretches.push({ start, end, joint, chinese, from, to: at, standsAlone: standsAlone(items, from, at, chinese) });
  }
  const merged: Stretch[] = [];
  for (const stretch of stretches) {
    const last = merged.at(-1);
    if (last !== undefined && !(last.standsAlone && stretch.standsAlone)) {
      merged[merged.length - 1] = {
        ...last, end: stretch.end, to: stretch.to, chinese: last.chinese || stretch.chinese, standsAlone: last.standsAlone || stretch.standsAlone,
      };
    } else merged.push(stretch);
  }
  return merged.map((stretch) => partOf(reading, items, stretch));
}

/** Roles of the numbers that make a stretch a statement of its own. */
const telling = new Set(["target", "frequency", "sla", "baseline", "indefinite", "placeholder"]);
const nouns = Words.generic | Words.deliverable | Words.people | Words.department | Words.role;
/** Words that open a stretch of means or purpose: 为降低…, with two more drivers, to reach …. */
const openers: Readonly<Record<"zh" | "en", ReadonlySet<string>>> = { zh: new Set(["为"]), en: new Set(["to", "with"]) };

function standsAlone(items: readonly Item[], from: number, to: number, chinese: boolean): boolean {
  const stretch = items.slice(from, to);
  const [first] = stretch;
  if (first === undefined || has(first, Words.means | Words.purpose) || openers[chinese ? "zh" : "en"].has(first.text)) return false;
  if (!stretch.some((item) => item.metric !== null || isContent(item) || has(item, nouns))) return false;
  return stretch.some(({ quantity }) => quantity !== null && telling.has(quantity.role)) || predicationsOf(items, from, to, chinese).length > 0;
}

function partOf(reading: Reading, items: readonly Item[], { start, end, chinese, joint, from, to }: Stretch): Part {
  const own = items.slice(from, to);
  const all = predicationsOf(own, 0, own.length, chinese);
  const helps = all.length > 0 && helping.has(own[all[0]!.verbs[0]!]!.text);
  const meansEnd = endOfMeans(reading, own, chinese);
  const done = all.filter(({ means, verbs }, index) => !means && !(helps && index > 0) && verbs[0]! >= meansEnd);
  const ways = all.filter(({ means }) => means);
  const isMeans = (at: number): boolean => at < meansEnd || ways.some(({ after }) => at >= after[0] && at < after[1]);
  const words: PartWords = {
    start,
    end,
    items: own,
    chinese,
    joint,
    actions:
      done.length === 0
        ? [{ predication: null, head: headOf(own, 0, own.length, chinese) }]
        : done.map((predication) => ({ predication, head: headFor(own, predication, chinese) })),
    quantities: own.flatMap(({ quantity }, at) => (quantity === null || isMeans(at) ? [] : [quantity])),
    places: new Map(own.flatMap(({ quantity }, at) => (quantity === null ? [] : [[quantity, at]]))),
    times: own.flatMap(({ time }) => (time === null ? [] : [time])),
    means: ways.flatMap(({ after }) => own.slice(after[0], after[1]).filter((item) => isContent(item) && !/[a-z](?:er|ly)$/.test(item.text))),
  };
  return { ...words, target: targetOf(words) };
}

/** Whoever helps is not the one who does it: 支持新系统上线. */
const helping = new Set(["支持", "配合", "协助", "帮助", "助力", "support", "assist"]);

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

const partners = new Set(["与", "和", "同", "在", "对", "向"]);

function headFor(items: readonly Item[], { before, after, subjectFirst }: Predication, chinese: boolean): Head | null {
  const object = withPartner(headOf(items, after[0], after[1], chinese), items.slice(before[0], before[1]));
  const subject = headOf(items, before[0], before[1], chinese);
  let moved = chinese ? before[1] - 1 : -1;
  while (moved >= before[0] && items[moved]!.text !== "将" && items[moved]!.text !== "把") moved--;
  // 将客户数据从…迁移至…: the thing stands behind 将, whatever follows the verb.
  const first = moved >= before[0] ? (headOf(items, moved + 1, before[1], chinese) ?? object) : subjectFirst ? subject : object;
  const second = subjectFirst ? object : subject;
  // 3 个新客户 after the metric is no better head than the metric before it.
  const isCounted = first !== null && first.kind !== "metric" && items.slice(after[0], after[1]).some(({ quantity }) => quantity !== null);
  if (isCounted && second?.kind === "metric") return second;
  return first ?? second ?? (chinese ? headOf(items, 0, before[1], chinese) : null);
}
