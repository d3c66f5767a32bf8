import { fromCol, toCol } from "@borgar/fx";
import { areaOf, COLUMNS, isEntireColumn, isEntireRow, isOnSheet, isSingleCell, lastColumn, lastRow, ROWS, type Area } from "./area";

export { quoteSheet } from "../calc/quoteSheet";

const names: string[] = [];

/** 0 → A, 26 → AA. Kept, because every cell of a file has an address. */
export const columnName = (column: number): string => (names[column] ??= toCol(column));

/** A → 0, aa → 26. */
export const columnNumber = (name: string): number => fromCol(name);

/** `A1:B2`, `3:4` for entire rows, `C:D` for entire columns, as Excel writes a range's address. */
export function formatArea(area: Area, absolute = false): string {
  const mark = absolute ? "$" : "";
  const row = (index: number) => `${mark}${index + 1}`;
  const column = (index: number) => `${mark}${columnName(index)}`;
  if (isEntireRow(area)) return `${row(area.row)}:${row(lastRow(area))}`;
  if (isEntireColumn(area)) return `${column(area.column)}:${column(lastColumn(area))}`;
  const first = column(area.column) + row(area.row);
  return isSingleCell(area) ? first : `${first}:${column(lastColumn(area))}${row(lastRow(area))}`;
}

const corner = /^\$?([a-z]{1,3})?\$?(\d{1,7})?$/i;

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function parseCorner(text: string): Corner | null {
  const match = corner.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  return {
    column: match[1] === undefined ? null : columnNumber(match[1]),
    row: match[2] === undefined ? null : Number(match[2]) - 1,
  };
}

/** Reads `A1`, `A1:B2`, `C:D`, `3:4` (with or without `$`); null when it is no such address or off the sheet. */
export function parseArea(address: string): Area | null {
  const parts = address.trim().split(":");
  if (parts.length > 2) return null;
  const first = parseCorner(parts[0] ?? "");
  const last = parts.length === 2 ? parseCorner(parts[1] ?? "") : first;
  if (!first || !last) return null;
  const wholeColumns = first.row === null && last.row === null;
  const wholeRows = first.column === null && last.column === null;
  const complete = first.row !== null && first.column !== null && last.row !== null && last.column !== null;
  if (!complete && !(parts.length === 2 && (wholeColumns || wholeRows))) return null;
  const [top, bottom] = wholeColumns ? [0, ROWS - 1] : ordered(first.row, last.row);
  const [left, right] = wholeRows ? [0, COLUMNS - 1] : ordered(first.column, last.column);
  const area = areaOf(top, left, bottom - top + 1, right - left + 1);
  return isOnSheet(area) ? area : null;
}

const ordered = (a: number | null, b: number | null): [number, number] => [Math.min(a ?? 0, b ?? 0), Math.max(a ?? 0, b ?? 0)];

/** Splits `'My sheet'!A1` into the sheet's name (unquoted) and the rest; the sheet is null when none is named. */
export function splitSheet(reference: string): { readonly sheet: string | null; readonly address: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(reference);
  if (quoted) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), address: quoted[2] ?? "" };
  const mark = reference.lastIndexOf("!");
  return mark < 0 ? { sheet: null, address: reference } : { sheet: reference.slice(0, mark), address: reference.slice(mark + 1) };
}
