import { rowsOf } from "./envelope";
import { GraphFailure } from "./graphClient";
import { readLog } from "./logReader";
import { rowsPerCall, type LogTable } from "./logTable";
import { pause, pauseMs, type Patience } from "./patience";
import type { Envelope } from "./types";

export interface Delivery {
  readonly log: LogTable;
  readonly patience: Patience;
  readonly onConfirmed: (envelope: Envelope) => Promise<void>;
  readonly signal: AbortSignal | undefined;
}

/**
 * Sends envelopes until they are read back whole. What the server answers decides only how to go on: an envelope has
 * arrived when its rows are read from the log, and it is sent again, the same, only when they are not.
 * @returns the envelopes that are not confirmed after all tries: they may still arrive.
 * @throws GraphFailure when nothing was written for certain and trying again would not help. SharingError cancelled.
 */
export async function deliver(envelopes: readonly Envelope[], delivery: Delivery): Promise<readonly Envelope[]> {
  const { patience, signal } = delivery;
  const deadline = Date.now() + patience.budgetMs;
  let missing = envelopes;
  let mayHaveWritten = false;
  for (let attempt = 0; attempt < patience.tries && missing.length > 0; attempt++) {
    const rows = missing.flatMap(rowsOf);
    const failure = await failureOf(() => delivery.log.append(rows, signal));
    mayHaveWritten ||= failure === null || failure.verdict.applied === "unknown" || rows.length > rowsPerCall;
    const unread = mayHaveWritten ? await failureOf(async () => void (missing = await confirm(missing, delivery))) : null;
    if (missing.length === 0) break;
    const worst = failure ?? unread;
    const hopeless = worst !== null && worst.verdict.next === "stop";
    const last = attempt + 1 >= patience.tries || Date.now() >= deadline;
    if (worst !== null && (hopeless || last) && !mayHaveWritten) throw worst;
    if (hopeless || last) break;
    await pause(pauseMs(patience, attempt, retryAfterOf(worst)), signal);
  }
  return missing;
}

/** Reads back, reports the envelopes that are whole, and returns the others. */
async function confirm(envelopes: readonly Envelope[], { log, onConfirmed, signal }: Delivery): Promise<readonly Envelope[]> {
  const { complete } = readLog(await log.read(signal));
  const arrived = envelopes.filter(({ pushId }) => complete.has(pushId));
  for (const envelope of arrived) await onConfirmed(envelope);
  return envelopes.filter(({ pushId }) => !complete.has(pushId));
}

async function failureOf(work: () => Promise<void>): Promise<GraphFailure | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof GraphFailure) return error;
    throw error;
  }
}

function retryAfterOf(error: GraphFailure | null): number | null {
  return error?.failure.kind === "answer" ? error.failure.retryAfterMs : null;
}
