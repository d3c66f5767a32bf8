import { say, type Language } from "../text/language";
import { contradictionText, smartReasons, smartSuggestions, type SmartReason } from "../text/smart";
import { formatNumber } from "../text/numbers";
import { achievability, type Achievability } from "./achievable";
import { proposedTargets } from "./proposals";
import { analyse, type Analysis } from "./analyse";
import { flagsOf } from "./flags";
import { relevance, type RelevanceReport } from "./relevant";
import { rewriteOf } from "./rewrite";
import { goalSlots } from "./slots/goalSlots";
import type { CheckOptions, Criterion, CriterionReport, GoalFields, GoalSlots, GoalStatement, Relevance, SmartReport, Span, Verdict } from "./types";

/**
 * Checks a goal against the five criteria by rules: the same words give the same report everywhere. S, M and T are
 * judged from the text alone, A from baseline, target and history, R from the goal above; what is not given there is
 * read from the text where it says so, and otherwise unknown.
 */
export function checkGoal({ text, fields = {} }: GoalStatement, options: CheckOptions): SmartReport {
  const analysis = analyse(text, options);
  const slots = goalSlots(analysis);
  const language = options.locale ?? languageOfGoal(analysis);
  const known = completed(fields, slots);
  const within = achievability(text, known);
  const related = known.parent == null || known.parent.trim() === "" ? null : relevance(text, known, known.parent);
  const { specific, measurable, timeBound } = analysis.verdicts;
  const original = (spans: readonly Span[]): Span[] => spans.map((span) => analysis.reading.normal.original(span));
  const report = (criterion: Criterion, verdict: Verdict, reason: SmartReason, evidence: readonly Span[], details: Readonly<Record<string, string>> = {}): CriterionReport => {
    const words = evidence.map(({ start, end }) => text.slice(start, end)).join(language === "zh-CN" ? "、" : ", ");
    const suggestions: Partial<Record<SmartReason, (typeof smartSuggestions)[keyof typeof smartSuggestions]>> = smartSuggestions;
    const suggestion = suggestions[reason];
    return {
      criterion, verdict, reason, evidence,
      why: say(smartReasons[reason], language, { words, ...details }),
      suggestion: suggestion === undefined ? "" : say(suggestion, language, { words, ...details }),
    };
  };
  return {
    criteria: [
      report("S", specific.verdict, specific.reason, original(specific.evidence)),
      report("M", measurable.verdict, measurable.reason, original(measurable.evidence)),
      report("A", ...reachable(within, language)),
      report("R", ...aligned(related)),
      report("T", timeBound.verdict, timeBound.reason, original(timeBound.evidence)),
    ],
    slots,
    flags: flagsOf(analysis),
    achievability: within?.class ?? null,
    relevance: related?.relevance ?? "unknown",
    contradictions: contradictions(slots, fields, language),
    rewrite: rewriteOf(text, analysis, fields, languageOfGoal(analysis), proposedTargets(text, known, within)),
  };
}

/** Chinese as soon as a clause is. */
function languageOfGoal({ reading }: Analysis): Language {
  return reading.normal.clauses.some(({ language }) => language === "zh-CN") ? "zh-CN" : "en-US";
}

/** The fields, with what only the text says. A change in the text becomes a level where there is a baseline. */
function completed(fields: GoalFields, slots: GoalSlots): GoalFields {
  const baseline = fields.baseline ?? slots.baseline;
  return {
    ...fields,
    baseline,
    target: fields.target ?? targetLevel(slots, baseline),
    direction: fields.direction ?? slots.direction,
    unit: fields.unit ?? slots.unit,
    metric: fields.metric ?? slots.metric?.name ?? null,
  };
}

function targetLevel({ target, kind, direction }: GoalSlots, baseline: number | null): number | null {
  if (typeof target !== "number") return null;
  if (kind === "level") return target;
  if (baseline === null || (kind !== "delta_rel" && kind !== "delta_abs")) return null;
  const change = (direction === "down" ? -1 : 1) * (kind === "delta_rel" ? Math.abs(baseline) * (target / 100) : target);
  return baseline + change;
}

type Judged = readonly [Verdict, SmartReason, readonly Span[], Readonly<Record<string, string>>];

function reachable(within: Achievability | null, language: Language): Judged {
  if (within === null) return ["unknown", "noHistory", [], {}];
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
  if (related === null) return ["unknown", "noParent", [], {}];
  return [relevantVerdicts[related.relevance], related.reason, related.evidence === null ? [] : [related.evidence], {}];
}

const relevantVerdicts: Readonly<Record<Relevance, Verdict>> = { aligned: "met", conflict: "missing", unrelated: "missing", unknown: "unknown" };

/** Where text and fields say different things; the fields count. */
function contradictions(slots: GoalSlots, fields: GoalFields, language: Language): string[] {
  const found: string[] = [];
  const shown = (value: number): string => formatNumber(value, language);
  if (slots.kind === "level" && typeof slots.target === "number" && fields.target != null && !same(slots.target, fields.target)) {
    found.push(say(contradictionText.target, language, { text: shown(slots.target), field: shown(fields.target) }));
  }
  if (slots.baseline !== null && fields.baseline != null && !same(slots.baseline, fields.baseline)) {
    found.push(say(contradictionText.baseline, language, { text: shown(slots.baseline), field: shown(fields.baseline) }));
  }
  const { direction } = slots;
  if ((direction === "up" || direction === "down") && fields.target != null && fields.baseline != null) {
    const way = Math.sign(fields.target - fields.baseline);
    if (way === (direction === "up" ? -1 : 1)) {
      found.push(say(contradictionText[direction], language, { target: shown(fields.target), baseline: shown(fields.baseline) }));
    }
  }
  return found;
}

/** Equal, or equal up to a power of ten and a percent sign: 1200万元 in the text is 1200 in a column of 万元. */
function same(one: number, other: number): boolean {
  return scales.some((scale) => Math.abs(one - other * scale) <= 1e-9 * Math.abs(one));
}
const scales = [1, 0.01, 100, 1e3, 1e4, 1e6, 1e8, 1e9, 1e-3, 1e-4];
