import { IUniverInstanceService, type IRange } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import {
  ReCalcSheetsFilterMutation, RemoveSheetsFilterMutation, SetSheetsFilterCriteriaMutation, SetSheetsFilterRangeMutation, type IFilterColumn,
} from "@univerjs/sheets-filter";
import { isManualTableFilter, SetSheetTableFilterMutation, TableColumnFilterTypeEnum, type ITableFilterItem } from "@univerjs/sheets-table";
import type { Area } from "../area";
import type { Context } from "../context";
import { Mirroring } from "../mirroring";
import { areaOfRange, rangeOf } from "../ranges";
import type { FilterCriterion } from "./criterion";
import type { Filter } from "./filter";
import { fromGrid } from "./gridCriteria";

/** More values than this are not written into the grid's filter menu. */
const MENU_VALUES = 5_000;

/** What the grid asks, and tells of what somebody chooses there. Columns are the sheet's, those of tables their own. */
interface FilterKeeper {
  /** Asked for every row whenever the grid lays the rows out. */
  isHidden(sheetId: string, row: number): boolean;
  areaChosen(sheetId: string, area: Area): void;
  removed(sheetId: string): void;
  criterionChosen(sheetId: string, column: number, criterion: FilterCriterion | null): void;
  criterionOfTableChosen(tableId: string, column: number, criterion: FilterCriterion | null): void;
  reapplied(sheetId: string): void;
}

interface GridFilter {
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly col?: number;
  readonly criteria?: IFilterColumn | null;
  readonly tableId?: string;
  readonly column?: number;
  readonly tableFilter?: ITableFilterItem;
}

/** The filters as the grid shows them, with buttons in their headings. */
export class GridFilters {
  private readonly mirroring = new Mirroring();

  constructor(
    private readonly context: Context,
    private readonly keeper: FilterKeeper,
  ) {
    // Ours alone decide: the grid compares stored texts, which is not how Excel filters.
    context.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.ROW_FILTERED, {
      priority: 1_000,
      handler: (_filtered, { subUnitId, row }) => keeper.isHidden(subUnitId, row),
    });
    context.onMutation(({ id, params }) => {
      if (this.mirroring.isUnderWay) return;
      const chosen = (params ?? {}) as GridFilter;
      if (id === SetSheetTableFilterMutation.id) this.tellOfTable(chosen);
      else this.tellOfSheet(id, chosen);
    });
  }

  private tellOfSheet(id: string, { subUnitId: sheetId, range, col, criteria }: GridFilter): void {
    if (sheetId === undefined) return;
    if (id === SetSheetsFilterRangeMutation.id && range) this.keeper.areaChosen(sheetId, areaOfRange(range));
    if (id === RemoveSheetsFilterMutation.id) this.keeper.removed(sheetId);
    if (id === SetSheetsFilterCriteriaMutation.id && col !== undefined) this.keeper.criterionChosen(sheetId, col, criteria ? fromGrid(criteria) : null);
    if (id === ReCalcSheetsFilterMutation.id) this.keeper.reapplied(sheetId);
  }

  private tellOfTable({ tableId, column, tableFilter }: GridFilter): void {
    if (tableId === undefined || column === undefined || (tableFilter && !isManualTableFilter(tableFilter))) return;
    this.keeper.criterionOfTableChosen(tableId, column, tableFilter ? { filterOn: "Values", values: tableFilter.values } : null);
  }

  /** Puts the buttons of a sheet's filter over an area. */
  showArea(sheetId: string, area: Area): void {
    this.mirroring.run(() => {
      this.context.run(RemoveSheetsFilterMutation.id, { subUnitId: sheetId });
      this.context.run(SetSheetsFilterRangeMutation.id, { subUnitId: sheetId, range: rangeOf(area) });
    });
  }

  hide(sheetId: string): void {
    this.mirroring.run(() => this.context.run(RemoveSheetsFilterMutation.id, { subUnitId: sheetId }));
  }

  /** Lets the buttons tell which columns are filtered: by the values that are in sight. `text` goes by the columns of the area. */
  showCriteria({ sheetId, table, area, criteria: kept }: Filter, visibleRows: readonly number[], text: (row: number, column: number) => string): void {
    const rows = visibleRows.slice(0, MENU_VALUES);
    const texts = (column: number) => [...new Set(rows.map((row) => text(row, column)))];
    this.mirroring.run(() => {
      for (let column = 0; column < area.columns; column++) {
        const filtered = kept.has(column);
        if (table) {
          const tableFilter: ITableFilterItem | undefined = filtered ? { filterType: TableColumnFilterTypeEnum.manual, values: texts(column) } : undefined;
          this.context.run(SetSheetTableFilterMutation.id, { tableId: table.id, column, tableFilter });
        } else {
          const col = area.column + column;
          const criteria: IFilterColumn | null = filtered ? { colId: col, filters: { filters: texts(column) } } : null;
          this.context.run(SetSheetsFilterCriteriaMutation.id, { subUnitId: sheetId, col, criteria });
        }
      }
    });
    this.redraw();
  }

  redraw(): void {
    const { injector, unitId, workbook } = this.context;
    if (!injector.get(IUniverInstanceService).getUnit(unitId)) return; // the workbook is being closed
    this.mirroring.run(() => this.context.run(ReCalcSheetsFilterMutation.id, { subUnitId: workbook.getActiveSheet().getSheetId() }));
  }
}
