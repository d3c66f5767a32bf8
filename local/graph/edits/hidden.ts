import { lastColumn, rowsOf, type Area } from "../cells/address";
import { GraphError } from "../errors";
import { limits } from "../limits";
import { replaceCells } from "../newCells";
import { markRows } from "../parts/rows";
import { changeRows, type SheetXml } from "../parts/sheetXml";
import { sheetOf, withPart, type SheetInfo, type Workbook } from "../parts/workbook";
import { rowsIn } from "../stored";
import { element, elements } from "../xml/elements";
import { attribute, withAttribute } from "../xml/text";
import { refuseProtected } from "./cells";

const isHidden = (tag: string): boolean => ["1", "true"].includes(attribute(tag, "hidden") ?? "");

/** Whether all rows of an area are hidden; null when only some are. */
export function rowsHidden(sheet: SheetXml, area: Area): boolean | null {
  let hidden = 0;
  for (const { tag } of rowsIn(sheet, area.top, area.bottom)) if (isHidden(tag)) hidden++;
  return hidden === 0 ? false : hidden === rowsOf(area) ? true : null;
}

/** Whether all columns of an area are hidden; null when only some are. */
export function columnsHidden(sheet: SheetXml, { left, right }: Area): boolean | null {
  let hidden = 0;
  for (const { tag } of elements(element(sheet.head, "cols")?.inner ?? "", "col")) {
    if (!isHidden(tag)) continue;
    hidden += Math.max(0, Math.min(right, Number(attribute(tag, "max")) - 1) - Math.max(left, Number(attribute(tag, "min")) - 1) + 1);
  }
  return hidden === 0 ? false : hidden >= right - left + 1 ? true : null;
}

/** Hides the rows of an area, or shows them again. */
export function withRowsHidden(workbook: Workbook, info: SheetInfo, area: Area, hidden: boolean): Workbook {
  const sheet = sheetOf(workbook, info);
  refuseProtected(sheet, info);
  if (rowsOf(area) > limits.rangeCells / 10) throw new GraphError("rangeExceedsLimit");
  const none = { ...area, left: lastColumn + 1, right: lastColumn + 1 };
  const marked = changeRows(sheet, area.top, area.bottom, (xml, first) => {
    // A row has to be there to be hidden.
    const there = new Set([...markRows(xml, first, sheet.prefix)].map(({ row }) => row));
    const full = hidden ? replaceCells(xml, first, none, sheet.prefix, (row) => (there.has(row) ? "" : " ")) : xml;
    let made = "";
    let at = 0;
    for (const { row, tag, from } of markRows(full, first, sheet.prefix)) {
      if (row < area.top || row > area.bottom) continue;
      made += full.slice(at, from - tag.length) + withAttribute(tag, "hidden", hidden ? "1" : null);
      at = from;
    }
    return made + full.slice(at);
  });
  return withPart(workbook, info.part, marked);
}

/** Hides the columns of an area, or shows them again. */
export function withColumnsHidden(workbook: Workbook, info: SheetInfo, { left, right }: Area, hidden: boolean): Workbook {
  const sheet = sheetOf(workbook, info);
  refuseProtected(sheet, info);
  const known = elements(element(sheet.head, "cols")?.inner ?? "", "col").map(({ tag }) => ({ tag, from: Number(attribute(tag, "min")) - 1, to: Number(attribute(tag, "max")) - 1 }));
  const parts: { tag: string; from: number; to: number }[] = [];
  let next = left;
  const plain = `<${sheet.prefix}col min="1" max="1" width="9.140625"/>`;
  const gap = (to: number) => {
    if (hidden && next <= to) parts.push({ tag: withAttribute(plain, "hidden", "1"), from: next, to });
    next = Math.max(next, to + 1);
  };
  for (const column of known.sort((a, b) => a.from - b.from)) {
    if (column.to >= left && column.from <= right) {
      gap(column.from - 1);
      const [from, to] = [Math.max(column.from, left), Math.min(column.to, right)];
      if (column.from < from) parts.push({ ...column, to: from - 1 });
      parts.push({ tag: withAttribute(column.tag, "hidden", hidden ? "1" : null), from, to });
      if (column.to > to) parts.push({ ...column, from: to + 1 });
      next = to + 1;
    } else parts.push(column);
  }
  gap(right);
  const list = parts.sort((a, b) => a.from - b.from).map(({ tag, from, to }) => withAttribute(withAttribute(tag, "min", String(from + 1)), "max", String(to + 1)));
  return withPart(workbook, info.part, { ...sheet, head: withColumns(sheet, list) });
}

function withColumns({ head, prefix }: SheetXml, list: readonly string[]): string {
  const cols = list.length === 0 ? "" : `<${prefix}cols>${list.join("")}</${prefix}cols>`;
  const found = element(head, "cols");
  if (found !== null) return head.slice(0, found.start) + cols + head.slice(found.end);
  const at = head.lastIndexOf(`<${prefix}sheetData`);
  return head.slice(0, at) + cols + head.slice(at);
}
