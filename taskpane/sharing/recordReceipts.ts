import type { PushOutcome } from "../../src/sharing/types";
import type { KpiWorkbook, PushRecord } from "../../src/workbook/types";

/**
 * Writes a row per receipt that says something new into the workbook. Rows that cannot be written do not undo the push.
 * @returns why they could not be written; null when they were.
 */
export async function recordReceipts(workbook: KpiWorkbook, { target, receipts, file }: PushOutcome, known: readonly PushRecord[]): Promise<unknown> {
  const name = target.kind === "file" ? (file?.name ?? "") : target.name;
  const records = receipts
    .map(({ envelope: { pushId, department, period, revision, content, hash, by, at }, state, reason }): PushRecord =>
      ({ pushId, department, period, revision, rows: content.length, target: name, state, at, hash, by, reason: reason ?? "" }))
    // A file says nothing of a push that is known already: it may have arrived by another way.
    .filter((record) => !known.some((other) => other.pushId === record.pushId && (other.state === record.state || target.kind === "file")));
  if (records.length === 0) return null;
  try {
    await workbook.recordPushes(records);
    return null;
  } catch (error) {
    return error;
  }
}
