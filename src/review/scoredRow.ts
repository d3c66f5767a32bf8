import { boundsAreShares } from "../goals/parameter";
import type { GoalNode } from "../goals/types";
import { Failure } from "../scoring/failure";
import { attainKpi, noTarget, scoreKpi } from "../scoring/score";
import { fraction, points, type Fraction, type Points } from "../scoring/types";
import type { ReadRow } from "../sheets/readTable";
import type { ReviewSection } from "../sheets/reviewSections";
import type { tables } from "../sheets/schema";
import { dayWeighted, type PeriodGoal, type Segment } from "./changes/segments";
import { statusWord, type Rules, type StatusRule } from "./rules";
import { effectiveShare } from "../goals/targets/effective";
import { sectionOf } from "./sheet/sections";
import type { KpiResult, PeriodId } from "./types";

export type ReviewRow = ReadRow<(typeof tables)["review"]["columns"]>;

/** A review row with what the rules make of it. */
export interface ScoredRow {
  readonly row: ReviewRow;
  readonly result: KpiResult;
  readonly section: ReviewSection;
  /** The weight with which it enters the total: less than its own where the KPI counts for a part of the period; null outside the weights. */
  readonly counted: number | null;
  /** Why there is no score. */
  readonly failure: Failure | null;
}

export interface RowContext {
  readonly period: PeriodId;
  readonly department: string;
  readonly goal: PeriodGoal | undefined;
  readonly rules: Rules;
}

interface Score {
  readonly score: Points | Failure | null;
  readonly status: string;
}

/**
 * Scores a row of a review sheet with the rules of KPI.SCORE and KPI.STATUS; a blank direction or method is their default.
 * What has no actual has the points that the manager gave.
 */
export function scoreRow(row: ReviewRow, { period, department, goal, rules }: RowContext): ScoredRow {
  const { goalId, kpi, owner, unit, weight, parameter, cap, target, actual, evidence, comment } = row.values;
  const direction = row.values.direction ?? 1;
  const method = row.values.method ?? "ratio";
  const section = row.values.section ?? (goal === undefined ? "weighted" : sectionOf({ ...goal, weight }));
  const measured: Measured = { actual, target, direction, method, parameter, cap, segments: goal?.segments ?? [] };
  const { score, status } = scorers[section](measured, row.values.manager, rules.status);
  const result: KpiResult = {
    period, department, owner, goalId, kpi, unit, direction, method, target, actual, evidence, comment,
    code: goal?.code ?? codeInId(goalId),
    weight: weight ?? 0,
    score: score instanceof Failure ? null : score,
    status,
  };
  return { row, result, section, counted: section === "weighted" ? countedWeight(row, goal, period) : null, failure: score instanceof Failure ? score : null };
}

/** Whether somebody has filled a row in: with an actual, or where there is none with an assessment. */
export function isFilled({ actual, manager }: { readonly actual: number | null; readonly manager: number | null }): boolean {
  return actual !== null || manager !== null;
}

type Measured = Parameters<typeof scoreKpi>[0] & { readonly target: number | null; readonly parameter: number | string | null; readonly segments: readonly Segment[] };

type Scorer = (measured: Measured, manager: number | null, rule: StatusRule) => Score;

const byTarget: Scorer = (measured, manager, rule) => {
  if (measured.actual === null && manager !== null) return { score: points(manager), status: statusWord(fraction(manager / 100), rule) };
  const isUnmeasured = measured.target === null && boundsAreShares(measured.method ?? null, measured.parameter);
  const byDays = <Unit extends number>(rule: (at: Parameters<typeof scoreKpi>[0]) => Unit | Failure): Unit | Failure =>
    isUnmeasured ? noTarget : dayWeighted(measured.segments, measured.target, (target) => rule({ ...measured, target }));
  const attainment = byDays(attainKpi);
  return { score: byDays(scoreKpi), status: attainment instanceof Failure ? "" : statusWord(attainment as Fraction, rule) };
};

const scorers: Readonly<Record<ReviewSection, Scorer>> = {
  weighted: byTarget,
  shared: byTarget,
  bonus: ({ actual, target, direction, parameter }) => ({
    score: actual === null ? null : points((direction === -1 ? -1 : 1) * Math.min(actual * (typeof parameter === "number" ? parameter : 1), target ?? Infinity)), status: "",
  }),
  veto: ({ actual, target, parameter }, _manager, { labels }) => {
    if (actual === null) return { score: null, status: "" };
    const isVetoed = actual > (target ?? 0);
    return { score: isVetoed ? points(typeof parameter === "number" ? parameter : 0) : null, status: labels[isVetoed ? 2 : 0] ?? "" };
  },
};

function countedWeight({ values: { weight, counted } }: ReviewRow, goal: GoalNode | undefined, period: PeriodId): number | null {
  if (weight === null) return null;
  return goal === undefined ? (counted ?? weight) : weight * effectiveShare(goal, period);
}

/** Ids of ours end in the code: `3FK2M9-SAL01`. */
export function codeInId(id: string): string {
  return /^[0-9A-Z]{6}-(.+)$/.exec(id)?.[1] ?? "";
}
