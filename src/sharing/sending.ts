import { deliver } from "./deliver";
import type { OpenLog } from "./openLog";
import type { OutboxEntry } from "./outbox";
import { receiptOf } from "./receipts";
import type { SinkTools } from "./sinkTools";
import type { Envelope, Receipt, SharingWork } from "./types";
import { holdingDepartments } from "./windowGuard";

/**
 * Puts envelopes into the outbox, sends them and reads them back, while no other window pushes the same departments.
 * @throws what `deliver` throws; SharingError otherWindow, before anything was done.
 */
export async function send(opened: OpenLog, envelopes: readonly Envelope[], tools: SinkTools, work: SharingWork): Promise<readonly Receipt[]> {
  if (envelopes.length === 0) return [];
  const { tables } = opened.store;
  const departments = [...new Set(envelopes.map(({ department }) => department))];
  return holdingDepartments(tools.guard, tables.id, departments, async () => {
    for (const envelope of envelopes) await tools.outbox.put(tables.id, { envelope, state: "queued", sentAt: null });
    return sendKept(opened, envelopes, tools, work);
  });
}

async function sendKept({ store, view: before, outbox }: OpenLog, envelopes: readonly Envelope[], tools: SinkTools, work: SharingWork): Promise<readonly Receipt[]> {
  const { id, settleMs } = store.tables;
  const state = settleMs === 0 ? "confirmed" : "sent";
  const total = envelopes.reduce((sum, { content }) => sum + content.length, 0);
  let done = 0;
  work.onProgress?.(done, total);
  const { missing, reason, view } = await deliver(envelopes, {
    store, work, patience: tools.patience, clock: tools.clock,
    onArrived: async (envelope) => {
      await tools.outbox.put(id, { envelope, state, sentAt: tools.clock.now() });
      for (const { envelope: { pushId } } of outbox.filter((other) => isOutdone(other, envelope))) await tools.outbox.remove(id, pushId);
      work.onProgress?.((done += envelope.content.length), total);
    },
  });
  const seen = view ?? before;
  return envelopes.map((envelope) => (missing.includes(envelope) ? receiptOf(envelope, "queued", seen, reason) : receiptOf(envelope, state, seen)));
}

/** An older push of the same place that has never arrived is done with. One that arrived is kept until it is received. */
function isOutdone({ envelope: other, state }: OutboxEntry, { department, period, revision, pushId }: Envelope): boolean {
  return other.department === department && other.period === period && other.revision <= revision && other.pushId !== pushId &&
    (state === "queued" || state === "cancelled");
}
