import type { Clock } from "./clock";
import type { RequestFailure } from "./requestFailure";

/** How long the client tries, and how it waits. Times are in milliseconds. */
export interface Patience {
  /** Attempts to send a push. */
  readonly tries: number;
  /** Attempts of a request that only reads. */
  readonly readTries: number;
  /** Time for all attempts together. */
  readonly budgetMs: number;
  /** Time for one request. */
  readonly requestMs: number;
  /** Longest pause before the second attempt; it doubles with every attempt. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** Pause when the workbook is locked: between the first and twice of it. */
  readonly lockedPauseMs: number;
  /** Attempts while it is locked. */
  readonly lockedTries: number;
}

export const standardPatience: Patience = {
  tries: 5,
  readTries: 4,
  budgetMs: 10 * 60_000,
  requestMs: 30_000,
  firstPauseMs: 1_000,
  longestPauseMs: 30_000,
  lockedPauseMs: 30_000,
  lockedTries: 2,
};

/**
 * Pause before the next attempt: what the server asked for; 30 to 60 seconds while somebody else has the workbook; else
 * a random part of a time that doubles (full jitter).
 */
export function pauseAfter(failure: RequestFailure | null, attempt: number, patience: Patience, clock: Clock): number {
  if (failure?.retryAfterMs != null) return failure.retryAfterMs;
  if (failure?.verdict.next === "backOff") return patience.lockedPauseMs * (1 + clock.random());
  return clock.random() * Math.min(patience.longestPauseMs, patience.firstPauseMs * 2 ** attempt);
}
