import { formatArea, quoteSheet } from "../engine/address";
import { areaOf, containsArea, intersection, isEntireColumn, isEntireRow, isSingleCell, lastRow, type Area } from "../engine/area";
import type { WorkbookTable } from "../engine/tables";
import { Arguments } from "./arguments";
import type { Book, RangeState } from "./book";
import { CommonError, type CommonErrorName } from "./commonError";
import { OfficeError } from "./officeError";
import { RangeClass } from "./range";
import { TableCollectionClass } from "./table";
import { usedArea } from "./usedArea";

/** How the data of cells is asked for and given: one text, rows of cells, or rows with their headings. */
export type CoercionType = "text" | "matrix" | "table";

export interface Reading {
  readonly coercion: CoercionType;
  /** As the cells show it, not as it is. */
  readonly isFormatted: boolean;
  readonly onlyVisible: boolean;
}

type Rows = readonly (readonly unknown[])[];

/** Rows with their headings, as they travel; headings are one row, or null where there are none. */
export interface TableRows {
  readonly Rows: Rows;
  readonly Headers: Rows | null;
}

/** The data of the selected cells. The client library makes a text of rows itself. @throws CommonError */
export function readSelection(book: Book, { coercion, isFormatted, onlyVisible }: Reading): Rows | TableRows {
  const range = selected(book, "selectionNotReadable");
  const read = (area: Area): Rows => cells(range.with(area), isFormatted, onlyVisible);
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

function cells(range: RangeState, isFormatted: boolean, onlyVisible: boolean): Rows {
  const { book: { engine: { formats } }, sheetId, area } = range;
  const rows = answering({ ResponsePayloadSizeLimitExceeded: "dataTooLarge" }, "internal", () => RangeClass.of(range).get(isFormatted ? "Text" : "Values") as Rows);
  if (!onlyVisible) return rows;
  return rows
    .filter((_, row) => formats.rowsHidden(sheetId, areaOf(area.row + row, 0)) !== true)
    .map((line) => line.filter((_, column) => formats.columnsHidden(sheetId, areaOf(0, area.column + column)) !== true));
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
  write(isOne(rows) ? range : placed(range, rows), rows);
}

function writeTable(range: RangeState, { Rows: given, Headers: headers }: TableRows): void {
  const rows = rectangle([...(headers ?? []), ...given]);
  const target = placed(range, rows);
  if (tableAround(target)) return write(target, rows);
  const { book: { engine }, sheetId, area } = target;
  if (engine.tables.all(sheetId).some((table) => intersection(table.area, area)) || !isBlank(target)) throw new CommonError("wouldOverwrite");
  write(target, rows);
  const address = `${quoteSheet(engine.sheets.name(sheetId))}!${formatArea(area)}`;
  answering({}, "cannotWriteToSelection", () => TableCollectionClass.of({ book: target.book, sheetId }).call("Add", new Arguments([address, headers !== null])));
}

const isBlank = (range: RangeState): boolean => cells(range, false, false).every((row) => row.every((value) => value === ""));

function write(range: RangeState, rows: Rows): void {
  answering({ InvalidArgument: "invalidDataFormat" }, "cannotWriteToSelection", () => RangeClass.of(range).set("Values", rows));
}

/** The cells that rows go into. @throws CommonError when they do not fit */
function placed(range: RangeState, rows: Rows): RangeState {
  const size = { rows: rows.length, columns: rows[0]?.length ?? 0 };
  if (!isSingleCell(range.area) && (size.rows !== range.area.rows || size.columns !== range.area.columns)) throw new CommonError("dataNotOfSelectionsSize");
  return answering({}, "cannotWriteToSelection", () => range.with({ ...range.area, ...size }));
}

const isOne = (rows: Rows): boolean => rows.length === 1 && rows[0]?.length === 1;

const isTableRows = (data: unknown): data is TableRows => typeof data === "object" && data !== null && Array.isArray((data as { readonly Rows?: unknown }).Rows);

/** @throws CommonError for what is not rows of one length */
function rectangle(data: unknown): Rows {
  const rows = Array.isArray(data) ? (data as readonly unknown[]) : [];
  const [first] = rows;
  const width = Array.isArray(first) ? first.length : 0;
  if (width === 0 || !rows.every((row) => Array.isArray(row) && row.length === width)) throw new CommonError("invalidDataFormat");
  return rows as Rows;
}

const tableAround = ({ book: { engine }, sheetId, area }: RangeState): WorkbookTable | undefined =>
  engine.tables.all(sheetId).find((table) => containsArea(table.area, area));

/** @throws CommonError when more than one range is selected */
function selected(book: Book, otherwise: CommonErrorName): RangeState {
  const [area, ...others] = book.engine.selection.areas();
  if (!area || others.length > 0) throw new CommonError(otherwise);
  return book.range(book.engine.sheets.activeId, area);
}

/** An error of Excel's API as one of the common API. */
function answering<Result>(known: Partial<Record<OfficeError["code"], CommonErrorName>>, otherwise: CommonErrorName, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof OfficeError)) throw error;
    throw new CommonError(known[error.code] ?? otherwise);
  }
}
