import type { Span } from "../types";
import { indexAliases, matchAliases, withoutOverlap, type AliasIndex } from "./aliases";
import type { Candidate } from "./candidates";
import { chinesePatterns } from "./chinesePatterns";
import { englishPatterns } from "./englishPatterns";
import { metrics } from "./metrics";
import { isCarriedOn, isOrdinaryEnglish } from "./ordinaryUse";
import type { Metric, MetricMention } from "./types";
import { words, type Word } from "./words";

let index: AliasIndex<Metric> | null = null;

/**
 * The metrics that a text names, in the order in which they stand and without overlap. The longest name wins; where a
 * canonical metric and a longer name of the same shape end at the same place (产品退货率 for 退货率), the canonical one
 * does, because what stands before it is its scope.
 *
 * @param text folded text (`NormalText.text`); offsets are its code units.
 */
export function findMetrics(text: string): readonly MetricMention[] {
  const tokens = words(text);
  const known = knownMetrics(text, tokens);
  const shaped = [...chinesePatterns(text), ...englishPatterns(text, tokens)];
  return withoutOverlap([...known, ...beyond(known, shaped, text.length)], text.length).map((candidate) => mentionOf(text, candidate));
}

function knownMetrics(text: string, tokens: readonly Word[]): readonly Candidate[] {
  index ??= indexAliases(metrics().flatMap((metric) => [...metric.aliases.zh, ...metric.aliases.en].map((alias) => ({ alias, value: metric }))));
  const tokenAt = new Map(tokens.map((token, at) => [token.start, at]));
  return withoutOverlap(matchAliases(index, text, tokens), text.length)
    .filter((match) => !isOrdinaryWord(text, tokens, tokenAt, match))
    .map(({ start, end, value }) => ({ start, end, metric: value, traits: value }));
}

function isOrdinaryWord(text: string, tokens: readonly Word[], tokenAt: ReadonlyMap<number, number>, match: Span): boolean {
  const at = tokenAt.get(match.start);
  const isOneWord = at !== undefined && tokens[at]?.end === match.end;
  return isOneWord ? isOrdinaryEnglish(text, tokens, at) : isCarriedOn(text, match);
}

/** Shapes that contain no part of a known metric, or go on behind it: 投诉 in 投诉处理得分 is not what is measured. */
function beyond(known: readonly Candidate[], shaped: readonly Candidate[], length: number): readonly Candidate[] {
  const inside = new Uint8Array(length);
  for (const { start, end } of known) inside.fill(1, start, end);
  const starts = new Set(known.map(({ start }) => start));
  return shaped.filter(({ start, end }) => inside[end - 1] === 0 && (inside[start] === 0 || starts.has(start)));
}

function mentionOf(text: string, { start, end, metric, traits }: Candidate): MetricMention {
  const { family, bounds, good, generic, perception } = traits;
  return { start, end, code: metric?.code ?? null, name: text.slice(start, end), family, bounds, good, generic, perception };
}
