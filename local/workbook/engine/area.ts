/** Excel's grid: every sheet has this many rows and columns, however few of them hold anything. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** A rectangle of cells; rows and columns are counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const areaOf = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

export const wholeSheet: Area = areaOf(0, 0, ROWS, COLUMNS);

export const lastRow = (area: Area): number => area.row + area.rows - 1;
export const lastColumn = (area: Area): number => area.column + area.columns - 1;
export const cellCount = (area: Area): number => area.rows * area.columns;
/** One number for each cell of a sheet. */
export const cellNumber = (row: number, column: number): number => row * COLUMNS + column;

export const isEntireRow = (area: Area): boolean => area.column === 0 && area.columns === COLUMNS;
export const isEntireColumn = (area: Area): boolean => area.row === 0 && area.rows === ROWS;
export const isSingleCell = (area: Area): boolean => area.rows === 1 && area.columns === 1;

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** Whether the rectangle lies on the sheet and has at least one cell. */
export const isOnSheet = (area: Area): boolean =>
  area.row >= 0 && area.column >= 0 && area.rows >= 1 && area.columns >= 1 &&
  area.row + area.rows <= ROWS && area.column + area.columns <= COLUMNS;

export const containsCell = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area);

export const containsArea = (outer: Area, inner: Area): boolean =>
  containsCell(outer, inner.row, inner.column) && containsCell(outer, lastRow(inner), lastColumn(inner));

/** The common cells of two rectangles, or null when they have none. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columns = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rows > 0 && columns > 0 ? areaOf(row, column, rows, columns) : null;
}

/** The smallest rectangle that holds both. */
export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return areaOf(row, column, Math.max(lastRow(a), lastRow(b)) - row + 1, Math.max(lastColumn(a), lastColumn(b)) - column + 1);
}

/** What is left of `area` without `hole`: at most four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const pieces = [
    areaOf(area.row, area.column, cut.row - area.row, area.columns),
    areaOf(lastRow(cut) + 1, area.column, lastRow(area) - lastRow(cut), area.columns),
    areaOf(cut.row, area.column, cut.rows, cut.column - area.column),
    areaOf(cut.row, lastColumn(cut) + 1, cut.rows, lastColumn(area) - lastColumn(cut)),
  ];
  return pieces.filter((piece) => piece.rows > 0 && piece.columns > 0);
}
