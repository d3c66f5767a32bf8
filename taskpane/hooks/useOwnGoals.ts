import { useMemo } from "react";
import { isGoalOf } from "../../src/goals/contributors";
import type { GoalNode } from "../../src/goals/types";
import { useRole } from "./useRole";

/** Tells whether a goal is among those that the role sees; null where it sees all of them. */
export function useOwnGoals(): ((node: GoalNode) => boolean) | null {
  const { scope } = useRole();
  return useMemo(() => {
    if (scope === null) return null;
    if (scope.kind === "person") return (node) => isGoalOf(scope.name, node);
    const departments = new Set(scope.departments);
    return ({ department }) => departments.has(department);
  }, [scope]);
}
