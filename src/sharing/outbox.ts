import { isPushNumber } from "./limits";
import type { Envelope } from "./types";

/** A push that is under way, as far as this workbook knows. */
export interface OutboxEntry {
  readonly envelope: Envelope;
  /** `cancelled`: somebody stopped it when it may have been written already. It is looked for, but not sent again. */
  readonly state: "queued" | "sent" | "confirmed" | "cancelled";
  /** When it was first read back whole since it was last sent: milliseconds since 1970; null while it was not. */
  readonly sentAt: number | null;
}

/** Pushes until they are received, by target. A push is here before the first request that sends it. */
export interface Outbox {
  /** What is under way to a target; without one, to all of them. */
  list(target?: string): Promise<readonly OutboxEntry[]>;
  put(target: string, entry: OutboxEntry): Promise<void>;
  remove(target: string, pushId: string): Promise<void>;
}

/** An outbox that ends with the page. */
export function memoryOutbox(): Outbox {
  const kept = new Map<string, OutboxEntry>();
  const prefix = (target: string) => `${JSON.stringify(target)} `;
  return {
    list: async (target) => [...kept].filter(([key]) => target === undefined || key.startsWith(prefix(target))).map(([, entry]) => entry),
    put: async (target, entry) => void kept.set(prefix(target) + entry.envelope.pushId, entry),
    remove: async (target, pushId) => void kept.delete(prefix(target) + pushId),
  };
}

/** How far each state is: of two records of a push the one that knows more is true. */
const progress: Readonly<Record<OutboxEntry["state"], number>> = { queued: 0, cancelled: 1, sent: 2, confirmed: 3 };

/**
 * Several outboxes as one: what one of them forgets (a browser that empties its storage, a workbook that was not saved)
 * the others keep. Where all refuse, pushes are kept until the page ends, so that a push is never refused for it.
 */
export function combinedOutbox(outboxes: readonly Outbox[]): Outbox {
  const overflow = memoryOutbox();
  const all = [...outboxes, overflow];
  return {
    list: async (target) => {
      const found = await Promise.all(all.map((outbox) => outbox.list(target).catch(() => [])));
      const newest = new Map<string, OutboxEntry>();
      for (const entry of found.flat()) {
        const other = newest.get(entry.envelope.pushId);
        if (other === undefined || progress[other.state] < progress[entry.state]) newest.set(entry.envelope.pushId, entry);
      }
      return [...newest.values()];
    },
    put: async (target, entry) => {
      const kept = await Promise.allSettled(outboxes.map((outbox) => outbox.put(target, entry)));
      if (kept.every(({ status }) => status === "rejected")) await overflow.put(target, entry);
    },
    remove: async (target, pushId) => void (await Promise.allSettled(all.map((outbox) => outbox.remove(target, pushId)))),
  };
}

/** What is stored may be from another version of the add-in: what is no entry is left out. */
export function entriesIn(stored: readonly unknown[]): readonly OutboxEntry[] {
  return stored.filter(isEntry);
}

function isEntry(value: unknown): value is OutboxEntry {
  const entry = value as Partial<OutboxEntry> | null | undefined;
  return typeof entry === "object" && entry !== null && typeof entry.state === "string" && entry.state in progress &&
    (entry.sentAt === null || typeof entry.sentAt === "number") && isEnvelope(entry.envelope);
}

export function isEnvelope(value: unknown): value is Envelope {
  if (typeof value !== "object" || value === null) return false;
  const { pushId, department, period, revision, content, hash, by, at } = value as Partial<Record<keyof Envelope, unknown>>;
  return [pushId, department, period, hash, by, at].every((text) => typeof text === "string") &&
    isPushNumber(revision) && Array.isArray(content) && content.every((row) => typeof row === "object" && row !== null);
}
