import type { PushesWorkbook, PushRecord, SharedResultsRequest, WriteReport } from "../../../src/workbook/types";
import type { MemoryBook } from "./book";

/** `PushesWorkbook` over plain data. */
export class MemoryPushes implements PushesWorkbook {
  private pushes: readonly PushRecord[] = [];

  constructor(private readonly book: MemoryBook) {}

  async recordPushes(records: readonly PushRecord[]): Promise<void> {
    this.book.mayFail("recordPushes");
    this.book.calls.push(...records.map(({ department, revision, state }) => `recordPush:${department}:${revision}:${state}`));
    this.pushes = [...this.pushes.filter((push) => !records.some(({ pushId }) => pushId === push.pushId)), ...records];
  }

  async readPushes(): Promise<readonly PushRecord[]> {
    return this.pushes;
  }

  async writeSharedResults({ results: rows }: SharedResultsRequest): Promise<WriteReport> {
    this.book.call(`writeSharedResults:${rows.length}`);
    this.book.shared = rows;
    return { sheets: ["Shared results"], added: rows.length, kept: 0, findings: [], address: "Shared results!A1" };
  }
}
