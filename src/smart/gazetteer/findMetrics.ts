import type { Span } from "../types";
import { remembering } from "../remember";
import { matchAliases, withoutOverlap } from "./aliases";
import { chinesePatterns } from "./chinesePatterns";
import { englishPatterns } from "./englishPatterns";
import { goodOfEntry, goodOfName } from "./goodOfName";
import { kinds } from "./kinds";
import { lexicon, type Entry } from "./lexicon";
import { isCarriedOn, isOrdinaryEnglish } from "./ordinaryUse";
import type { Shape } from "./shapes";
import type { MetricMention, MetricTraits } from "./types";
import { wordAt, words, type Word } from "./words";

/** A word of the vocabulary in a text. */
export interface Placed extends Span {
  readonly entry: Entry;
}

/** A metric in a text, with the word of the vocabulary that says what it counts. */
export interface NamedMetric extends Span {
  readonly entry: Entry | null;
  readonly code: string | null;
  readonly traits: MetricTraits;
}

/**
 * The metrics that a text names, in the order in which they stand and without overlap. The longest name wins; where a word
 * of the vocabulary stands right before the ending (产品退货率 for 退货), the name begins there, because what stands before
 * it is its scope.
 *
 * @param text folded text (`NormalText.text`); offsets are its code units.
 */
export const findMetrics = remembering((text: string): readonly MetricMention[] =>
  metricsOf(text).map(({ start, end, code, traits }) => {
    const { family, bounds, good, generic, perception } = traits;
    return { start, end, code, name: text.slice(start, end), family, bounds, good, generic, perception };
  }),
);

/** The same with the words that say what each metric counts. */
export const metricsOf = remembering((text: string): readonly NamedMetric[] => namedMetrics(text, words(text), placedWords(text)));

/** The words of the vocabulary in a text, the longest first where they overlap. */
export const placedWords = remembering((text: string): readonly Placed[] =>
  withoutOverlap(matchAliases(lexicon().index, text, words(text)), text.length).map(({ start, end, value }) => ({ start, end, entry: value })),
);

const shapesOf = remembering((text: string): readonly Shape[] => [...chinesePatterns(text), ...englishPatterns(text, words(text))]);

/** Metrics by name, and those that the shape of their words shows, of some words of the vocabulary. */
export function namedMetrics(text: string, tokens: readonly Word[], placed: readonly Placed[]): readonly NamedMetric[] {
  const known: NamedMetric[] = [];
  for (const { start, end, entry } of placed) {
    if (entry.traits !== null && !isOrdinaryWord(text, tokens, { start, end })) known.push({ start, end, entry, code: entry.code, traits: entry.traits });
  }
  const composed = beyond(known, shapesOf(text), text.length).map((shape) => compose(text, shape, placed));
  return withoutOverlap([...known, ...composed], text.length);
}

function isOrdinaryWord(text: string, tokens: readonly Word[], match: Span): boolean {
  const at = wordAt(tokens, match.start);
  return tokens[at]?.end === match.end ? isOrdinaryEnglish(text, tokens, at) : isCarriedOn(text, match);
}

/** Shapes that contain no part of a known metric, or go on behind it: 投诉 in 投诉处理得分 is not what is measured. */
function beyond(known: readonly NamedMetric[], shapes: readonly Shape[], length: number): readonly Shape[] {
  if (known.length === 0 || shapes.length === 0) return shapes;
  const inside = new Uint8Array(length);
  for (const { start, end } of known) inside.fill(1, start, end);
  return shapes.filter(({ end }) => inside[end - 1] === 0);
}

/** Words before the vocabulary's that are part of a name rather than its scope: 员工离职率, customer complaint rate. */
const partOfName = /(?:产品|商品|员工|人员|职工|客户|用户|顾客|项目|公司|总|人均|平均|月均|日均|年度|整体|综合|全员|核心|关键|(?:product|employee|staff|customer|client|user|average|overall|total|company|annual|net)[ -])+$/i;

function compose(text: string, shape: Shape, placed: readonly Placed[]): NamedMetric {
  const inside = placed.filter(({ start, end }) => start >= shape.start && end <= shape.end);
  const ending = inside.at(-1);
  const inner = inside.filter(({ start }) => start < shape.head).at(-1) ?? ending;
  const { family, bounds } = kinds[shape.kind];
  const name = text.slice(shape.start, shape.end);
  const good = goodOfName(name, shape.kind, inner === undefined ? null : { text: text.slice(inner.start, inner.end), entry: inner.entry });
  const traits = { family, bounds, good, generic: false, perception: shape.perception };
  // What hiring costs is a cost.
  const entry = ending !== undefined && shape.kind === "m" && good < 0 && goodOfEntry(inner?.entry) >= 0 ? ending.entry : (inner?.entry ?? null);
  const isAdjacent = inner !== undefined && inner.start < shape.head && /^[ -]?$/.test(text.slice(inner.end, Math.max(inner.end, shape.head)));
  if (!isAdjacent) return { start: shape.start, end: shape.end, entry, code: null, traits };
  const before = partOfName.exec(text.slice(shape.start, inner.start))?.[0].length ?? 0;
  const start = shape.head >= shape.end ? shape.start : inner.start - before;
  return { start, end: shape.end, entry, code: `${inner.entry.code}/${shape.kind}${good}`, traits };
}
