import { mayPass, toWorkbookError } from "./errors";
import { WorkbookError } from "./types";

/** Pauses in milliseconds between tries: together long enough to leave a cell, short enough to wait for. */
const pauses = [200, 500, 1000, 2000];

/**
 * Runs a batch in Excel. Failures that pass (a cell in edit mode, throttling) are tried again with growing pauses;
 * everything else, and the last try, is thrown as a `WorkbookError`. Batches must bear repeating: a failed one has put
 * back what it changed.
 */
export async function inExcel<Result>(batch: (context: Excel.RequestContext) => Promise<Result>, signal?: AbortSignal): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    stopIfCancelled(signal);
    try {
      return await Excel.run(batch);
    } catch (error) {
      const pause = pauses[attempt];
      if (pause === undefined || !mayPass(error)) throw toWorkbookError(error);
      await new Promise((resume) => setTimeout(resume, pause));
    }
  }
}

/** Throws `cancelled` when the user has asked to stop; called between steps, never inside one. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new WorkbookError("cancelled");
}
