import type { Area } from "../area";
import { dataArea, type WorkbookTable } from "../tables/workbookTable";
import type { FilterCriterion } from "./criterion";

/** A filter over cells: the sheet's own, or that of a table. */
export interface Filter {
  readonly sheetId: string;
  /** Null for the sheet's own filter. */
  readonly table: WorkbookTable | null;
  /** With the headings. Of a table's filter: as the table is now. */
  readonly area: Area;
  /** By column of the area, from 0. */
  readonly criteria: ReadonlyMap<number, FilterCriterion>;
}

/** What a filter filters: the rows under its headings, of a table without those of its totals. */
export const dataOf = (table: WorkbookTable | null, area: Area): Area => (table ? dataArea(table) : { ...area, row: area.row + 1, rows: area.rows - 1 });

export const rowsOf = (data: Area): readonly number[] => Array.from({ length: Math.max(0, data.rows) }, (_, index) => data.row + index);
