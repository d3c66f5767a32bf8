import { areaName, refName, tryArea, union, type Area } from "./cells/address";
import type { SheetXml } from "./parts/sheetXml";
import { mapTags } from "./xml/elements";
import { attribute, withAttribute } from "./xml/text";

/**
 * The sheet around a table that got new rows: its dimension, and every conditional format, validation and ignored
 * warning that reached down to the table's last row, reach down to the new last row.
 * @param end last row of the table's data before.
 * @param target the new rows.
 */
export function grownSheet(sheet: SheetXml, table: Area, end: number, target: Area): SheetXml {
  const head = mapTags(sheet.head, "dimension", (tag) => {
    const area = tryArea(attribute(tag, "ref") ?? "");
    return area === null ? tag : withAttribute(tag, "ref", areaName(union(area, target)));
  });
  const grow = (list: string) => list.split(/\s+/).map((ref) => grownRef(ref, table, end, target.bottom)).join(" ");
  let tail = sheet.tail;
  for (const name of ["conditionalFormatting", "dataValidation", "ignoredError"]) {
    tail = mapTags(tail, name, (tag) => {
      const list = attribute(tag, "sqref");
      return list === null ? tag : withAttribute(tag, "sqref", grow(list));
    });
  }
  // The same things in the form newer versions of Excel add.
  tail = tail.replace(/(<xm:sqref>)([^<]*)(<\/xm:sqref>)/g, (_all, open: string, list: string, close: string) => open + grow(list) + close);
  return { ...sheet, head, tail };
}

function grownRef(ref: string, table: Area, end: number, bottom: number): string {
  const area = tryArea(ref);
  const covers = area !== null && area.bottom === end && area.top >= table.top && area.left >= table.left && area.right <= table.right;
  return covers ? refName({ ...area, bottom }) : ref;
}
