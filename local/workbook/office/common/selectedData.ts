import { formatArea, quoteSheet } from "../../engine/address";
import { areaOf, containsArea, intersection, isEntireColumn, isEntireRow, isSingleCell, lastRow, type Area } from "../../engine/area";
import type { WorkbookTable } from "../../engine/tables/workbookTable";
import { Arguments } from "../api/arguments";
import type { Book, RangeState } from "../book";
import { usedArea } from "../range/usedArea";
import { TableCollectionClass } from "../table/table";
import { answering, cellsOf, isOne, isTableRows, rectangle, writeRows, type CoercionType, type Reading, type Rows, type TableRows } from "./commonData";
import { CommonError, type CommonErrorName } from "./commonError";

/** How the client library sends what is read and written, of the selection or of a binding. */
export interface DataCall {
  readonly DdaGetBindingData?: DataTarget & { readonly CoerceType?: CoercionType; readonly ValueFormat?: string; readonly FilterType?: string; readonly RowCount?: number | null; readonly ColCount?: number | null };
  readonly DdaSetBindingData?: DataTarget & { readonly CoerceType?: CoercionType; readonly Data?: unknown };
}

interface DataTarget {
  readonly BindingId?: string;
  readonly StartRow?: number | null;
  readonly StartCol?: number | null;
}

export const readingOf = ({ DdaGetBindingData: asked = {} }: DataCall): Reading =>
  ({ coercion: asked.CoerceType ?? "matrix", isFormatted: asked.ValueFormat === "formatted", onlyVisible: asked.FilterType === "onlyVisible" });

export const writingOf = ({ DdaSetBindingData: given = {} }: DataCall): { readonly coercion: CoercionType; readonly data: unknown } =>
  ({ coercion: given.CoerceType ?? "matrix", data: given.Data });

/** The data of the selected cells. The client library makes a text of rows itself. @throws CommonError */
export function readSelection(book: Book, { coercion, isFormatted, onlyVisible }: Reading): Rows | TableRows {
  const range = selected(book, "selectionNotReadable");
  const read = (area: Area): Rows => cellsOf(range.with(area), isFormatted, onlyVisible);
  const area = withoutOpenEnds(range);
  if (coercion !== "table") return read(area);
  const table = tableAround(range);
  if (!table) throw new CommonError("selectionNotOfType");
  const top = table.area.row + (table.showHeaders ? 1 : 0);
  const body = intersection(area, { ...table.area, row: top, rows: lastRow(table.area) - top + 1 });
  return { Rows: body ? read(body) : [], Headers: table.showHeaders ? read({ ...area, row: table.area.row, rows: 1 }) : null };
}

/** Of entire rows and columns only the part that is in use. */
function withoutOpenEnds({ book, sheetId, area }: RangeState): Area {
  if (!isEntireRow(area) && !isEntireColumn(area)) return area;
  return usedArea(book.engine, sheetId, area, true) ?? areaOf(area.row, area.column);
}

/**
 * Writes to the selected cells. Data for one selected cell goes on to the right and down; one value goes into every selected
 * cell; otherwise both must have one size. Rows with headings become a table, or go into the one that is selected.
 * @throws CommonError
 */
export function writeSelection(book: Book, coercion: CoercionType, data: unknown): void {
  const range = selected(book, "cannotWriteToSelection");
  if (isTableRows(data) !== (coercion === "table")) throw new CommonError("dataNotOfType");
  if (isTableRows(data)) return writeTable(range, data);
  const rows = rectangle(data);
  writeRows(isOne(rows) ? range : placed(range, rows), rows);
}

function writeTable(range: RangeState, { Rows: given, Headers: headers }: TableRows): void {
  const rows = rectangle([...(headers ?? []), ...given]);
  const target = placed(range, rows);
  if (tableAround(target)) return writeRows(target, rows);
  const { book: { engine }, sheetId, area } = target;
  if (engine.tables.all(sheetId).some((table) => intersection(table.area, area)) || !isBlank(target)) throw new CommonError("wouldOverwrite");
  writeRows(target, rows);
  const address = `${quoteSheet(engine.sheets.name(sheetId))}!${formatArea(area)}`;
  answering({}, "cannotWriteToSelection", () => TableCollectionClass.of({ book: target.book, sheetId }).call("Add", new Arguments([address, headers !== null])));
}

const isBlank = (range: RangeState): boolean => cellsOf(range, false, false).every((row) => row.every((value) => value === ""));

/** The cells that rows go into. @throws CommonError when they do not fit */
function placed(range: RangeState, rows: Rows): RangeState {
  const size = { rows: rows.length, columns: rows[0]?.length ?? 0 };
  if (!isSingleCell(range.area) && (size.rows !== range.area.rows || size.columns !== range.area.columns)) throw new CommonError("dataNotOfSelectionsSize");
  return answering({}, "cannotWriteToSelection", () => range.with({ ...range.area, ...size }));
}

const tableAround = ({ book: { engine }, sheetId, area }: RangeState): WorkbookTable | undefined =>
  engine.tables.all(sheetId).find((table) => containsArea(table.area, area));

/** @throws CommonError when more than one range is selected */
function selected(book: Book, otherwise: CommonErrorName): RangeState {
  const [area, ...others] = book.engine.selection.areas();
  if (!area || others.length > 0) throw new CommonError(otherwise);
  return book.range(book.engine.sheets.activeId, area);
}

