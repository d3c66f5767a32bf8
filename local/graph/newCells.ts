import type { Area } from "./cells/address";
import type { Content, Typed } from "./cells/content";
import { cellXml, markRows, parseRows, styleOf, type RowXml } from "./parts/rows";
import type { SheetXml } from "./parts/sheetXml";
import { numberFormatOf, variantOf, type Styles } from "./parts/styles";
import { rowsIn } from "./read";
import { attribute, withAttribute } from "./xml/text";

export interface StyledCell {
  readonly content: Content;
  readonly style: number;
}

/** The style that each column of an area has in one row: of its cell, or of the row, or of the sheet's column. */
export function stylesInRow(sheet: SheetXml, area: Area, row: number): number[] {
  const [source] = [...rowsIn(sheet, row, row)];
  const rowStyle = source === undefined ? null : styleOf(source.tag);
  const columns = [...sheet.head.matchAll(/<(?:\w+:)?col\s[^>]*>/g)].map(([tag]) => ({
    from: Number(attribute(tag, "min")) - 1,
    to: Number(attribute(tag, "max")) - 1,
    style: Number(attribute(tag, "style") ?? 0),
  }));
  return Array.from({ length: area.right - area.left + 1 }, (_, index) => {
    const column = area.left + index;
    const cell = source?.cells.find((candidate) => candidate.column === column);
    if (cell !== undefined) return styleOf(cell.tag) ?? 0;
    return rowStyle ?? columns.find(({ from, to }) => column >= from && column <= to)?.style ?? 0;
  });
}

/**
 * Gives typed cells their styles: the base style of the column, with the number format that typing brings to a cell in
 * format General and with the mark of a text that was typed with an apostrophe.
 * @param styles null for a workbook without styles.
 */
export function styleCells(styles: Styles | null, typed: readonly (readonly Typed[])[], base: readonly number[]): { styles: Styles | null; rows: StyledCell[][] } {
  let current = styles;
  const known = new Map<string, number>();
  const styleFor = (style: number, { numberFormat, quoted = false }: Typed): number => {
    if (current === null) return style;
    const key = `${style} ${quoted} ${numberFormat ?? ""}`;
    let found = known.get(key);
    if (found === undefined) {
      const taken = numberFormat !== undefined && numberFormatOf(current, style) === "General" ? numberFormat : null;
      [current, found] = variantOf(current, style, taken, quoted);
      known.set(key, found);
    }
    return found;
  };
  const rows = typed.map((row) => row.map((cell, column) => ({ content: cell.content, style: styleFor(base[column] ?? 0, cell) })));
  return { styles: current, rows };
}

/**
 * Writes cells into a run of rows. A row that is there keeps its format and its cells outside the area.
 * @param xml the rows, in order; `first` is the number of the first one.
 */
export function writeRows(xml: string, first: number, target: Area, cells: readonly (readonly StyledCell[])[], prefix: string): string {
  let cut = xml.length;
  let resume = xml.length;
  for (const { row, tag, from } of markRows(xml, first, prefix)) {
    const start = from - tag.length;
    if (row >= target.top) cut = Math.min(cut, start);
    if (row > target.bottom) {
      resume = start;
      break;
    }
  }
  const there = new Map(parseRows(xml, first, prefix, target.top, target.bottom).map((row) => [row.row, row]));
  const made = cells.map((row, index) => rowXml(target.top + index, target, row, there.get(target.top + index), prefix));
  return xml.slice(0, cut) + made.join("") + xml.slice(resume);
}

function rowXml(row: number, target: Area, cells: readonly StyledCell[], there: RowXml | undefined, prefix: string): string {
  const outside = (from: number, to: number) =>
    (there?.cells ?? []).filter(({ column }) => column >= from && column <= to).map(({ xml }) => xml).join("");
  const inside = cells.map(({ content, style }, index) => cellXml(row, target.left + index, style, content, prefix)).join("");
  const kept = there === undefined ? `<${prefix}row>` : withAttribute(there.tag.replace(/\s*\/>$/, ">"), "spans", null);
  return `${withAttribute(kept, "r", String(row + 1))}${outside(0, target.left - 1)}${inside}${outside(target.right + 1, Infinity)}</${prefix}row>`;
}
