import { areaOf, isEntireColumn, isEntireRow, lastColumn, lastRow } from "../../engine/area";
import { HostClass, type ScalarMember } from "../api/hostClass";
import { invalidArgument, OfficeError } from "../api/officeError";
import type { RangeState } from "../book";
import { RangeClass } from "../declaredClasses";

/** The visible rows and columns of a range; a view of one row knows its place among the visible ones. */
interface ViewState {
  readonly range: RangeState;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly index: number;
}

/** Entire rows and columns end where the stored cells end. */
export function visibleView(range: RangeState): ViewState {
  const { book: { engine: { formats, cells } }, sheetId, area } = range;
  const stored = cells.stored(sheetId);
  const indexes = (first: number, last: number, hidden: (index: number) => boolean) =>
    Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).filter((index) => !hidden(index));
  const bottom = isEntireColumn(area) ? lastRow(stored) : lastRow(area);
  const right = isEntireRow(area) ? lastColumn(stored) : lastColumn(area);
  return {
    range, index: 0,
    rows: indexes(area.row, bottom, (row) => formats.rowsHidden(sheetId, areaOf(row, 0)) === true),
    columns: indexes(area.column, right, (column) => formats.columnsHidden(sheetId, areaOf(0, column)) === true),
  };
}

/** One entry per visible cell, read as the range's own property of that name. */
function grid(name: string): ScalarMember<ViewState> {
  return {
    get: ({ range, rows, columns }) => rows.map((row) => columns.map((column) => (RangeClass.of(range.with(areaOf(row, column))).get(name) as readonly (readonly unknown[])[])[0]?.[0] ?? null)),
  };
}

function settable(name: string): ScalarMember<ViewState> {
  return {
    ...grid(name),
    set: ({ range, rows, columns }, value) => {
      const lines = Array.isArray(value) ? (value as readonly unknown[]) : rows.map(() => columns.map(() => value));
      if (lines.length !== rows.length || !lines.every((line) => Array.isArray(line) && line.length === columns.length)) throw invalidArgument();
      rows.forEach((row, at) => columns.forEach((column, index) => RangeClass.of(range.with(areaOf(row, column))).set(name, [[(lines[at] as readonly unknown[])[index]]])));
    },
  };
}

const RangeViewCollectionClass: HostClass<ViewState> = new HostClass<ViewState>({
  name: "RangeViewCollection",
  items: (view) => view.rows.map((_row, index) => rowView(view, index)),
  methods: {
    GetCount: ({ rows }) => rows.length,
    GetItemAt: (view, args) => {
      const index = args.integer(0);
      if (index < 0 || index >= view.rows.length) throw invalidArgument();
      return rowView(view, index);
    },
  },
});

const rowView = ({ range, rows, columns }: ViewState, index: number) => RangeViewClass.of({ range, columns, rows: rows.slice(index, index + 1), index });

export const RangeViewClass: HostClass<ViewState> = new HostClass<ViewState>({
  name: "RangeView",
  scalars: {
    Values: settable("Values"),
    Formulas: settable("Formulas"),
    FormulasLocal: settable("FormulasLocal"),
    FormulasR1C1: settable("FormulasR1C1"),
    NumberFormat: settable("NumberFormat"),
    Text: grid("Text"),
    ValueTypes: grid("ValueTypes"),
    CellAddresses: { get: ({ range, rows, columns }) => rows.map((row) => columns.map((column) => range.with(areaOf(row, column)).address)) },
    RowCount: { get: ({ rows }) => rows.length },
    ColumnCount: { get: ({ columns }) => columns.length },
    Index: { get: ({ index }) => index },
  },
  objects: { Rows: (view) => RangeViewCollectionClass.of(view) },
  methods: {
    GetRange: ({ range, rows, columns }) => {
      const [top, left] = [rows[0], columns[0]];
      if (top === undefined || left === undefined) throw new OfficeError("ItemNotFound");
      return RangeClass.of(range.with(areaOf(top, left, (rows.at(-1) ?? top) - top + 1, (columns.at(-1) ?? left) - left + 1)));
    },
  },
});
