import { namesIn } from "../../goals/contributors";
import type { GoalNode } from "../../goals/types";
import { Failure } from "../../scoring/failure";
import { gradeOf, type GradeScale } from "../../scoring/grade";
import { actualNeeded } from "../../scoring/need";
import { defaultCap, scoreRule } from "../../scoring/score";
import { points } from "../../scoring/types";
import type { KpiResult, PeriodId } from "../types";
import { bonusByRule, type BonusRules } from "./bonus";
import type { ListEntry } from "./list";
import { personId } from "./people";
import type { IncentiveRule } from "./rules";

/** A KPI on somebody's statement. */
export interface StatementKpi {
  readonly kpi: string;
  readonly weight: number;
  readonly target: number | null;
  readonly actual: number | null;
  readonly score: number | null;
  /** The actual with which this KPI alone would bring the next grade; null where none would. */
  readonly needed: number | null;
}

/** The next grade up. */
export interface NextGrade {
  readonly grade: string;
  readonly from: number;
  readonly gap: number;
  /** The bonus by the rule with it; null where it follows no grade. */
  readonly bonus: number | null;
}

export interface StatementRequest {
  readonly period: PeriodId;
  readonly entry: ListEntry;
  readonly rule: IncentiveRule;
  readonly rules: BonusRules;
  readonly companyFactor: number | null;
  readonly results: readonly KpiResult[];
  readonly goals: readonly GoalNode[];
}

/** The own KPIs and what the next grade takes. */
export function statementParts(request: StatementRequest): { readonly next: NextGrade | null; readonly kpis: readonly StatementKpi[] } {
  const { entry, period, results, goals, rules: { grades } } = request;
  const { score, scoreOf } = entry.values;
  const next = score === null ? null : nextGrade(score, request, grades);
  const own = scoreOf === "own" ? results.filter((result) => result.period === period && namesIn(result.owner).some((name) => personId(name) === entry.id)) : [];
  const weight = own.reduce((sum, result) => sum + (result.score === null ? 0 : result.weight), 0);
  const byId = new Map(goals.map((goal) => [goal.id, goal] as const));
  return {
    next,
    kpis: own.map((result) => ({
      kpi: result.kpi, weight: result.weight, target: result.target, actual: result.actual, score: result.score,
      needed: next === null ? null : neededAlone(result, next.gap, weight, byId.get(result.goalId)),
    })),
  };
}

function nextGrade(score: number, { entry, rule, rules, companyFactor }: StatementRequest, { bounds }: GradeScale): NextGrade | null {
  // Bounds fall: the last one that lies above the score is the next.
  const now = String(gradeOf(points(score), rules.grades));
  const from = [...bounds].reverse().find((bound) => bound > score && String(gradeOf(points(bound), rules.grades)) !== now);
  if (from === undefined) return null;
  const { bonus } = bonusByRule({ ...entry.values, companyFactor, score: from }, rule, rules);
  return { grade: String(gradeOf(points(from), rules.grades)), from, gap: from - score, bonus: rule.personBy === "none" ? null : bonus };
}

/** What one KPI would have to reach, the others as they are, for the mean to rise by so many points. */
function neededAlone(result: KpiResult, gap: number, weight: number, goal: GoalNode | undefined): number | null {
  if (result.score === null || result.weight <= 0) return null;
  const score = result.score + (gap * weight) / result.weight;
  const rule = scoreRule({ direction: result.direction, method: result.method, parameter: goal?.parameter ?? null, cap: goal?.cap ?? null });
  if (rule instanceof Failure || score > (goal?.cap ?? defaultCap)) return null;
  const actual = actualNeeded(rule, score, result.target);
  return actual instanceof Failure ? null : actual;
}
