import { SharingError } from "./sharingError";

/** Keeps the windows of one browser out of each other's way. */
export interface WindowGuard {
  /** Runs work alone: who comes second waits. */
  alone<Result>(name: string, work: () => Promise<Result>, signal?: AbortSignal): Promise<Result>;
  /** Runs work while holding a name; undefined, without running it, when somebody else holds it. */
  holding<Result>(name: string, work: () => Promise<Result>): Promise<Result | undefined>;
}

/** The part of the browser's Web Locks that the guard needs; they are shared by all pages of the add-in. */
export interface Locks {
  request<Result>(name: string, options: { readonly ifAvailable?: boolean; readonly signal?: AbortSignal }, work: (lock: unknown) => Promise<Result>): Promise<Result>;
}

export function locksGuard(locks: Locks): WindowGuard {
  return {
    alone: async (name, work, signal) => {
      try {
        return await locks.request(name, signal === undefined ? {} : { signal }, work);
      } catch (cause) {
        if (signal?.aborted === true && !(cause instanceof SharingError)) throw new SharingError("cancelled", {}, { cause });
        throw cause;
      }
    },
    holding: (name, work) => locks.request(name, { ifAvailable: true }, async (lock) => (lock === null ? undefined : await work())),
  };
}

/** A guard within one page, for where the browser has no locks. */
export function memoryGuard(): WindowGuard {
  const queues = new Map<string, Promise<unknown>>();
  const held = new Set<string>();
  return {
    alone: (name, work, signal) => {
      const turn = (queues.get(name) ?? Promise.resolve()).then(() => {
        if (signal?.aborted === true) throw new SharingError("cancelled");
        return work();
      });
      queues.set(name, turn.catch(() => undefined));
      return turn;
    },
    holding: async (name, work) => {
      if (held.has(name)) return undefined;
      held.add(name);
      try {
        return await work();
      } finally {
        held.delete(name);
      }
    },
  };
}

const withinPage = memoryGuard();

/** The best guard that this place has. */
export function browserGuard(): WindowGuard {
  const locks: unknown = typeof navigator === "undefined" ? undefined : Reflect.get(navigator, "locks");
  return locks === undefined ? withinPage : locksGuard(locks as Locks);
}

/**
 * Runs work while holding all of these departments.
 * @throws SharingError otherWindow, naming the department that another window is pushing.
 */
export async function holdingDepartments<Result>(
  guard: WindowGuard, target: string, departments: readonly string[], work: () => Promise<Result>,
): Promise<Result> {
  const [department, ...others] = departments;
  if (department === undefined) return work();
  const held = await guard.holding(`kpitables push ${JSON.stringify([target, department])}`, async () => ({
    result: await holdingDepartments(guard, target, others, work),
  }));
  if (held === undefined) throw new SharingError("otherWindow", { department });
  return held.result;
}
