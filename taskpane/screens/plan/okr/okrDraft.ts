import type { NewKeyResult } from "../../../../src/goals/okr/mergeOkrs";
import type { Commitment } from "../../../../src/goals/okr/types";

export interface KeyResultDraft {
  /** Tells the rows of the form apart, whatever is taken out. */
  readonly key: number;
  readonly keyResult: string;
  readonly start: number | null;
  readonly target: number | null;
  readonly current: number | null;
  readonly unit: string;
}

/** An objective as it stands in the form. */
export interface OkrDraft {
  readonly isOpen: boolean;
  readonly objective: string;
  readonly department: string;
  readonly owner: string;
  /** "" is the period of today. */
  readonly period: string;
  readonly commitment: Commitment;
  /** Id of the goal that it serves; "" where it stands alone. */
  readonly parent: string;
  /** Percent of the department's total. */
  readonly weight: number;
  readonly keyResults: readonly KeyResultDraft[];
  /** What stands in number fields and is no number, by the name of the field: kept until it is corrected. */
  readonly invalid: Readonly<Record<string, string>>;
}

const emptyKeyResult = (key: number): KeyResultDraft => ({ key, keyResult: "", start: null, target: null, current: null, unit: "" });

export const emptyOkr: OkrDraft = {
  isOpen: false, objective: "", department: "", owner: "", period: "", commitment: "committed", parent: "", weight: 0,
  keyResults: [emptyKeyResult(1), emptyKeyResult(2)], invalid: {},
};

/** More key results blur an objective. */
export const mostKeyResults = 5;

/** Why a draft cannot be written yet. */
export type OkrProblem = "needsObjective" | "needsDepartment" | "needsKeyResult" | "needsNumbers" | "weightTooLarge";

export function problemOf(draft: OkrDraft): OkrProblem | null {
  const written = writtenOf(draft);
  if (draft.objective.trim() === "") return "needsObjective";
  if (draft.department === "") return "needsDepartment";
  if (written.length === 0) return "needsKeyResult";
  if (written.some(({ target }) => target === null)) return "needsNumbers";
  return draft.weight < 0 || draft.weight > 100 ? "weightTooLarge" : null;
}

/** The key results of a draft; they share its weight evenly. */
export function keyResultsOf(draft: OkrDraft, period: string): readonly NewKeyResult[] {
  const { objective, department, owner, commitment, parent, weight } = draft;
  const written = writtenOf(draft);
  return written.map(({ key: _, ...each }) => ({
    ...each, keyResult: each.keyResult.trim(), unit: each.unit.trim(), objective: objective.trim(), department, owner: owner.trim(), period, commitment,
    parent: parent === "" ? null : parent, weight: weight / 100 / written.length,
  }));
}

export function withKeyResult(draft: OkrDraft): OkrDraft {
  return { ...draft, keyResults: [...draft.keyResults, emptyKeyResult(Math.max(0, ...draft.keyResults.map(({ key }) => key)) + 1)] };
}

export function changeKeyResult(draft: OkrDraft, key: number, change: Partial<KeyResultDraft>): OkrDraft {
  return { ...draft, keyResults: draft.keyResults.map((each) => (each.key === key ? { ...each, ...change } : each)) };
}

/** Takes one out, with what stood in its fields. */
export function withoutKeyResult(draft: OkrDraft, key: number): OkrDraft {
  const invalid = Object.entries(draft.invalid).filter(([field]) => !field.endsWith(` ${key}`));
  return { ...draft, keyResults: draft.keyResults.filter((each) => each.key !== key), invalid: Object.fromEntries(invalid) };
}

/** The name of a number field of a key result. */
export function fieldName(field: "start" | "target" | "current", key: number): string {
  return `${field} ${key}`;
}

export function withInvalid(draft: OkrDraft, field: string, text: string | undefined): OkrDraft {
  const { [field]: _, ...others } = draft.invalid;
  return { ...draft, invalid: text === undefined ? others : { ...others, [field]: text } };
}

/** Rows that nothing was written into are not key results yet. */
function writtenOf({ keyResults }: OkrDraft): readonly KeyResultDraft[] {
  return keyResults.filter(({ keyResult }) => keyResult.trim() !== "");
}
