import { findColumns } from "../../../src/sheets/readTable";
import { tables } from "../../../src/sheets/schema";
import type { Scalar } from "../../../src/sheets/plan";
import { plainScalar, sameScalar } from "../../../src/review/files/scalars";
import type { FilesExport, FilesWorkbook, InputsReport, ReviewFilesReading, ReviewInput } from "../../../src/workbook/types";
import type { PeriodId } from "../../../src/review";

/** `FilesWorkbook` over plain data, by the same rules. */
export class MemoryFiles implements FilesWorkbook {
  reading: ReviewFilesReading = { tabs: [], rules: new Map(), closed: [], open: new Map(), workbook: null, lastExports: {} };

  constructor(private readonly call: (name: string) => void) {}

  async readReviewFiles(_period: PeriodId): Promise<ReviewFilesReading> {
    this.call("readReviewFiles");
    const tabs = this.reading.tabs.map((tab) => ({ ...tab, reading: { ...tab.reading, rows: tab.reading.rows.map((row) => [...row]) } }));
    return { ...this.reading, tabs };
  }

  async rememberExport({ workbook, exportId, parts }: FilesExport): Promise<void> {
    this.call("rememberExport");
    this.reading = { ...this.reading, workbook, lastExports: { ...this.reading.lastExports, ...Object.fromEntries(parts.map((part) => [part, exportId])) } };
  }

  async writeReviewInputs(_period: PeriodId, inputs: readonly ReviewInput[]): Promise<InputsReport> {
    this.call("writeReviewInputs");
    const written: ReviewInput[] = [];
    const kept: ReviewInput[] = [];
    for (const input of inputs) (this.write(input) ? written : kept).push(input);
    return { written, kept, address: written.length === 0 ? "" : "Review!F8" };
  }

  private write({ table, goalId, key, before, after }: ReviewInput): boolean {
    const tab = this.reading.tabs.find(({ reading }) => reading.table === table);
    if (tab === undefined || this.reading.closed.includes(table)) return false;
    const positions = findColumns(tables.review.columns, tab.reading.header);
    const row = tab.reading.rows.find((cells) => cells[positions.get("goalId") ?? -1] === goalId) as unknown[] | undefined;
    const position = positions.get(key) ?? -1;
    if (row === undefined || position < 0 || !isPlain(before) || !isPlain(after) || !sameScalar(plainScalar(row[position]), before)) return false;
    row[position] = after ?? "";
    return true;
  }
}

/** This table holds no formulas. */
function isPlain(content: ReviewInput["before"]): content is Scalar {
  return typeof content !== "object" || content === null;
}
