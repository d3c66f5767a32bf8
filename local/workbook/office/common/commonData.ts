import { areaOf } from "../../engine/area";
import { OfficeError } from "../api/officeError";
import type { RangeState } from "../book";
import { RangeClass } from "../declaredClasses";
import { CommonError, type CommonErrorName } from "./commonError";

/** How the data of cells is asked for and given: one text, rows of cells, or rows with their headings. */
export type CoercionType = "text" | "matrix" | "table";

export interface Reading {
  readonly coercion: CoercionType;
  /** As the cells show it, not as it is. */
  readonly isFormatted: boolean;
  readonly onlyVisible: boolean;
}

export type Rows = readonly (readonly unknown[])[];

/** Rows with their headings, as they travel; headings are one row, or null where there are none. */
export interface TableRows {
  readonly Rows: Rows;
  readonly Headers: Rows | null;
}

/** The values of cells, or their texts. @throws CommonError */
export function cellsOf(range: RangeState, isFormatted: boolean, onlyVisible: boolean): Rows {
  const { book: { engine: { formats } }, sheetId, area } = range;
  const rows = answering({ ResponsePayloadSizeLimitExceeded: "dataTooLarge" }, "internal", () => RangeClass.of(range).get(isFormatted ? "Text" : "Values") as Rows);
  if (!onlyVisible) return rows;
  return rows
    .filter((_, row) => formats.rowsHidden(sheetId, areaOf(area.row + row, 0)) !== true)
    .map((line) => line.filter((_, column) => formats.columnsHidden(sheetId, areaOf(0, area.column + column)) !== true));
}

/** @throws CommonError for what cells cannot hold */
export function writeRows(range: RangeState, rows: Rows): void {
  answering({ InvalidArgument: "invalidDataFormat" }, "cannotWriteToSelection", () => RangeClass.of(range).set("Values", rows));
}

export const isOne = (rows: Rows): boolean => rows.length === 1 && rows[0]?.length === 1;

export const isTableRows = (data: unknown): data is TableRows => typeof data === "object" && data !== null && Array.isArray((data as { readonly Rows?: unknown }).Rows);

/** @throws CommonError for what is not rows of one length */
export function rectangle(data: unknown): Rows {
  const rows = Array.isArray(data) ? (data as readonly unknown[]) : [];
  const [first] = rows;
  const width = Array.isArray(first) ? first.length : 0;
  if (width === 0 || !rows.every((row) => Array.isArray(row) && row.length === width)) throw new CommonError("invalidDataFormat");
  return rows as Rows;
}

/** An error of Excel's API as one of the common API. */
export function answering<Result>(known: Partial<Record<OfficeError["code"], CommonErrorName>>, otherwise: CommonErrorName, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof OfficeError)) throw error;
    throw new CommonError(known[error.code] ?? otherwise);
  }
}
