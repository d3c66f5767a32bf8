import { foldHeading } from "../../sheets/readTable";
import type { FileStamp } from "./stamp";
import { blankCell, isBlank, type RawCell, type RawFile, type RawSheet } from "./rawFile";

/** Where the rows of a file that came back are. */
export interface FoundRows {
  readonly sheet: RawSheet;
  /** Row of the headings, from 0. */
  readonly header: number;
  readonly idColumn: number;
}

/**
 * Finds the rows by their ids, whatever became of names, order and place: the sheet and column that hold most of the ids
 * that were sent, and above them the row with most of the headings. Null when no id is left.
 */
export function findRows(file: RawFile, stamp: FileStamp): FoundRows | null {
  const ids = new Set(stamp.rows.map(({ id }) => id));
  let best: { readonly sheet: RawSheet; readonly idColumn: number; readonly first: number; readonly hits: number } | null = null;
  for (const sheet of file.sheets) {
    for (const [idColumn, { hits, first }] of hitsIn(sheet, ids)) {
      if (best === null || hits > best.hits) best = { sheet, idColumn, first, hits };
    }
  }
  if (best === null) return null;
  const headings = new Set(stamp.columns.map(({ heading }) => foldHeading(heading)));
  return { sheet: best.sheet, idColumn: best.idColumn, header: headerAbove(best.sheet, best.first, headings) };
}

function hitsIn({ rows }: RawSheet, ids: ReadonlySet<string>): ReadonlyMap<number, { readonly hits: number; readonly first: number }> {
  const found = new Map<number, { hits: number; first: number }>();
  rows.forEach((cells, row) => cells.forEach(({ value }, column) => {
    if (typeof value !== "string" || !ids.has(value.trim())) return;
    const before = found.get(column);
    if (before === undefined) found.set(column, { hits: 1, first: row });
    else before.hits += 1;
  }));
  return found;
}

/** The row above the first id that has most of the headings; where all were renamed, the one right above. */
function headerAbove({ rows }: RawSheet, first: number, headings: ReadonlySet<string>): number {
  let best = first - 1;
  let most = 0;
  for (let row = first - 1; row >= 0; row -= 1) {
    const count = (rows[row] ?? []).filter(({ value }) => typeof value === "string" && headings.has(foldHeading(value))).length;
    if (count > most) [best, most] = [row, count];
  }
  return best;
}

/** A row of the file below its headings that holds anything. */
export interface BodyRow {
  /** Row on the sheet, from 0. */
  readonly row: number;
  readonly id: string;
  readonly cell: (column: number) => RawCell;
}

/** The rows with an id, and those among them that have none: the table ends where a row has no cell filled in its columns. */
export function bodyRows({ sheet, header, idColumn }: FoundRows, columns: readonly number[]): readonly BodyRow[] {
  const last = sheet.rows.findLastIndex((cells) => !isBlank(cells[idColumn] ?? blankCell));
  const rows: BodyRow[] = [];
  for (let row = header + 1; row < sheet.rows.length; row += 1) {
    const cells = sheet.rows[row] ?? [];
    const cell = (column: number): RawCell => cells[column] ?? blankCell;
    const isEmpty = columns.every((column) => isBlank(cell(column)) || cell(column).formula !== null);
    if (isEmpty && row > last) break;
    if (!isEmpty) rows.push({ row, id: String(cell(idColumn).value ?? "").trim(), cell });
  }
  return rows;
}
