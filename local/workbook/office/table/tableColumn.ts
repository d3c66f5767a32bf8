import type { Area } from "../../engine/area";
import { dataArea } from "../../engine/tables/workbookTable";
import { asText, type Arguments } from "../api/arguments";
import { HostClass, type HostObject } from "../api/hostClass";
import { invalidArgument, itemNotFound } from "../api/officeError";
import { RangeClass } from "../declaredClasses";
import { guardWriting } from "../range/rangeValues";
import { deleteCells, insertCells } from "../range/shiftGuard";
import { FilterClass } from "./filter";
import { guardTable, headerArea, rangeOf, totalArea, type TableState } from "./tableState";

interface ColumnState extends TableState {
  readonly index: number;
}

const part = ({ index }: ColumnState, area: Area): Area => ({ ...area, column: area.column + index, columns: 1 });

const wholeColumn = (column: ColumnState): HostObject => rangeOf(column, part(column, column.table.area));

const idOf = ({ table, index }: ColumnState): number => table.columnIds[index] ?? index + 1;

export const TableColumnClass: HostClass<ColumnState> = new HostClass<ColumnState>({
  name: "TableColumn",
  identity: { property: "Id", of: idOf },
  scalars: {
    Id: { get: idOf },
    Index: { get: ({ index }) => index },
    Name: {
      get: ({ table, index }) => table.columns[index],
      set: (column, value) => {
        const name = asText(value);
        const { table, book, index } = column;
        if (name === "" || table.columns.some((other, at) => at !== index && other.toLowerCase() === name.toLowerCase())) throw invalidArgument();
        const header = book.range(table.sheetId, part(column, headerArea(column)));
        guardWriting(header);
        book.engine.cells.write(table.sheetId, header.area, () => name);
      },
    },
    Values: { get: (column) => wholeColumn(column).get("Values"), set: (column, value) => wholeColumn(column).set("Values", value) },
  },
  objects: { Filter: (column) => FilterClass.of(column) },
  methods: {
    GetRange: wholeColumn,
    GetDataBodyRange: (column) => rangeOf(column, part(column, dataArea(column.table))),
    GetHeaderRowRange: (column) => rangeOf(column, part(column, headerArea(column))),
    GetTotalRowRange: (column) => rangeOf(column, part(column, totalArea(column))),
    Delete: (column) => {
      guardTable(column);
      const { book, table } = column;
      if (table.columns.length === 1) throw invalidArgument();
      deleteCells(book, table.sheetId, part(column, table.area), "column");
    },
  },
});

const columnAt = (state: TableState, index: number): HostObject | null =>
  Number.isInteger(index) && index >= 0 && index < state.table.columns.length ? TableColumnClass.of({ ...state, index }) : null;

/** By heading, whatever its case, or by id. */
function find(state: TableState, args: Arguments): HostObject | null {
  const key = args.raw(0);
  if (typeof key === "number") return columnAt(state, state.table.columnIds.indexOf(key));
  const name = asText(key).toLowerCase();
  return columnAt(state, state.table.columns.findIndex((column) => column.toLowerCase() === name));
}

function existing(state: TableState, args: Arguments): HostObject {
  const column = find(state, args);
  if (!column) throw itemNotFound();
  return column;
}

function add(state: TableState, args: Arguments): HostObject {
  guardTable(state);
  const { book, table } = state;
  const { engine } = book;
  const count = table.columns.length;
  const given = args.optionalInteger(0);
  const index = given === null || given < 0 ? count : given;
  if (index > count) throw invalidArgument();
  const values = args.raw(1);
  const { area, sheetId } = table;
  const fresh: Area = { ...area, column: area.column + index, columns: 1 };
  insertCells(book, sheetId, fresh, "column");
  // At the edges the table does not grow by itself.
  if (index === 0 || index === count) engine.tables.reshape(table, { ...area, columns: count + 1 });
  const column = TableColumnClass.of({ ...state, index });
  if (values !== null) RangeClass.of(book.range(sheetId, valuesArea(fresh, values))).set("Values", values);
  const name = args.optionalText(2);
  if (name !== null) column.set("Name", name);
  return column;
}

/** Values may be given for the whole column or for the data alone. */
function valuesArea(area: Area, values: unknown): Area {
  if (!Array.isArray(values) || values.length === area.rows || values.length === 1) return area;
  if (values.length === area.rows - 1) return { ...area, row: area.row + 1, rows: area.rows - 1 };
  throw invalidArgument();
}

export const TableColumnCollectionClass: HostClass<TableState> = new HostClass<TableState>({
  name: "TableColumnCollection",
  scalars: { Count: { get: ({ table }) => table.columns.length } },
  items: (state) => state.table.columns.map((_, index) => TableColumnClass.of({ ...state, index })),
  item: existing,
  methods: {
    Add: add,
    GetCount: ({ table }) => table.columns.length,
    GetItem: existing,
    GetItemOrNullObject: find,
    GetItemAt: (state, args) => {
      const column = columnAt(state, args.integer(0));
      if (!column) throw invalidArgument();
      return column;
    },
  },
});
