import type { GoalNode } from "../goals/types";
import { Failure } from "../scoring/failure";
import { attainKpi, scoreKpi } from "../scoring/score";
import type { ReadRow } from "../sheets/readTable";
import type { tables } from "../sheets/schema";
import type { Message } from "../text/language";
import { statusWord, type Rules } from "./rules";
import type { KpiResult, PeriodId } from "./types";

export type ReviewRow = ReadRow<(typeof tables)["review"]["columns"]>;

/** A review row with what the rules make of it. */
export interface ScoredRow {
  readonly row: ReviewRow;
  readonly result: KpiResult;
  /** Why there is no score. */
  readonly failure: Failure | null;
}

export interface RowContext {
  readonly period: PeriodId;
  readonly department: string;
  readonly goal: GoalNode | undefined;
  readonly rules: Rules;
}

/** Scores a row of a review sheet with the rules of KPI.SCORE and KPI.STATUS; a blank direction or method is their default. */
export function scoreRow(row: ReviewRow, { period, department, goal, rules }: RowContext): ScoredRow {
  const { goalId, kpi, owner, unit, weight, parameter, target, actual, evidence, comment } = row.values;
  const direction = row.values.direction ?? 1;
  const method = row.values.method ?? "ratio";
  const measured = { actual, target, direction, method, parameter };
  const score = scoreKpi(measured);
  const attainment = attainKpi(measured);
  const result: KpiResult = {
    period, department, owner, goalId, kpi, unit, direction, method, target, actual, evidence, comment,
    code: goal?.code ?? codeInId(goalId),
    weight: weight ?? 0,
    score: score instanceof Failure ? null : score,
    status: attainment instanceof Failure ? "" : statusWord(attainment, rules.status),
  };
  return { row, result, failure: score instanceof Failure ? score : null };
}

/** Why a rule has no result, in both languages. */
export function reasonOf(failure: Failure): Message {
  return { zh: failure.text("zh-CN"), en: failure.text("en-US") };
}

/** Ids of ours end in the code: `3FK2M9-SAL01`. */
function codeInId(id: string): string {
  return /^[0-9A-Z]{6}-(.+)$/.exec(id)?.[1] ?? "";
}
