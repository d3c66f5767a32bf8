import { areaOf, containsCell, type Area } from "../../engine/area";
import type { RangeState } from "../book";

/** The block of filled cells around a cell, as far as it reaches. */
export function surroundings({ book, sheetId, area }: RangeState): Area {
  let found = area;
  const filled = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && !containsCell(found, row, column) && book.engine.value(sheetId, row, column) !== null;
  for (let grown = true; grown; ) {
    grown = false;
    const { row, column, rows, columns } = found;
    const rowsOf = Array.from({ length: rows + 2 }, (_, index) => row - 1 + index);
    const columnsOf = Array.from({ length: columns + 2 }, (_, index) => column - 1 + index);
    const up = columnsOf.some((at) => filled(row - 1, at)) ? 1 : 0;
    const down = columnsOf.some((at) => filled(row + rows, at)) ? 1 : 0;
    const left = rowsOf.some((at) => filled(at, column - 1)) ? 1 : 0;
    const right = rowsOf.some((at) => filled(at, column + columns)) ? 1 : 0;
    if (up + down + left + right === 0) break;
    found = areaOf(row - up, column - left, rows + up + down, columns + left + right);
    grown = true;
  }
  return found;
}
