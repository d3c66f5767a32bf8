import { columnsOf, lastRow, rowsOf, union, type Area } from "./cells/address";
import { GraphError } from "./errors";
import { limits } from "./limits";
import { isBlank, parseRows, type CellXml } from "./parts/rows";
import { segmentText, type Segment, type SheetXml } from "./parts/sheetXml";
import { sheetOf, type SheetInfo, type Workbook } from "./parts/workbook";
import { resultOf } from "./results";
import { empty, rowsIn, storedCell, type CellReading } from "./stored";

/** The cells of an area, row by row. @throws GraphError rangeExceedsLimit for more than one answer may hold. */
export function readCells(workbook: Workbook, sheet: SheetInfo, area: Area): CellReading[][] {
  if (rowsOf(area) * columnsOf(area) > limits.rangeCells) throw new GraphError("rangeExceedsLimit");
  const grid = Array.from({ length: rowsOf(area) }, () => new Array<CellReading>(columnsOf(area)).fill(empty));
  for (const row of rowsIn(sheetOf(workbook, sheet), area.top, area.bottom)) {
    const line = grid[row.row - area.top];
    for (const cell of row.cells) {
      if (line !== undefined && cell.column >= area.left && cell.column <= area.right) line[cell.column - area.left] = readCell(workbook, sheet, row.row, cell);
    }
  }
  return grid;
}

function readCell(workbook: Workbook, sheet: SheetInfo, row: number, cell: CellXml): CellReading {
  const stored = storedCell(workbook, sheetOf(workbook, sheet), row, cell);
  const result = stored.formula === null ? null : resultOf(workbook, sheet, row, cell.column, stored.type !== "Empty");
  if (result === null) return stored;
  const { value, isError } = result;
  return { ...stored, value, type: isError ? "Error" : typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String" };
}

/** The smallest area that holds every cell with a value (or, when asked, with a format only); null for an empty sheet. */
export function usedArea(workbook: Workbook, sheet: SheetInfo, valuesOnly: boolean): Area | null {
  const body = sheetOf(workbook, sheet);
  let used: Area | null = null;
  for (const segment of body.segments) used = joined(used, usedInSegment(body, segment, valuesOnly));
  return used;
}

const usedKnown = new WeakMap<Segment, Map<boolean, Area | null>>();

function usedInSegment(body: SheetXml, segment: Segment, valuesOnly: boolean): Area | null {
  const known = usedKnown.get(segment) ?? new Map<boolean, Area | null>();
  usedKnown.set(segment, known);
  const before = known.get(valuesOnly);
  if (before !== undefined) return before;
  let used: Area | null = null;
  for (const { row, cells } of parseRows(segmentText(segment), segment.firstRow, body.prefix, 0, lastRow)) {
    for (const cell of cells) {
      if (valuesOnly && isBlank(cell)) continue;
      used = joined(used, { top: row, bottom: row, left: cell.column, right: cell.column });
    }
  }
  known.set(valuesOnly, used);
  return used;
}

function joined(a: Area | null, b: Area | null): Area | null {
  return a === null || b === null ? (a ?? b) : union(a, b);
}
