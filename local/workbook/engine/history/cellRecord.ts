import { Tools, type ICellData, type Nullable, type Worksheet } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { cellNumber, COLUMNS, lastColumn, lastRow, type Area } from "../area";
import { eachCell, type CellMatrix, type Cells } from "../cells";
import type { Context } from "../context";
import { isEqual } from "./layout";

/** Cells of a sheet by their number on it, as they are at one time; null for one that is blank and has no format. */
export type CellRecord = Map<number, ICellData | null>;

type StoredCells = ReturnType<Worksheet["getCellMatrix"]>;

/** Remembers cells that are about to be written for the first time. */
export function recordCells(record: CellRecord, sheet: Worksheet, matrix: CellMatrix): void {
  const present = sheet.getCellMatrix();
  eachCell(matrix, (row, column) => recordCell(record, present, row, column));
}

export function recordArea(record: CellRecord, sheet: Worksheet, area: Area): void {
  const present = sheet.getCellMatrix();
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) recordCell(record, present, row, column);
  }
}

/** Remembers what stands in rows or columns that are about to be taken out. */
export function recordStored(record: CellRecord, cells: Cells, sheetId: string, area: Area): void {
  cells.forEach(sheetId, area, (row, column, cell) => {
    const number = cellNumber(row, column);
    if (!record.has(number)) record.set(number, copied(cell));
  });
}

function recordCell(record: CellRecord, present: StoredCells, row: number, column: number): void {
  const number = cellNumber(row, column);
  if (!record.has(number)) record.set(number, copied(present.getValue(row, column)));
}

/** The present state of the cells that another record tells of. */
export function presentCells(record: CellRecord, sheet: Worksheet): CellRecord {
  const matrix = sheet.getCellMatrix();
  const present: CellRecord = new Map();
  for (const number of record.keys()) present.set(number, copied(matrix.getValue(Math.floor(number / COLUMNS), number % COLUMNS)));
  return present;
}

/** Leaves out cells that are as they were. */
export function dropUnchanged(record: CellRecord, sheet: Worksheet): void {
  const matrix = sheet.getCellMatrix();
  for (const [number, cell] of record) {
    if (sameCell(cell, matrix.getValue(Math.floor(number / COLUMNS), number % COLUMNS) ?? null)) record.delete(number);
  }
}

/** Makes the sheet's cells what the record says. */
export function restoreCells(context: Context, sheetId: string, record: CellRecord): void {
  if (record.size === 0) return;
  const matrix = context.sheet(sheetId).getCellMatrix();
  const cellValue: CellMatrix = {};
  for (const [number, wanted] of record) {
    const row = Math.floor(number / COLUMNS);
    const column = number % COLUMNS;
    const present: Nullable<ICellData> = matrix.getValue(row, column);
    const content = !sameContent(present ?? null, wanted);
    // Univer's mutation merges formats into what is there: the cell is put in place whole, and the mutation tells of it.
    if (wanted) matrix.setValue(row, column, copied(wanted));
    else if (present && !content) matrix.realDeleteValue(row, column);
    (cellValue[row] ??= {})[column] = content ? wanted && contentOf(wanted) : typeOf(wanted);
  }
  context.run(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue });
}

const copied = (cell: Nullable<ICellData>): ICellData | null =>
  (cell ? (cell.p || cell.custom || typeof cell.s === "object" ? Tools.deepClone(cell) : { ...cell }) : null);

const contentOf = ({ f, p, v, t }: ICellData): ICellData => ({ f: f ?? null, p: p ?? null, v: v ?? null, ...(t === undefined ? {} : { t }), si: null });

const typeOf = (cell: ICellData | null): ICellData => (cell?.t === undefined ? {} : { t: cell.t });

/** The stored value of a formula is the calculation's, not what was put in. */
function sameContent(a: ICellData | null, b: ICellData | null): boolean {
  if (a?.f || b?.f) return a?.f === b?.f;
  return (a?.v ?? null) === (b?.v ?? null) && (a?.p || b?.p ? isEqual(a?.p, b?.p) : a?.t === b?.t);
}

const sameCell = (a: ICellData | null, b: ICellData | null): boolean =>
  sameContent(a, b) && (a?.s ?? null) === (b?.s ?? null) && isEqual(a?.custom ?? null, b?.custom ?? null);
