import { withSources } from "../../../local/workbook/engine/charts/chart";
import type { WorkbookFile } from "../../../local/workbook/files/model/workbook";

/**
 * A workbook as two of them can be compared: formats in place of the numbers that point to them, maps as lists, and without
 * the parts that came with the file.
 */
export function comparable({ formats, sheets, kept: _kept, ...workbook }: WorkbookFile): unknown {
  const format = (index: number): unknown => formats[index];
  return {
    ...workbook,
    normal: formats[0],
    names: [...workbook.names].sort((a, b) => (a.name < b.name ? -1 : 1)),
    sheets: sheets.map(({ kept: _own, cells, rows, columns, charts, ...sheet }) => ({
      ...sheet,
      charts: charts.map(({ original: _original, ...chart }) => ({ ...chart, ...withSources(chart, (source) => source?.formula ?? null) })),
      cells: [...cells].sort((a, b) => a.row - b.row || a.column - b.column).map((cell) => ({ ...cell, format: format(cell.format) })),
      rows: [...rows].sort(([a], [b]) => a - b).map(([row, each]) => ({ row, ...each, format: each.format === 0 ? 0 : format(each.format) })),
      columns: columns.map((column) => ({ ...column, format: format(column.format) })),
      notes: [...sheet.notes].sort((a, b) => a.row - b.row || a.column - b.column),
    })),
  };
}
