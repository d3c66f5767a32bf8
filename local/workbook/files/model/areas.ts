import { columnName, formatArea, parseArea } from "../../engine/address";
import { isEntireColumn, isEntireRow, lastColumn, lastRow, type Area } from "../../engine/area";

/** A list of addresses as attributes have it: `A1:B2 D4`. */
export const readAreas = (text: string | undefined): Area[] =>
  (text ?? "").split(/\s+/).flatMap((address) => {
    const area = parseArea(address);
    return area ? [area] : [];
  });

export const writeAreas = (areas: readonly Area[]): string => areas.map((area) => writeArea(area)).join(" ");

/** Within files a reference to entire rows or columns has both corners, where it is no formula. */
export const writeArea = (area: Area): string =>
  (isEntireRow(area) || isEntireColumn(area) ? `${writeCell(area.row, area.column)}:${writeCell(lastRow(area), lastColumn(area))}` : formatArea(area));

/** The address of one cell. */
export const writeCell = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** Row and column of `AB12`; null when it is something else. Faster than reading an area: every cell has an address. */
export function readCell(address: string | undefined): { readonly row: number; readonly column: number } | null {
  if (address === undefined) return null;
  let column = 0;
  let at = 0;
  for (; at < address.length; at++) {
    const code = address.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  const row = Number(address.slice(at));
  return column > 0 && column <= 16_384 && Number.isInteger(row) && row > 0 && row <= 1_048_576 ? { row: row - 1, column: column - 1 } : null;
}
