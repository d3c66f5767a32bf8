import { readTable, type TableReading } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { PeriodId } from "../types";

/** What somebody said about a KPI during a review: one row of `tblThreads`. */
export interface ThreadMessage {
  readonly period: PeriodId;
  readonly department: string;
  readonly goalId: string;
  readonly kpi: string;
  readonly author: string;
  /** As the sheet says it, in the time of whoever wrote it. */
  readonly at: string;
  readonly message: string;
}

/** `tblThreads` in the order in which it was written; rows that say nothing are left out. */
export function readThreads(reading: TableReading | null): readonly ThreadMessage[] {
  if (reading === null) return [];
  return readTable(tables.threads, reading).rows.map(({ values }) => values).filter(({ message, goalId }) => message !== "" && goalId !== "");
}
