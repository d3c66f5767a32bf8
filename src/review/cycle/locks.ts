import type { CycleStage } from "../../sheets/cycleTerms";

/** Columns of a review sheet that people fill in. */
export const reviewInputs = ["actual", "evidence", "comment", "self", "manager"] as const;
export type ReviewInput = (typeof reviewInputs)[number];

/** What may be written in which stage. Goals are set in the goal tree, so nothing on the review sheet is open then. */
const openIn: Readonly<Record<CycleStage, readonly ReviewInput[]>> = {
  set: [],
  process: reviewInputs,
  assess: reviewInputs,
  calibrate: ["manager"],
  meet: ["comment"],
  result: [],
};

/** What stays with the manager after a department has submitted. */
const afterSubmitting: readonly ReviewInput[] = ["manager"];

export interface LockState {
  readonly submitted?: boolean;
  readonly closed?: boolean;
}

/** The inputs of a review sheet that are unlocked. Without a cycle a sheet is as it was drawn: everything can be filled in. */
export function openInputs(stage: CycleStage | null, { submitted = false, closed = false }: LockState = {}): ReadonlySet<ReviewInput> {
  if (closed) return new Set();
  const open = stage === null ? reviewInputs : openIn[stage];
  return new Set(submitted && (stage === null || stage === "process" || stage === "assess") ? open.filter((input) => afterSubmitting.includes(input)) : open);
}
