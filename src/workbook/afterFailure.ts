import { mayPass, toWorkbookError } from "./errors";
import { WorkbookError } from "./types";

/**
 * Puts back what a step has left that failed with `error`. When that fails too, it says so, unless Excel refused both for
 * a reason that passes: then the step is tried again.
 */
export async function afterFailure(error: unknown, putBack: (context: Excel.RequestContext) => Promise<void>): Promise<void> {
  try {
    await Excel.run(putBack);
  } catch (second) {
    if (mayPass(error) && mayPass(second)) return;
    throw new WorkbookError("notUndone", { detail: String(toWorkbookError(error).parameters["detail"] ?? "") }, { cause: error });
  }
}
