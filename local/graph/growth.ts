import { refName, tryArea, type Area } from "./cells/address";
import { withDimension } from "./edits/cells";
import { mapMarkedLists } from "./parts/marks";
import type { SheetXml } from "./parts/sheetXml";

/**
 * The sheet around a table that got new rows: its dimension, and every conditional format, validation and ignored
 * warning that reached down to the table's last row, reach down to the new last row.
 * @param end last row of the table's data before.
 * @param target the new rows.
 */
export function grownSheet(sheet: SheetXml, table: Area, end: number, target: Area): SheetXml {
  const { head } = withDimension(sheet, target);
  const grow = (list: string) => list.split(/\s+/).map((ref) => grownRef(ref, table, end, target.bottom)).join(" ");
  return { ...sheet, head, tail: mapMarkedLists(sheet.tail, grow) };
}

function grownRef(ref: string, table: Area, end: number, bottom: number): string {
  const area = tryArea(ref);
  const covers = area !== null && area.bottom === end && area.top >= table.top && area.left >= table.left && area.right <= table.right;
  return covers ? refName({ ...area, bottom }) : ref;
}
