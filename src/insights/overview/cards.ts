import { groupBy } from "../../goals/tree";
import { periodBefore, type PeriodTotal } from "../../review/meeting/standing";
import { comparePeriods, kindOf, periodMessage } from "../../review/periods";
import type { KpiResult, PeriodId } from "../../review/types";
import { reaches } from "../../scoring/compare";
import { Failure } from "../../scoring/failure";
import { mean } from "../../scoring/statistics";
import { weightedMean } from "../../scoring/weighted";
import { insightMessages as text } from "../../text/insights";
import type { Message } from "../../text/language";
import { formatScore } from "../../text/numbers";
import { withTerms } from "../../text/terms";
import type { Outlook } from "./outlook";

export type CardKind = "score" | "onTarget" | "measured" | "outlook";

/** A number, how it moved, and one sentence about it. */
export interface Card {
  readonly kind: CardKind;
  /** A score, or so many of so many KPIs; null where there is none. */
  readonly value: number | null;
  readonly of: number | null;
  /** The number through the periods of this length, oldest first and this one last, as far as it can be compared. */
  readonly trend: readonly (number | null)[];
  readonly text: Message;
}

export interface CardsRequest {
  /** Results and totals of whom the cards are about, in all periods. */
  readonly results: readonly KpiResult[];
  readonly totals: readonly PeriodTotal[];
  readonly period: PeriodId;
  /** Forecasts of the period's KPIs, those without one left out. */
  readonly outlooks: readonly Outlook[];
}

/** Periods in a small trend. */
const shownPeriods = 12;

/** Where things stand: score, KPIs on target, KPIs measured, KPIs forecast to reach their targets. */
export function cardsOf({ results, totals, period, outlooks }: CardsRequest): readonly Card[] {
  const kind = kindOf(period);
  const byPeriod = groupBy(results, (result) => result.period);
  const alike = [...byPeriod.keys()].filter((id) => kindOf(id) === kind && comparePeriods(id, period) >= 0);
  const periods = alike.sort((a, b) => comparePeriods(b, a)).slice(-shownPeriods);
  const of = (id: PeriodId): readonly KpiResult[] => byPeriod.get(id) ?? [];
  const before = periodBefore(periods, period);
  return [
    scoreCard(periods.map((id) => totalOf(of(id), totals.filter((total) => total.period === id))), before),
    targetCard(periods.map((id) => counted(of(id))), before),
    measuredCard(periods.map((id) => counted(of(id)))),
    outlookCard(outlooks),
  ];
}

/** The mean of the departments' totals, as on the dashboard; where totals are not to be seen, the own KPIs by their weights. */
function totalOf(results: readonly KpiResult[], totals: readonly PeriodTotal[]): number | null {
  const known = totals.flatMap(({ total }) => (total === null ? [] : [total]));
  if (known.length > 0) return mean(known);
  const own = weightedMean(results.map(({ score }) => score), results.map(({ weight }) => weight));
  return own instanceof Failure ? null : own;
}

function scoreCard(trend: readonly (number | null)[], before: PeriodId | null): Card {
  const value = trend.at(-1) ?? null;
  const earlier = before === null ? null : (trend.at(-2) ?? null);
  return { kind: "score", value, of: null, trend, text: value === null ? text.nothingScored : changeOf(value, earlier, before) };
}

function changeOf(value: number, earlier: number | null, before: PeriodId | null): Message {
  if (earlier === null || before === null) return text.firstPeriod;
  const points = formatScore(Math.abs(value - earlier));
  const message = points === "0.0" ? text.scoreSame : value > earlier ? text.scoreUp : text.scoreDown;
  return withTerms(message, { period: periodMessage(before), points: { zh: points, en: points } });
}

interface Count {
  readonly all: number;
  readonly measured: number;
  readonly onTarget: number;
}

function counted(results: readonly KpiResult[]): Count {
  return {
    all: results.length,
    measured: results.filter(({ actual }) => actual !== null).length,
    onTarget: results.filter(({ score }) => score !== null && reaches(score, 100)).length,
  };
}

function targetCard(counts: readonly Count[], before: PeriodId | null): Card {
  const now = counts.at(-1);
  const earlier = before === null ? undefined : counts.at(-2);
  return {
    kind: "onTarget", value: now?.onTarget ?? null, of: now?.all ?? null,
    trend: counts.map(({ onTarget, all }) => onTarget / all),
    text: earlier === undefined || before === null ? text.firstPeriod : withTerms(text.targetsBefore, {
      period: periodMessage(before), count: number(earlier.onTarget), all: number(earlier.all),
    }),
  };
}

function measuredCard(counts: readonly Count[]): Card {
  const { measured = 0, all = 0 } = counts.at(-1) ?? {};
  const missing = all - measured;
  return {
    kind: "measured", value: measured, of: all, trend: counts.map((count) => count.measured / count.all),
    text: missing === 0 ? text.allMeasured : missing === 1 ? text.missingOne : withTerms(text.missing, { count: number(missing) }),
  };
}

function outlookCard(outlooks: readonly Outlook[]): Card {
  const judged = outlooks.filter(({ verdict }) => verdict !== null);
  const count = judged.filter(({ verdict }) => verdict === "reaches").length;
  return {
    kind: "outlook", value: judged.length === 0 ? null : count, of: judged.length === 0 ? null : judged.length, trend: [],
    text: judged.length === 0 ? text.outlookFew : judged.length === 1 ? text.outlookOne : withTerms(text.outlookSome, { count: number(judged.length) }),
  };
}

function number(value: number): Message {
  return { zh: String(value), en: String(value) };
}
