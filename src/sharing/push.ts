import { freezeContent } from "./envelope";
import type { OpenLog } from "./openLog";
import { planPushes } from "./plan";
import { pushFileOf } from "./pushFile";
import { RequestFailure } from "./requestFailure";
import { send } from "./sending";
import type { SinkTools } from "./sinkTools";
import { SharingError } from "./sharingError";
import type { Envelope, PushOutcome, PushRequest, Receipt, SharingWork, TargetInfo } from "./types";

/** Freezes what changed, sends it and reads it back. See `ResultSink.push`. */
export async function pushResults(opened: OpenLog, request: PushRequest, tools: SinkTools, work: SharingWork): Promise<PushOutcome> {
  const planned = planPushes(request, opened.view, opened.outbox);
  const envelopes = planned.flatMap(({ revision, waiting, ...place }) =>
    revision === null ? [] : [waiting ?? freezeContent({ ...place, revision, by: request.by, at: request.at })]);
  const unchanged = planned.filter(({ revision }) => revision === null).map(({ department }) => department);
  return pushEnvelopes(opened, envelopes, tools, work, unchanged);
}

/** Sends envelopes as they are. */
export async function pushEnvelopes(
  opened: OpenLog, envelopes: readonly Envelope[], tools: SinkTools, work: SharingWork, unchanged: readonly string[] = [],
): Promise<PushOutcome> {
  const { tables } = opened.store;
  try {
    return outcomeOf(tables.info, await send(opened, envelopes, tools, work), unchanged);
  } catch (error) {
    await forgetUnsent(opened, envelopes, error, tools);
    throw error;
  }
}

export function outcomeOf(target: TargetInfo, receipts: readonly Receipt[], unchanged: readonly string[] = []): PushOutcome {
  const queued = receipts.filter(({ state }) => state === "queued").map(({ envelope }) => envelope);
  return { target, receipts, unchanged, file: pushFileOf(queued) };
}

/**
 * What was refused for certain is not sent by itself later; what was stopped in the middle is only looked for. An
 * envelope of an earlier call may have been written by that one: it stays what it was before this one.
 */
async function forgetUnsent(opened: OpenLog, envelopes: readonly Envelope[], error: unknown, { outbox }: SinkTools): Promise<void> {
  const isRefused = error instanceof RequestFailure;
  const isCancelled = error instanceof SharingError && error.code === "cancelled";
  if (!isRefused && !isCancelled) return;
  const target = opened.store.tables.id;
  const before = new Map(opened.outbox.map((entry) => [entry.envelope.pushId, entry]));
  const kept = new Map((await outbox.list(target)).map((entry) => [entry.envelope.pushId, entry]));
  for (const envelope of envelopes.filter(({ pushId }) => kept.get(pushId)?.state === "queued")) {
    const earlier = before.get(envelope.pushId);
    if (isCancelled) await outbox.put(target, { envelope, state: "cancelled", sentAt: null });
    else if (earlier === undefined) await outbox.remove(target, envelope.pushId);
    else await outbox.put(target, earlier);
  }
}
