import { intersection, lastRow, type Area } from "../../engine/area";
import type { WorkbookTable } from "../../engine/tables/workbookTable";
import type { HostObject } from "../api/hostClass";
import { itemNotFound, OfficeError } from "../api/officeError";
import type { Book } from "../book";
import { RangeClass } from "../declaredClasses";
import { insertCells } from "../range/shiftGuard";

export interface TableState {
  readonly book: Book;
  readonly table: WorkbookTable;
}

/** @throws OfficeError AccessDenied on a protected sheet: its tables cannot change shape */
export function guardTable({ book, table }: TableState): void {
  if (book.engine.protection.of(table.sheetId)) throw new OfficeError("AccessDenied");
}

/** @throws OfficeError ItemNotFound when the table is gone */
export function alive({ book, table }: TableState): WorkbookTable {
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

/** Whether another table has cells of an area. */
export const touchesOthers = (book: Book, table: WorkbookTable | null, area: Area, sheetId = table?.sheetId): boolean =>
  book.engine.tables.all(sheetId).some((other) => other !== table && intersection(other.area, area));

/** Moves what stands in the way of a growing table down, another table too; nothing moves where all is blank. */
export function makeRoom({ book, table }: TableState, area: Area): void {
  if (isTaken(book, table, area)) insertCells(book, table.sheetId, area, "row");
}

export function isTaken(book: Book, table: WorkbookTable, area: Area): boolean {
  let taken = touchesOthers(book, table, area);
  book.engine.cells.forEach(table.sheetId, area, (_row, _column, cell) => {
    if (cell.v !== undefined || cell.f || cell.p) taken = true;
  });
  return taken;
}
