import type { CellFile } from "../model/workbook";
import type { Slices } from "../slices";

/** The cells of a sheet by row, from left to right. */
export type Lines = ReadonlyMap<number, readonly CellFile[]>;

/** As many cells are put into their rows at a time. */
const CELLS = 20_000;

export function* linesOf(cells: readonly CellFile[]): Slices<Lines> {
  const lines = new Map<number, CellFile[]>();
  for (const [index, cell] of cells.entries()) {
    const line = lines.get(cell.row);
    if (line) line.push(cell);
    else lines.set(cell.row, [cell]);
    if (index % CELLS === CELLS - 1) yield;
  }
  yield;
  for (const line of lines.values()) if (!isInOrder(line)) line.sort((a, b) => a.column - b.column);
  return lines;
}

const isInOrder = (line: readonly CellFile[]): boolean => line.every(({ column }, index) => index === 0 || (line[index - 1]?.column ?? -1) < column);

/** The cell of a place, if there is one. */
export function cellIn(lines: Lines, row: number, column: number): CellFile | undefined {
  const line = lines.get(row) ?? [];
  let [low, high] = [0, line.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((line[middle]?.column ?? column) < column) low = middle + 1;
    else high = middle;
  }
  return line[low]?.column === column ? line[low] : undefined;
}
