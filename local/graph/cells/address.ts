import { GraphError } from "../errors";

/** A rectangle of cells; rows and columns counted from 0, ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** `A` for 0, `AA` for 26. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `A1:B2`, `A1` for one cell, `A:B` and `1:2` for whole columns and rows. */
export function areaName(area: Area): string {
  if (area.top === 0 && area.bottom === lastRow) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (area.left === 0 && area.right === lastColumn) return `${area.top + 1}:${area.bottom + 1}`;
  const first = cellName(area.top, area.left);
  const last = cellName(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** Like `areaName`, but a table's or a filter's `ref` names both corners always. */
export function refName(area: Area): string {
  return `${cellName(area.top, area.left)}:${cellName(area.bottom, area.right)}`;
}

/**
 * Reads `A1`, `$A$1:B2`, `A:C` or `2:3`, without a sheet.
 * @throws GraphError invalidArgument for anything else or outside the sheet.
 */
export function parseArea(text: string): Area {
  const area = tryArea(text);
  if (area === null) throw new GraphError("invalidArgument", `"${text.slice(0, 100)}" is not a range address.`);
  return area;
}

export function tryArea(text: string): Area | null {
  const parts = text.replaceAll("$", "").split(":");
  const corners = parts.map((part) => /^([A-Za-z]{0,3})(\d{0,7})$/.exec(part));
  const [first, second = first] = corners;
  if (parts.length > 2 || first == null || second == null || first[0] === "" || second[0] === "") return null;
  const wholeColumns = first[2] === "" && second[2] === "" && parts.length === 2;
  const wholeRows = first[1] === "" && second[1] === "" && parts.length === 2;
  if (!wholeColumns && !wholeRows && [first[1], first[2], second[1], second[2]].includes("")) return null;
  const rows = wholeColumns ? [0, lastRow] : [Number(first[2]) - 1, Number(second[2]) - 1];
  const columns = wholeRows ? [0, lastColumn] : [columnIndex(first[1] ?? ""), columnIndex(second[1] ?? "")];
  const area = { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns) };
  return area.top >= 0 && area.left >= 0 && area.bottom <= lastRow && area.right <= lastColumn ? area : null;
}

/** `Sheet1!A1:B2`, with quotes where the sheet's name needs them. */
export function sheetAddress(sheet: string, area: Area): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && tryArea(sheet) === null;
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${areaName(area)}`;
}

/** Takes a sheet in front of an address apart: `'My sheet'!A1` → sheet and `A1`. */
export function splitAddress(address: string): { sheet: string | null; range: string } {
  const mark = address.lastIndexOf("!");
  if (mark < 0) return { sheet: null, range: address };
  const sheet = address.slice(0, mark);
  return { sheet: /^'.*'$/.test(sheet) ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, range: address.slice(mark + 1) };
}

export function rowsOf(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnsOf(area: Area): number {
  return area.right - area.left + 1;
}

export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** The smallest area around two. */
export function union(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
