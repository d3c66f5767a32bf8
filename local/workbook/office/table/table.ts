import { intersection, isSingleCell, lastColumn, lastRow } from "../../engine/area";
import type { Filter } from "../../engine/filters/filter";
import type { Filters } from "../../engine/filters/filters";
import { fillCalculatedColumns } from "../../engine/tables/calculatedColumns";
import { extendOverNewRows } from "../../engine/tables/tableRules";
import { dataArea, type WorkbookTable } from "../../engine/tables/workbookTable";
import { asFlag, asText, type Arguments } from "../api/arguments";
import { HostClass, type HostObject, type ScalarMember } from "../api/hostClass";
import { invalidArgument, itemNotFound, OfficeError } from "../api/officeError";
import type { RangeState, ScopeState } from "../book";
import { RangeClass, WorksheetClass } from "../declaredClasses";
import { tableCollectionEvents, tableEvents } from "../event/eventRegistration";
import { insertCells } from "../range/shiftGuard";
import { surroundings } from "../range/surroundings";
import { checkDefinedName } from "../sheet/sheetName";
import { AutoFilterClass } from "./autoFilter";
import { TableColumnCollectionClass } from "./tableColumn";
import { TableRowCollectionClass } from "./tableRow";
import { TableSortClass } from "./tableSort";
import { alive, guardTable, headerArea, isTaken, rangeOf, totalArea, touchesOthers, type TableState } from "./tableState";
import { checkTableStyle } from "./tableStyle";
import { setTotals } from "./tableTotals";

type Flag = "showBandedRows" | "showBandedColumns" | "highlightFirstColumn" | "highlightLastColumn" | "showFilterButton";

const flagMember = (key: Flag): ScalarMember<TableState> => ({
  get: (state) => alive(state)[key],
  set: (state, value) => {
    guardTable(state);
    state.table[key] = asFlag(value);
    state.book.engine.tables.refresh(state.table);
  },
});

function setHeaders(state: TableState, shown: boolean): void {
  guardTable(state);
  const { book, table } = state;
  if (alive(state).showHeaders === shown) return;
  if (shown) {
    const first = { ...table.area, rows: 1 };
    if (first.row === 0 || isTaken(book, table, { ...first, row: first.row - 1 })) insertCells(book, table.sheetId, first, "row");
    const { area } = table;
    table.showHeaders = true;
    const header = { ...area, row: area.row - 1, rows: 1 };
    book.engine.cells.write(table.sheetId, header, (_, column) => table.columns[column] ?? null);
    book.engine.tables.reshape(table, { ...area, row: area.row - 1, rows: area.rows + 1 });
  } else {
    const { area } = table;
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
  if (touchesOthers(book, table, area)) throw invalidArgument();
  if (table.showTotals && lastRow(area) !== lastRow(table.area)) {
    const from = totalArea(state);
    const inputs = Array.from({ length: from.columns }, (_, index) => book.engine.cells.input(table.sheetId, from.row, from.column + index));
    book.engine.cells.write(table.sheetId, from, () => null);
    book.engine.cells.write(table.sheetId, { ...from, row: lastRow(area) }, (_, column) => inputs[column] ?? null);
  }
  const data = dataArea(table);
  const below = lastRow(data) + 1;
  book.engine.tables.reshape(table, area);
  const added = lastRow(dataArea(table)) + 1 - below;
  extendOverNewRows(book.engine, table.sheetId, data, added);
  if (added > 0) fillCalculatedColumns(book.engine, table, { ...area, row: below, rows: added });
}

function changeFilters(state: TableState, change: (filters: Filters, filter: Filter) => void): void {
  const { filters, protection } = state.book.engine;
  if (!protection.allows(alive(state).sheetId, "allowAutoFilter")) throw new OfficeError("AccessDenied");
  change(filters, filters.ofTable(state.table));
}

export const TableClass: HostClass<TableState> = new HostClass<TableState>({
  name: "Table",
  identity: { property: "Id", of: ({ table }) => table.id },
  scalars: {
    Id: { get: ({ table }) => table.id },
    LegacyId: { get: ({ table }) => table.id },
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
        state.table.style = checkTableStyle(asText(value));
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
    Sort: (state) => TableSortClass.of({ ...state, table: alive(state) }),
    AutoFilter: ({ book, ...state }) => AutoFilterClass.of({ book, sheetId: alive({ book, ...state }).sheetId, table: state.table }),
  },
  methods: {
    GetRange: (state) => rangeOf(state, state.table.area),
    GetHeaderRowRange: (state) => rangeOf(state, headerArea(state)),
    GetDataBodyRange: (state) => rangeOf(state, dataArea(state.table)),
    GetTotalRowRange: (state) => rangeOf(state, totalArea(state)),
    Resize: resize,
    ClearFilters: (state) => changeFilters(state, (filters, filter) => filters.clear(filter)),
    ReapplyFilters: (state) => changeFilters(state, (filters, filter) => filters.reapply(filter)),
    ConvertToRange: (state) => {
      guardTable(state);
      const range = rangeOf(state, state.table.area);
      state.book.engine.tables.dissolve(alive(state));
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

const listed = ({ book, sheetId }: ScopeState): WorkbookTable[] => book.engine.tables.all(sheetId ?? undefined);

function find(tables: ScopeState, args: Arguments): HostObject | null {
  const key = asText(args.raw(0)).toLowerCase();
  const table = listed(tables).find(({ id, name }) => name.toLowerCase() === key || id.toLowerCase() === key);
  return table ? TableClass.of({ book: tables.book, table }) : null;
}

function existing(tables: ScopeState, args: Arguments): HostObject {
  const table = find(tables, args);
  if (!table) throw itemNotFound();
  return table;
}

/** The cells of a new table. A single cell means the block of filled cells around it. */
function sourceOf(tables: ScopeState, args: Arguments): RangeState {
  const { book } = tables;
  const range = args.object(0, RangeClass) ?? book.locate(args.text(0), tables.sheetId ?? book.engine.sheets.activeId);
  if (!range || (tables.sheetId !== null && range.sheetId !== tables.sheetId)) throw invalidArgument();
  return isSingleCell(range.area) ? range.with(surroundings(range)) : range;
}

function add(tables: ScopeState, args: Arguments): HostObject {
  const range = sourceOf(tables, args);
  const { book, sheetId } = range;
  const { engine } = book;
  if (engine.protection.of(sheetId)) throw new OfficeError("AccessDenied");
  let area = range.area;
  if (touchesOthers(book, null, area, sheetId)) throw invalidArgument("A table can't overlap another table.");
  if (!args.flag(1, false)) {
    // Without headings a row for them is put in above the data.
    insertCells(book, sheetId, { ...area, rows: 1 }, "row");
    area = { ...area, rows: area.rows + 1 };
  } else if (area.rows === 1) {
    area = { ...area, rows: 2 };
  }
  if (lastColumn(area) < area.column) throw invalidArgument();
  const table = engine.tables.add(sheetId, area);
  table.style = book.document.tableStyle;
  engine.tables.refresh(table);
  return TableClass.of({ book, table });
}

export const TableCollectionClass: HostClass<ScopeState> = new HostClass<ScopeState>({
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
