import { rowsOf, type Area } from "./cells/address";
import type { Content, Typed } from "./cells/content";
import { cellXml, markRows, parseRows, styleOf, type CellXml, type RowXml } from "./parts/rows";
import type { SheetXml } from "./parts/sheetXml";
import { numberFormatOf, variantOf, type Styles } from "./parts/styles";
import { columnStyle } from "./edits/baseStyles";
import { rowsIn } from "./stored";
import { withAttribute } from "./xml/text";

export interface StyledCell {
  readonly content: Content;
  readonly style: number;
}

/** The style that each column of an area has in one row: of its cell, or of the row, or of the sheet's column. */
export function stylesInRow(sheet: SheetXml, area: Area, row: number): number[] {
  const [source] = [...rowsIn(sheet, row, row)];
  const rowStyle = source === undefined ? null : styleOf(source.tag);
  const ofColumn = columnStyle(sheet);
  return Array.from({ length: area.right - area.left + 1 }, (_, index) => {
    const column = area.left + index;
    const cell = source?.cells.find((candidate) => candidate.column === column);
    if (cell !== undefined) return styleOf(cell.tag) ?? 0;
    return rowStyle ?? ofColumn(column) ?? 0;
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

/** Makes the cells of one row inside an area, as XML; nothing for none. `there` are the cells that stand inside now. */
export type MakeCells = (row: number, there: readonly CellXml[]) => string;

/**
 * Replaces the cells of an area in a run of rows. A row that is there keeps its format and its cells outside the area; one
 * that is not is made when it gets cells.
 * @param xml the rows, in order; `first` is the number of the first one.
 */
export function replaceCells(xml: string, first: number, area: Area, prefix: string, make: MakeCells): string {
  let cut = xml.length;
  let resume = xml.length;
  for (const { row, tag, from } of markRows(xml, first, prefix)) {
    const start = from - tag.length;
    if (row >= area.top) cut = Math.min(cut, start);
    if (row > area.bottom) {
      resume = start;
      break;
    }
  }
  const there = new Map(parseRows(xml, first, prefix, area.top, area.bottom).map((row) => [row.row, row]));
  const made = Array.from({ length: rowsOf(area) }, (_, index) => rowXml(area.top + index, area, there.get(area.top + index), prefix, make));
  return xml.slice(0, cut) + made.join("") + xml.slice(resume);
}

function rowXml(row: number, area: Area, there: RowXml | undefined, prefix: string, make: MakeCells): string {
  const cells = there?.cells ?? [];
  const outside = (from: number, to: number) => cells.filter(({ column }) => column >= from && column <= to).map(({ xml }) => xml).join("");
  const inside = make(row, cells.filter(({ column }) => column >= area.left && column <= area.right));
  if (there === undefined && inside === "") return "";
  const kept = there === undefined ? `<${prefix}row>` : withAttribute(there.tag.replace(/\s*\/>$/, ">"), "spans", null);
  return `${withAttribute(kept, "r", String(row + 1))}${outside(0, area.left - 1)}${inside}${outside(area.right + 1, Infinity)}</${prefix}row>`;
}

/** Writes a grid of cells into an area, in place of what stands there. */
export function writeGrid(xml: string, first: number, target: Area, cells: readonly (readonly StyledCell[])[], prefix: string): string {
  return replaceCells(xml, first, target, prefix, (row) =>
    (cells[row - target.top] ?? []).map(({ content, style }, index) => cellXml(row, target.left + index, style, content, prefix)).join(""),
  );
}
