import { areaOf, lastColumn, lastRow } from "../../engine/area";
import type { Axis } from "../../engine/moving/shift";
import type { RangeState } from "../book";

/** The points that rows (columns) take up, hidden ones none; beyond what is stored all have the usual size. */
function points({ book: { engine }, sheetId }: RangeState, axis: Axis, first: number, last: number): number {
  const { formats, cells } = engine;
  const stored = cells.stored(sheetId);
  const [count, usual] = axis === "row" ? [stored.rows, formats.standardHeight(sheetId)] : [stored.columns, formats.standardWidth(sheetId)];
  let sum = Math.max(0, last - Math.max(first, count) + 1) * usual;
  for (let index = first; index <= Math.min(last, count - 1); index++) {
    if (axis === "row") sum += formats.rowsHidden(sheetId, areaOf(index, 0)) ? 0 : formats.rowHeight(sheetId, index);
    else sum += formats.columnsHidden(sheetId, areaOf(0, index)) ? 0 : formats.columnWidth(sheetId, index);
  }
  return sum;
}

/** How far from the sheet's top (left) edge the range begins, in points. */
export const edgePosition = (range: RangeState, axis: Axis): number =>
  points(range, axis, 0, (axis === "row" ? range.area.row : range.area.column) - 1);

/** The range's height (width) in points. */
export const extent = (range: RangeState, axis: Axis): number =>
  axis === "row" ? points(range, axis, range.area.row, lastRow(range.area)) : points(range, axis, range.area.column, lastColumn(range.area));
