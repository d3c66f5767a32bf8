import { areaOf, bounding, COLUMNS, containsCell, lastColumn, lastRow, ROWS, type Area } from "../../engine/area";
import type { Arguments } from "../api/arguments";
import { invalidArgument } from "../api/officeError";
import type { RangeState } from "../book";
import { rangeArgument } from "./rangeArgument";
import { surroundings } from "./surroundings";

const directions = ["Left", "Right", "Up", "Down"] as const;
type Direction = (typeof directions)[number];

const steps: Readonly<Record<Direction, readonly [row: number, column: number]>> = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] };

/** Where Ctrl and an arrow key lead from a cell: the end of its data, else the next data, else the end of the sheet. */
function edge({ book: { engine }, sheetId }: RangeState, from: Area, direction: Direction): Area {
  const [down, right] = steps[direction];
  const stored = engine.cells.stored(sheetId);
  const used = engine.spills(sheetId).reduce(bounding, stored);
  const onSheet = (row: number, column: number): boolean => row >= 0 && column >= 0 && row < ROWS && column < COLUMNS;
  const filled = (row: number, column: number): boolean => containsCell(used, row, column) && engine.value(sheetId, row, column) !== null;
  let { row, column } = from;
  const next = (): boolean => {
    if (!onSheet(row + down, column + right)) return false;
    row += down;
    column += right;
    return true;
  };
  if (!next()) return from;
  if (filled(from.row, from.column) && filled(row, column)) {
    while (onSheet(row + down, column + right) && filled(row + down, column + right)) next();
    return areaOf(row, column);
  }
  while (!filled(row, column) && containsCell(used, row + down, column + right)) next();
  if (filled(row, column)) return areaOf(row, column);
  if (direction === "Down") return areaOf(ROWS - 1, column);
  if (direction === "Right") return areaOf(row, COLUMNS - 1);
  return direction === "Up" ? areaOf(0, column) : areaOf(row, 0);
}

/** The cell from which the edge is sought: the range's first unless another one of it is given. */
function activeCell(range: RangeState, args: Arguments): Area {
  if (!args.isGiven(1)) return areaOf(range.area.row, range.area.column);
  const { sheetId, area } = rangeArgument(range, args, 1);
  if (sheetId !== range.sheetId || !containsCell(range.area, area.row, area.column)) throw invalidArgument();
  return areaOf(area.row, area.column);
}

export const rangeEdge = (range: RangeState, args: Arguments): Area => edge(range, activeCell(range, args), args.choice(0, directions));

/** The range grown in one direction up to the edge of the data, as Ctrl, Shift and an arrow key do. */
export function extendedArea(range: RangeState, args: Arguments): Area {
  const direction = args.choice(0, directions);
  const end = edge(range, activeCell(range, args), direction);
  const { area } = range;
  return bounding(area, direction === "Up" || direction === "Down" ? { ...area, row: end.row, rows: 1 } : { ...area, column: end.column, columns: 1 });
}

/** The block of data around a range, bounded by blank rows and columns. */
export function regionAround(range: RangeState): Area {
  const { area } = range;
  const first = surroundings(range.with(areaOf(area.row, area.column)));
  const last = surroundings(range.with(areaOf(lastRow(area), lastColumn(area))));
  return [area, first, last].reduce(bounding);
}
