import { GraphError } from "../errors";
import { rootPrefix } from "../xml/elements";
import { deflateFinal, deflateOpen, hasty, inflateOpen, join, type Deflated } from "../zip/deflated";
import { markRows } from "./rows";

/** A run of rows, kept compressed. */
export interface Segment {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly data: Deflated;
}

/**
 * A worksheet part in three pieces: everything up to the rows, the rows, everything after. The rows are kept as
 * compressed runs of about 128 KB, so that appending to a sheet of 100,000 rows compresses one of them, reading a page
 * unfolds a few, and the sheet as a whole is in memory only while it is taken apart.
 */
export interface SheetXml {
  readonly prefix: string;
  readonly head: string;
  readonly segments: readonly Segment[];
  readonly tail: string;
}

const segmentSize = 1 << 17;

/** @throws GraphError unsupportedWorkbook: no rows element, rows out of order, comments or CDATA between the rows. */
export function splitSheet(bytes: Buffer): SheetXml {
  const prefix = rootPrefix(bytes.toString("latin1", 0, 2000));
  const opening = bytes.indexOf(`<${prefix}sheetData`);
  const opened = bytes.indexOf(">", opening) + 1;
  if (opening < 0 || opened === 0) throw new GraphError("unsupportedWorkbook", "A sheet of the workbook is damaged.");
  const head = bytes.toString("utf8", 0, opened);
  const closing = `</${prefix}sheetData>`;
  if (head.endsWith("/>")) {
    return { prefix, head: `${head.slice(0, -2).trimEnd()}>`, segments: [], tail: closing + bytes.toString("utf8", opened) };
  }
  const end = bytes.lastIndexOf(closing);
  if (end < opened) throw new GraphError("unsupportedWorkbook", "A sheet of the workbook is damaged.");
  return { prefix, head, segments: segmentsOf(bytes.subarray(opened, end), prefix, 0, hasty), tail: bytes.toString("utf8", end) };
}

/** Cuts rows into segments at row borders. */
function segmentsOf(rows: Buffer, prefix: string, first: number, level?: number): Segment[] {
  if (rows.includes("<!")) throw new GraphError("unsupportedWorkbook", "A sheet of the workbook has comments or CDATA between its rows.");
  const closing = `</${prefix}row>`;
  const segments: Segment[] = [];
  let next = first;
  for (let at = 0; at < rows.length; ) {
    const cut = at + segmentSize < rows.length ? rows.indexOf(closing, at + segmentSize) : -1;
    const end = cut < 0 ? rows.length : cut + closing.length;
    const segment = segmentOf(rows.subarray(at, end), prefix, next, level);
    if (segment !== null) {
      segments.push(segment);
      next = segment.lastRow + 1;
    }
    at = end;
  }
  return segments;
}

/** One segment; null when the bytes hold no row (white space). */
function segmentOf(bytes: Buffer, prefix: string, first: number, level: number | undefined): Segment | null {
  let [firstRow, lastRow] = [-1, first - 1];
  for (const { row } of markRows(bytes.toString("latin1"), first, prefix)) {
    if (row <= lastRow) throw new GraphError("unsupportedWorkbook", "The rows of a sheet are not in order.");
    if (firstRow < 0) firstRow = row;
    lastRow = row;
  }
  return firstRow < 0 ? null : { firstRow, lastRow, data: deflateOpen(bytes, level) };
}

/** The rows of a segment as text. */
export function segmentText(segment: Segment): string {
  return inflateOpen(segment.data).toString("utf8");
}

/**
 * Replaces the rows between two numbers (ends included).
 * @param change gets the text of the rows from the first segment touched to the last, and gives their new text.
 */
export function changeRows(sheet: SheetXml, top: number, bottom: number, change: (rows: string, first: number) => string): SheetXml {
  const { segments, prefix } = sheet;
  let from = segments.findIndex((segment) => segment.lastRow >= top);
  if (from < 0) from = segments.length;
  let to = from;
  while (to < segments.length && (segments[to]?.firstRow ?? Infinity) <= bottom) to++;
  // Nothing there: grow the segment before, while it is small. Otherwise every append would leave a segment of its own.
  const before = segments[from - 1];
  if (from === to && before !== undefined && before.data.size < segmentSize) from--;
  const touched = segments.slice(from, to);
  const first = touched[0]?.firstRow ?? top;
  const text = change(touched.map(segmentText).join(""), first);
  const made = segmentsOf(Buffer.from(text, "utf8"), prefix, Math.min(first, top));
  return { ...sheet, segments: [...segments.slice(0, from), ...made, ...segments.slice(to)] };
}

/** Changes the text of every run of rows that holds a text; runs that stay the same are shared. */
export function mapRows(sheet: SheetXml, needle: string, change: (rows: string, first: number) => string): SheetXml {
  let changed = false;
  const segments = sheet.segments.map((segment) => {
    const before = segmentText(segment);
    const after = before.includes(needle) ? change(before, segment.firstRow) : before;
    if (after === before) return segment;
    changed = true;
    return { ...segment, data: deflateOpen(Buffer.from(after, "utf8")) };
  });
  return changed ? { ...sheet, segments } : sheet;
}

/** The part, compressed. */
export function sheetData(sheet: SheetXml): Deflated {
  return join([
    deflateOpen(Buffer.from(sheet.head, "utf8")),
    ...sheet.segments.map(({ data }) => data),
    deflateFinal(Buffer.from(sheet.tail, "utf8")),
  ]);
}
