import type { TargetKind } from "../../../../src/goals/targets/targetRows";
import type { PeriodId } from "../../../../src/review";

/** What was typed of how a goal's target is shared out, and not saved: it outlives a look at another goal. */
export interface TargetDraft {
  /** The year in view; null for this one. */
  readonly year: PeriodId | null;
  /** Kind of the periods in view; null for the one that the sheet has. */
  readonly kind: TargetKind | null;
  /** Targets by period. */
  readonly periods: Readonly<Record<string, number | null>>;
  /** Text that is no number, by period. */
  readonly invalid: Readonly<Record<string, string>>;
  /** Shares as they were typed, by the key of the goal that gets one. */
  readonly shares: Readonly<Record<string, string>>;
}

export type TargetDraftChange = (before: TargetDraft) => TargetDraft;

/** A draft and the way to change it. */
export interface KeptTargetDraft {
  readonly draft: TargetDraft;
  readonly change: (change: TargetDraftChange) => void;
}

export const noTargetDraft: TargetDraft = { year: null, kind: null, periods: {}, invalid: {}, shares: {} };

type Next<Value> = Value | ((before: Value) => Value);

/** One part of a draft and its setter, to be used as a state is. */
export function draftPart<Part extends keyof TargetDraft>({ draft, change }: KeptTargetDraft, part: Part): readonly [TargetDraft[Part], (next: Next<TargetDraft[Part]>) => void] {
  return [draft[part], (next) => change((before) => ({ ...before, [part]: typeof next === "function" ? next(before[part]) : next }))];
}
