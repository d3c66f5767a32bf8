import { columnIndex, columnName } from "../cells/address";
import type { Content } from "../cells/content";
import { encodeCellText, escapeXml, withAttribute } from "../xml/text";

/** One row of a sheet as it stands in the part. */
export interface RowXml {
  /** Counted from 0. */
  readonly row: number;
  readonly tag: string;
  readonly cells: readonly CellXml[];
}

export interface CellXml {
  readonly column: number;
  readonly xml: string;
  /** Start tag. */
  readonly tag: string;
  readonly inner: string;
}

/** A row's start tag in a run of rows, found without looking at its cells. */
interface RowMark {
  readonly row: number;
  readonly tag: string;
  /** Where the cells begin and end; equal for a row without cells. */
  readonly from: number;
  readonly to: number;
}

/**
 * The rows in a run of `<row>` elements.
 * @param first number of the first row; rows without a number follow the row before.
 * @param prefix namespace prefix of the part, with its colon.
 */
export function* markRows(xml: string, first: number, prefix: string): Generator<RowMark> {
  const opening = `<${prefix}row`;
  const closing = `</${prefix}row>`;
  let next = first;
  for (let at = xml.indexOf(opening); at >= 0; ) {
    const from = xml.indexOf(">", at) + 1;
    if (from === 0) return;
    const tag = xml.slice(at, from);
    const number = /\sr="(\d+)"/.exec(tag)?.[1];
    const row = number === undefined ? next : Number(number) - 1;
    const closed = tag.endsWith("/>") ? from : xml.indexOf(closing, from);
    const to = closed < 0 ? xml.length : closed;
    yield { row, tag, from, to };
    next = row + 1;
    at = xml.indexOf(opening, to);
  }
}

/** The rows between two numbers (ends included), with their cells. */
export function parseRows(xml: string, first: number, prefix: string, top: number, bottom: number): RowXml[] {
  const rows: RowXml[] = [];
  for (const { row, tag, from, to } of markRows(xml, first, prefix)) {
    if (row > bottom) break;
    if (row >= top) rows.push({ row, tag, cells: parseCells(xml.slice(from, to), prefix) });
  }
  return rows;
}

const cellPatterns = new Map<string, RegExp>();

function parseCells(xml: string, prefix: string): CellXml[] {
  let pattern = cellPatterns.get(prefix);
  if (pattern === undefined) {
    pattern = new RegExp(`<${prefix}c(?:\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</${prefix}c>)`, "g");
    cellPatterns.set(prefix, pattern);
  }
  const cells: CellXml[] = [];
  let next = 0;
  for (const match of xml.matchAll(pattern)) {
    const tag = match[0].slice(0, match[0].indexOf(">") + 1);
    const name = /\sr="([A-Za-z]+)\d+"/.exec(tag)?.[1];
    const column = name === undefined ? next : columnIndex(name);
    cells.push({ column, xml: match[0], tag, inner: match[1] ?? "" });
    next = column + 1;
  }
  return cells;
}

/** Style index of a cell, row or column tag. */
export function styleOf(tag: string): number | null {
  const style = /\ss="(\d+)"/.exec(tag)?.[1];
  return style === undefined ? null : Number(style);
}

/** A cell in another place. */
export function movedCell(cell: CellXml, row: number, column: number): CellXml {
  const tag = withAttribute(cell.tag, "r", `${columnName(column)}${row + 1}`);
  return { column, tag, inner: cell.inner, xml: tag + cell.xml.slice(cell.tag.length) };
}

export function isBlank(cell: CellXml): boolean {
  return !/<(?:\w+:)?(?:v|f|is)[\s>/]/.test(cell.inner);
}

/** A cell as XML; a blank one without a style is nothing. */
export function cellXml(row: number, column: number, style: number, content: Content, prefix: string): string {
  const start = `<${prefix}c r="${columnName(column)}${row + 1}"${style === 0 ? "" : ` s="${style}"`}`;
  const end = `</${prefix}c>`;
  const value = (text: string) => `<${prefix}v>${text}</${prefix}v>`;
  switch (content.kind) {
    case "blank":
      return style === 0 ? "" : `${start}/>`;
    case "number":
      return `${start}>${value(String(Object.is(content.value, -0) ? 0 : content.value))}${end}`;
    case "boolean":
      return `${start} t="b">${value(content.value ? "1" : "0")}${end}`;
    case "error":
      return `${start} t="e">${value(content.value)}${end}`;
    case "formula":
      return `${start}><${prefix}f>${escapeXml(content.formula)}</${prefix}f>${end}`;
    case "text":
      return `${start} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${encodeCellText(content.value)}</${prefix}t></${prefix}is>${end}`;
  }
}
