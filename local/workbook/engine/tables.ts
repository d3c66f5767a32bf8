import { CommandType } from "@univerjs/core";
import {
  AddSheetTableMutation, DeleteSheetTableMutation, SetSheetTableMutation, SheetTableService, TableManager, type ITableInfoWithUnitId,
} from "@univerjs/sheets-table";
import { containsArea, intersection, isOnSheet, lastRow, sameArea, subtract, type Area } from "./area";
import type { CellInput, Cells } from "./cells";
import { offsetReferences } from "./formulaReferences";
import type { Context } from "./context";
import { columnIdsOf, headingText, uniqueHeadings } from "./headings";
import { FOLLOWING } from "./following";
import { Mirroring } from "./mirroring";
import { areaOfRange, rangeOf } from "./ranges";
import { shiftArea, type Shift } from "./shift";
import type { Origin } from "./structure";
import { themeOf } from "./tableTheme";

/** A table of the workbook: a header row, data and perhaps a totals row. */
export interface WorkbookTable {
  readonly id: string;
  name: string;
  /** Another once the table was moved there. */
  sheetId: string;
  /** With the header row and the totals row, when they are shown. */
  area: Area;
  /** Headings, left to right: unique whatever their case, and the same as the texts of the header row. */
  columns: readonly string[];
  /** A number for each of them, which stays with the column wherever it goes and whatever it is called. */
  columnIds: readonly number[];
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  showFilterButton: boolean;
}

export const dataArea = (table: WorkbookTable): Area => {
  const head = table.showHeaders ? 1 : 0;
  return { ...table.area, row: table.area.row + head, rows: Math.max(1, table.area.rows - head - (table.showTotals ? 1 : 0)) };
};

/** What can happen to a table, for those who must follow (formulas, calculation, events). */
export type TableChange =
  | { readonly kind: "added" | "removed" | "reshaped"; readonly table: WorkbookTable }
  | { readonly kind: "renamed"; readonly table: WorkbookTable; readonly from: string }
  | { readonly kind: "columnRenamed"; readonly table: WorkbookTable; readonly from: string; readonly to: string };

/** Commands of the grid's own table menus: after them the grid's tables are the truth. */
const gridCommands = /^(?:sheet\.command\.(?:add-table|delete-table|set-table-config|table-|sheet-table-)|univer\.command\.(?:undo|redo))/;

/**
 * The tables, kept here with all that Excel knows of them; the grid's table plugin shows them (bands, filter buttons) and
 * is set right after every structural edit, because its own bookkeeping of columns drifts.
 */
export class Tables {
  private readonly tables = new Map<string, WorkbookTable>();
  /** Removed tables by id, so that an undo brings back all of them. */
  private readonly removed = new Map<string, WorkbookTable>();
  private readonly listeners = new Set<(change: TableChange) => void>();
  private nextId = 1;
  private readonly mirroring = new Mirroring();
  /** Headings are being written by ourselves: nobody renames a column. */
  private fillingIn = false;
  /** A command of the grid is moving cells: its table plugin is at work on its own tables and must not be disturbed. */
  private gridIsShifting = false;

  constructor(
    private readonly context: Context,
    private readonly cells: Cells,
  ) {
    context.onCommand((command) => {
      if (this.mirroring.isUnderWay || command.type !== CommandType.COMMAND) return;
      const shifted = this.gridIsShifting;
      this.gridIsShifting = false;
      if (gridCommands.test(command.id)) this.adoptFromGrid(shifted);
      this.mirrorAll();
    });
  }

  onChange(listener: (change: TableChange) => void): void {
    this.listeners.add(listener);
  }

  all(sheetId?: string): WorkbookTable[] {
    return [...this.tables.values()].filter((table) => sheetId === undefined || table.sheetId === sheetId);
  }

  byId(id: string): WorkbookTable | null {
    return this.tables.get(id) ?? null;
  }

  find(name: string): WorkbookTable | null {
    const key = name.toLowerCase();
    return this.all().find((table) => table.name.toLowerCase() === key) ?? null;
  }

  freeName(): string {
    for (let number = this.tables.size + 1; ; number++) if (!this.find(`Table${number}`)) return `Table${number}`;
  }

  /**
   * Makes a table of the area, whose first row holds the headings; blank or repeated headings are filled in. A table that
   * comes from a file brings its settings.
   */
  add(sheetId: string, area: Area, name = this.freeName(), settings: Partial<Omit<WorkbookTable, "id" | "name" | "sheetId" | "area">> = {}): WorkbookTable {
    const table = this.register({ ...newTable(`${this.nextId++}`, name, sheetId, area), ...settings });
    this.mirror(table);
    return table;
  }

  /** Ends the table; its cells stay. */
  remove(table: WorkbookTable): void {
    if (!this.tables.delete(table.id)) return;
    this.removed.set(table.id, table);
    if (this.shown(table.id) && !this.gridIsShifting) this.mirroring.run(() => this.context.run(DeleteSheetTableMutation.id, { subUnitId: table.sheetId, tableId: table.id }));
    this.announce({ kind: "removed", table });
  }

  rename(table: WorkbookTable, name: string): void {
    const from = table.name;
    table.name = name;
    this.mirror(table);
    this.announce({ kind: "renamed", table, from });
  }

  /** Gives the table other cells; headings of new columns are filled in. */
  reshape(table: WorkbookTable, area: Area): void {
    table.area = area;
    this.takeHeadings(table);
    this.mirror(table);
    this.announce({ kind: "reshaped", table });
  }

  capture(): readonly WorkbookTable[] {
    return this.all();
  }

  restore(tables: readonly WorkbookTable[]): void {
    const wanted = new Set(tables.map(({ id }) => id));
    for (const table of this.all()) if (!wanted.has(table.id)) this.remove(table);
    for (const table of tables) this.restoreOne(table);
  }

  private restoreOne(wanted: WorkbookTable): void {
    const present = this.tables.get(wanted.id);
    const from = present?.name;
    const table = Object.assign(present ?? this.removed.get(wanted.id) ?? {}, wanted);
    this.tables.delete(table.id); // each in its turn: they come back in their order
    this.tables.set(table.id, table);
    this.mirror(table);
    if (from === undefined) this.announce({ kind: "added", table });
    else if (from !== table.name) this.announce({ kind: "renamed", table, from });
    else this.announce({ kind: "reshaped", table });
  }

  /** Says that only its look changed, so that the grid shows it. */
  refresh(table: WorkbookTable): void {
    this.mirror(table);
  }

  /** Moves the tables with their cells. */
  follow(shift: Shift, origin: Origin): void {
    if (origin === "grid") this.gridIsShifting = true;
    const emptied: WorkbookTable[] = [];
    for (const table of this.all(shift.sheetId)) {
      const area = shiftArea(table.area, shift);
      const head = shiftArea({ ...table.area, rows: 1 }, shift);
      if (!area || (table.showHeaders && !head)) this.remove(table);
      else if (shift.kind === "move") this.carry(table, area, shift);
      else if (!sameArea(area, table.area)) {
        if (table.showTotals && !shiftArea({ ...table.area, row: lastRow(table.area), rows: 1 }, shift)) table.showTotals = false;
        this.reshape(table, area);
        if (!hasData(table)) emptied.push(table);
      }
    }
    // Once all the others stand where they belong.
    for (const table of emptied) this.giveRow(table);
    if (shift.kind !== "move") return;
    this.cellsChanged(shift.sheetId, (header) => intersection(header, shift.from) !== null);
    this.cellsChanged(shift.toSheetId, (header) => intersection(header, shift.to) !== null);
  }

  /** A table whose cells were all moved goes with them. */
  private carry(table: WorkbookTable, area: Area, { from, toSheetId }: Extract<Shift, { readonly kind: "move" }>): void {
    if (!containsArea(from, table.area)) return;
    table.sheetId = toSheetId;
    this.reshape(table, area);
  }

  /** A table keeps a row for data whatever rows were taken out: that of its totals, which end with the data, or the one below. */
  private giveRow(table: WorkbookTable): void {
    const { area, sheetId, showTotals } = table;
    const whole = showTotals ? area : { ...area, rows: area.rows + 1 };
    if (this.all(sheetId).some((other) => other !== table && intersection(other.area, whole))) return this.remove(table);
    table.showTotals = false;
    if (showTotals) this.cells.write(sheetId, { ...area, row: lastRow(area), rows: 1 }, () => null, FOLLOWING);
    this.reshape(table, whole);
  }

  sheetRemoved(sheetId: string): void {
    for (const table of this.all(sheetId)) this.remove(table);
  }

  /** After cells were written: a heading that was edited renames its column, one that was emptied comes back. */
  cellsChanged(sheetId: string, touches: (area: Area) => boolean): void {
    if (this.fillingIn) return;
    for (const table of this.all(sheetId)) {
      if (!table.showHeaders || !touches({ ...table.area, rows: 1 })) continue;
      const before = table.columns;
      this.takeHeadings(table);
      const renamed = before.flatMap((from, index) => {
        const to = table.columns[index];
        return to === undefined || to === from ? [] : [{ from, to }];
      });
      if (renamed.length === 0) continue;
      this.mirror(table);
      for (const { from, to } of renamed) this.announce({ kind: "columnRenamed", table, from, to });
    }
  }

  /** After formats were changed: filter buttons have the colours of the headings. */
  formatsChanged(sheetId: string, area: Area): void {
    for (const table of this.all(sheetId)) if (intersection(area, { ...table.area, rows: 1 })) this.mirror(table);
  }

  /**
   * When the user types into the row right under a table without totals, or puts rows there, they join it, and columns whose
   * last cell is a formula continue it, as in Excel. What is typed beside its last column widens it. What an add-in writes there
   * does not change the table.
   */
  growAround(sheetId: string, written: Area): void {
    for (const table of this.all(sheetId).filter((each) => this.isJoinedBeside(each, written))) {
      this.reshape(table, { ...table.area, columns: table.area.columns + written.columns });
    }
    for (const table of this.all(sheetId).filter((each) => this.isJoinedBelow(each, written))) {
      const { area } = table;
      const below = rowsBelow(table, written.rows);
      this.reshape(table, { ...area, rows: area.rows + below.rows });
      this.cells.write(sheetId, below, (index, across) => this.continued(sheetId, below.row, index, area.column + across), FOLLOWING);
    }
  }

  /** Whether any table is to grow by what was written. */
  growsAround(sheetId: string, written: Area): boolean {
    if (this.fillingIn || this.gridIsShifting) return false;
    return this.all(sheetId).some((table) => this.isJoinedBelow(table, written) || this.isJoinedBeside(table, written));
  }

  private isJoinedBelow(table: WorkbookTable, written: Area): boolean {
    const below = rowsBelow(table, written.rows);
    const joining = written.row === below.row ? intersection(written, below) : null;
    return joining !== null && !table.showTotals && this.isFilled(table.sheetId, joining) && this.isFree(table, below);
  }

  /** The columns that a table takes in are blank but for what was written: notes that stand beside it stay there. */
  private isJoinedBeside(table: WorkbookTable, written: Area): boolean {
    const beside = columnsBeside(table, written.columns);
    const lines = table.showTotals ? { ...beside, rows: beside.rows - 1 } : beside;
    if (!isOnSheet(beside) || written.column !== beside.column || !containsArea(lines, written)) return false;
    if (!this.isFilled(table.sheetId, written) || !this.isFree(table, beside)) return false;
    return subtract(beside, written).every((rest) => !this.isFilled(table.sheetId, rest));
  }

  /** Whether no other table stands there. */
  private isFree(table: WorkbookTable, area: Area): boolean {
    return !this.all(table.sheetId).some((other) => other !== table && intersection(other.area, area));
  }

  private isFilled(sheetId: string, area: Area): boolean {
    let filled = false;
    this.cells.forEach(sheetId, area, (row, column) => (filled ||= this.cells.input(sheetId, row, column) !== null));
    return filled;
  }

  /** What a blank cell of new rows gets: the formula above them, as if filled down. */
  private continued(sheetId: string, firstRow: number, index: number, column: number): CellInput | undefined {
    const above = this.cells.formula(sheetId, firstRow - 1, column);
    if (above === null || this.cells.input(sheetId, firstRow + index, column) !== null) return undefined;
    return { formula: offsetReferences(above, index + 1, 0) };
  }

  private register(table: WorkbookTable): WorkbookTable {
    this.tables.set(table.id, table);
    this.takeHeadings(table);
    this.announce({ kind: "added", table });
    return table;
  }

  private announce(change: TableChange): void {
    for (const listener of this.listeners) listener(change);
  }

  private takeHeadings(table: WorkbookTable): void {
    const { columns, columnIds } = table;
    table.columns = this.readHeadings(table, columns);
    table.columnIds = columnIdsOf(table.columns, columns, columnIds);
  }

  /** The headings as they stand in the cells, made complete and unique; what was missing is written into the cells. */
  private readHeadings(table: WorkbookTable, known: readonly string[]): readonly string[] {
    const { area, sheetId } = table;
    const texts = Array.from({ length: area.columns }, (_, index) => {
      if (!table.showHeaders) return known[index] ?? "";
      const input = this.cells.input(sheetId, area.row, area.column + index);
      return input === null || typeof input === "object" ? "" : headingText(input);
    });
    const headings = uniqueHeadings(texts, known);
    if (table.showHeaders) {
      const header = { ...area, rows: 1 };
      const isText = (index: number) => this.cells.input(sheetId, area.row, area.column + index) === headings[index];
      if (!headings.every((_, index) => isText(index))) {
        this.fillingIn = true;
        try {
          this.cells.write(sheetId, header, (_, index) => (isText(index) ? undefined : headings[index]), FOLLOWING);
        } finally {
          this.fillingIn = false;
        }
      }
    }
    return headings;
  }

  /** Makes the grid show the table as it is here. */
  private mirror(table: WorkbookTable): void {
    if (this.gridIsShifting) return;
    this.mirroring.run(() => {
      const shown = this.shown(table.id);
      const theme = themeOf(this.context, table);
      const { id, name, sheetId, area, columns } = table;
      if (shown && sameTable(shown, table)) {
        if (this.shownTheme(id) !== theme) this.context.run(SetSheetTableMutation.id, { subUnitId: sheetId, tableId: id, config: { theme } });
        return;
      }
      if (shown) this.context.run(DeleteSheetTableMutation.id, { subUnitId: shown.subUnitId, tableId: id });
      this.context.run(AddSheetTableMutation.id, {
        subUnitId: sheetId, tableId: id, name, range: rangeOf(area), header: [...columns],
        options: { tableStyleId: theme, showHeader: table.showHeaders && table.showFilterButton },
      });
    });
  }

  private mirrorAll(): void {
    for (const { id, subUnitId } of this.shownTables()) {
      if (!this.tables.has(id)) this.mirroring.run(() => this.context.run(DeleteSheetTableMutation.id, { subUnitId, tableId: id }));
    }
    for (const table of this.tables.values()) this.mirror(table);
  }

  /** Takes over what the user did to tables in the grid; where cells moved too, known tables have followed them already. */
  private adoptFromGrid(followed: boolean): void {
    const shown = this.shownTables();
    const ids = new Set(shown.map(({ id }) => id));
    for (const table of this.all()) if (!ids.has(table.id)) this.remove(table);
    for (const info of shown) {
      const table = this.tables.get(info.id);
      const area = areaOfRange(info.range);
      if (!table) {
        const old = this.removed.get(info.id) ?? newTable(info.id, info.name, info.subUnitId, area);
        this.register({ ...old, name: info.name, area });
        continue;
      }
      if (table.name !== info.name) this.rename(table, info.name);
      if (!followed && !sameArea(table.area, area)) this.reshape(table, area);
    }
  }

  private shownTables(): ITableInfoWithUnitId[] {
    return this.context.injector.get(SheetTableService).getTableList(this.context.unitId);
  }

  private shown(id: string): ITableInfoWithUnitId | undefined {
    return this.context.injector.get(SheetTableService).getTableInfo(this.context.unitId, id);
  }

  private shownTheme(id: string): string | undefined {
    return this.context.injector.get(TableManager).getTable(this.context.unitId, id)?.getTableStyleId();
  }
}

const rowsBelow = ({ area }: WorkbookTable, rows: number): Area => ({ ...area, row: area.row + area.rows, rows });

const columnsBeside = ({ area }: WorkbookTable, columns: number): Area => ({ ...area, column: area.column + area.columns, columns });

const hasData = ({ area, showHeaders, showTotals }: WorkbookTable): boolean => area.rows > (showHeaders ? 1 : 0) + (showTotals ? 1 : 0);

const newTable = (id: string, name: string, sheetId: string, area: Area): WorkbookTable => ({
  id, name, sheetId, area, columns: [], columnIds: [], showHeaders: true, showTotals: false, style: "TableStyleMedium2", showBandedRows: true,
  showBandedColumns: false, highlightFirstColumn: false, highlightLastColumn: false, showFilterButton: true,
});

const sameTable = (shown: ITableInfoWithUnitId, table: WorkbookTable): boolean =>
  shown.name === table.name && shown.subUnitId === table.sheetId && sameArea(areaOfRange(shown.range), table.area) &&
  shown.showHeader === (table.showHeaders && table.showFilterButton) &&
  shown.columns.every(({ displayName }, index) => displayName === table.columns[index]);
