import type { ExportTable, ExportWorkbook } from "../../../src/workbook/types";

/** `ExportWorkbook` over plain data: the tables are what a test says. */
export class MemoryExport implements ExportWorkbook {
  tables: readonly ExportTable[] = [];

  async readExportData(): Promise<readonly ExportTable[]> {
    return this.tables;
  }
}
