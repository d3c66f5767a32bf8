import { WorkbookError } from "../../../../src/workbook/types";

/** Ends work that somebody has cancelled. */
export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new WorkbookError("cancelled");
}
