import { effectiveShare } from "../../goals/targets/effective";
import { isAgreed } from "../../goals/tree";
import type { PeriodGoal } from "../changes/segments";
import { same } from "../reviewChecks";
import type { PeriodId } from "../types";
import { definitionChanges, definitionOf } from "./definition";

export interface TreeChangedRequest {
  readonly period: PeriodId;
  /** The goals of a department as its sheets were generated from them. */
  readonly frozen: readonly PeriodGoal[];
  /** The same as the tree has them now. */
  readonly goals: readonly PeriodGoal[];
  /** Whether the sheets may still follow the tree; otherwise only approved changes reach them. */
  readonly isOpen: boolean;
}

/** Whether generating again would change what the sheets of a department are measured by. */
export function treeChanged({ period, frozen, goals, isOpen }: TreeChangedRequest): boolean {
  const counts = (goal: PeriodGoal): boolean => goal.level === "kpi" && isAgreed(goal) && effectiveShare(goal, period) > 0;
  const then = new Map(frozen.filter(counts).map((goal) => [goal.id, goal] as const));
  const now = goals.filter(counts);
  const isApproved = (goal: PeriodGoal, before: PeriodGoal | undefined): boolean =>
    before !== undefined && (goal.approved?.some((field) => !same(goal[field], before[field])) === true || otherSegments(goal, before));
  if (!isOpen) return now.some((goal) => isApproved(goal, then.get(goal.id)));
  return now.length !== then.size || now.some((goal) => {
    const before = then.get(goal.id);
    return before === undefined || definitionChanges(definitionOf(before), definitionOf(goal)) !== null || otherSegments(goal, before)
      || effectiveShare(goal, period) !== effectiveShare(before, period);
  });
}

function otherSegments({ segments: one = [] }: PeriodGoal, { segments: other = [] }: PeriodGoal): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
