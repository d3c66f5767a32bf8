import type { PushOutcome } from "../../src/sharing/types";
import type { KpiWorkbook, PushRecord } from "../../src/workbook/types";

/**
 * Writes a row per receipt that says something new into the workbook. One that cannot be written does not undo the push.
 * @returns why the last of them could not be written; null when all were.
 */
export async function recordReceipts(workbook: KpiWorkbook, { target, receipts, file }: PushOutcome, known: readonly PushRecord[]): Promise<unknown> {
  const name = target.kind === "file" ? (file?.name ?? "") : target.name;
  let recordError: unknown = null;
  for (const { envelope: { pushId, department, period, revision, content, hash, by, at }, state, reason } of receipts) {
    const record: PushRecord = { pushId, department, period, revision, rows: content.length, target: name, state, at, hash, by, reason: reason ?? "" };
    // A file says nothing of a push that is known already: it may have arrived by another way.
    if (known.some((other) => other.pushId === pushId && (other.state === state || target.kind === "file"))) continue;
    try {
      await workbook.recordPush(record);
    } catch (error) {
      recordError = error;
    }
  }
  return recordError;
}
