import { addsUp, rollUpOf, type RollUpOf } from "../../goals/cascade/rollUp";
import { effectiveDays, effectiveShare } from "../../goals/targets/effective";
import type { PeriodTarget } from "../../goals/targets/targetsFor";
import { isAgreed } from "../../goals/tree";
import type { Finding } from "../../goals/types";
import { agreedMessages as text } from "../../text/agreed";
import { withTerms } from "../../text/terms";
import type { PeriodGoal } from "../changes/segments";
import { amount } from "../reviewChecks";
import { daysOf, kindOf, periodMessage } from "../periods";
import { sectionOf } from "../sheet/sections";
import type { PeriodId } from "../types";

export interface YearTargetsRequest {
  readonly period: PeriodId;
  readonly departments: readonly string[];
  readonly goals: readonly PeriodGoal[];
  /** Where the target of each goal in the period comes from. */
  readonly targets: ReadonlyMap<string, Pick<PeriodTarget, "from">>;
  readonly rollUpOf: RollUpOf;
}

/**
 * KPIs whose target of the year is asked of a shorter period: amounts that add up, of which nobody has said what falls on
 * the period. A goal that counts no longer than the period has its target for it.
 */
export function yearTargets({ period, departments, goals, targets, rollUpOf: defined }: YearTargetsRequest): readonly Finding[] {
  const kind = kindOf(period);
  if (kind === null || kind === "year" || kind === "own") return [];
  return goals.flatMap((goal): readonly Finding[] => {
    const { id, goal: kpi, department, target, approved = [] } = goal;
    const isMeant = goal.level === "kpi" && isAgreed(goal) && departments.includes(department) && effectiveShare(goal, period) > 0 && sectionOf(goal) === "weighted";
    const isOfYear = target !== null && targets.get(id)?.from === "goal" && !approved.includes("target") && addsUp(rollUpOf(goal, defined)) && !isWithin(goal, period);
    if (!isMeant || !isOfYear) return [];
    return [{
      id: `yearTarget:${id}`, severity: "warning", text: withTerms(text.yearTarget, { period: periodMessage(period), target: amount(target) }), detail: text.yearTargetDetail,
      parameters: { department, kpi }, department, goalId: id,
    }];
  });
}

/** Whether a goal counts for no longer than a period takes. */
function isWithin(goal: PeriodGoal, period: PeriodId): boolean {
  const { first, last } = effectiveDays(goal);
  return first !== null && last !== null && last - first + 1 <= daysOf(period);
}
