import type { Area } from "../cells/address";
import { styleOf } from "../parts/rows";
import type { SheetXml } from "../parts/sheetXml";
import { rowsIn } from "../stored";
import { attribute } from "../xml/text";

/** The styles that the sheet gives to its columns, by column. */
export function columnStyle(sheet: SheetXml): (column: number) => number | null {
  const columns = [...sheet.head.matchAll(/<(?:\w+:)?col\s[^>]*>/g)].map(([tag]) => ({
    from: Number(attribute(tag, "min")) - 1,
    to: Number(attribute(tag, "max")) - 1,
    style: Number(attribute(tag, "style") ?? 0),
  }));
  return (column) => columns.find(({ from, to }) => column >= from && column <= to)?.style ?? null;
}

/** The style that a cell of an area gets when it is not there yet: of its row, or of its column. */
export function baseStyles(sheet: SheetXml, area: Area): (row: number, column: number) => number {
  const rows = new Map([...rowsIn(sheet, area.top, area.bottom)].map(({ row, tag }) => [row, styleOf(tag)]));
  const ofColumn = columnStyle(sheet);
  return (row, column) => rows.get(row) ?? ofColumn(column) ?? 0;
}
