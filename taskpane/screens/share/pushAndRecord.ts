import type { PushOutcome, PushRequest, ResultSink } from "../../../src/sharing/types";
import type { KpiWorkbook, Work } from "../../../src/workbook/types";

export interface RecordedPush {
  readonly outcome: PushOutcome;
  /** Why a receipt could not be written into this workbook; null when all were. The push itself succeeded. */
  readonly recordError: unknown;
}

/** Pushes, then writes a row per receipt into the workbook. A receipt that cannot be written does not undo the push. */
export async function pushAndRecord(workbook: KpiWorkbook, sink: ResultSink, request: PushRequest, work: Work): Promise<RecordedPush> {
  const outcome = await sink.push(request, work.onProgress, work.signal);
  let recordError: unknown = null;
  for (const { envelope, state } of outcome.receipts) {
    const { pushId, department, period, revision, results, at } = envelope;
    try {
      await workbook.recordPush({ pushId, department, period, revision, rows: results.length, target: outcome.target.name, state, at });
    } catch (error) {
      recordError = error;
    }
  }
  return { outcome, recordError };
}
