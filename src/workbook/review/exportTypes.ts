import type { ExportTable } from "../../review/export/types";

export type { ExportTable };

/** Tables for programs that analyse data. */
export interface ExportWorkbook {
  /** The tables that can be exported, as far as the workbook has them. */
  readExportData(): Promise<readonly ExportTable[]>;
}
