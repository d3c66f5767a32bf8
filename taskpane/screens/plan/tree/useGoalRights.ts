import { useMemo } from "react";
import type { GoalNode } from "../../../../src/goals/types";
import { useOwnGoals } from "../../../hooks/useOwnGoals";
import { useRole } from "../../../hooks/useRole";

/** What somebody's role does with a goal of the tree; like every role it keeps order and protects nothing. */
export interface GoalRights {
  /** Everything: weights, places, states. Editors do, of the goals that they see as their own. */
  readonly isEditor: (node: GoalNode) => boolean;
  /** Whether its fields can be changed, and it can be taken back: of whoever edits no goals only a proposal of their own. */
  readonly mayChange: (node: GoalNode) => boolean;
}

export function useGoalRights(): GoalRights {
  const { can } = useRole();
  const isOwn = useOwnGoals();
  const edits = can("editGoals");
  return useMemo(() => {
    const isEditor = (node: GoalNode): boolean => edits && (isOwn === null || isOwn(node));
    return { isEditor, mayChange: (node) => isEditor(node) || (node.state === "proposed" && isOwn?.(node) === true) };
  }, [edits, isOwn]);
}
