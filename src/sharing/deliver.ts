import type { Clock } from "./clock";
import { rowsOf } from "./envelope";
import { rowsPerCall } from "./limits";
import { readLog, type LogView } from "./logReader";
import { pauseAfter, type Patience } from "./patience";
import { failureOf, type RequestFailure } from "./requestFailure";
import type { SharedStore } from "./sharedStore";
import type { SharingErrorCode } from "./sharingError";
import type { Envelope, SharingWork } from "./types";

export interface Delivery {
  readonly store: SharedStore;
  readonly patience: Patience;
  readonly clock: Clock;
  readonly work: SharingWork;
  /** Told once of each envelope, when its rows are first read back whole. */
  readonly onArrived: (envelope: Envelope) => Promise<void>;
}

export interface Delivered {
  /** Envelopes that are not read back after all tries: they may still arrive. */
  readonly missing: readonly Envelope[];
  /** Why; null when none is missing. */
  readonly reason: SharingErrorCode | null;
  /** The log as it was read last; null when it could not be read. */
  readonly view: LogView | null;
}

/**
 * Sends envelopes until they are read back whole. What the server answers decides only how to go on: an envelope has
 * arrived when its rows are read from the log, and it is sent again, the same, only when they are not.
 * @throws RequestFailure when nothing was written for certain and trying again would not help. SharingError cancelled.
 */
export async function deliver(envelopes: readonly Envelope[], delivery: Delivery): Promise<Delivered> {
  const { store, patience, clock, work } = delivery;
  const deadline = clock.now() + patience.budgetMs;
  let [missing, view, mayHaveWritten, locked] = [envelopes, null as LogView | null, false, 0];
  const confirm = async () => {
    view = readLog(await store.readLog(work.signal));
    missing = await arrived(missing, view, delivery.onArrived);
  };
  for (let attempt = 0; missing.length > 0; attempt++) {
    let answered = 0;
    const failure = await failureOf(() => store.tables.together(async () => {
      for (const batch of batchesOf(missing)) {
        await store.appendLog(batch.flatMap(rowsOf), work.signal);
        answered += 1;
      }
      await confirm();
    }, work.signal));
    mayHaveWritten ||= answered > 0 || failure?.verdict.applied === "unknown";
    const unread = failure !== null && mayHaveWritten ? await failureOf(confirm) : null;
    if (missing.length === 0) break;
    const worst = failure ?? unread;
    if (worst?.verdict.next === "backOff") locked += 1;
    const pause = pauseAfter(worst, attempt, patience, clock);
    const isHopeless = failure?.verdict.next === "stop";
    if (isHopeless && !mayHaveWritten) throw failure;
    if (isHopeless || attempt + 1 >= patience.tries || locked >= patience.lockedTries || clock.now() + pause >= deadline) {
      return { missing, reason: reasonOf(worst), view };
    }
    work.onWaiting?.({ reason: reasonOf(worst), milliseconds: pause });
    await clock.sleep(pause, work.signal);
  }
  return { missing, reason: null, view };
}

function reasonOf(failure: RequestFailure | null): SharingErrorCode {
  return failure?.verdict.error ?? "unreachable";
}

/** Reports the envelopes that are whole in the log, and returns the others. */
async function arrived(envelopes: readonly Envelope[], { complete }: LogView, report: Delivery["onArrived"]): Promise<readonly Envelope[]> {
  for (const envelope of envelopes.filter(({ pushId }) => complete.has(pushId))) await report(envelope);
  return envelopes.filter(({ pushId }) => !complete.has(pushId));
}

/** Envelopes by call, none of them cut unless it is larger than a call. */
function batchesOf(envelopes: readonly Envelope[]): readonly (readonly Envelope[])[] {
  const batches: Envelope[][] = [];
  let rows = Infinity;
  for (const envelope of envelopes) {
    const count = envelope.content.length;
    if (rows + count > rowsPerCall) {
      batches.push([]);
      rows = 0;
    }
    batches.at(-1)?.push(envelope);
    rows += count;
  }
  return batches;
}
