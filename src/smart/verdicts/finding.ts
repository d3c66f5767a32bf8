import type { Span, Verdict } from "../types";

/** A verdict with the code of its reason and the words that decided it. */
export interface Finding<Reason extends string = string> {
  readonly verdict: Verdict;
  readonly reason: Reason;
  readonly evidence: readonly Span[];
}

export function finding<Reason extends string>(reason: Reason, evidence: readonly Span[], verdict: Verdict): Finding<Reason> {
  return { verdict, reason, evidence: evidence.map(({ start, end }) => ({ start, end })) };
}
