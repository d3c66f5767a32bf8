import type { LogContent } from "./content";
import type { SharedView } from "./types";

/** One result of the consolidated shared workbook: a row of `tblShared`. */
export interface SharedRow extends LogContent {
  readonly period: string;
  readonly department: string;
  readonly revision: number;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
  readonly pushId: string;
}

/** The view as rows: of every department and period the push that counts. */
export function sharedRows({ entries }: Pick<SharedView, "entries">): readonly SharedRow[] {
  return entries.flatMap(({ current }) => {
    if (current === null) return [];
    const { period, department, revision, by, at, pushId, content } = current;
    return content.map((row) => ({ ...row, period, department, revision, by, at, pushId }));
  });
}
