import { Tools, type ICellData, type IColumnData, type IObjectArrayPrimitiveType, type IRange, type IRowData, type Nullable, type Worksheet } from "@univerjs/core";
import {
  AddWorksheetMergeMutation, RemoveWorksheetMergeMutation, SetColDataMutation, SetRangeValuesMutation, SetRowDataMutation,
} from "@univerjs/sheets";
import { COLUMNS, lastColumn, lastRow, type Area } from "../area";
import { eachCell, type CellMatrix } from "../cells";
import type { Context } from "../context";

/** Univer's comparison of plain data: true when both are the same. */
const isEqual = (a: unknown, b: unknown): boolean => Tools.diffValue(a, b);

type Lines<Data> = Readonly<Record<string, Data>>;

/** Rows and columns with data of their own, and merged cells. */
interface Layout {
  readonly rows: Lines<IRowData>;
  readonly columns: Lines<IColumnData>;
  readonly merges: readonly IRange[];
}

/** Cells by their number on the sheet; null for one that is blank and has no format. */
type CellRecord = Map<number, ICellData | null>;

/** What a step touches of one sheet, as it is at one time. */
export interface SheetRecord {
  readonly cells: CellRecord;
  layout: Layout | null;
}

export const emptyRecord = (): SheetRecord => ({ cells: new Map(), layout: null });

const numberOf = (row: number, column: number): number => row * COLUMNS + column;

/** Remembers cells that are about to be written for the first time. */
export function recordCells({ cells }: SheetRecord, sheet: Worksheet, matrix: CellMatrix): void {
  const present = sheet.getCellMatrix();
  eachCell(matrix, (row, column) => {
    const number = numberOf(row, column);
    if (!cells.has(number)) cells.set(number, copied(present.getValue(row, column)));
  });
}

export function recordArea({ cells }: SheetRecord, sheet: Worksheet, area: Area): void {
  const matrix = sheet.getCellMatrix();
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) {
      const number = numberOf(row, column);
      if (!cells.has(number)) cells.set(number, copied(matrix.getValue(row, column)));
    }
  }
}

/** Remembers every cell of the sheet: they are about to move. None is copied: who writes one later detaches it first. */
export function recordAllCells({ cells }: SheetRecord, sheet: Worksheet): void {
  sheet.getCellMatrix().forValue((row, column, cell) => {
    const number = numberOf(row, column);
    if (!cells.has(number)) cells.set(number, cell ?? null);
  });
}

/** Gives cells that are about to be written an object of their own, so that what is remembered stays as it was. */
export function detachCells(sheet: Worksheet, matrix: CellMatrix): void {
  const present = sheet.getCellMatrix();
  eachCell(matrix, (row, column) => detachCell(present, row, column));
}

export function detachArea(sheet: Worksheet, area: Area): void {
  const present = sheet.getCellMatrix();
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) detachCell(present, row, column);
  }
}

function detachCell(matrix: ReturnType<Worksheet["getCellMatrix"]>, row: number, column: number): void {
  const cell = copied(matrix.getValue(row, column));
  if (cell) matrix.setValue(row, column, cell);
}

export function layoutOf(sheet: Worksheet): Layout {
  return {
    rows: linesOf(sheet.getRowManager().getRowData()),
    columns: linesOf(sheet.getColumnManager().getColumnData()),
    merges: sheet.getMergeData().map((range) => ({ ...range })),
  };
}

/** The present state of what another record tells of; of the cells themselves, not of copies. */
export function presentRecord(record: SheetRecord, sheet: Worksheet): SheetRecord {
  const present: SheetRecord = { cells: new Map(), layout: record.layout && layoutOf(sheet) };
  const matrix = sheet.getCellMatrix();
  for (const number of record.cells.keys()) present.cells.set(number, matrix.getValue(Math.floor(number / COLUMNS), number % COLUMNS) ?? null);
  return present;
}

/** Leaves out what is as it was; false when nothing is left. Every cell of a `moved` sheet counts. */
export function dropUnchanged(record: SheetRecord, sheet: Worksheet, moved: boolean): boolean {
  const { cells } = record;
  const matrix = sheet.getCellMatrix();
  // Cells that are there only now were blank before.
  if (moved) matrix.forValue((row, column) => void (cells.has(numberOf(row, column)) || cells.set(numberOf(row, column), null)));
  for (const [number, cell] of cells) {
    const present = matrix.getValue(Math.floor(number / COLUMNS), number % COLUMNS) ?? null;
    if (present === cell || sameCell(cell, present)) cells.delete(number);
  }
  if (record.layout && isEqual(record.layout, layoutOf(sheet))) record.layout = null;
  return cells.size > 0 || record.layout !== null;
}

/** Makes the sheet what the record says. */
export function restoreRecord(context: Context, sheetId: string, { cells, layout }: SheetRecord): void {
  if (layout) restoreLayout(context, sheetId, layout);
  if (cells.size === 0) return;
  const matrix = context.sheet(sheetId).getCellMatrix();
  const cellValue: CellMatrix = {};
  for (const [number, wanted] of cells) {
    const row = Math.floor(number / COLUMNS);
    const column = number % COLUMNS;
    const present: Nullable<ICellData> = matrix.getValue(row, column);
    const content = !sameContent(present ?? null, wanted);
    // Univer's mutation merges formats into what is there: the cell is put in place whole, and the mutation tells of it.
    if (wanted) matrix.setValue(row, column, Tools.deepClone(wanted));
    else if (present && !content) matrix.realDeleteValue(row, column);
    (cellValue[row] ??= {})[column] = content ? wanted && contentOf(wanted) : typeOf(wanted);
  }
  context.run(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue });
}

function restoreLayout(context: Context, subUnitId: string, wanted: Layout): void {
  const present = layoutOf(context.sheet(subUnitId));
  replaceLines(present.rows, wanted.rows, (rowData) => context.run(SetRowDataMutation.id, { subUnitId, rowData }));
  replaceLines(present.columns, wanted.columns, (columnData) => context.run(SetColDataMutation.id, { subUnitId, columnData }));
  if (isEqual(present.merges, wanted.merges)) return;
  if (present.merges.length > 0) context.run(RemoveWorksheetMergeMutation.id, { subUnitId, ranges: present.merges });
  if (wanted.merges.length > 0) context.run(AddWorksheetMergeMutation.id, { subUnitId, ranges: wanted.merges.map((range) => ({ ...range })) });
}

/** Data of rows are merged into what is there: lines that differ are emptied first. */
function replaceLines<Data extends object>(present: Lines<Data>, wanted: Lines<Data>, run: (data: Record<string, Data | null>) => void): void {
  const different = [...new Set([...Object.keys(present), ...Object.keys(wanted)])].filter((line) => !isEqual(present[line], wanted[line]));
  if (different.length === 0) return;
  run(Object.fromEntries(different.map((line) => [line, null])));
  run(Object.fromEntries(different.flatMap((line) => (wanted[line] ? [[line, { ...wanted[line] }]] : []))));
}

const linesOf = <Data>(data: IObjectArrayPrimitiveType<Partial<Data>>): Lines<Data> => Tools.deepClone(data) as Lines<Data>;

const copied = (cell: Nullable<ICellData>): ICellData | null => (cell ? (cell.p || cell.custom ? Tools.deepClone(cell) : { ...cell }) : null);

const contentOf = ({ f, p, v, t }: ICellData): ICellData => ({ f: f ?? null, p: p ?? null, v: v ?? null, ...(t === undefined ? {} : { t }), si: null });

const typeOf = (cell: ICellData | null): ICellData => (cell?.t === undefined ? {} : { t: cell.t });

/** The stored value of a formula is the calculation's, not what was put in. */
function sameContent(a: ICellData | null, b: ICellData | null): boolean {
  if (a?.f || b?.f) return a?.f === b?.f;
  return (a?.v ?? null) === (b?.v ?? null) && (a?.p || b?.p ? isEqual(a?.p, b?.p) : a?.t === b?.t);
}

const sameCell = (a: ICellData | null, b: ICellData | null): boolean =>
  sameContent(a, b) && (a?.s ?? null) === (b?.s ?? null) && isEqual(a?.custom ?? null, b?.custom ?? null);
