import type { Area } from "../area";

/** A table of the workbook: a header row, data and perhaps a totals row. */
export interface WorkbookTable {
  readonly id: string;
  name: string;
  /** Another once the table was moved there. */
  sheetId: string;
  /** With the header row and the totals row, when they are shown. */
  area: Area;
  /** Headings, left to right: unique whatever their case, and the same as the texts of the header row. */
  columns: readonly string[];
  /** A number for each of them, which stays with the column wherever it goes and whatever it is called. */
  columnIds: readonly number[];
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  showFilterButton: boolean;
}

export const dataArea = (table: WorkbookTable): Area => {
  const head = table.showHeaders ? 1 : 0;
  return { ...table.area, row: table.area.row + head, rows: Math.max(1, table.area.rows - head - (table.showTotals ? 1 : 0)) };
};

export const hasData = ({ area, showHeaders, showTotals }: WorkbookTable): boolean => area.rows > (showHeaders ? 1 : 0) + (showTotals ? 1 : 0);

export const newTable = (id: string, name: string, sheetId: string, area: Area): WorkbookTable => ({
  id, name, sheetId, area, columns: [], columnIds: [], showHeaders: true, showTotals: false, style: "TableStyleMedium2", showBandedRows: true,
  showBandedColumns: false, highlightFirstColumn: false, highlightLastColumn: false, showFilterButton: true,
});
