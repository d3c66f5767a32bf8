import { exportKeys } from "../../review/export/exportTables";
import type { ExportTable } from "../../review/export/types";
import { readWorkbook } from "../read";
import { findTable } from "../tables";

/** See `ExportWorkbook.readExportData`. */
export async function readExportData(context: Excel.RequestContext): Promise<readonly ExportTable[]> {
  const found = await readWorkbook(context, exportKeys);
  return exportKeys.flatMap((key): readonly ExportTable[] => {
    const snapshot = findTable(found, key);
    if (snapshot === null) return [];
    const { table, sheet, row, column, header, rows } = snapshot;
    return [{ key, reading: { table, sheet, row, column, header, rows } }];
  });
}
