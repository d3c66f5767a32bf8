import { firstTable } from "../../../../src/goals/importing/firstTable";
import type { Layout } from "../../../../src/goals/importing/layout";
import { suggestDepartment } from "../../../../src/goals/importing/suggestDepartment";
import { isTurned } from "../../../../src/goals/importing/turned";
import type { Finding } from "../../../../src/goals/types";
import type { OwnSheet } from "../../../../src/workbook/types";

export { importRows, withDepartment } from "../../../../src/goals/importing/importRows";
export { withColumn } from "../../../../src/goals/importing/layout";

/** What was read of somebody's own sheet. */
export interface RecognisedSheet {
  readonly sheet: OwnSheet;
  /** Null where no headings were recognised. */
  readonly layout: Layout | null;
  /** The list stands on its side. */
  readonly isTurned: boolean;
  /** What is said of the sheet besides its rows. */
  readonly findings: readonly Finding[];
  /** A department for rows that name none. */
  readonly department: string;
}

/** Finds the list in a sheet, and what its columns are. */
export function recognised(sheet: OwnSheet): RecognisedSheet {
  const turned = sheet.block !== null && isTurned(sheet.block);
  const table = sheet.block === null || turned ? null : firstTable(sheet.block);
  if (table === null) return { sheet, layout: null, isTurned: turned, findings: [], department: "" };
  const { block, layout, findings } = table;
  return { sheet: { ...sheet, block }, layout, isTurned: false, findings, department: suggestDepartment(block, layout) };
}
