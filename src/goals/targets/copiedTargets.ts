import { groupBy } from "../tree";
import type { GoalNode } from "../types";
import { byPeriod, type TargetRow } from "./targetRows";

/** The period targets of goals that are copies: those of their originals, under their own ids. `copyOf` has the id of the original for each goal. */
export function copiedTargets(targets: readonly TargetRow[], goals: readonly GoalNode[], copyOf: readonly (string | null)[]): readonly TargetRow[] {
  const rows = groupBy(targets, ({ goalId }) => goalId);
  return goals.flatMap(({ id, goal, department }, at) =>
    [...byPeriod(rows.get(copyOf[at] ?? "") ?? [])].map(([period, row]) => ({ ...row, kpi: goal, department, period, goalId: id })));
}
