import { SharingError } from "./types";

/** How long the client tries, and how it waits. */
export interface Patience {
  /** Attempts to send a push. */
  readonly tries: number;
  /** Time for all attempts together, in milliseconds. */
  readonly budgetMs: number;
  /** Time for one request, in milliseconds. */
  readonly requestMs: number;
  /** Longest pause before the second attempt, in milliseconds; it doubles with every attempt. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** 0…1: which part of the longest pause to take, so that many clients do not come back at once. */
  readonly random: () => number;
}

export const standardPatience: Patience = {
  tries: 5,
  budgetMs: 10 * 60_000,
  requestMs: 30_000,
  firstPauseMs: 1_000,
  longestPauseMs: 30_000,
  random: Math.random,
};

/** Pause before the next attempt: what the server asked for, else a random part of a time that doubles. */
export function pauseMs(patience: Patience, attempt: number, retryAfterMs: number | null): number {
  const longest = Math.min(patience.longestPauseMs, patience.firstPauseMs * 2 ** attempt);
  return retryAfterMs === null ? patience.random() * longest : Math.min(retryAfterMs, patience.budgetMs);
}

/** @throws SharingError cancelled */
export function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = () => {
      clearTimeout(timer);
      reject(new SharingError("cancelled"));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", cancel);
      resolve();
    }, ms);
    if (signal?.aborted === true) cancel();
    else signal?.addEventListener("abort", cancel, { once: true });
  });
}
