import type { Verdict } from "./classify";

export interface FailureDetails extends ErrorOptions {
  readonly code?: string;
  readonly retryAfterMs?: number | null;
}

/** A request that was refused or not answered, and what follows from it. */
export class RequestFailure extends Error {
  /** Graph's detailed code in lower case, "" where there is none. */
  readonly code: string;
  /** How long the server asked to wait; null when it did not say. */
  readonly retryAfterMs: number | null;

  constructor(readonly verdict: Verdict, message: string, { code = "", retryAfterMs = null, ...options }: FailureDetails = {}) {
    super(message, options);
    this.name = "RequestFailure";
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

/** The failure of some work, or null; what is no such failure goes on its way. */
export async function failureOf(work: () => Promise<void>): Promise<RequestFailure | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof RequestFailure) return error;
    throw error;
  }
}
