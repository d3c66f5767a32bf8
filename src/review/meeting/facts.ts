import { isNamed } from "../../goals/contributors";
import { okrShare } from "../../goals/okr/totalWithOkrs";
import type { KeyResult } from "../../goals/okr/types";
import { equals } from "../../scoring/compare";
import type { Message, MessageParameters } from "../../text/language";
import { formatScore } from "../../text/numbers";
import { quantity } from "../../text/quantity";
import { meetingMessages as text } from "../../text/meeting";
import { withTerms } from "../../text/terms";
import { periodLabel } from "../periods";
import { amount } from "../reviewChecks";
import type { KpiResult } from "../types";
import type { MeetingSubject } from "./actions";

/** A result with the cell that shows it. */
export interface LocatedResult extends KpiResult {
  /** Cell of its score in the table of results: `Sheet!A1`. */
  readonly address: string;
}

export type FactKind = "best" | "worst" | "change";

/** Something that the numbers say, with where they stand. */
export interface Fact {
  readonly kind: FactKind;
  readonly result: LocatedResult;
  readonly text: Message;
  readonly parameters: MessageParameters;
}

/** What somebody may say in a meeting: a sentence in both languages. */
export interface Sentence {
  readonly text: Message;
  readonly parameters: MessageParameters;
}

/** Results of a subject that count with a weight. */
export function resultsFor(results: readonly LocatedResult[], period: string, { department, person }: MeetingSubject): readonly LocatedResult[] {
  return results.filter((result) => result.period === period && result.department === department && (person === "" || isNamed(person, result.owner)) && result.weight > 0);
}

/**
 * Up to three facts, each about a KPI of its own: the best, the lowest, and the one whose score has changed most since
 * the period before. A KPI that nobody measured is a fact only when nothing else is.
 */
export function factsOf(now: readonly LocatedResult[], before: readonly KpiResult[]): readonly Fact[] {
  const scored = now.filter(({ score }) => score !== null).sort((a, b) => points(b) - points(a));
  const best = scored[0];
  const worst = scored.length > 1 ? scored.at(-1) : undefined;
  const changed = changeOf(scored.filter((result) => result !== best && result !== worst), before) ?? changeOf(scored, before);
  const facts = [
    ...(best === undefined ? [] : [measured("best", best, text.best)]),
    ...(worst === undefined ? [] : [measured("worst", worst, text.worst)]),
    ...(changed === null ? [] : [changeFact(changed)]),
  ];
  const [first] = now;
  return facts.length > 0 || first === undefined ? facts : [{ kind: "worst", result: first, text: text.notMeasured, parameters: {} }];
}

/** One question: after what made the greatest gap, or after what went well where there is none. */
export function questionOf(now: readonly LocatedResult[]): Sentence | null {
  const scored = now.filter(({ score }) => score !== null);
  const gap = widest(scored, lossOf);
  if (gap !== null) return { text: withTerms(text.question, { actual: shown(gap, "actual"), target: shown(gap, "target") }), parameters: { kpi: gap.kpi } };
  const best = widest(scored, points);
  return best === null ? null : { text: text.questionBest, parameters: { kpi: best.kpi, score: formatScore(points(best)) } };
}

/** The part of a subject's total that key results leave to the KPIs; those of a department do not count for its people. */
export function kpiPart(keyResults: readonly KeyResult[], period: string, { department, person }: MeetingSubject): number {
  return person === "" ? 1 - okrShare(keyResults, department, period).weight : 1;
}

/**
 * One suggestion: the KPI whose target, once reached, adds most to the total; its points are exact for a weighted total of
 * which the KPIs are a part.
 */
export function suggestionOf(now: readonly LocatedResult[], part = 1): Sentence | null {
  const scored = now.filter(({ score }) => score !== null);
  if (scored.length === 0) return null;
  const weights = scored.reduce((sum, { weight }) => sum + weight, 0);
  const gap = widest(scored, lossOf);
  if (gap === null || part === 0) return { text: text.noSuggestion, parameters: {} };
  return { text: text.suggestion, parameters: { kpi: gap.kpi, points: formatScore((lossOf(gap) / weights) * part) } };
}

interface Change {
  readonly now: LocatedResult;
  readonly before: KpiResult;
}

/** The greatest change of a score, by what it does to the total. */
function changeOf(scored: readonly LocatedResult[], before: readonly KpiResult[]): Change | null {
  const earlier = new Map(before.map((result) => [result.goalId, result] as const));
  const changes = scored.flatMap((now): Change[] => {
    const old = earlier.get(now.goalId);
    return old === undefined || old.score === null || equals(old.score, points(now)) ? [] : [{ now, before: old }];
  });
  return widest(changes, (change) => Math.abs(points(change.now) - points(change.before)) * change.now.weight);
}

function changeFact({ now, before }: Change): Fact {
  const period = { zh: periodLabel(before.period, "zh-CN"), en: periodLabel(before.period, "en-US") };
  const message = points(now) > points(before) ? text.rose : text.fell;
  return {
    kind: "change", result: now,
    text: withTerms(message, { period, actual: shown(now, "actual"), target: shown(now, "target") }),
    parameters: { before: formatScore(points(before)), after: formatScore(points(now)) },
  };
}

function measured(kind: FactKind, result: LocatedResult, message: Message): Fact {
  return { kind, result, text: withTerms(message, { actual: shown(result, "actual"), target: shown(result, "target") }), parameters: { score: formatScore(points(result)) } };
}

/** A quantity with its unit. */
function shown(result: KpiResult, figure: "actual" | "target"): Message {
  const value = result[figure];
  return value === null ? amount(null) : quantity(value, result.unit);
}

function points({ score }: Pick<KpiResult, "score">): number {
  return score ?? 0;
}

/** What a KPI below its target costs, in points of the total; 0 at the target and above. */
function lossOf(result: KpiResult): number {
  return Math.max(0, 100 - points(result)) * result.weight;
}

/** The one that measures most, above nothing; the first of equal ones. */
function widest<Item>(items: readonly Item[], measure: (item: Item) => number): Item | null {
  return items.reduce<Item | null>((most, item) => (measure(item) > (most === null ? 0 : measure(most)) ? item : most), null);
}
