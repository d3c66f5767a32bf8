import { entryFor, readLog, type LogView } from "./logReader";
import type { OpenLog } from "./openLog";
import type { OutboxEntry } from "./outbox";
import { outcomeOf } from "./push";
import { receiptOf } from "./receipts";
import { RequestFailure } from "./requestFailure";
import { send } from "./sending";
import type { SinkTools } from "./sinkTools";
import { SharingError } from "./sharingError";
import type { Envelope, PushOutcome, Receipt, SharingWork } from "./types";

/** A push that was cancelled may arrive this long afterwards, in milliseconds; then nobody looks for it any more. */
const cancelledMs = 60 * 60_000;

/**
 * Looks after everything in the outbox: see `ResultSink.verify`. Rows that were read once may be lost again (an editing
 * session that was not saved, another person's window that wrote over them), so they are read a second time.
 */
export async function verifyOutbox(opened: OpenLog, tools: SinkTools, work: SharingWork): Promise<PushOutcome> {
  const { store } = opened;
  const { id, info } = store.tables;
  const received = await store.readReceipts(work.signal);
  const receipts = new Map<string, Receipt>();
  let view = opened.view;
  for (let round = 0; round < tools.patience.tries; round++) {
    const entries = await tools.outbox.list(id);
    const looked = await Promise.all(entries.map((entry) => lookAt(entry, { ...opened, view }, received, tools)));
    const lost = entries.filter((entry, index) => looked[index] === "absent" && receipts.get(entry.envelope.pushId)?.state !== "queued");
    const sent = await sendAgain(lost.map(({ envelope }) => envelope), { ...opened, view, outbox: entries }, tools, work);
    for (const receipt of [...looked, ...sent]) {
      if (receipt !== null && receipt !== "absent") receipts.set(receipt.envelope.pushId, receipt);
    }
    const wait = await settlesIn(opened, tools);
    if (wait === null) break;
    if (wait > 0) work.onWaiting?.({ reason: "settling", milliseconds: wait });
    await tools.clock.sleep(wait, work.signal);
    view = readLog(await store.readLog(work.signal, { fresh: true })); // rows that are merely remembered prove nothing
  }
  return outcomeOf(info, [...receipts.values()]);
}

/** What has become of a push; null when there is nothing to say of it. */
async function lookAt(entry: OutboxEntry, { store, view }: OpenLog, received: ReadonlySet<string>, { outbox, clock }: SinkTools): Promise<Receipt | "absent" | null> {
  const { envelope, state, sentAt } = entry;
  const { id, settleMs } = store.tables;
  if (received.has(envelope.pushId)) {
    await outbox.remove(id, envelope.pushId);
    return receiptOf(envelope, "received", view);
  }
  if (!view.complete.has(envelope.pushId)) {
    if (state !== "cancelled") return "absent";
    if (isPast(envelope, view, clock.now())) await outbox.remove(id, envelope.pushId);
    return null;
  }
  if (state === "confirmed") return receiptOf(envelope, "confirmed", view);
  const since = state === "sent" && sentAt !== null ? sentAt : clock.now();
  const next = clock.now() - since >= settleMs ? "confirmed" : "sent";
  await outbox.put(id, { envelope, state: next, sentAt: since });
  return receiptOf(envelope, next, view);
}

/** A cancelled push that no longer matters: a newer one counts, or too much time has passed for it to arrive. */
function isPast({ department, period, revision, at }: Envelope, view: LogView, now: number): boolean {
  return (entryFor(view, department, period)?.current?.revision ?? 0) > revision || now - Date.parse(at) > cancelledMs;
}

/** Sends what is not there. What cannot be sent now stays where it is, with the reason. */
async function sendAgain(envelopes: readonly Envelope[], opened: OpenLog, tools: SinkTools, work: SharingWork): Promise<readonly Receipt[]> {
  try {
    return await send(opened, envelopes, tools, work);
  } catch (error) {
    const reason = error instanceof RequestFailure ? error.verdict.error : error instanceof SharingError && error.code === "otherWindow" ? error.code : null;
    if (reason === null) throw error;
    return envelopes.map((envelope) => receiptOf(envelope, "queued", opened.view, reason));
  }
}

/** How long until every push has settled, in milliseconds; null when nothing has to. */
async function settlesIn({ store: { tables } }: OpenLog, { outbox, clock }: SinkTools): Promise<number | null> {
  const sent = (await outbox.list(tables.id)).filter(({ state }) => state === "sent");
  const ends = sent.map(({ sentAt }) => (sentAt ?? clock.now()) + tables.settleMs);
  return ends.length === 0 ? null : Math.max(0, Math.max(...ends) - clock.now());
}
