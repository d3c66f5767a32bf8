import type { TableSpec } from "./tableLayout";

/** One push that the consolidation has taken in. */
export type ReceiptRow = {
  readonly pushId: string;
  readonly department: string;
  readonly period: string;
  readonly revision: number | null;
  readonly rows: number | null;
  /** Who consolidated. */
  readonly by: string;
  /** ISO time. */
  readonly at: string;
};

/** Where the consolidation says what it has received; like the log it only ever grows. */
export const receiptTable: TableSpec<ReceiptRow> = {
  name: "tblReceipts",
  sheet: "KpiReceipts",
  columns: [
    ["pushId", "PushId", "text"],
    ["department", "Department", "text"],
    ["period", "Period", "text"],
    ["revision", "Revision", "number"],
    ["rows", "Rows", "number"],
    ["by", "ReceivedBy", "text"],
    ["at", "ReceivedAt", "text"],
  ],
};
