import { areaOf, containsCell, intersection, isSingleCell, lastColumn, lastRow, type Area } from "../engine/area";
import { dataArea, type WorkbookTable } from "../engine/tables";
import { asFlag, asText, type Arguments } from "./arguments";
import type { Book, RangeState } from "./book";
import { tableCollectionEvents, tableEvents } from "./eventRegistration";
import { HostClass, type HostObject, type ScalarMember } from "./hostClass";
import { invalidArgument, itemNotFound, OfficeError } from "./officeError";
import { RangeClass } from "./range";
import { checkDefinedName } from "./sheetName";
import { TableColumnCollectionClass } from "./tableColumn";
import { TableRowCollectionClass } from "./tableRow";
import { WorksheetClass } from "./worksheet";

export interface TableState {
  readonly book: Book;
  readonly table: WorkbookTable;
}

/** The tables of a sheet, or of the workbook. */
export interface TablesState {
  readonly book: Book;
  readonly sheetId: string | null;
}

/** @throws OfficeError AccessDenied on a protected sheet: its tables cannot change shape */
export function guardTable({ book, table }: TableState): void {
  if (book.engine.protection.of(table.sheetId)) throw new OfficeError("AccessDenied");
}

/** @throws OfficeError ItemNotFound when the table is gone */
function alive({ book, table }: TableState): WorkbookTable {
  if (book.engine.tables.byId(table.id) !== table) throw itemNotFound();
  return table;
}

export const rangeOf = (state: TableState, area: Area): HostObject => RangeClass.of(state.book.range(alive(state).sheetId, area));

export const headerArea = ({ table }: TableState): Area => {
  if (!table.showHeaders) throw itemNotFound();
  return { ...table.area, rows: 1 };
};

export const totalArea = ({ table }: TableState): Area => {
  if (!table.showTotals) throw itemNotFound();
  return { ...table.area, row: lastRow(table.area), rows: 1 };
};

type Flag = "showBandedRows" | "showBandedColumns" | "highlightFirstColumn" | "highlightLastColumn" | "showFilterButton";

const flagMember = (key: Flag): ScalarMember<TableState> => ({
  get: (state) => alive(state)[key],
  set: (state, value) => {
    guardTable(state);
    state.table[key] = asFlag(value);
    state.book.engine.tables.refresh(state.table);
  },
});

/** Shows or takes away the totals row: the cells below the table make room for it or close up. */
function setTotals(state: TableState, shown: boolean): void {
  guardTable(state);
  const { book, table } = state;
  const { engine } = book;
  if (alive(state).showTotals === shown) return;
  const { area, sheetId } = table;
  if (!shown) {
    const totals = totalArea(state);
    table.showTotals = false;
    engine.structure.delete(sheetId, totals, "row");
    return;
  }
  makeRoom(state, { ...area, row: lastRow(area) + 1, rows: 1 });
  table.showTotals = true;
  engine.tables.reshape(table, { ...area, rows: area.rows + 1 });
  const label = engine.language === "zh-CN" ? "汇总" : "Total";
  const last = table.columns.at(-1) ?? "";
  const sum = `=SUBTOTAL(109,${table.name}[${last.replaceAll(/['#@[\]]/g, "'$&")}])`;
  engine.cells.write(sheetId, totalArea(state), (_, column) =>
    column === area.columns - 1 && column > 0 ? { formula: sum } : column === 0 ? label : undefined,
  );
}

/** Moves what stands in the way of a growing table down; nothing moves where all is blank. */
export function makeRoom({ book, table }: TableState, area: Area): void {
  let occupied = false;
  book.engine.cells.forEach(table.sheetId, area, (_row, _column, cell) => {
    if (cell.v !== undefined || cell.f || cell.p) occupied = true;
  });
  if (occupied) book.engine.structure.insert(table.sheetId, area, "row");
}

function setHeaders(state: TableState, shown: boolean): void {
  guardTable(state);
  const { book, table } = state;
  if (alive(state).showHeaders === shown) return;
  const { area } = table;
  if (shown) {
    if (area.row === 0) throw new OfficeError("InvalidOperation");
    table.showHeaders = true;
    const header = { ...area, row: area.row - 1, rows: 1 };
    book.engine.cells.write(table.sheetId, header, (_, column) => table.columns[column] ?? null);
    book.engine.tables.reshape(table, { ...area, row: area.row - 1, rows: area.rows + 1 });
  } else {
    const header = headerArea(state);
    table.showHeaders = false;
    book.engine.tables.reshape(table, { ...area, row: area.row + 1, rows: area.rows - 1 });
    book.engine.cells.write(table.sheetId, header, () => null);
  }
}

function resize(state: TableState, args: Arguments): void {
  guardTable(state);
  const { book, table } = state;
  const range = args.object(0, RangeClass) ?? book.locate(args.text(0), alive(state).sheetId);
  if (!range || range.sheetId !== table.sheetId) throw invalidArgument();
  const { area } = range;
  const minimum = (table.showHeaders ? 1 : 0) + 1 + (table.showTotals ? 1 : 0);
  // The headings stay in their row and the new table shares cells with the old one.
  if (area.row !== table.area.row || area.rows < minimum || !intersection(area, table.area)) throw invalidArgument();
  if (others(book, table, area)) throw invalidArgument();
  if (table.showTotals && lastRow(area) !== lastRow(table.area)) {
    const from = totalArea(state);
    const inputs = Array.from({ length: from.columns }, (_, index) => book.engine.cells.input(table.sheetId, from.row, from.column + index));
    book.engine.cells.write(table.sheetId, from, () => null);
    book.engine.cells.write(table.sheetId, { ...from, row: lastRow(area) }, (_, column) => inputs[column] ?? null);
  }
  book.engine.tables.reshape(table, area);
}

const others = (book: Book, table: WorkbookTable | null, area: Area, sheetId = table?.sheetId): boolean =>
  book.engine.tables.all(sheetId).some((other) => other !== table && intersection(other.area, area));

export const TableClass: HostClass<TableState> = new HostClass<TableState>({
  name: "Table",
  identity: { property: "Id", of: ({ table }) => table.id },
  scalars: {
    Id: { get: ({ table }) => table.id },
    LegacyId: { get: ({ table }) => table.id, byDefault: false },
    Name: {
      get: (state) => alive(state).name,
      set: (state, value) => {
        const name = checkDefinedName(asText(value));
        const { engine } = state.book;
        const owner = engine.tables.find(name);
        if ((owner && owner !== state.table) || engine.names.find(name, null)) throw new OfficeError("ItemAlreadyExists");
        if (alive(state).name !== name) engine.tables.rename(state.table, name);
      },
    },
    Style: {
      get: (state) => alive(state).style,
      set: (state, value) => {
        guardTable(state);
        state.table.style = asText(value);
        state.book.engine.tables.refresh(state.table);
      },
    },
    ShowHeaders: { get: (state) => alive(state).showHeaders, set: (state, value) => setHeaders(state, asFlag(value)) },
    ShowTotals: { get: (state) => alive(state).showTotals, set: (state, value) => setTotals(state, asFlag(value)) },
    ShowBandedRows: flagMember("showBandedRows"),
    ShowBandedColumns: flagMember("showBandedColumns"),
    ShowFilterButton: flagMember("showFilterButton"),
    HighlightFirstColumn: flagMember("highlightFirstColumn"),
    HighlightLastColumn: flagMember("highlightLastColumn"),
  },
  objects: {
    Columns: (state) => TableColumnCollectionClass.of({ ...state, table: alive(state) }),
    Rows: (state) => TableRowCollectionClass.of({ ...state, table: alive(state) }),
    Worksheet: (state) => WorksheetClass.of(state.book.sheet(alive(state).sheetId)),
  },
  methods: {
    GetRange: (state) => rangeOf(state, state.table.area),
    GetHeaderRowRange: (state) => rangeOf(state, headerArea(state)),
    GetDataBodyRange: (state) => rangeOf(state, dataArea(state.table)),
    GetTotalRowRange: (state) => rangeOf(state, totalArea(state)),
    Resize: resize,
    ConvertToRange: (state) => {
      guardTable(state);
      const range = rangeOf(state, state.table.area);
      state.book.engine.tables.remove(alive(state));
      return range;
    },
    Delete: (state) => {
      guardTable(state);
      const { book, table } = state;
      const { area, sheetId } = alive(state);
      book.engine.tables.remove(table);
      book.engine.cells.write(sheetId, area, () => null);
      book.engine.formats.clear(sheetId, area);
    },
    ...tableEvents,
  },
});

const listed = ({ book, sheetId }: TablesState): WorkbookTable[] => book.engine.tables.all(sheetId ?? undefined);

function find(tables: TablesState, args: Arguments): HostObject | null {
  const key = asText(args.raw(0)).toLowerCase();
  const table = listed(tables).find(({ id, name }) => name.toLowerCase() === key || id.toLowerCase() === key);
  return table ? TableClass.of({ book: tables.book, table }) : null;
}

function existing(tables: TablesState, args: Arguments): HostObject {
  const table = find(tables, args);
  if (!table) throw itemNotFound();
  return table;
}

/** The cells of a new table. A single cell means the block of filled cells around it. */
function sourceOf(tables: TablesState, args: Arguments): RangeState {
  const { book } = tables;
  const range = args.object(0, RangeClass) ?? book.locate(args.text(0), tables.sheetId ?? book.engine.sheets.activeId);
  if (!range || (tables.sheetId !== null && range.sheetId !== tables.sheetId)) throw invalidArgument();
  return isSingleCell(range.area) ? range.with(surroundings(range)) : range;
}

function surroundings({ book, sheetId, area }: RangeState): Area {
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

function add(tables: TablesState, args: Arguments): HostObject {
  const range = sourceOf(tables, args);
  const { book, sheetId } = range;
  const { engine } = book;
  if (engine.protection.of(sheetId)) throw new OfficeError("AccessDenied");
  let area = range.area;
  if (others(book, null, area, sheetId)) throw invalidArgument("A table can't overlap another table.");
  if (!args.flag(1, false)) {
    // Without headings a row for them is put in above the data.
    engine.structure.insert(sheetId, { ...area, rows: 1 }, "row");
    area = { ...area, rows: area.rows + 1 };
  } else if (area.rows === 1) {
    area = { ...area, rows: 2 };
  }
  if (lastColumn(area) < area.column) throw invalidArgument();
  return TableClass.of({ book, table: engine.tables.add(sheetId, area) });
}

export const TableCollectionClass: HostClass<TablesState> = new HostClass<TablesState>({
  name: "TableCollection",
  scalars: { Count: { get: (tables) => listed(tables).length } },
  items: (tables) => listed(tables).map((table) => TableClass.of({ book: tables.book, table })),
  item: existing,
  methods: {
    Add: add,
    GetCount: (tables) => listed(tables).length,
    GetItem: existing,
    GetItemOrNullObject: find,
    GetItemAt: (tables, args) => {
      const table = listed(tables)[args.integer(0)];
      if (!table) throw invalidArgument();
      return TableClass.of({ book: tables.book, table });
    },
    ...tableCollectionEvents,
  },
});
