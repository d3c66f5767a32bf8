import type { PeriodId } from "../../review/types";
import { addsUp, rollUpOf, type RollUpOf } from "../cascade/rollUp";
import { kpisOf } from "../draftKpis";
import { isRefusal, type Refusal } from "../editing/types";
import type { DepartmentDraft, GoalNode, KpiDraft, RollUp } from "../types";
import { sharesFor, type Profile } from "./profiles";
import { periodGap, splitOver } from "./splitOver";
import type { TargetKind, TargetRow } from "./targetRows";
import { periodsOfYear } from "./yearTargets";

/** Periods that targets are planned for with the whole tree; weeks are set one goal at a time. */
export const planKinds = ["half", "quarter", "month"] as const satisfies readonly TargetKind[];
export type PlanKind = (typeof planKinds)[number];

/** How the target of the year is shared out; by hand, nothing is until somebody sets a period. */
export const periodSplits = ["evenly", "profile", "hand"] as const;
export type PeriodSplit = (typeof periodSplits)[number];

/** In which periods of a year a new tree has targets, and how they come from those of the year. */
export interface PeriodPlan {
  readonly year: PeriodId;
  /** Null where the year alone has targets. */
  readonly kind: PlanKind | null;
  readonly split: PeriodSplit;
  /** How last year went. */
  readonly profiles: readonly Profile[];
}

/** What the periods of a plan ask of a KPI. */
export interface PlannedTargets {
  readonly periods: readonly PeriodId[];
  /** One for each period; null where the plan says nothing of it. */
  readonly targets: readonly (number | null)[];
  /** What they lack to the target of the year, positive, or have too much. */
  readonly gap: number;
  /** Why it could not be shared out. */
  readonly refusal: Refusal | null;
}

/**
 * The targets of a KPI in the periods of a plan: of an amount parts that add up to the target of the year to the last digit,
 * those that somebody has set as they are; of everything else the target itself. A target that follows the past is not
 * shared out.
 */
export function plannedTargets(kpi: KpiDraft, { year, kind, split, profiles }: PeriodPlan, rollUp: RollUp): PlannedTargets {
  const periods = kind === null ? [] : periodsOfYear(year, kind);
  const byHand = periods.map((period) => kpi.periods?.[period] ?? null);
  const typed = byHand.filter((target) => target !== null);
  const { target, unit, rule = "" } = kpi;
  const isLeft = addsUp(rollUp) && typed.length === 0 && (split === "hand" || rule !== "");
  if (target === null || isLeft) return { periods, targets: byHand, gap: 0, refusal: null };
  const profile = split === "profile" ? sharesFor(profiles, kpi.name, periods.length) : null;
  const parts = splitOver({ total: target, unit, rollUp, count: periods.length, profile, byHand });
  if (isRefusal(parts)) return { periods, targets: byHand, gap: 0, refusal: parts };
  // More was set than the year has: nothing is left for the others, and the gap says so.
  const isUsedUp = addsUp(rollUp) && typed.length > 0 && (target - typed.reduce((sum, part) => sum + part, 0)) * target <= 0;
  const targets = isUsedUp ? byHand.map((part) => part ?? 0) : parts;
  return { periods, targets, gap: periods.length === 0 ? 0 : periodGap(target, targets, rollUp), refusal: null };
}

/**
 * The rows of period targets of a new tree, under the ids that it has. Only what the target of the goal does not say by
 * itself gets a row: parts of an amount, and what somebody has set.
 */
export function plannedRows(tree: readonly GoalNode[], departments: readonly DepartmentDraft[], plan: PeriodPlan, defined: RollUpOf): readonly TargetRow[] {
  return departments.flatMap((department) => {
    const nodes = tree.filter((node) => node.level === "kpi" && node.department === department.name);
    return kpisOf(department).flatMap((kpi, at) => {
      const node = nodes[at];
      return node === undefined ? [] : rowsOf(node, kpi, plan, rollUpOf(kpi, defined));
    });
  });
}

/** What a plan comes to: how many targets of periods get a row, and the KPIs whose periods do not add up to the year. */
export function planTotals(departments: readonly DepartmentDraft[], plan: PeriodPlan, defined: RollUpOf): { readonly rows: number; readonly gaps: readonly string[] } {
  const planned = departments.flatMap(kpisOf).map((kpi) => ({ kpi, rollUp: rollUpOf(kpi, defined), ...plannedTargets(kpi, plan, rollUpOf(kpi, defined)) }));
  return {
    rows: planned.reduce((sum, { kpi, rollUp, periods, targets }) => sum + periods.filter((period, at) => hasRow(kpi, rollUp, period, targets[at] ?? null)).length, 0),
    gaps: planned.filter(({ gap }) => gap !== 0).map(({ kpi }) => kpi.name),
  };
}

function hasRow(kpi: KpiDraft, rollUp: RollUp, period: PeriodId, target: number | null): boolean {
  return target !== null && (addsUp(rollUp) || kpi.periods?.[period] !== undefined);
}

function rowsOf(node: GoalNode, kpi: KpiDraft, plan: PeriodPlan, rollUp: RollUp): readonly TargetRow[] {
  const { periods, targets } = plannedTargets(kpi, plan, rollUp);
  const heights = { threshold: partsOfNone(node.threshold, node, rollUp, periods.length), stretch: partsOfNone(node.stretch, node, rollUp, periods.length) };
  return periods.flatMap((period, at): readonly TargetRow[] => {
    const target = targets[at] ?? null;
    if (!hasRow(kpi, rollUp, period, target)) return [];
    return [{
      kpi: node.goal, department: node.department, period, target, threshold: heights.threshold[at] ?? null, stretch: heights.stretch[at] ?? null, goalId: node.id,
    }];
  });
}

/** Threshold and stretch keep their distance from the target by themselves, except from one of 0: there they are shared out too. */
function partsOfNone(height: number | null, { target, unit }: GoalNode, rollUp: RollUp, count: number): readonly number[] {
  if (height === null || target !== 0 || !addsUp(rollUp)) return [];
  const parts = splitOver({ total: height, unit, rollUp, count });
  return isRefusal(parts) ? [] : parts;
}
