import { areaOf, intersection, isSingleCell, type Area } from "../../engine/area";
import { dataArea, type WorkbookTable } from "../../engine/tables/workbookTable";
import { Arguments } from "../api/arguments";
import type { Book, RangeState } from "../book";
import { TableClass } from "../table/table";
import type { Binding } from "./bindings";
import { cellsOf, answering, isOne, isTableRows, rectangle, writeRows, type CoercionType, type Reading, type Rows, type TableRows } from "./commonData";
import { CommonError } from "./commonError";

/** A part of what is bound, counted from its first row and column of data. */
export interface Part {
  readonly row: number;
  readonly column: number;
  /** Null for all that follow. */
  readonly rows: number | null;
  readonly columns: number | null;
}

/** What a binding means now; a table with all rows and columns that were added to it. */
interface Bound {
  readonly binding: Binding;
  readonly table: WorkbookTable | null;
  readonly data: RangeState;
}

/** @throws CommonError when there is no such binding, or its cells are gone */
export function boundOf(book: Book, id: string): Bound {
  const binding = book.bindings.find(id);
  const { area, sheetId } = binding?.cells ?? {};
  if (!binding || !area || sheetId === undefined) throw new CommonError("noSuchBinding");
  const found = binding.type === "Table" ? book.engine.tables.all(sheetId).find((table) => table.area.row === area.row && table.area.column === area.column) : undefined;
  return { binding, table: found ?? null, data: book.range(sheetId, found ? dataArea(found) : area) };
}

/** The cells of a binding. @throws CommonError */
export function readBound(book: Book, id: string, { coercion, isFormatted, onlyVisible }: Reading, part: Part): Rows | TableRows {
  const { binding, table, data } = boundOf(book, id);
  if (coercion === "table" ? binding.type !== "Table" : coercion === "text" && binding.type === "Table") throw new CommonError("dataNotOfBinding");
  const area = partOf(data.area, part, "invalidStartToGet", "invalidCountToGet");
  const rows = (cells: Area): Rows => cellsOf(data.with(cells), isFormatted, onlyVisible);
  if (coercion !== "table") return rows(area);
  return { Rows: rows(area), Headers: table?.showHeaders ? rows({ ...area, row: table.area.row, rows: 1 }) : null };
}

function partOf(whole: Area, { row, column, rows, columns }: Part, badStart: "invalidStartToGet" | "invalidStartToSet", badCount: "invalidCountToGet" | "bindingsSizeDiffers"): Area {
  if (row < 0 || column < 0 || row >= whole.rows || column >= whole.columns) throw new CommonError(badStart);
  const size = { rows: rows ?? whole.rows - row, columns: columns ?? whole.columns - column };
  if (size.rows < 1 || size.columns < 1 || row + size.rows > whole.rows || column + size.columns > whole.columns) throw new CommonError(badCount);
  return { row: whole.row + row, column: whole.column + column, ...size };
}

/**
 * Writes into what is bound, from a row and column of it on. A table grows by the rows that do not fit; its headings are
 * written when some are given. Anything else must have room. @throws CommonError
 */
export function writeBound(book: Book, id: string, coercion: CoercionType, given: unknown, at: Pick<Part, "row" | "column">): void {
  const { binding, table, data } = boundOf(book, id);
  if (isTableRows(given) !== (coercion === "table")) throw new CommonError("dataNotOfType");
  if (binding.type === "Text" ? coercion !== "text" : (binding.type === "Table") !== (table !== null && coercion !== "text")) throw new CommonError("dataNotOfBinding");
  const rows = rowsOf(given);
  if (binding.type === "Text" && !isOne(rows)) throw new CommonError("dataNotOfBinding");
  const [first = []] = rows;
  if (table) growTo(book, table, at.row + rows.length);
  const whole = table ? dataArea(table) : data.area;
  if (rows.length > 0) writeRows(data.with(partOf(whole, { ...at, rows: rows.length, columns: first.length }, "invalidStartToSet", "bindingsSizeDiffers")), rows);
  if (table?.showHeaders && isTableRows(given) && given.Headers) writeRows(data.with({ ...areaOf(table.area.row, whole.column + at.column), columns: given.Headers[0]?.length ?? 1 }), rectangle(given.Headers));
}

const rowsOf = (given: unknown): Rows => (isTableRows(given) ? (given.Rows.length === 0 ? [] : rectangle(given.Rows)) : rectangle(given));

function growTo(book: Book, table: WorkbookTable, rows: number): void {
  const missing = rows - dataArea(table).rows;
  if (missing > 0) addTo(book, table, "Rows", [null, Array.from({ length: missing }, () => table.columns.map(() => ""))]);
}

const addTo = (book: Book, table: WorkbookTable, lines: "Rows" | "Columns", args: readonly unknown[]): void =>
  answering({ InvalidArgument: "bindingsSizeDiffers" }, "cannotWriteToSelection", () => void TableClass.of({ book, table }).object(lines)?.call("Add", new Arguments(args)));

/** @throws CommonError when no table is bound */
function boundTable(book: Book, id: string): WorkbookTable {
  const { table } = boundOf(book, id);
  if (!table) throw new CommonError("notForThisBinding");
  return table;
}

/** Rows below the table's last one. @throws CommonError */
export function addBoundRows(book: Book, id: string, given: unknown): void {
  addTo(book, boundTable(book, id), "Rows", [null, rowsOf(given)]);
}

/** Columns to the right of the table's last one, with their headings where some are given. @throws CommonError */
export function addBoundColumns(book: Book, id: string, given: unknown): void {
  const table = boundTable(book, id);
  const rows = rowsOf(given);
  const headers = isTableRows(given) ? given.Headers?.[0] : undefined;
  if (rows.length > dataArea(table).rows) throw new CommonError("bindingsSizeDiffers");
  const blank = Array.from({ length: dataArea(table).rows - rows.length }, () => "");
  const count = headers?.length ?? rows[0]?.length ?? 0;
  for (let index = 0; index < count; index++) {
    addTo(book, table, "Columns", [null, [[headers?.[index] ?? ""], ...[...rows.map((row) => row[index] ?? ""), ...blank].map((value) => [value])]]);
  }
}

/** Takes all rows of data out of the table. @throws CommonError */
export function emptyBound(book: Book, id: string): void {
  const table = boundTable(book, id);
  answering({}, "cannotWriteToSelection", () => void TableClass.of({ book, table }).object("Rows")?.call("DeleteRowsAt", new Arguments([0, dataArea(table).rows])));
}

/** Binds what is selected. @throws CommonError */
export function bindSelection(book: Book, id: string, type: Binding["type"]): void {
  const { engine } = book;
  const [area, ...others] = engine.selection.areas();
  if (!area || others.length > 0) throw new CommonError("severalSelected");
  const sheetId = engine.sheets.activeId;
  const table = engine.tables.all(sheetId).find((each) => intersection(each.area, area) !== null);
  if (type === "Text" ? !isSingleCell(area) : type === "Table" && !table) throw new CommonError("selectionNotOfBinding");
  book.bindings.add(id, type, sheetId, type === "Table" && table ? table.area : area);
}

/** Goes to a binding or to what a name stands for: all of it, or its first cell of data. @throws CommonError */
export function goTo(book: Book, id: string, isBinding: boolean, isWhole: boolean): void {
  const target = isBinding ? placeOfBinding(book, id) : placeOfName(book, id);
  if (!target) throw new CommonError("noSuchPlace");
  const { engine } = book;
  const { sheetId, area } = target.whole;
  if (engine.sheets.visibility(sheetId) !== "Visible") throw new CommonError("cannotGoThere");
  engine.sheets.activate(sheetId);
  engine.selection.show(sheetId, isWhole ? area : areaOf(target.data.row, target.data.column));
}

interface Place {
  readonly whole: RangeState;
  readonly data: Area;
}

function placeOfBinding(book: Book, id: string): Place | null {
  if (!book.bindings.find(id)) return null;
  const { table, data } = boundOf(book, id);
  return { whole: table ? data.with(table.area) : data, data: data.area };
}

function placeOfName(book: Book, name: string): Place | null {
  const range = book.locate(name, book.engine.sheets.activeId);
  const table = range && book.engine.tables.all(range.sheetId).find(({ area }) => area.row === range.area.row && area.column === range.area.column);
  return range && { whole: range, data: table ? dataArea(table) : range.area };
}
