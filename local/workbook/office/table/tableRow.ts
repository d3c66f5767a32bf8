import { lastRow, type Area } from "../../engine/area";
import { fillCalculatedColumns } from "../../engine/tables/calculatedColumns";
import { extendOverNewRows } from "../../engine/tables/tableRules";
import { dataArea } from "../../engine/tables/workbookTable";
import type { Arguments } from "../api/arguments";
import { HostClass, type HostObject } from "../api/hostClass";
import { invalidArgument } from "../api/officeError";
import { deleteCells, insertCells } from "../range/shiftGuard";
import { guardTable, makeRoom, rangeOf, type TableState } from "./tableState";

interface RowState extends TableState {
  readonly index: number;
}

const areaOfRow = ({ table, index }: RowState): Area => ({ ...dataArea(table), row: dataArea(table).row + index, rows: 1 });

const rangeOfRow = (row: RowState): HostObject => rangeOf(row, areaOfRow(row));

const count = ({ table }: TableState): number => dataArea(table).rows;

/** Takes rows out from the last to the first; the last data row of a table is emptied instead. */
function deleteRows(state: TableState, indexes: readonly number[]): void {
  guardTable(state);
  const { book, table } = state;
  const unique = [...new Set(indexes)].sort((a, b) => b - a);
  if (unique.some((index) => index < 0 || index >= count(state))) throw invalidArgument();
  for (const index of unique) {
    const area = areaOfRow({ ...state, index });
    if (count(state) > 1) deleteCells(book, table.sheetId, area, "row");
    else book.engine.cells.write(table.sheetId, area, () => null);
  }
}

export const TableRowClass: HostClass<RowState> = new HostClass<RowState>({
  name: "TableRow",
  scalars: {
    Index: { get: ({ index }) => index },
    Values: { get: (row) => rangeOfRow(row).get("Values"), set: (row, value) => rangeOfRow(row).set("Values", value) },
  },
  methods: { GetRange: rangeOfRow, Delete: (row) => deleteRows(row, [row.index]) },
});

function rowAt(state: TableState, args: Arguments): HostObject {
  const index = args.integer(0);
  if (index < 0 || index >= count(state)) throw invalidArgument();
  return TableRowClass.of({ ...state, index });
}

/** The rows to add: a block, one row, or none (then one row with nothing but the formulas of calculated columns). */
function rowsOf(values: unknown, columns: number): readonly (readonly unknown[])[] {
  if (values === null) return [Array.from({ length: columns }, () => null)];
  if (!Array.isArray(values)) throw invalidArgument();
  const rows = values.every(Array.isArray) ? (values as readonly (readonly unknown[])[]) : [values as readonly unknown[]];
  if (rows.length === 0 || rows.some((row) => row.length !== columns)) {
    throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }
  return rows;
}

/** Whether a table has nothing but the blank row that one of headings alone is given. */
function isBlank(state: TableState): boolean {
  const { book: { engine }, table } = state;
  const { row, column, columns } = dataArea(table);
  return count(state) === 1 && Array.from({ length: columns }, (_, offset) => engine.value(table.sheetId, row, column + offset)).every((value) => value === null);
}

/** Writes new rows. What is null in them is left to the calculated columns. */
function fill(state: TableState, area: Area, rows: readonly (readonly unknown[])[]): void {
  rangeOf(state, area).set("Values", rows);
  fillCalculatedColumns(state.book.engine, state.table, area, (row, column) => (rows[row - area.row]?.[column - area.column] ?? null) === null);
}

/** The first rows of a table go where its blank row is. */
function fillBlank(state: TableState, rows: readonly (readonly unknown[])[]): HostObject {
  const { book, table } = state;
  const data = dataArea(table);
  if (rows.length > 1) {
    const rest: Area = { ...data, row: data.row + 1, rows: rows.length - 1 };
    if (table.showTotals) insertCells(book, table.sheetId, rest, "row");
    else {
      makeRoom(state, rest);
      book.engine.tables.reshape(table, { ...table.area, rows: table.area.rows + rest.rows });
    }
  }
  const filled: Area = { ...data, rows: rows.length };
  if (dataArea(table).rows < rows.length) book.engine.tables.reshape(table, { ...table.area, rows: table.area.rows + rows.length - dataArea(table).rows });
  extendOverNewRows(book.engine, table.sheetId, data, rows.length - 1);
  fill(state, filled, rows);
  return TableRowClass.of({ ...state, index: 0 });
}

function add(state: TableState, args: Arguments): HostObject {
  guardTable(state);
  const { book, table } = state;
  const { engine } = book;
  const rows = rowsOf(args.raw(1), table.area.columns);
  const size = count(state);
  const given = args.optionalInteger(0);
  const index = given === null || given < 0 ? size : given;
  if (index > size) throw invalidArgument();
  const data = dataArea(table);
  if (index === size && isBlank(state)) return fillBlank(state, rows);
  const fresh: Area = { ...data, row: data.row + index, rows: rows.length };
  if (index === size && !table.showTotals) {
    const { area } = table;
    makeRoom(state, { ...fresh, row: lastRow(area) + 1 });
    engine.tables.reshape(table, { ...area, rows: area.rows + rows.length });
  } else {
    const before = table.area;
    insertCells(book, table.sheetId, fresh, "row");
    // Rows put in right under a hidden header row stand before the table: it takes them in.
    if (table.area.row !== before.row) engine.tables.reshape(table, { ...before, rows: before.rows + rows.length });
  }
  if (index === size) extendOverNewRows(engine, table.sheetId, data, rows.length);
  fill(state, fresh, rows);
  return TableRowClass.of({ ...state, index });
}

export const TableRowCollectionClass: HostClass<TableState> = new HostClass<TableState>({
  name: "TableRowCollection",
  scalars: { Count: { get: count } },
  items: (state) => Array.from({ length: count(state) }, (_, index) => TableRowClass.of({ ...state, index })),
  methods: {
    Add: add,
    GetCount: count,
    GetItemAt: rowAt,
    DeleteRowsAt: (state, args) => {
      const first = args.integer(0);
      const size = args.optionalInteger(1) ?? 1;
      if (size < 1) throw invalidArgument();
      deleteRows(state, Array.from({ length: size }, (_, offset) => first + offset));
    },
    DeleteRows: (state, args) => {
      const rows = args.raw(0);
      if (!Array.isArray(rows)) throw invalidArgument();
      deleteRows(state, rows.map((row: unknown) => {
        if (typeof row === "number") return row;
        const known = TableRowClass.selfOf(row);
        if (!known) throw invalidArgument();
        return known.index;
      }));
    },
  },
});
