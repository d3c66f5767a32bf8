import {
  areaOf, bounding, cellCount, COLUMNS, intersection, isEntireColumn, isEntireRow, isOnSheet, isSingleCell, lastColumn, lastRow, ROWS, type Area,
} from "../../engine/area";
import { drawRange, MOST_PICTURED } from "../../engine/grid/rangePicture";
import type { Arguments } from "../api/arguments";
import type { HostObject, Members } from "../api/hostClass";
import { apiNotFound, invalidArgument, itemNotFound, OfficeError } from "../api/officeError";
import type { RangeState } from "../book";
import { RangeAreasClass, RangeClass } from "../declaredClasses";
import { TableScopedCollectionClass, tablesIn } from "../table/tablesInRange";
import { AreasState } from "./areasState";
import { rangeArgument } from "./rangeArgument";
import { findCell } from "./rangeFind";
import { edgePosition, extent } from "./rangePosition";
import { precedentMethods } from "./rangePrecedents";
import { extendedArea, rangeEdge, regionAround } from "./rangeRegion";
import { RangeViewClass, visibleView } from "./rangeView";
import { specialAreas } from "./specialCells";
import { usedArea } from "./usedArea";

const part = (range: RangeState, area: Area): HostObject => {
  if (!isOnSheet(area)) throw invalidArgument();
  return RangeClass.of(range.with(area));
};

function common(range: RangeState, args: Arguments): Area | null {
  const other = rangeArgument(range, args, 0);
  return other.sheetId === range.sheetId ? intersection(range.area, other.area) : null;
}

function used(range: RangeState, args: Arguments): Area | null {
  return usedArea(range.book.engine, range.sheetId, range.area, args.flag(0, false));
}

/** Rows above or below, columns before or after; a negative count means those at the edge of the range itself. */
function adjacent(range: RangeState, args: Arguments, axis: "row" | "column", after: boolean): HostObject {
  const count = args.optionalInteger(0) ?? 1;
  if (count === 0) throw invalidArgument();
  const { area } = range;
  const size = Math.abs(count);
  const [start, length] = axis === "row" ? [area.row, area.rows] : [area.column, area.columns];
  if (count < 0 && size > length) throw invalidArgument();
  const first = after ? start + length - (count < 0 ? size : 0) : start - (count < 0 ? 0 : size);
  if (axis === "row") return part(range, areaOf(first, area.column, size, area.columns));
  return part(range, areaOf(area.row, first, area.rows, size));
}

/** Where a range stands, and the ranges that are reached from it. */
export const navigationMembers: Members<RangeState> = {
  scalars: {
    Address: { get: (range) => range.address },
    AddressLocal: { get: (range) => range.address },
    CellCount: { get: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)) },
    RowIndex: { get: ({ area }) => area.row },
    ColumnIndex: { get: ({ area }) => area.column },
    RowCount: { get: ({ area }) => area.rows },
    ColumnCount: { get: ({ area }) => area.columns },
    IsEntireRow: { get: ({ area }) => isEntireRow(area) },
    IsEntireColumn: { get: ({ area }) => isEntireColumn(area) },
    Top: { get: (range) => edgePosition(range, "row") },
    Left: { get: (range) => edgePosition(range, "column") },
    Height: { get: (range) => extent(range, "row") },
    Width: { get: (range) => extent(range, "column") },
  },
  methods: {
    GetCell: (range, args) => part(range, areaOf(range.area.row + args.integer(0), range.area.column + args.integer(1))),
    GetRow: (range, args) => part(range, areaOf(range.area.row + args.integer(0), range.area.column, 1, range.area.columns)),
    GetColumn: (range, args) => part(range, areaOf(range.area.row, range.area.column + args.integer(0), range.area.rows, 1)),
    GetOffsetRange: (range, args) =>
      part(range, { ...range.area, row: range.area.row + args.integer(0), column: range.area.column + args.integer(1) }),
    GetResizedRange: (range, args) =>
      part(range, { ...range.area, rows: range.area.rows + args.integer(0), columns: range.area.columns + args.integer(1) }),
    GetAbsoluteResizedRange: (range, args) => part(range, { ...range.area, rows: args.integer(0), columns: args.integer(1) }),
    GetEntireRow: (range) => part(range, areaOf(range.area.row, 0, range.area.rows, COLUMNS)),
    GetEntireColumn: (range) => part(range, areaOf(0, range.area.column, ROWS, range.area.columns)),
    GetLastCell: (range) => part(range, areaOf(lastRow(range.area), lastColumn(range.area))),
    GetLastRow: (range) => part(range, areaOf(lastRow(range.area), range.area.column, 1, range.area.columns)),
    GetLastColumn: (range) => part(range, areaOf(range.area.row, lastColumn(range.area), range.area.rows, 1)),
    GetRowsAbove: (range, args) => adjacent(range, args, "row", false),
    GetRowsBelow: (range, args) => adjacent(range, args, "row", true),
    GetColumnsBefore: (range, args) => adjacent(range, args, "column", false),
    GetColumnsAfter: (range, args) => adjacent(range, args, "column", true),
    GetBoundingRect: (range, args) => {
      const other = rangeArgument(range, args, 0);
      if (other.sheetId !== range.sheetId) throw invalidArgument();
      return part(range, bounding(range.area, other.area));
    },
    GetIntersection: (range, args) => {
      const area = common(range, args);
      if (!area) throw itemNotFound();
      return part(range, area);
    },
    GetIntersectionOrNullObject: (range, args) => {
      const area = common(range, args);
      return area && part(range, area);
    },
    GetUsedRange: (range, args) => {
      const area = used(range, args);
      if (!area) throw itemNotFound();
      return part(range, area);
    },
    GetUsedRangeOrNullObject: (range, args) => {
      const area = used(range, args);
      return area && part(range, area);
    },
    GetRangeEdge: (range, args) => part(range, rangeEdge(range, args)),
    GetExtendedRange: (range, args) => part(range, extendedArea(range, args)),
    GetSurroundingRegion: (range) => part(range, regionAround(range)),
    GetSurroundingDataRegion: (range) => part(range, regionAround(range)),
    GetMergedAreas: (range) => {
      const areas = mergedAreas(range);
      if (!areas) throw itemNotFound();
      return RangeAreasClass.of(areas);
    },
    GetMergedAreasOrNullObject: (range) => {
      const areas = mergedAreas(range);
      return areas && RangeAreasClass.of(areas);
    },
    /** A PNG in base64, where there is a canvas to draw on; in Node there is none. */
    GetImage: ({ book, sheetId, area }) => {
      const { painter } = book.engine.charts;
      if (!painter) throw apiNotFound("Range.getImage");
      if (cellCount(area) > MOST_PICTURED) throw new OfficeError("RangeExceedsLimit");
      const { shapes, width, height } = drawRange(book.engine, sheetId, area);
      return painter(shapes, width, height, 4 / 3);
    },
    GetSpecialCells: (range, args) => {
      const areas = specialAreas(range.book, range.sheetId, [range.area], args);
      if (!areas) throw itemNotFound();
      return RangeAreasClass.of(areas);
    },
    GetSpecialCellsOrNullObject: (range, args) => {
      const areas = specialAreas(range.book, range.sheetId, [range.area], args);
      return areas && RangeAreasClass.of(areas);
    },
    Find: (range, args) => {
      const found = findCell(range, args);
      if (!found) throw itemNotFound();
      return part(range, found);
    },
    FindOrNullObject: (range, args) => {
      const found = findCell(range, args);
      return found && part(range, found);
    },
    GetTables: ({ book, sheetId, area }, args) => TableScopedCollectionClass.of({ book, tables: tablesIn(book, sheetId, [area], args.flag(0, false)) }),
    GetVisibleView: (range) => RangeViewClass.of(visibleView(range)),
    ...precedentMethods,
    GetSpillingToRange: (range) => {
      const spill = spillOf(range);
      if (!spill) throw itemNotFound();
      return part(range, spill);
    },
    GetSpillingToRangeOrNullObject: (range) => {
      const spill = spillOf(range);
      return spill && part(range, spill);
    },
    GetSpillParent: (range) => {
      const parent = spillParent(range);
      if (!parent) throw itemNotFound();
      return part(range, parent);
    },
    GetSpillParentOrNullObject: (range) => {
      const parent = spillParent(range);
      return parent && part(range, parent);
    },
  },
};

/** The merged cells that have a cell in the range, as wholes. */
function mergedAreas({ book, sheetId, area }: RangeState): AreasState | null {
  const merged = book.engine.merges.touching(sheetId, area);
  return merged.length > 0 ? AreasState.of(book, sheetId, merged) : null;
}

/** The cells that a single cell's formula fills; null when it fills none but its own. */
function spillOf({ book, sheetId, area }: RangeState): Area | null {
  if (!isSingleCell(area)) throw invalidArgument();
  book.engine.settle();
  const spill = book.engine.calculation.getSpill(sheetId, area.row, area.column);
  const isAnchor = spill !== null && spill.anchorRow === area.row && spill.anchorColumn === area.column;
  return isAnchor ? areaOf(area.row, area.column, spill.rows, spill.columns) : null;
}

function spillParent({ book, sheetId, area }: RangeState): Area | null {
  book.engine.settle();
  const spill = book.engine.calculation.getSpill(sheetId, area.row, area.column);
  return spill && areaOf(spill.anchorRow, spill.anchorColumn);
}
