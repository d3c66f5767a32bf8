import { serialNow } from "../../calc/excel/serialDate";
import { containsArea, isEntireColumn, type Area } from "../area";
import type { Context } from "../context";
import { shiftArea, type Shift } from "../moving/shift";
import type { Tables } from "../tables/tables";
import type { WorkbookTable } from "../tables/workbookTable";
import type { FilterCriterion } from "./criterion";
import { dataOf, rowsOf, type Filter } from "./filter";
import type { FilteredCell } from "./filteredCell";
import { GridFilters } from "./gridFilters";
import { matching } from "./match";
import { moveCriteria } from "./movedCriteria";

interface Kept {
  area: Area;
  readonly criteria: Map<number, FilterCriterion>;
  hidden: Set<number>;
}

/** A filter as plain data; the key is the sheet or the table. */
export interface FilterState {
  readonly key: string;
  readonly area: Area;
  readonly criteria: readonly (readonly [column: number, criterion: FilterCriterion])[];
  readonly hidden: readonly number[];
}

export type CellReader = (sheetId: string, row: number, column: number) => FilteredCell;

/**
 * Filters, with Excel's criteria. They hide rows when they are applied, and stay as they are until they are applied again.
 * The grid's filter buttons show the same criteria.
 */
export class Filters {
  /** By sheet, or by table. */
  private readonly kept = new Map<string, Kept>();
  /** Those of them that the grid shows where they were. */
  private readonly moved = new Set<string>();
  private readonly listeners = new Set<(filter: Filter) => void>();
  private readonly grid: GridFilters;

  constructor(
    context: Context,
    private readonly tables: Tables,
    private readonly read: CellReader,
  ) {
    this.grid = new GridFilters(context, {
      isHidden: (sheetId, row) => this.isHidden(sheetId, row),
      areaChosen: (sheetId, area) => this.adopt(sheetId, area),
      removed: (sheetId) => this.forget(sheetId),
      criterionChosen: (sheetId, column, criterion) => {
        const filter = this.ofSheet(sheetId);
        if (filter) this.set(filter, column - filter.area.column, criterion);
      },
      criterionOfTableChosen: (tableId, column, criterion) => {
        const table = this.tables.byId(tableId);
        if (table) this.set(this.ofTable(table), column, criterion);
      },
      reapplied: (sheetId) => {
        const filter = this.ofSheet(sheetId);
        if (filter) this.reapply(filter);
      },
    });
    tables.onChange(({ kind, table }) => {
      if (kind === "removed") this.forget(table.id);
      if (kind === "reshaped") this.reshaped(table);
    });
  }

  /** Calls back after rows were hidden or shown by a filter. */
  onChange(listener: (filter: Filter) => void): void {
    this.listeners.add(listener);
  }

  /** Asked by the grid for every row whenever it lays the rows out. */
  isHidden(sheetId: string, row: number): boolean {
    for (const [key, { hidden }] of this.kept) {
      if (hidden.has(row) && (this.tables.byId(key)?.sheetId ?? key) === sheetId) return true;
    }
    return false;
  }

  /** Which rows the criteria of a filter's other columns let through. */
  passing(filter: Filter, exceptColumn: number): (row: number) => boolean {
    const { sheetId, table, area } = filter;
    const data = dataOf(table, area);
    const criteria = [...filter.criteria].filter(([column]) => column !== exceptColumn);
    const hidden = this.failing(sheetId, data, criteria);
    return (row) => !hidden.has(row);
  }

  /** The sheet's own filter; null when it has none. */
  ofSheet(sheetId: string): Filter | null {
    const kept = this.kept.get(sheetId);
    return kept ? this.filterOf(sheetId, kept) : null;
  }

  ofTable(table: WorkbookTable): Filter {
    return { sheetId: table.sheetId, table, area: table.area, criteria: this.kept.get(table.id)?.criteria ?? new Map() };
  }

  /** Puts the sheet's filter over an area; another area begins without criteria. */
  setArea(sheetId: string, area: Area): Filter {
    const kept: Kept = { area, criteria: new Map(), hidden: new Set() };
    this.kept.set(sheetId, kept);
    this.grid.showArea(sheetId, area);
    const filter = this.filterOf(sheetId, kept);
    this.tell(filter);
    return filter;
  }

  /** Takes the sheet's filter away; all its rows are seen again. */
  remove(sheetId: string): void {
    const filter = this.ofSheet(sheetId);
    if (!filter) return;
    this.forget(sheetId);
    this.grid.hide(sheetId);
    this.tell(filter);
  }

  /** Gives a column a criterion, or takes it away, and applies the filter. */
  set(filter: Filter, column: number, criterion: FilterCriterion | null): void {
    const kept = this.keptOf(filter);
    if (criterion) kept.criteria.set(column, criterion);
    else kept.criteria.delete(column);
    this.apply(filter, kept);
  }

  /** Gives a filter criteria and the rows that they hid when they were applied last: a file is opened as it was saved. */
  resume(filter: Filter, criteria: Iterable<readonly [column: number, criterion: FilterCriterion]>, hidden: Iterable<number>): void {
    const kept = this.keptOf(filter);
    for (const [column, criterion] of criteria) kept.criteria.set(column, criterion);
    const rows = rowsOf(dataOf(filter.table, kept.area));
    kept.hidden = within(rows, hidden);
    this.show(filter, kept, rows);
    this.tell(filter);
  }

  /** Gives a filter the criteria of another, with the same rows out of sight. */
  copy(from: Filter, to: Filter): void {
    if (from.criteria.size === 0) return;
    const kept = this.keptOf(to);
    for (const [column, criterion] of from.criteria) kept.criteria.set(column, criterion);
    this.apply(to, kept);
  }

  clear(filter: Filter): void {
    const kept = this.keptOf(filter);
    kept.criteria.clear();
    this.apply(filter, kept);
  }

  /** Looks at the cells again. */
  reapply(filter: Filter): void {
    this.apply(filter, this.keptOf(filter));
  }

  /** Whether rows could be out of sight: a column has a criterion. */
  isFiltered(filter: Filter): boolean {
    return filter.criteria.size > 0;
  }

  /** Filters go where their cells go, and so do the rows that they hide. To be told before the tables follow. */
  follow(shift: Shift): void {
    for (const [key, kept] of this.kept) {
      const table = this.tables.byId(key);
      if ((table?.sheetId ?? key) !== shift.sheetId) continue;
      const before = table?.area ?? kept.area;
      if (shift.kind === "move" && !containsArea(shift.from, before)) continue;
      const after = shiftArea(before, shift);
      // The sheet's own filter stays on its sheet: of what is moved to another, every row is seen.
      const isGone = !after || (!table && shift.kind === "move" && shift.toSheetId !== key);
      if (!isGone) this.followCells(kept, before, after, shift, table !== null);
      if (!table && isGone) this.remove(key);
      else if (!table) this.refit(key, kept, null);
    }
  }

  private followCells(kept: Kept, before: Area, after: Area, shift: Shift, isTable: boolean): void {
    kept.hidden = new Set([...kept.hidden].flatMap((row) => shiftArea({ ...before, row, rows: 1 }, shift)?.row ?? []));
    if (shift.kind !== "move" && shift.axis === "column" && (isTable || isEntireColumn(shift.area))) moveCriteria(kept.criteria, before, shift);
    kept.area = after;
  }

  /** A table has other cells: its filter keeps the columns that are left. */
  private reshaped(table: WorkbookTable): void {
    const kept = this.kept.get(table.id);
    if (!kept) return;
    const [step, columns] = [kept.area.column - table.area.column, table.area.columns];
    const criteria = [...kept.criteria].map(([column, criterion]) => [column + step, criterion] as const);
    kept.criteria.clear();
    for (const [column, criterion] of criteria) if (column >= 0 && column < columns) kept.criteria.set(column, criterion);
    kept.area = table.area;
    this.refit(table.id, kept, table);
  }

  /** Rows that the filter no longer goes over are seen; without the column that it filtered by, it hides nothing. */
  private refit(key: string, kept: Kept, table: WorkbookTable | null): void {
    kept.hidden = kept.criteria.size === 0 ? new Set() : within(rowsOf(dataOf(table, kept.area)), kept.hidden);
    this.moved.add(key);
    this.tell(this.filterOf(key, kept));
  }

  /** Shows the filters that have moved where they are now; to be called when their cells can be read again. */
  showMoved(): void {
    const moved = [...this.moved];
    this.moved.clear();
    for (const key of moved) {
      const kept = this.kept.get(key);
      if (!kept) continue;
      const filter = this.filterOf(key, kept);
      if (!filter.table) this.grid.showArea(key, kept.area);
      this.show(filter, kept, rowsOf(dataOf(filter.table, kept.area)));
    }
  }

  private filterOf(key: string, kept: Kept): Filter {
    const table = this.tables.byId(key);
    return table ? this.ofTable(table) : { sheetId: key, table: null, area: kept.area, criteria: kept.criteria };
  }

  capture(): readonly FilterState[] {
    return [...this.kept].map(([key, { area, criteria, hidden }]) => ({ key, area, criteria: [...criteria], hidden: [...hidden] }));
  }

  restore(states: readonly FilterState[]): void {
    const wanted = new Set(states.map(({ key }) => key));
    for (const key of [...this.kept.keys()]) if (!wanted.has(key)) this.drop(key);
    for (const { key, area, criteria, hidden } of states) {
      const table = this.tables.byId(key);
      if (!table) this.setArea(key, area);
      const kept: Kept = { area, criteria: new Map(criteria), hidden: new Set(hidden) };
      this.kept.set(key, kept);
      const filter = this.filterOf(key, kept);
      this.show(filter, kept, rowsOf(dataOf(table, area)));
      this.tell(filter);
    }
  }

  private drop(key: string): void {
    const table = this.tables.byId(key);
    if (!table) return this.remove(key);
    this.clear(this.ofTable(table));
    this.forget(key);
  }

  sheetRemoved(sheetId: string): void {
    this.kept.delete(sheetId);
  }

  private keptOf({ sheetId, table, area }: Filter): Kept {
    const key = table?.id ?? sheetId;
    const kept = this.kept.get(key) ?? { area, criteria: new Map<number, FilterCriterion>(), hidden: new Set<number>() };
    this.kept.set(key, kept);
    kept.area = table?.area ?? kept.area;
    return kept;
  }

  private forget(key: string): void {
    if (this.kept.delete(key)) this.grid.redraw();
  }

  private apply(filter: Filter, kept: Kept): void {
    const { sheetId, table } = filter;
    const data = dataOf(table, kept.area);
    kept.hidden = this.failing(sheetId, data, kept.criteria);
    this.show(filter, kept, rowsOf(data));
    this.tell(filter);
  }

  /** The rows that a criterion stops. */
  private failing(sheetId: string, data: Area, criteria: Iterable<readonly [column: number, criterion: FilterCriterion]>): Set<number> {
    const rows = rowsOf(data);
    const today = Math.floor(serialNow());
    const hidden = new Set<number>();
    for (const [column, criterion] of criteria) {
      const cells = rows.map((row) => this.read(sheetId, row, data.column + column));
      const match = matching(criterion, cells, today);
      rows.forEach((row, index) => {
        const cell = cells[index];
        if (cell && !match(cell)) hidden.add(row);
      });
    }
    return hidden;
  }

  /** Another area under the grid's filter keeps the criteria of its columns. */
  private adopt(sheetId: string, area: Area): void {
    const kept = this.kept.get(sheetId);
    if (kept) kept.area = area;
    else this.kept.set(sheetId, { area, criteria: new Map(), hidden: new Set() });
  }

  private show({ sheetId, table }: Filter, { area, criteria, hidden }: Kept, rows: readonly number[]): void {
    const visible = rows.filter((row) => !hidden.has(row));
    this.grid.showCriteria({ sheetId, table, area, criteria }, visible, (row, column) => this.read(sheetId, row, area.column + column).text);
  }

  private tell(filter: Filter): void {
    for (const listener of this.listeners) listener(filter);
  }
}

function within(rows: readonly number[], hidden: Iterable<number>): Set<number> {
  const known = new Set(rows);
  return new Set([...hidden].filter((row) => known.has(row)));
}

