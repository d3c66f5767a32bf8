import { BooleanNumber, type ICellData, type IStyleData } from "@univerjs/core";
import {
  SetColDataMutation, SetRangeValuesMutation, SetRowDataMutation, SetWorksheetColWidthMutation, SetWorksheetDefaultStyleMutation,
  SetWorksheetRowAutoHeightMutation, SetWorksheetRowHeightMutation, SetWorksheetRowIsAutoHeightMutation, SheetInterceptorService,
} from "@univerjs/sheets";
import { isEntireColumn, isEntireRow, lastColumn, lastRow, type Area } from "../area";
import type { CellMatrix, Cells } from "../cells";
import type { Context } from "../context";
import type { Axis } from "../moving/shift";
import { CellStyles, mergedStyle, type Restyling, type StylePatch } from "./cellStyles";
import { showChineseFormats } from "./gridFormats";
import { hasMark, lastingOnly, mergedMarks, type Marks } from "./marks";

export type { Hyperlink, Marks } from "./marks";

const PIXELS_PER_POINT = 4 / 3;

/** Measuring more rows than this takes too long. */
const MEASURED_ROWS = 500;

/** Formats of cells, of entire rows and columns, and of whole sheets. Sizes are in points. */
export class Formats {
  private readonly listeners: ((sheetId: string, area: Area) => void)[] = [];
  private readonly cellStyles: CellStyles;
  /** By the cell's own style: what it looks like over a sheet's default. A style that is stored is never changed, only replaced. */
  private readonly composed = new WeakMap<IStyleData, { readonly under: IStyleData; readonly style: IStyleData }>();

  constructor(
    private readonly context: Context,
    private readonly cells: Cells,
  ) {
    this.cellStyles = new CellStyles(context);
    showChineseFormats(context);
  }

  /** Calls back when cells were given other formats. */
  onChange(listener: (sheetId: string, area: Area) => void): void {
    this.listeners.push(listener);
  }

  /** The cell's format with what its row, column and sheet give it; the looks of tables and conditions lie over it. */
  style(sheetId: string, row: number, column: number): IStyleData {
    const sheet = this.context.sheet(sheetId);
    const cell = sheet.getCellRaw(row, column);
    const under = sheet.getDefaultCellStyleInternal();
    const own = cell?.s ? this.context.workbook.getStyles().get(cell.s) : null;
    // Most cells have a style of their own over their sheet's, or none: few styles serve thousands of cells.
    if (!under || sheet.getRowStyle(row, true) || sheet.getColumnStyle(column, true)) return sheet.getComposedCellStyleByCellData(row, column, cell);
    if (!own) return under;
    const known = this.composed.get(own);
    if (known?.under === under) return known.style;
    const style = sheet.getComposedCellStyleByCellData(row, column, cell);
    this.composed.set(own, { under, style });
    return style;
  }

  /** The format that the cell itself carries; null when it only has what its row, column and sheet give it. */
  ownStyle(sheetId: string, row: number, column: number): IStyleData | null {
    return this.context.workbook.getStyles().get(this.cells.raw(sheetId, row, column)?.s) ?? null;
  }

  /** Applies a change to an area; entire rows and columns are formatted as such, not cell by cell. */
  patch(sheetId: string, area: Area, patch: StylePatch): void {
    const wholeSheet = isEntireRow(area) && isEntireColumn(area);
    if (wholeSheet) this.patchSheet(sheetId, patch);
    else if (isEntireColumn(area)) this.patchColumns(sheetId, area, patch);
    else if (isEntireRow(area)) this.patchRows(sheetId, area, patch);
    else return this.restyle(sheetId, area, { kindOf: () => "all", patchOf: () => patch });
    // Cells that have a format of their own keep it otherwise.
    this.patchStored(sheetId, area, (cell) => (cell.s ? { s: patch as IStyleData } : undefined));
    this.tell(sheetId, area);
  }

  /** Changes cells by their kind, such as those at an edge. */
  restyle<Kind extends string>(sheetId: string, area: Area, restyling: Restyling<Kind>): void {
    const stored = this.cells.stored(sheetId);
    // An entire row or column ends where the stored cells end.
    const inside = {
      ...area, rows: isEntireColumn(area) ? stored.rows : area.rows, columns: isEntireRow(area) ? stored.columns : area.columns,
    };
    this.cellStyles.restyle(sheetId, inside, restyling);
    this.tell(sheetId, inside);
  }

  /** Takes every format away from an area. */
  clear(sheetId: string, area: Area): void {
    this.patchStored(sheetId, area, ({ custom }) => ({ s: null, custom: lastingOnly(custom) as never }));
    const sheet = this.context.sheet(sheetId);
    if (isEntireColumn(area)) {
      this.setColumns(sheetId, area, (column) => ({ s: null, custom: lastingOnly(sheet.getColumnManager().getColumn(column)?.custom) }));
    }
    if (isEntireRow(area)) this.setRows(sheetId, area, (row) => ({ s: null, custom: lastingOnly(sheet.getRowManager().getRow(row)?.custom) }));
    this.tell(sheetId, area);
  }

  marks(sheetId: string, row: number, column: number): Marks {
    const sheet = this.context.sheet(sheetId);
    return {
      ...(sheet.getCustomMetadata() as Marks | undefined),
      ...(sheet.getColumnManager().getColumn(column)?.custom as Marks | null | undefined),
      ...(sheet.getRowManager().getRow(row)?.custom as Marks | null | undefined),
      ...(this.cells.raw(sheetId, row, column)?.custom as Marks | null | undefined),
    };
  }

  setMarks(sheetId: string, area: Area, marks: Marks): void {
    const sheet = this.context.sheet(sheetId);
    const removing = Object.values(marks).every((value) => value === undefined);
    if (isEntireRow(area) && isEntireColumn(area)) {
      sheet.setCustomMetadata((mergedMarks(sheet.getCustomMetadata(), marks) ?? undefined) as never);
    } else if (isEntireColumn(area)) {
      this.setLineMarks(sheetId, area, "column", () => marks);
    } else if (isEntireRow(area)) {
      this.setLineMarks(sheetId, area, "row", () => marks);
    } else if (!removing) {
      this.cells.apply(sheetId, area, matrixOf(area, (row, column) => ({ custom: mergedMarks(this.cells.raw(sheetId, row, column)?.custom, marks) as never })));
      return;
    }
    this.patchStored(sheetId, area, ({ custom }) => (hasMark(custom, marks) ? { custom: mergedMarks(custom, marks) as never } : undefined));
  }

  /** Marks of entire rows or columns, each its own. */
  setLineMarks(sheetId: string, area: Area, axis: Axis, marks: (index: number) => Marks): void {
    const sheet = this.context.sheet(sheetId);
    if (axis === "row") this.setRows(sheetId, area, (row) => ({ custom: mergedMarks(sheet.getRowManager().getRow(row)?.custom, marks(row)) }));
    else this.setColumns(sheetId, area, (column) => ({ custom: mergedMarks(sheet.getColumnManager().getColumn(column)?.custom, marks(column)) }));
  }

  /** The row's or column's usual size in points. */
  standardHeight(sheetId: string): number {
    return this.context.sheet(sheetId).getConfig().defaultRowHeight / PIXELS_PER_POINT;
  }

  standardWidth(sheetId: string): number {
    return this.context.sheet(sheetId).getConfig().defaultColumnWidth / PIXELS_PER_POINT;
  }

  columnWidth(sheetId: string, column: number): number {
    return this.context.sheet(sheetId).getColumnWidth(column) / PIXELS_PER_POINT;
  }

  setColumnWidth(sheetId: string, area: Area, points: number): void {
    this.context.grow(sheetId, 0, Math.min(lastColumn(area), this.lastFormattable(sheetId, area).column));
    const ranges = [this.universalRange(sheetId, area)];
    this.context.run(SetWorksheetColWidthMutation.id, { subUnitId: sheetId, ranges, colWidth: Math.round(points * PIXELS_PER_POINT) });
  }

  rowHeight(sheetId: string, row: number): number {
    return this.context.sheet(sheetId).getRowHeight(row) / PIXELS_PER_POINT;
  }

  setRowHeight(sheetId: string, area: Area, points: number): void {
    const ranges = [this.universalRange(sheetId, area)];
    this.context.run(SetWorksheetRowIsAutoHeightMutation.id, { subUnitId: sheetId, ranges, autoHeightInfo: 0 });
    this.context.run(SetWorksheetRowHeightMutation.id, { subUnitId: sheetId, ranges, rowHeight: Math.round(points * PIXELS_PER_POINT) });
  }

  /** Whether the row's height follows what is in it: nobody has set it. */
  isRowAutomatic(sheetId: string, row: number): boolean {
    return this.context.sheet(sheetId).getRowManager().getRow(row)?.ia !== BooleanNumber.FALSE;
  }

  /** Makes rows fit what is in them, now and when it changes. The grid measures; without one, or for many rows, `estimate` tells. */
  fitRows(sheetId: string, area: Area, estimate: (row: number) => number): void {
    const { injector, unitId } = this.context;
    const range = this.universalRange(sheetId, area);
    this.context.run(SetWorksheetRowIsAutoHeightMutation.id, { subUnitId: sheetId, ranges: [range], autoHeightInfo: BooleanNumber.TRUE });
    const rowsAutoHeightInfo = [];
    for (let row = range.startRow; row <= range.endRow; row++) rowsAutoHeightInfo.push({ row, autoHeight: Math.round(estimate(row) * PIXELS_PER_POINT) });
    this.context.run(SetWorksheetRowAutoHeightMutation.id, { subUnitId: sheetId, rowsAutoHeightInfo });
    if (area.rows > MEASURED_ROWS) return;
    const measured = injector.get(SheetInterceptorService).generateMutationsOfAutoHeight({ unitId, subUnitId: sheetId, ranges: [range] });
    for (const { id, params } of measured.redos) this.context.run(id, params as object);
  }

  rowsHidden(sheetId: string, area: Area): boolean | null {
    const sheet = this.context.sheet(sheetId);
    return common(area.row, Math.min(lastRow(area), sheet.getRowCount() - 1), (row) => !sheet.getRowVisible(row));
  }

  columnsHidden(sheetId: string, area: Area): boolean | null {
    const sheet = this.context.sheet(sheetId);
    return common(area.column, Math.min(lastColumn(area), sheet.getColumnCount() - 1), (column) => !sheet.getColVisible(column));
  }

  setRowsHidden(sheetId: string, area: Area, hidden: boolean): void {
    this.setRows(sheetId, area, () => ({ hd: hidden ? 1 : 0 }));
  }

  setColumnsHidden(sheetId: string, area: Area, hidden: boolean): void {
    this.setColumns(sheetId, area, () => ({ hd: hidden ? 1 : 0 }));
  }

  private tell(sheetId: string, area: Area): void {
    for (const listener of this.listeners) listener(sheetId, area);
  }

  private patchSheet(sheetId: string, patch: StylePatch): void {
    const sheet = this.context.sheet(sheetId);
    const defaultStyle = mergedStyle(sheet.getDefaultCellStyleInternal(), patch);
    this.context.run(SetWorksheetDefaultStyleMutation.id, { subUnitId: sheetId, defaultStyle });
  }

  private patchColumns(sheetId: string, area: Area, patch: StylePatch): void {
    this.setColumns(sheetId, area, (column) => ({ s: mergedStyle(this.context.sheet(sheetId).getColumnStyle(column), patch) }));
  }

  private patchRows(sheetId: string, area: Area, patch: StylePatch): void {
    this.setRows(sheetId, area, (row) => ({ s: mergedStyle(this.context.sheet(sheetId).getRowStyle(row), patch) }));
  }

  private patchStored(sheetId: string, area: Area, patch: (cell: ICellData) => ICellData | undefined): void {
    const cellValue: CellMatrix = {};
    this.cells.forEach(sheetId, area, (row, column, cell) => {
      const change = patch(cell);
      if (change) (cellValue[row] ??= {})[column] = change;
    });
    if (Object.keys(cellValue).length > 0) this.context.run(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue });
  }

  private setColumns(sheetId: string, area: Area, data: (column: number) => object): void {
    const last = this.lastFormattable(sheetId, area).column;
    this.context.grow(sheetId, 0, last);
    const columnData: Record<number, object> = {};
    for (let column = area.column; column <= last; column++) columnData[column] = data(column);
    this.context.run(SetColDataMutation.id, { subUnitId: sheetId, columnData });
  }

  private setRows(sheetId: string, area: Area, data: (row: number) => object): void {
    const last = this.lastFormattable(sheetId, area).row;
    this.context.grow(sheetId, last, 0);
    const rowData: Record<number, object> = {};
    for (let row = area.row; row <= last; row++) rowData[row] = data(row);
    this.context.run(SetRowDataMutation.id, { subUnitId: sheetId, rowData });
  }

  /** The last row and column that get data of their own: an entire sheet's formats end where its stored cells end. */
  private lastFormattable(sheetId: string, area: Area): { readonly row: number; readonly column: number } {
    const sheet = this.context.sheet(sheetId);
    return {
      row: isEntireColumn(area) ? Math.min(lastRow(area), sheet.getRowCount() - 1) : lastRow(area),
      column: isEntireRow(area) ? Math.min(lastColumn(area), sheet.getColumnCount() - 1) : lastColumn(area),
    };
  }

  private universalRange(sheetId: string, area: Area) {
    const last = this.lastFormattable(sheetId, area);
    this.context.grow(sheetId, last.row, last.column);
    return { startRow: area.row, endRow: last.row, startColumn: area.column, endColumn: last.column };
  }
}

/** The value that every index in the span has, or null when they differ. */
function common<T>(first: number, last: number, read: (index: number) => T): T | null {
  const value = read(first);
  for (let index = first + 1; index <= last; index++) if (read(index) !== value) return null;
  return value;
}

function matrixOf(area: Area, cell: (row: number, column: number) => ICellData | undefined): CellMatrix {
  const matrix: CellMatrix = {};
  for (let row = area.row; row <= lastRow(area); row++) {
    const cells: { [column: number]: ICellData } = {};
    for (let column = area.column; column <= lastColumn(area); column++) {
      const data = cell(row, column);
      if (data) cells[column] = data;
    }
    matrix[row] = cells;
  }
  return matrix;
}
