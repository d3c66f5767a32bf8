import { peopleIn } from "../../../../src/goals/contributors";
import { archiveName, departmentFile, fileName, partKey, type DepartmentFile } from "../../../../src/review/files";
import { unreadToExport } from "../../../../src/review/unread";
import { archive, writeDepartmentFile } from "../../../../src/sharing/files";
import { readTable } from "../../../../src/sheets/readTable";
import { tables } from "../../../../src/sheets/schema";
import type { Message } from "../../../../src/text/language";
import { stopIfAborted } from "./stopIfAborted";
import type { PeriodId } from "../../../../src/review";
import type { KpiWorkbook, ReviewFilesReading, Work } from "../../../../src/workbook/types";

export interface ExportRequest {
  readonly period: PeriodId;
  readonly departments: readonly string[];
  readonly perPerson: boolean;
}

export interface Exported {
  /** Null when there was nothing to save. */
  readonly saved: { readonly name: string; readonly bytes: Uint8Array } | null;
  readonly files: number;
  /** Cells whose formula went out as its value. */
  readonly asValues: number;
  /** KPIs that are in no file because nobody owns them. */
  readonly ownerless: number;
  /** Why a sheet has no file: one sentence for each that cannot be read. */
  readonly unread: readonly Message[];
}

type Tab = ReviewFilesReading["tabs"][number];

/** Makes the department files of a period: one .xlsx, or all in one archive. */
export async function exportFiles(workbook: KpiWorkbook, { period, departments, perPerson }: ExportRequest, work: Work): Promise<Exported> {
  const reading = await workbook.readReviewFiles(period);
  const chosen = reading.tabs.filter(({ department }) => departments.includes(department));
  const stamp = { workbook: reading.workbook ?? crypto.randomUUID(), period, exportId: crypto.randomUUID(), exportedAt: new Date().toISOString() };
  const unread = chosen.flatMap(({ department, owner, reading: table }): readonly Message[] => {
    const { missing } = readTable(tables.review, table);
    return missing.length === 0 ? [] : [unreadToExport({ department, person: owner ?? "", sheet: table.sheet }, missing)];
  });
  const jobs = chosen.flatMap((tab) => (perPerson ? ownersOf(tab) : [null]).map((person) => ({ tab, person })));
  const names = new Set<string>();
  const files = new Map<string, Uint8Array>();
  const made: DepartmentFile[] = [];
  for (const [index, { tab, person }] of jobs.entries()) {
    stopIfAborted(work.signal);
    const file = departmentFile({ tab, person, rules: reading.rules, stamp });
    if (file !== null) {
      const who = [tab.department, person ?? tab.owner].filter((part) => part !== null).join(" ");
      const name = fileName(period, who, file.sheet.print.language, names);
      names.add(name.toLowerCase());
      files.set(name, await writeDepartmentFile(file));
      made.push(file);
    }
    work.onProgress?.(index + 1, jobs.length);
  }
  const [first] = made;
  if (first !== undefined) await workbook.rememberExport({ ...stamp, parts: made.map((file) => partKey(file.stamp)) });
  const [single] = files;
  return {
    saved: first === undefined || single === undefined ? null
      : files.size === 1 ? { name: single[0], bytes: single[1] } : { name: archiveName(period, first.sheet.print.language), bytes: await archive(files) },
    files: files.size,
    unread,
    asValues: made.reduce((sum, { remarks }) => sum + remarks.size, 0),
    ownerless: perPerson ? chosen.reduce((sum, tab) => sum + rowsOf(tab).filter(({ owner }) => peopleIn([owner]).length === 0).length, 0) : 0,
  };
}

const rowsOf = ({ reading }: Tab) => readTable(tables.review, reading).rows.map(({ values }) => values).filter(({ goalId }) => goalId !== "");

function ownersOf(tab: Tab): readonly string[] {
  return peopleIn(rowsOf(tab).map(({ owner }) => owner));
}
