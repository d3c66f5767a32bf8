/** Size of an Excel sheet. */
export const sheetRows = 1048576;
export const sheetColumns = 16384;

/** Whether the sheet has such a cell; row and column are zero-based. */
export const isCell = (row: number, column: number): boolean => row >= 0 && column >= 0 && row < sheetRows && column < sheetColumns;

/** A block of cells: zero-based, all four edges inclusive. */
export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function contains(rectangle: Rectangle, row: number, column: number): boolean {
  return row >= rectangle.top && row <= rectangle.bottom && column >= rectangle.left && column <= rectangle.right;
}

export function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function sameRectangle(a: Rectangle, b: Rectangle): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
