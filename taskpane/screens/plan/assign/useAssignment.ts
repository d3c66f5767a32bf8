import { useDeferredValue, useMemo } from "react";
import type { AssignmentDraft } from "../../../../src/goals/editing/assignmentDraft";
import { jobLabels } from "../../../../src/goals/editing/jobLabels";
import { planAssignments, withTemplates, type AssignmentPlan } from "../../../../src/goals/editing/planAssignments";
import { jobsOf, type TreeJob } from "../../../../src/goals/editing/treeJobs";
import type { RollUpOf } from "../../../../src/goals/cascade/rollUp";
import type { GoalNode } from "../../../../src/goals/types";
import { useGoalRights } from "../tree/useGoalRights";
import { useTreeEdits } from "../tree/useTreeEdits";

export interface Assigning {
  readonly nodes: readonly GoalNode[];
  /** With the jobs of templates that the draft brings. */
  readonly extended: readonly GoalNode[];
  /** The jobs that the role of whoever looks may give away. */
  readonly jobs: readonly TreeJob[];
  readonly labels: ReadonlyMap<string, string>;
  readonly plan: AssignmentPlan;
  readonly rollUpOf: RollUpOf;
}

const noNodes: readonly GoalNode[] = [];

/** The jobs of the tree, and what a draft makes of them. */
export function useAssignment(draft: AssignmentDraft): Assigning {
  const { goals } = useTreeEdits();
  const { isEditor } = useGoalRights();
  const nodes = goals?.nodes ?? noNodes;
  const rollUps = goals?.rollUps;
  // Typing comes first: what it makes of the tree is worked out once there is time.
  const wanted = useDeferredValue(draft);
  const { templates } = draft;
  const extended = useMemo(() => withTemplates(nodes, { templates }).nodes, [nodes, templates]);
  const jobs = useMemo(() => {
    const mine = new Set(extended.filter(isEditor).map(({ id }) => id));
    return jobsOf(extended).filter(({ id }) => mine.has(id));
  }, [extended, isEditor]);
  const labels = useMemo(() => jobLabels(jobs), [jobs]);
  const rollUpOf = useMemo((): RollUpOf => (code) => rollUps?.[code] ?? null, [rollUps]);
  const plan = useMemo(() => planAssignments(nodes, wanted, rollUpOf), [nodes, wanted, rollUpOf]);
  return { nodes, extended, jobs, labels, plan, rollUpOf };
}
