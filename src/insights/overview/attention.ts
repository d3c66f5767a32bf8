import { reaches } from "../../scoring/compare";
import { insightMessages as text } from "../../text/insights";
import type { Message } from "../../text/language";
import { formatScore } from "../../text/numbers";
import { quantity } from "../../text/quantity";
import { withTerms } from "../../text/terms";
import type { Outlook } from "./outlook";
import type { KpiSeries } from "./series";
import { signalOf, type Signal } from "./signal";

/** How much something matters, most first; `good` is worth passing on. */
export const levels = ["alert", "warning", "notice", "good"] as const;
export type Level = (typeof levels)[number];

export type RemarkKind = "signal" | "notMeasured" | "notScored" | "belowTarget" | "slipping" | "mayMiss" | "practice";

/** One thing that the numbers say about a KPI, and what can be done about it. */
export interface Remark {
  readonly kind: RemarkKind;
  readonly level: Level;
  readonly text: Message;
  readonly advice: Message;
}

/** A KPI about which there is something to say, most important first. */
export interface Attention {
  readonly series: KpiSeries;
  readonly level: Level;
  readonly remarks: readonly Remark[];
  /** Points of the total that it costs. */
  readonly lost: number;
}

export interface AttentionRequest {
  readonly series: readonly KpiSeries[];
  /** Points that a KPI costs its total; none when left out. */
  readonly lostBy: (series: KpiSeries) => number;
  /** Forecasts as far as there are any. */
  readonly outlookOf: (series: KpiSeries) => Outlook | null;
}

/** What a rule looks at. */
interface View {
  readonly series: KpiSeries;
  readonly signal: Signal | null;
  readonly outlook: Outlook | null;
  readonly lost: number;
}

type Rule = (view: View) => Remark | null;

/** The rules in the order in which a KPI's remarks are read. */
const rules: readonly Rule[] = [signalRule, notMeasured, notScored, belowTarget, slipping, mayMiss, practice];

/** The KPIs that need somebody's attention or deserve it, the most pressing first, then by the points that they cost. */
export function attentionOf({ series, lostBy, outlookOf }: AttentionRequest): readonly Attention[] {
  const found = series.flatMap((each): Attention[] => {
    const view = { series: each, signal: signalOf(each), outlook: outlookOf(each), lost: lostBy(each) };
    const remarks = rules.flatMap((rule) => rule(view) ?? []);
    const level = levels.find((candidate) => remarks.some((remark) => remark.level === candidate));
    return level === undefined ? [] : [{ series: each, level, remarks, lost: view.lost }];
  });
  return found.sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || b.lost - a.lost);
}

function signalRule({ signal }: View): Remark | null {
  if (signal === null || signal.side === "better") return null;
  return { kind: "signal", level: signal.side === "worse" ? "alert" : "warning", text: signal.text, advice: text.signalAdvice };
}

function notMeasured({ series: { now } }: View): Remark | null {
  return now.actual !== null ? null : { kind: "notMeasured", level: "warning", text: text.notMeasured, advice: text.notMeasuredAdvice };
}

function notScored({ series: { now: { actual, score, unit, weight } } }: View): Remark | null {
  if (actual === null || score !== null || weight <= 0) return null;
  return { kind: "notScored", level: "warning", text: withTerms(text.notScored, { actual: quantity(actual, unit) }), advice: text.notScoredAdvice };
}

function belowTarget({ series: { now: { actual, target, score, unit } }, lost }: View): Remark | null {
  if (actual === null || score === null || reaches(score, 100)) return null;
  const words = {
    actual: quantity(actual, unit),
    target: target === null ? text.none : quantity(target, unit),
    score: same(formatScore(score)),
    lost: same(formatScore(lost)),
  };
  return { kind: "belowTarget", level: "warning", text: withTerms(lost > 0 ? text.belowTarget : text.belowTargetUncounted, words), advice: text.belowTargetAdvice };
}

/** A short run of changes for the worse: no signal yet, but worth a question. */
function slipping({ series: { now: { unit, direction, target }, points }, signal }: View): Remark | null {
  const last = points.slice(-stepsOfSlip - 1).map(({ actual }) => actual);
  if (signal?.side === "worse" || last.length <= stepsOfSlip || direction === 0 && target === null) return null;
  const badness = last.map((value) => (value === null ? null : direction === 0 ? Math.abs(value - (target ?? 0)) : -direction * value));
  const isWorse = badness.slice(1).every((value, index) => {
    const before = badness[index] ?? null;
    return value !== null && before !== null && !reaches(before, value);
  });
  if (!isWorse) return null;
  const shown = last.flatMap((value) => (value === null ? [] : [quantity(value, unit)]));
  const values = { zh: shown.map(({ zh }) => zh).join("、"), en: shown.map(({ en }) => en).join(", ") };
  return { kind: "slipping", level: "notice", text: withTerms(text.slipping, { values }), advice: text.slippingAdvice };
}

const stepsOfSlip = 3;

/** On target, and forecast to be no longer: what is below its target already says so itself. */
function mayMiss({ series: { now }, outlook }: View): Remark | null {
  if (outlook?.verdict !== "misses" || outlook.target === null || now.score === null || !reaches(now.score, 100)) return null;
  const words = { value: quantity(outlook.value, now.unit), target: quantity(outlook.target, now.unit) };
  return { kind: "mayMiss", level: "notice", text: withTerms(text.mayMiss, words), advice: text.mayMissAdvice };
}

function practice({ signal }: View): Remark | null {
  return signal?.side !== "better" ? null : { kind: "practice", level: "good", text: signal.text, advice: text.practiceAdvice };
}

function same(words: string): Message {
  return { zh: words, en: words };
}
