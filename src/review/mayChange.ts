import type { CycleStage } from "../sheets/cycleTerms";
import { reviewInputs, type ReviewInput } from "./cycle/locks";

/** What of a review sheet can be changed: what the goal tree defines on it (targets, weights, methods, names), and each input. */
export type Changeable = "definition" | ReviewInput;

/** What may be changed in which stage: what was agreed as long as goals are set and the period runs, not once people are assessed. */
const changeableIn: Readonly<Record<CycleStage, readonly Changeable[]>> = {
  set: ["definition"],
  process: ["definition", ...reviewInputs],
  assess: reviewInputs,
  calibrate: ["manager"],
  meet: ["comment"],
  result: [],
};

/** Submitting hands the sheet on as it stands: what the department writes, and what it was measured by. */
const handedIn: Readonly<Partial<Record<CycleStage, readonly Changeable[]>>> = {
  set: ["definition"],
  process: ["definition", "actual", "evidence", "comment", "self"],
  assess: ["actual", "evidence", "comment", "self"],
};

export interface SheetState {
  readonly submitted?: boolean;
  readonly closed?: boolean;
}

/** What may be changed on a review sheet, whoever asks: the form, the sheet's locks, an import or another generation. */
export function mayChange(stage: CycleStage | null, { submitted = false, closed = false }: SheetState = {}): ReadonlySet<Changeable> {
  if (closed) return new Set();
  // Without a cycle a sheet is as it was drawn.
  const now = stage ?? "process";
  return new Set(submitted ? changeableIn[now].filter((part) => handedIn[now]?.includes(part) !== true) : changeableIn[now]);
}

/** The inputs of a review sheet that are unlocked. */
export function openInputs(stage: CycleStage | null, state: SheetState = {}): ReadonlySet<ReviewInput> {
  const may = mayChange(stage, state);
  return new Set(reviewInputs.filter((input) => may.has(input)));
}
