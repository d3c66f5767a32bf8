import { metricsOf, namedMetrics, placedWords, type NamedMetric, type Placed } from "../gazetteer/findMetrics";
import type { Entry } from "../gazetteer/lexicon";
import { isCarriedOn, isInFrontOfNoun, isVerb } from "../gazetteer/ordinaryUse";
import { wordAt, words, type Word } from "../gazetteer/words";
import { spansOf } from "../grammar/scan";
import { remembering } from "../remember";
import type { Span } from "../types";
import { directionCues, type DirectionCue } from "./directionWords";
import { graph, pathsBetween } from "./graph";

/** Something of the driver graph that a goal moves. */
export interface ConceptMention extends Span {
  readonly concept: string;
  /** Which way the goal moves the concept. */
  readonly push: 1 | -1;
  /** `metric` is what the goal counts, `term` what it works on, `context` where it happens or what a means serves. */
  readonly role: "metric" | "term" | "context";
  /** Whether a word says which way it goes; otherwise it is taken to get better. */
  readonly isSaid: boolean;
}

/** A word of the vocabulary, or the whole name of a metric. */
interface Meaning extends Span, Pick<Entry, "concept" | "inverse" | "kind"> {
  readonly isDuration: boolean;
}

/** A verb further away than this is about something else than a mere term. */
const termReach = 20;
/** A verb right before a mere term speaks of it. */
const saidReach = 8;
/** No … stands in front of its noun, with a few adjectives between. */
const absenceReach = 24;
/** What takes long or goes wrong with a thing: the more of it, the worse the thing. */
const trouble =
  /^(?:处理|办理|审核|入账)?(?:时间|周期|时长|天数|时效|差异|差错|错误|偏差|异常|问题|延误|延期|纠纷|损失|故障)|^ (?:lead |processing |approval |handling )?(?:time|duration|cycle|error|mistake|variance|deviation|failure|withdrawal|delay|loss|gap|problem)(?:s|es)?\b/;

/** Verbs that name what is done as well as the metric that counts it. */
const activities = new Set(["hire", "visit", "train", "patch", "test", "demo"]);

const clauseEnd = /[,，。；;、!！?？:：]|\b(?:and|while|whereas|but)\b|并且|同时|并|且|以便|从而/g;

/** The paint shop, call-to-door time: a thing that gives something else its name. */
const named = /^[ -](?:time|rate|shop|plant|line|production|sales|system|error|cost|price|manufactur|output|material)/i;

/** Whether a text names premises, festivities or print, which move nothing of the graph. */
export function namesThing(text: string): boolean {
  return placedWords(text).some(({ entry, end }) => entry.kind === "thing" && !named.test(text.slice(end)));
}

/** What a text speaks of: metrics by their whole names, and the words of the vocabulary between them. */
function meanings(text: string, tokens: readonly Word[]): readonly Meaning[] {
  const all = placedWords(text);
  const placed = all.filter((word) => !isOrdinary(text, tokens, word));
  const metrics = (placed.length === all.length ? metricsOf(text) : namedMetrics(text, tokens, placed)).map(meaningOf).filter((meaning) => meaning !== null);
  const found = [...metrics];
  const inside = (span: Span): boolean => metrics.some(({ start, end }) => start < span.end && span.start < end);
  for (const { start, end, entry: { concept, inverse, kind } } of placed) if (!inside({ start, end })) found.push({ start, end, concept, inverse, kind, isDuration: false });
  return found.sort((a, b) => a.start - b.start);
}

/** Where metric and node improve in opposite ways, more of the one is less of the other: 投诉处理时长, 人才保留率. */
function meaningOf({ start, end, entry, traits }: NamedMetric): Meaning | null {
  if (entry === null) return null;
  const opposed = traits.good * (graph().nodes.get(entry.concept)?.good ?? 0);
  const kind = entry.kind === "thing" ? "thing" : traits.generic ? "term" : "metric";
  return { start, end, concept: entry.concept, inverse: opposed === 0 ? entry.inverse : opposed < 0, kind, isDuration: traits.family === "duration" };
}

/** What a goal's text moves, in the order of the text. */
export const readConcepts = remembering((text: string): readonly ConceptMention[] => {
  const tokens = words(text);
  const placed = meanings(text, tokens);
  const cues = directionCues(text);
  const clauses = clausesOf(text);
  return placed.flatMap((match, at): readonly ConceptMention[] => {
    const value = match;
    const node = graph().nodes.get(value.concept);
    if (value.kind === "thing" || node === undefined) return [];
    const follower = placed[at + 1];
    const isModifier = follower !== undefined && isJoined(text, match, follower);
    const namesCost = isModifier && follower.concept === "cost" && isPartOfCost(value.concept);
    if (isModifier && !namesCost && !servesMeans(text, placed, at)) return [];
    const before = placed[at - 1];
    if (before?.concept === "social" && isJoined(text, before, match)) return [];
    if (value.kind === "means" && !isModifier && at > 0 && servesMeans(text, placed, at - 1)) return [];
    const sign = value.inverse ? -1 : 1;
    const own = node.good === 0 ? 1 : node.good;
    if (isModifier && !namesCost) return [{ start: match.start, end: match.end, concept: value.concept, push: own, role: "term", isSaid: false }];
    const isMetric = value.kind === "metric" && !isAbout(text, tokens, match);
    const inPlace = isPlace(text, tokens, match) || (value.kind === "metric" && !isMetric);
    const cue = nearestCue(match, cues.filter((cue) => isMetric ? value.isDuration || !cue.isTime : !cue.isBound), clauses, isMetric ? Infinity : termReach);
    const role = isMetric ? (inPlace ? "term" : "metric") : inPlace ? "context" : "term";
    const pushed = !isMetric && (cue?.isTime === true || trouble.test(text.slice(match.end, match.end + 24))) ? own * -(cue?.sign ?? -1) : (cue?.sign ?? 0) * sign;
    return [{ start: match.start, end: match.end, concept: value.concept, push: pushed === 0 ? own : pushed > 0 ? 1 : -1, role, isSaid: cue !== null && (role === "metric" || saysOf(match, cue, follower)) }];
  });
});

/** A verb right before a mere term speaks of it, and one behind it with nothing else of the vocabulary between. */
function saysOf(match: Span, cue: DirectionCue, follower: Span | undefined): boolean {
  if (cue.end <= match.start) return match.start - cue.end <= saidReach;
  return cue.start - match.end <= saidReach && (follower === undefined || cue.end <= follower.start);
}

/** The beginning of another Chinese word, or a verb that is spelt like a metric. */
function isOrdinary(text: string, tokens: readonly Word[], match: Placed): boolean {
  const at = wordAt(tokens, match.start);
  if (tokens[at]?.end !== match.end) return isCarriedOn(text, match);
  return match.entry.kind === "metric" && !activities.has(tokens[at]?.stem ?? "") && isVerb(text, tokens, at);
}

/** A metric of one word in front of an unknown noun says what the noun is about: payroll providers. */
function isAbout(text: string, tokens: readonly Word[], match: Span): boolean {
  const at = wordAt(tokens, match.start);
  return tokens[at]?.end === match.end && isInFrontOfNoun(text, tokens, at);
}

/** courier spend, 差旅支出: the word in front says which part of the cost is meant. */
function isPartOfCost(concept: string): boolean {
  return pathsBetween(concept, "cost").some(({ edges, sign }) => sign === 1 && edges.every(({ kind }) => kind === "component"));
}

function isJoined(text: string, first: Span, second: Span): boolean {
  return /^[ -]?$/.test(text.slice(first.end, second.start));
}

/** Whether the compound that begins here ends in a means (安全 + 培训, inventory + system). */
function servesMeans(text: string, placed: readonly Meaning[], at: number): boolean {
  for (let next = at + 1; next < placed.length; next++) {
    const before = placed[next - 1];
    const current = placed[next];
    if (before === undefined || current === undefined || !isJoined(text, before, current)) return false;
    if (current.kind === "thing") return false;
    if (current.kind === "means") {
      const last = placed[next + 1];
      return last === undefined || !isJoined(text, current, last) || last.kind === "means";
    }
  }
  return false;
}

const place = new Set(["of", "for", "in", "at", "from", "on", "among", "across", "about", "under", "into", "per", "within", "between"]);
const counts = new Set(["number", "share", "percentage", "rate", "level", "volume", "cost", "count", "proportion", "amount", "value"]);

/** Behind a preposition, or in front of 的: where the goal happens, not what it moves. */
function isPlace(text: string, tokens: readonly Word[], match: Span): boolean {
  if (text.charAt(match.end) === "的") return true;
  const at = wordAt(tokens, match.start);
  for (let before = at - 1; at > 0 && before >= Math.max(0, at - 3); before--) {
    const token = tokens[before];
    if (token === undefined || tokens[before + 1]?.joined !== true) return false;
    if (place.has(token.stem)) return !(token.stem === "of" && counts.has(tokens[before - 1]?.stem ?? ""));
  }
  return false;
}

function clausesOf(text: string): readonly number[] {
  return spansOf(clauseEnd, text).map(({ start }) => start);
}

/** The direction word nearest to a mention in its clause; verbs before bounds. */
function nearestCue(mention: Span, cues: readonly DirectionCue[], ends: readonly number[], limit: number): DirectionCue | null {
  const from = ends.findLast((end) => end <= mention.start) ?? 0;
  const to = ends.find((end) => end >= mention.end) ?? Infinity;
  const own = cues.filter(({ start, end }) => start >= from && end <= to && (end <= mention.start || start >= mention.end));
  const verbs = own.filter(({ isBound }) => !isBound);
  const candidates = verbs.some(({ isAbsence }) => !isAbsence) || verbs.length === own.length ? verbs : own;
  let best: DirectionCue | null = null;
  let least = limit;
  for (const cue of candidates) {
    const distance = cue.end <= mention.start ? mention.start - cue.end : cue.start - mention.end;
    if (cue.isAbsence && (cue.start > mention.start || distance > absenceReach)) continue;
    if (distance < least) [best, least] = [cue, distance];
  }
  return best;
}
