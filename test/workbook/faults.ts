/** When the numbered sync goes wrong: before Excel has done anything, or after it has done everything and the answer is lost. */
export type Moment = "before" | "after";

export const moments: readonly Moment[] = ["before", "after"];

/** A context with what Office.js keeps of its queue. */
interface Context {
  readonly _pendingRequest: { readonly hasActions: boolean };
}
type Sync = (this: Context, value?: unknown) => Promise<unknown>;

/** Runs work while every sync of the add-in that goes to Excel is replaced. */
async function withSync<T>(replaced: (sync: Sync) => Sync, work: () => Promise<T>): Promise<T> {
  const prototype = Excel.RequestContext.prototype as unknown as { sync: Sync };
  const { sync } = prototype;
  const other = replaced(sync);
  // `Excel.run` ends with a sync that mostly has nothing left to send: Office.js answers it by itself, so it cannot fail.
  prototype.sync = function either(value) {
    return (this._pendingRequest.hasActions ? other : sync).call(this, value);
  };
  try {
    return await work();
  } finally {
    prototype.sync = sync;
  }
}

/** Runs work during which one sync of the add-in fails, counted from 1; says how many there were. */
export async function withFault(work: () => Promise<unknown>, at: number, moment: Moment): Promise<{ readonly syncs: number; readonly failed: boolean }> {
  let syncs = 0;
  const faulty = (sync: Sync): Sync => async function fail(value) {
    syncs += 1;
    const isFaulty = syncs === at;
    if (isFaulty && moment === "before") throw new Error("The connection was lost.");
    const answer = await sync.call(this, value);
    if (isFaulty) throw new Error("The answer was lost.");
    return answer;
  };
  try {
    await withSync(faulty, work);
    return { syncs, failed: false };
  } catch {
    return { syncs, failed: true };
  }
}

/** Runs work that is cancelled as soon as one of its syncs is done, counted from 1. */
export async function cancelledAfter<T>(at: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let syncs = 0;
  const cancelling = (sync: Sync): Sync => async function cancel(value) {
    const answer = await sync.call(this, value);
    syncs += 1;
    if (syncs === at) controller.abort();
    return answer;
  };
  return withSync(cancelling, () => work(controller.signal));
}
