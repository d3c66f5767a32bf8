import { entryFor, summaryOf, type LogView } from "./logReader";
import type { SharingErrorCode } from "./sharingError";
import type { Envelope, Receipt, ReceiptState } from "./types";

/** A receipt for a push, with what the log says about others at the same place. */
export function receiptOf(envelope: Envelope, state: ReceiptState, view: LogView | null, reason: SharingErrorCode | null = null): Receipt {
  const entry = view === null ? null : entryFor(view, envelope.department, envelope.period);
  const current = entry?.current ?? null;
  const isOutdone = state !== "queued" && current !== null && current.pushId !== envelope.pushId && current.revision > envelope.revision;
  const rivals = (entry?.pushes ?? []).filter(({ pushId, revision }) => revision === envelope.revision && pushId !== envelope.pushId);
  return { envelope, state, reason, conflicts: rivals.map(summaryOf), outdoneBy: isOutdone ? summaryOf(current) : null };
}
