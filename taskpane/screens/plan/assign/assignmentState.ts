import type { Dispatch, SetStateAction } from "react";
import type { AssignmentDraft } from "../../../../src/goals/editing/assignmentDraft";
import { noAssignments } from "../../../../src/goals/editing/noAssignments";

/** What was changed of who has which job and not written yet, and where the grid was opened: it outlives a look at another tab. */
export interface AssignmentState {
  readonly draft: AssignmentDraft;
  /** The id of the goal whose menu opened the grid; null for all jobs. */
  readonly opened: string | null;
}

export const nothingAssigned: AssignmentState = { draft: noAssignments, opened: null };

export type ChangeAssignment = Dispatch<SetStateAction<AssignmentState>>;
