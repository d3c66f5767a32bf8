import { COLUMNS, ROWS } from "../area";
import type { Engine } from "../engine";

type Sizes = Pick<Engine, "context" | "formats" | "isRowHidden">;

/** A point within a cell: how far it is, in points, from the cell's first corner. */
export interface CellPoint {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly right: number;
}

/** As wide as the column is seen: nothing when it is hidden. */
export function shownWidth({ context, formats }: Sizes, sheetId: string, column: number): number {
  const sheet = context.sheet(sheetId);
  return column < sheet.getColumnCount() && !sheet.getColVisible(column) ? 0 : formats.columnWidth(sheetId, column);
}

export function shownHeight(engine: Sizes, sheetId: string, row: number): number {
  return row < engine.context.sheet(sheetId).getRowCount() && engine.isRowHidden(sheetId, row) ? 0 : engine.formats.rowHeight(sheetId, row);
}

/** Where the first corner of a cell is, in points from the sheet's first cell. */
export function cornerOf(engine: Sizes, sheetId: string, row: number, column: number): { readonly left: number; readonly top: number } {
  let left = 0;
  let top = 0;
  for (let index = 0; index < column; index++) left += shownWidth(engine, sheetId, index);
  for (let index = 0; index < row; index++) top += shownHeight(engine, sheetId, index);
  return { left, top };
}

/** The cell that a point of the sheet lies in. */
export function cellAt(engine: Sizes, sheetId: string, left: number, top: number): CellPoint {
  const across = along(left, COLUMNS, (column) => shownWidth(engine, sheetId, column));
  const down = along(top, ROWS, (row) => shownHeight(engine, sheetId, row));
  return { row: down.index, column: across.index, down: down.rest, right: across.rest };
}

function along(distance: number, count: number, sizeOf: (index: number) => number): { readonly index: number; readonly rest: number } {
  let rest = Math.max(0, distance);
  for (let index = 0; index < count - 1; index++) {
    const size = sizeOf(index);
    if (rest < size) return { index, rest };
    rest -= size;
  }
  return { index: count - 1, rest: 0 };
}
