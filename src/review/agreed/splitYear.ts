import { isRefusal } from "../../goals/editing/types";
import { effectiveShare } from "../../goals/targets/effective";
import { splitOver } from "../../goals/targets/splitOver";
import { byPeriod, targetRows, type TargetRow } from "../../goals/targets/targetRows";
import type { GoalNode } from "../../goals/types";
import { partsIn, periodId } from "../periods";
import { partsOf } from "../periodSteps";
import type { PeriodId } from "../types";

/**
 * The rows that share what a goal is to reach in a year out evenly over the periods of one kind in which it counts, beside
 * those that have a row already. None where nothing is left to share.
 */
export function splitYear(goal: GoalNode, period: PeriodId, existing: readonly TargetRow[]): readonly TargetRow[] {
  const parts = partsIn(period);
  if (parts === null || parts.kind === "year" || goal.target === null) return [];
  const year = periodId({ ...parts, kind: "year", index: 1 });
  const periods = partsOf(year, parts.kind).filter((part) => effectiveShare(goal, part) > 0);
  const known = byPeriod(existing.filter(({ goalId }) => goalId === goal.id));
  const byHand = periods.map((part) => known.get(part)?.target ?? null);
  const targets = splitOver({ total: goal.target, unit: goal.unit, rollUp: "sum", count: periods.length, byHand });
  if (isRefusal(targets) || targets.some((target) => target < 0)) return [];
  return targetRows(goal, periods, targets).filter((_, at) => byHand[at] === null);
}
