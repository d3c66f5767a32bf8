import { say, type Language } from "../text/language";
import { smartSuggestions, type SmartReason } from "../text/smart";
import { formatNumber } from "../text/numbers";
import { achievability, type Achievability } from "./achievable";
import { analyse, type Analysis } from "./analyse";
import { Words } from "./lexicon";
import { relevance, type RelevanceReport } from "./relevant";
import { statedSlots, type StatedSlots } from "./slots/goalSlots";
import { has } from "./slots/items";
import type { CheckOptions, Criterion, CriterionAdvice, GoalFields, GoalStatement, Relevance, Span, Verdict } from "./types";

/** A criterion with what `why` and `suggestion` are made of. */
export interface Judgement {
  readonly criterion: Criterion;
  readonly verdict: Verdict;
  readonly reason: SmartReason;
  readonly evidence: readonly Span[];
  /** What the messages of src/text/smart.ts are filled in with. */
  readonly details: Readonly<Record<string, string>>;
}

/** A goal that is judged, and what it was judged by. */
export interface JudgedGoal {
  readonly analysis: Analysis;
  readonly stated: StatedSlots;
  /** The fields that say what is to be reached, completed by what only the text says. */
  readonly known: GoalFields;
  readonly within: Achievability | null;
  readonly related: RelevanceReport | null;
  readonly language: Language;
  /** S, M, A, R, T. */
  readonly judgements: readonly Judgement[];
}

/** The criteria with their verdicts and suggestions alone: what a cell shows. No date is in them. */
export function adviseGoal(goal: GoalStatement, options: CheckOptions): readonly CriterionAdvice[] {
  const { judgements, language } = judgeGoal(goal, options);
  return judgements.map((judgement) => advice(judgement, language));
}

/** The suggestion for a verdict; empty when there is nothing to do. */
export function advice({ criterion, verdict, reason, evidence, details }: Judgement, language: Language): CriterionAdvice {
  const suggestions: Partial<Record<SmartReason, (typeof smartSuggestions)[keyof typeof smartSuggestions]>> = smartSuggestions;
  const suggestion = suggestions[reason];
  return { criterion, verdict, reason, evidence, suggestion: suggestion === undefined ? "" : say(suggestion, language, details) };
}

export function judgeGoal({ text, fields = {} }: GoalStatement, options: CheckOptions): JudgedGoal {
  const analysis = analyse(text);
  const stated = statedSlots(analysis);
  const { specific, measurable, timeBound } = analysis.verdicts;
  const language = options.locale ?? languageOfGoal(analysis);
  const known = completed(fields, stated);
  const within = achievability(text, known, keepsLevel(analysis));
  const isTelling = stated.direction !== null || measurable.verdict === "met";
  const related = known.parent == null || known.parent.trim() === "" ? null : relevance(text, known, known.parent, isTelling);
  const original = (spans: readonly Span[]): Span[] => spans.map((span) => {
    const { start, end } = analysis.reading.normal.original(span);
    return { start, end: start + text.slice(start, end).trimEnd().length };
  });
  const judged = (criterion: Criterion, verdict: Verdict, reason: SmartReason, evidence: readonly Span[], details?: Readonly<Record<string, string>>): Judgement => {
    const words = evidence.map(({ start, end }) => text.slice(start, end)).join(language === "zh-CN" ? "、" : ", ");
    return { criterion, verdict, reason, evidence, details: details === undefined ? { words } : { words, ...details } };
  };
  const judgements = [
    judged("S", specific.verdict, specific.reason, original(specific.evidence)),
    judged("M", measurable.verdict, measurable.reason, original(measurable.evidence)),
    judged("A", ...reachable(within, language)),
    judged("R", ...aligned(related)),
    judged("T", timeBound.verdict, timeBound.reason, original(timeBound.evidence)),
  ];
  return { analysis, stated, known, within, related, language, judgements };
}

/** Chinese as soon as a clause is. */
export function languageOfGoal({ reading }: Analysis): Language {
  return reading.normal.clauses.some(({ language }) => language === "zh-CN") ? "zh-CN" : "en-US";
}

/** Keep absence at or below 6 %: the direction is the good one, the level is to be held. 控制在 sets a limit that may not be held yet. */
function keepsLevel({ parts }: Analysis): boolean {
  return parts.some(({ items }) => items.some((item) => has(item, Words.keep) && !/[管控]/.test(item.text)));
}

/** The fields, with what only the text says. A change in the text becomes a level where there is a baseline. */
function completed(fields: GoalFields, stated: StatedSlots): GoalFields {
  const baseline = fields.baseline ?? stated.baseline;
  // No spread: objects of as many shapes as callers give make everything that reads them slow.
  return {
    history: fields.history ?? null,
    historyCadence: fields.historyCadence ?? null,
    goalCadence: fields.goalCadence ?? null,
    parent: fields.parent ?? null,
    baseline,
    target: fields.target ?? targetLevel(stated, baseline),
    direction: fields.direction ?? stated.direction,
    unit: fields.unit ?? stated.unit,
    metric: fields.metric ?? stated.name,
  };
}

function targetLevel({ target, kind, direction }: StatedSlots, baseline: number | null): number | null {
  if (typeof target !== "number") return null;
  if (kind === "level") return target;
  if (baseline === null || (kind !== "delta_rel" && kind !== "delta_abs")) return null;
  const change = (direction === "down" ? -1 : 1) * (kind === "delta_rel" ? Math.abs(baseline) * (target / 100) : target);
  return baseline + change;
}

type Judged = readonly [Verdict, SmartReason, readonly Span[], Readonly<Record<string, string>>?];

function reachable(within: Achievability | null, language: Language): Judged {
  if (within === null) return ["unknown", "noHistory", []];
  const better = within.proposals.find(({ kind }) => kind === "stretch")?.target;
  const details = {
    factor: within.stretchFactor === null ? "?" : formatNumber(within.stretchFactor, language),
    better: better === undefined ? "?" : formatNumber(better, language),
  };
  return [achievableVerdicts[within.class], within.reason, within.lever === null ? [] : [within.lever], details];
}

const achievableVerdicts: Readonly<Record<Achievability["class"], Verdict>> = {
  ok: "met",
  stretch: "met",
  too_easy: "met",
  unrealistic: "missing",
  invalid: "missing",
  insufficient_history: "unknown",
};

function aligned(related: RelevanceReport | null): Judged {
  if (related === null) return ["unknown", "noParent", []];
  return [relevantVerdicts[related.relevance], related.reason, related.evidence === null ? [] : [related.evidence]];
}

const relevantVerdicts: Readonly<Record<Relevance, Verdict>> = { aligned: "met", conflict: "missing", unrelated: "missing", unknown: "unknown" };
