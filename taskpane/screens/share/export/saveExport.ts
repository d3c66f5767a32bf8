import type { PeriodId } from "../../../../src/review";
import { exportName } from "../../../../src/review/export/prepareExport";
import type { PreparedExport } from "../../../../src/review/export/types";
import { archiveTexts } from "../../../../src/sharing/files";
import { saveText } from "../../../components/saveText";

/** Saves an export as one archive; its name, and how many tables are in it. */
export function saveExport({ tables, files }: PreparedExport, period: PeriodId | null): { readonly name: string; readonly count: number } {
  const name = exportName(period);
  saveText(name, "application/zip", archiveTexts(files()) as Uint8Array<ArrayBuffer>);
  return { name, count: tables.filter(({ rows }) => rows > 0).length };
}
