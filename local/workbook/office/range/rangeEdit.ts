import {
  areaOf, COLUMNS, intersection, isEntireColumn, isEntireRow, lastColumn, lastRow, ROWS, type Area,
} from "../../engine/area";
import { touchesContent } from "../../engine/calculation/calculationFeed";
import type { Axis } from "../../engine/moving/shift";
import { fillInsertedRows } from "../../engine/tables/calculatedColumns";
import { asFlag, type Arguments } from "../api/arguments";
import type { Members } from "../api/hostClass";
import { invalidArgument, OfficeError } from "../api/officeError";
import type { RangeState } from "../book";
import { RangeClass } from "../declaredClasses";
import { guardFormat } from "../format/formatTarget";
import { autoFill } from "./autoFill";
import { copyFrom, finite, moveTo } from "./rangeCopy";
import { replaceAll } from "./rangeFind";
import { outlineMethods } from "./rangeOutline";
import { guardWriting } from "./rangeValues";
import { removeDuplicates } from "./removeDuplicates";
import { guardTearing } from "./shiftGuard";
import { usedArea } from "./usedArea";

const clearModes = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;

function clearContents({ book, sheetId, area }: RangeState): void {
  const { engine } = book;
  const stored = intersection(area, engine.cells.stored(sheetId));
  if (!stored) return;
  const filled = new Set<string>();
  engine.cells.forEach(sheetId, stored, (row, column) => filled.add(`${row},${column}`));
  let bounds: Area | null = null;
  for (const key of filled) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    bounds = bounds ?? areaOf(row, column);
    const top = Math.min(bounds.row, row);
    const left = Math.min(bounds.column, column);
    bounds = areaOf(top, left, Math.max(lastRow(bounds), row) - top + 1, Math.max(lastColumn(bounds), column) - left + 1);
  }
  if (!bounds) return;
  const { row: top, column: left } = bounds;
  engine.cells.write(sheetId, bounds, (row, column) => (filled.has(`${top + row},${left + column}`) ? null : undefined));
}

const removesContents: readonly string[] = ["All", "Contents", "ResetContents"];
const removesFormats: readonly string[] = ["All", "Formats", "RemoveHyperlinks"];
const keepsLinks: readonly string[] = ["Formats"];

/** `clear(applyTo)`: contents, formats, links, or all of them with the rules that hold for the cells. */
export function clearRange(range: RangeState, args: Arguments): void {
  const mode = args.choice(0, clearModes, "All");
  const { book: { engine }, sheetId, area } = range;
  if (mode !== "Formats") guardWriting(range);
  if (removesFormats.includes(mode)) guardFormat(range);
  if (removesContents.includes(mode)) clearContents(range);
  if (removesFormats.includes(mode)) engine.formats.clear(sheetId, area);
  if (mode === "All" || mode === "Formats") engine.conditionalFormats.clear(sheetId, area);
  if (!keepsLinks.includes(mode)) engine.formats.setMarks(sheetId, area, { link: undefined });
  if (mode === "All") {
    engine.validation.clear(sheetId, area);
    engine.merges.unmerge(sheetId, area);
  }
}

/** Entire rows and columns shift as such; other cells in the direction that was asked for. */
function shiftAxis({ area }: RangeState, direction: "Down" | "Right"): Axis {
  if (isEntireRow(area)) return "row";
  if (isEntireColumn(area)) return "column";
  return direction === "Down" ? "row" : "column";
}

function guardShift(range: RangeState, axis: Axis, inserting: boolean): void {
  const { book, sheetId, area } = range;
  const { protection } = book.engine;
  if (protection.of(sheetId)) {
    const entire = axis === "row" ? isEntireRow(area) : isEntireColumn(area);
    const permission = inserting ? (axis === "row" ? "allowInsertRows" : "allowInsertColumns") : axis === "row" ? "allowDeleteRows" : "allowDeleteColumns";
    if (!entire || !protection.allows(sheetId, permission)) throw new OfficeError("AccessDenied");
  }
  guardTearing(book, sheetId, area, axis);
}

/** A merged cell keeps what its first filled cell held, in its own first cell. */
function keepFirst({ book: { engine }, sheetId, area }: RangeState): void {
  const filled: [number, number][] = [];
  engine.cells.forEach(sheetId, area, (row, column, cell) => {
    if (touchesContent(cell)) filled.push([row, column]);
  });
  const [first] = filled;
  if (!first || (filled.length === 1 && first[0] === area.row && first[1] === area.column)) return;
  const input = engine.cells.input(sheetId, ...first);
  for (const [row, column] of filled) engine.cells.write(sheetId, areaOf(row, column), () => null);
  engine.cells.write(sheetId, areaOf(area.row, area.column), () => input);
}

/** The last cells of the sheet, which an insertion would push off it. @throws OfficeError NonBlankCellOffSheet when one holds something */
function guardRoom({ book: { engine }, sheetId, area }: RangeState, axis: Axis): void {
  const pushed = axis === "row"
    ? areaOf(Math.max(area.row, ROWS - area.rows), area.column, Math.min(area.rows, ROWS - area.row), area.columns)
    : areaOf(area.row, Math.max(area.column, COLUMNS - area.columns), area.rows, Math.min(area.columns, COLUMNS - area.column));
  if (intersection(pushed, engine.cells.stored(sheetId)) && usedArea(engine, sheetId, pushed, true)) throw new OfficeError("NonBlankCellOffSheet");
}

function setHidden(axis: Axis) {
  return ({ book, sheetId, area }: RangeState, value: unknown): void => {
    const { engine } = book;
    if (!engine.protection.allows(sheetId, axis === "row" ? "allowFormatRows" : "allowFormatColumns")) throw new OfficeError("AccessDenied");
    if (axis === "row") engine.formats.setRowsHidden(sheetId, area, asFlag(value));
    else engine.formats.setColumnsHidden(sheetId, area, asFlag(value));
  };
}

/** Changing cells otherwise than by writing values into them. */
export const editMembers: Members<RangeState> = {
  scalars: {
    RowHidden: { get: ({ book, sheetId, area }) => book.engine.formats.rowsHidden(sheetId, area), set: setHidden("row") },
    ColumnHidden: { get: ({ book, sheetId, area }) => book.engine.formats.columnsHidden(sheetId, area), set: setHidden("column") },
    Hidden: {
      get: ({ book, sheetId, area }) => {
        const rows = book.engine.formats.rowsHidden(sheetId, area);
        const columns = book.engine.formats.columnsHidden(sheetId, area);
        return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
      },
    },
  },
  methods: {
    Clear: clearRange,
    Insert: (range, args) => {
      const axis = shiftAxis(range, args.choice(0, ["Down", "Right"]));
      guardShift(range, axis, true);
      guardRoom(range, axis);
      const { area } = range;
      range.book.engine.structure.insert(range.sheetId, area, axis);
      if (axis === "row") fillInsertedRows(range.book.engine, range.sheetId, area);
      // The answer is the new, blank cells; this range itself moved on with its cells.
      return RangeClass.of(range.with(area));
    },
    Delete: (range, args) => {
      const axis = shiftAxis(range, args.choice(0, ["Up", "Left"]) === "Up" ? "Down" : "Right");
      guardShift(range, axis, false);
      range.book.engine.structure.delete(range.sheetId, range.area, axis);
    },
    CopyFrom: copyFrom,
    MoveTo: moveTo,
    AutoFill: autoFill,
    RemoveDuplicates: removeDuplicates,
    ReplaceAll: replaceAll,
    ...outlineMethods,
    Merge: (range, args) => {
      guardWriting(range);
      const { engine } = range.book;
      const across = args.flag(0, false);
      const { area, sheetId } = range;
      // Cells of a table are rows and columns of data: Excel merges none of them.
      if (engine.tables.all(sheetId).some((table) => intersection(table.area, area))) throw new OfficeError("InvalidOperation");
      const lines = across ? Array.from({ length: finite(range).rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 })) : [area];
      for (const line of lines) keepFirst(range.with(line));
      engine.merges.merge(sheetId, area, across);
    },
    Unmerge: (range) => {
      guardWriting(range);
      range.book.engine.merges.unmerge(range.sheetId, range.area);
    },
    Select: ({ book, sheetId, area }) => {
      if (book.engine.sheets.visibility(sheetId) !== "Visible") throw invalidArgument();
      book.engine.sheets.activate(sheetId);
      book.engine.selection.show(sheetId, area);
    },
  },
};
