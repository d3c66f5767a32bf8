import { CellValueType, type ICellData, type IExecutionOptions, type IObjectMatrixPrimitiveType, type Nullable } from "@univerjs/core";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { intersection, lastColumn, lastRow, areaOf, type Area } from "./area";
import type { Context } from "./context";

/** What can be put into a cell. A formula is never a plain string: text that begins with "=" stays text. */
export type CellInput = number | boolean | string | { readonly formula: string } | null;

export type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** The contents of a workbook's cells as they were put in; calculated values are the calculation's. */
export class Cells {
  constructor(private readonly context: Context) {}

  /** The rectangle that is stored at all: what lies outside it is blank and has no format of its own. */
  stored(sheetId: string): Area {
    const sheet = this.context.sheet(sheetId);
    return areaOf(0, 0, Math.max(1, sheet.getRowCount()), Math.max(1, sheet.getColumnCount()));
  }

  raw(sheetId: string, row: number, column: number): ICellData | null {
    return this.context.sheet(sheetId).getCellMatrix().getValue(row, column) ?? null;
  }

  /** The cell's formula (with its "="), or null. */
  formula(sheetId: string, row: number, column: number): string | null {
    return this.raw(sheetId, row, column)?.f || null;
  }

  input(sheetId: string, row: number, column: number): CellInput {
    const formula = this.formula(sheetId, row, column);
    return formula === null ? constantOf(this.raw(sheetId, row, column)) : { formula };
  }

  /** Writes a block in one mutation; `undefined` leaves a cell as it is, null empties it (its format stays). */
  write(sheetId: string, area: Area, input: (row: number, column: number) => CellInput | undefined, options?: IExecutionOptions): void {
    const cellValue: CellMatrix = {};
    const present = this.context.sheet(sheetId).getCellMatrix().getMatrix();
    for (let row = 0; row < area.rows; row++) {
      const cells: { [column: number]: ICellData } = {};
      const stored = present[area.row + row];
      for (let column = 0; column < area.columns; column++) {
        const value = input(row, column);
        // Where nothing is stored, nothing has to be taken away: large blocks are mostly written into blank cells.
        if (value !== undefined) cells[area.column + column] = value === null || stored?.[area.column + column] ? { ...BLANK, ...cellData(value) } : cellData(value);
      }
      cellValue[area.row + row] = cells;
    }
    this.apply(sheetId, area, cellValue, options);
  }

  /** Applies changes to the cells' stored data: contents, formats, locks. */
  apply(sheetId: string, area: Area, cellValue: CellMatrix, options?: IExecutionOptions): void {
    this.context.grow(sheetId, lastRow(area), lastColumn(area));
    extents.set(cellValue, area);
    this.context.run(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue } satisfies Omit<ISetRangeValuesMutationParams, "unitId">, options);
  }

  /** Calls back for every stored cell inside the area, in row order. */
  forEach(sheetId: string, area: Area, visit: (row: number, column: number, cell: ICellData) => void): void {
    const matrix = this.context.sheet(sheetId).getCellMatrix().getMatrix();
    const inside = intersection(area, this.stored(sheetId));
    if (!inside) return;
    for (let row = inside.row; row <= lastRow(inside); row++) {
      const cells = matrix[row];
      if (!cells) continue;
      for (const key of Object.keys(cells)) {
        const column = Number(key);
        const cell = cells[column];
        if (cell && column >= inside.column && column <= lastColumn(inside)) visit(row, column, cell);
      }
    }
  }
}

/** The areas that whole blocks of cells lie in: who follows a mutation counts through them instead of listing their keys. */
const extents = new WeakMap<CellMatrix, Area>();

type VisitCell = (row: number, column: number, cell: Nullable<ICellData>) => boolean | void;

/** Visits the cells of a mutation, those that it empties too, until `visit` answers false. */
export function eachCell(matrix: CellMatrix, visit: VisitCell): void {
  const extent = extents.get(matrix);
  if (extent) return eachCellIn(extent, matrix, visit);
  for (const row of Object.keys(matrix)) {
    const cells = matrix[Number(row)];
    for (const column of Object.keys(cells ?? {})) if (visit(Number(row), Number(column), cells?.[Number(column)]) === false) return;
  }
}

function eachCellIn(extent: Area, matrix: CellMatrix, visit: VisitCell): void {
  for (let row = extent.row; row <= lastRow(extent); row++) {
    const cells = matrix[row];
    if (!cells) continue;
    for (let column = extent.column; column <= lastColumn(extent); column++) {
      const cell = cells[column];
      if ((cell !== undefined || column in cells) && visit(row, column, cell) === false) return;
    }
  }
}

/** The constant stored in a cell, whatever its formula; null when it is blank. */
export function constantOf(cell: Nullable<ICellData>): number | boolean | string | null {
  if (!cell) return null;
  if (cell.p) return (cell.p.body?.dataStream ?? "").replace(/\r\n$/, "").replaceAll("\r", "\n");
  if (cell.v === undefined || cell.v === null || cell.v === "") return null;
  switch (cell.t) {
    case CellValueType.BOOLEAN:
      return cell.v === 1 || cell.v === true || cell.v === "TRUE" || cell.v === "1";
    case CellValueType.NUMBER:
      return Number(cell.v);
    default:
      return typeof cell.v === "number" || typeof cell.v === "boolean" ? cell.v : String(cell.v);
  }
}

/** Text that Univer would read as a number, a truth value or a formula must be marked, or it does not stay text. */
export const needsMark = (text: string): boolean => /^['=]/.test(text) || /^(?:true|false)$/i.test(text) || (text.trim() !== "" && Number.isFinite(Number(text)));

/** Takes away what a cell held. */
const BLANK: ICellData = { v: null, f: null, si: null, p: null };

/** The stored form of an input. */
function cellData(input: CellInput): ICellData {
  if (input === null) return { t: null };
  if (typeof input === "number") return { v: input, t: CellValueType.NUMBER };
  if (typeof input === "boolean") return { v: input ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof input === "string") return { v: input, t: needsMark(input) ? CellValueType.FORCE_STRING : CellValueType.STRING };
  return { f: input.formula };
}
