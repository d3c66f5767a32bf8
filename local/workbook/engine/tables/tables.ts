import type { CellValue } from "../../calc/values";
import { containsArea, intersection, lastRow, sameArea, type Area } from "../area";
import type { Cells } from "../cells";
import type { Context } from "../context";
import { defaultNames, type EngineLanguage } from "../language";
import { FOLLOWING } from "../moving/following";
import { shiftArea, type Shift } from "../moving/shift";
import type { Origin } from "../moving/structure";
import { areaOfRange } from "../ranges";
import { GridTables } from "./gridTables";
import { columnIdsOf, headingText, uniqueHeadings } from "./headings";
import { hasData, newTable, type WorkbookTable } from "./workbookTable";

/** What can happen to a table, for those who must follow (formulas, calculation, events). */
export type TableChange =
  | { readonly kind: "added" | "dissolved" | "removed" | "reshaped"; readonly table: WorkbookTable }
  | { readonly kind: "columnRemoved"; readonly table: WorkbookTable; readonly from: string }
  | { readonly kind: "renamed"; readonly table: WorkbookTable; readonly from: string }
  | { readonly kind: "columnRenamed"; readonly table: WorkbookTable; readonly from: string; readonly to: string };

/** The tables, kept here with all that Excel knows of them; the grid shows them. */
export class Tables {
  private readonly tables = new Map<string, WorkbookTable>();
  /** Removed tables by id, so that an undo brings back all of them. */
  private readonly removed = new Map<string, WorkbookTable>();
  private readonly listeners = new Set<(change: TableChange) => void>();
  private nextId = 1;
  private readonly grid: GridTables;
  /** Headings are being written by ourselves: nobody renames a column. */
  private fillingIn = false;

  constructor(
    context: Context,
    private readonly cells: Cells,
    private readonly valueOf: (sheetId: string, row: number, column: number) => CellValue,
    private readonly language: EngineLanguage,
  ) {
    this.grid = new GridTables(context);
    this.grid.onCommand(({ isOfTables, hasMovedCells }) => {
      if (isOfTables) this.adoptFromGrid(hasMovedCells);
      this.grid.showAll([...this.tables.values()]);
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
    const word = defaultNames[this.language].table;
    for (let number = this.tables.size + 1; ; number++) if (!this.find(`${word}${number}`)) return `${word}${number}`;
  }

  /**
   * Makes a table of the area, whose first row holds the headings; blank or repeated headings are filled in. A table that
   * comes from a file brings its settings.
   */
  add(sheetId: string, area: Area, name = this.freeName(), settings: Partial<Omit<WorkbookTable, "id" | "name" | "sheetId" | "area">> = {}): WorkbookTable {
    const table = this.register({ ...newTable(`${this.nextId++}`, name, sheetId, area), ...settings });
    this.grid.show(table);
    return table;
  }

  /** Ends the table; its cells stay. */
  remove(table: WorkbookTable): void {
    if (!this.tables.delete(table.id)) return;
    this.removed.set(table.id, table);
    this.grid.hide(table);
    this.announce({ kind: "removed", table });
  }

  /** Ends the table; formulas that name it name its cells from now on. */
  dissolve(table: WorkbookTable): void {
    this.announce({ kind: "dissolved", table });
    this.remove(table);
  }

  rename(table: WorkbookTable, name: string): void {
    const from = table.name;
    table.name = name;
    this.grid.show(table);
    this.announce({ kind: "renamed", table, from });
  }

  /** Gives the table other cells; headings of new columns are filled in. */
  reshape(table: WorkbookTable, area: Area): void {
    const { columns, columnIds } = table;
    table.area = area;
    this.takeHeadings(table);
    this.grid.show(table);
    this.announce({ kind: "reshaped", table });
    for (const [at, from] of columns.entries()) {
      // A heading that was edited in the same step is a column under another name.
      const isGone = !table.columnIds.includes(columnIds[at] ?? -1) && !table.columns.includes(from);
      if (isGone && area.columns < columns.length) this.announce({ kind: "columnRemoved", table, from });
    }
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
    this.grid.show(table);
    if (from === undefined) this.announce({ kind: "added", table });
    else if (from !== table.name) this.announce({ kind: "renamed", table, from });
    else this.announce({ kind: "reshaped", table });
  }

  /** Says that only its look changed, so that the grid shows it. */
  refresh(table: WorkbookTable): void {
    this.grid.show(table);
  }

  /** Moves the tables with their cells. */
  follow(shift: Shift, origin: Origin): void {
    if (origin === "grid") this.grid.isMovingCells = true;
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
      this.grid.show(table);
      for (const { from, to } of renamed) this.announce({ kind: "columnRenamed", table, from, to });
    }
  }

  /** After formats were changed: filter buttons have the colours of the headings. */
  formatsChanged(sheetId: string, area: Area): void {
    for (const table of this.all(sheetId)) if (intersection(area, { ...table.area, rows: 1 })) this.grid.show(table);
  }

  /** Whether what is being written is nobody's entry: headings that are filled in, or cells that the grid is moving. */
  get isBusy(): boolean {
    return this.fillingIn || this.grid.isMovingCells;
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
      if (input === null) return "";
      return typeof input === "object" ? this.resultText(sheetId, area.row, area.column + index) : headingText(input);
    });
    const headings = uniqueHeadings(texts, known, defaultNames[this.language].column);
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

  /** A formula among the headings stays as the text of its result, as in Excel. */
  private resultText(sheetId: string, row: number, column: number): string {
    const value = this.valueOf(sheetId, row, column);
    return value === null || typeof value === "object" ? "" : headingText(value);
  }

  /** Takes over what the user did to tables in the grid; where cells moved too, known tables have followed them already. */
  private adoptFromGrid(followed: boolean): void {
    const shown = this.grid.shown();
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
}
