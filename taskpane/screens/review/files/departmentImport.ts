import { judgeFiles, type JudgedFile, type ReadFile } from "../../../../src/review/files";
import { readFile, type GivenFile } from "../../../../src/sharing/files";
import type { PeriodId } from "../../../../src/review";
import type { KpiWorkbook, Work } from "../../../../src/workbook/types";
import { stopIfAborted } from "./stopIfAborted";

/** Reads files and compares them with what was sent and what is here. Nothing is written. */
export async function importFiles(workbook: KpiWorkbook, period: PeriodId, given: readonly GivenFile[], work: Work): Promise<readonly JudgedFile[]> {
  const read: ReadFile[] = [];
  for (const [index, file] of given.entries()) {
    stopIfAborted(work.signal);
    read.push(await readFile(file));
    work.onProgress?.(index + 1, given.length);
  }
  const { tabs, closed, open, workbook: id, lastExports } = await workbook.readReviewFiles(period);
  return judgeFiles(read, {
    workbook: id, period, lastExports,
    tables: new Map(tabs.map(({ reading }) => [reading.table, reading] as const)),
    owners: new Map(tabs.flatMap(({ reading, owner }) => (owner === null ? [] : [[reading.table, owner] as const]))),
    closed: new Set(closed),
    open,
  });
}
