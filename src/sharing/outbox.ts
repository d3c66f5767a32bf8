import type { Envelope } from "./types";

/** Pushes that are not yet confirmed, by target. An envelope is here before the first request that sends it. */
export interface Outbox {
  list(target: string): Promise<readonly Envelope[]>;
  put(target: string, envelope: Envelope): Promise<void>;
  remove(target: string, pushId: string): Promise<void>;
}

/** An outbox that ends with the page. */
export function memoryOutbox(): Outbox {
  const kept = new Map<string, Envelope>();
  const prefix = (target: string) => `${JSON.stringify(target)} `;
  return {
    list: async (target) => [...kept].filter(([key]) => key.startsWith(prefix(target))).map(([, envelope]) => envelope),
    put: async (target, envelope) => void kept.set(prefix(target) + envelope.pushId, envelope),
    remove: async (target, pushId) => void kept.delete(prefix(target) + pushId),
  };
}

/** The part of the browser's storage that the outbox needs. */
export type KeyedStorage = Pick<Storage, "length" | "key" | "getItem" | "setItem" | "removeItem">;

const mark = "kpi-outbox";

/**
 * An outbox in the browser's storage: it survives closing the pane. Where the browser refuses storage (private windows,
 * frames of other sites, no room left) an envelope is kept until the page ends, so that a push is never refused for it.
 */
export function browserOutbox(storage: KeyedStorage): Outbox {
  const overflow = memoryOutbox();
  const prefix = (target: string) => `${mark} ${JSON.stringify(target)} `;
  return {
    list: async (target) => [...storedUnder(storage, prefix(target)), ...(await overflow.list(target))],
    put: async (target, envelope) => {
      try {
        storage.setItem(prefix(target) + envelope.pushId, JSON.stringify(envelope));
      } catch {
        await overflow.put(target, envelope);
      }
    },
    remove: async (target, pushId) => {
      await overflow.remove(target, pushId);
      try {
        storage.removeItem(prefix(target) + pushId);
      } catch {
        // storage that cannot be written holds nothing of ours
      }
    },
  };
}

function storedUnder(storage: KeyedStorage, prefix: string): Envelope[] {
  try {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
    return keys.flatMap((key) => (key?.startsWith(prefix) === true ? envelopeIn(storage.getItem(key)) : []));
  } catch {
    return [];
  }
}

/** What is stored may be from another version of the add-in: an entry that is no envelope is left out. */
function envelopeIn(text: string | null): Envelope[] {
  try {
    const value = JSON.parse(text ?? "null") as Partial<Envelope> | null;
    const isEnvelope =
      value !== null && typeof value.pushId === "string" && typeof value.department === "string" && typeof value.period === "string" &&
      Number.isInteger(value.revision) && Array.isArray(value.results) && typeof value.hash === "string" && typeof value.at === "string";
    return isEnvelope ? [value as Envelope] : [];
  } catch {
    return [];
  }
}

/** The best outbox that this place has. */
export function localOutbox(): Outbox {
  try {
    return browserOutbox(localStorage);
  } catch {
    return memoryOutbox(); // no storage here, or none that we may use
  }
}
