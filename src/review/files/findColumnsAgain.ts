import { foldHeading } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { ColumnSchema } from "../../sheets/columns";
import { blankCell, isBlank, type RawCell } from "./rawFile";
import type { FileStamp, StampColumn } from "./stamp";
import type { FoundRows } from "./findRows";

/** Where a column that was sent is now. */
export interface FoundColumn {
  readonly column: StampColumn;
  readonly position: number;
  /** The heading that it has now, where that is another. */
  readonly renamed: string | null;
}

/**
 * The columns of a file that came back: by heading in either language; a renamed one by what its locked cells hold, and
 * else by its place between its neighbours where only one column can be meant. Columns that are not there are left out.
 */
export function findColumnsAgain(found: FoundRows, stamp: FileStamp): readonly FoundColumn[] {
  const headers = (found.sheet.rows[found.header] ?? []).map(({ value }) => (value === null ? "" : String(value)));
  const placed = new Map<string, number>();
  const claimed = new Set<number>();
  const place = (key: string, position: number): void => {
    if (position < 0 || claimed.has(position) || placed.has(key)) return;
    placed.set(key, position);
    claimed.add(position);
  };
  place("goalId", found.idColumn);
  for (const column of stamp.columns) {
    const names = namesOf(column);
    place(column.key, headers.findIndex((header, position) => !claimed.has(position) && names.has(foldHeading(header))));
  }
  stamp.columns.forEach((column, index) => {
    if (!placed.has(column.key) && column.role === "locked") place(column.key, sameContent(found, stamp, index, claimed));
  });
  for (const column of stamp.columns) if (!placed.has(column.key)) place(column.key, betweenNeighbours(column, stamp, placed, headers, claimed));
  return stamp.columns.flatMap((column) => {
    const position = placed.get(column.key);
    if (position === undefined) return [];
    const header = headers[position] ?? "";
    return [{ column, position, renamed: namesOf(column).has(foldHeading(header)) ? null : header }];
  });
}

function namesOf({ key, heading }: StampColumn): ReadonlySet<string> {
  const schema: Readonly<Record<string, ColumnSchema | undefined>> = tables.review.columns;
  const known = schema[key]?.heading;
  return new Set([heading, ...(known === undefined ? [] : [known.zh, known.en])].map(foldHeading));
}

/** The column that holds what was sent in a locked one, in nearly all rows. */
function sameContent({ sheet, header, idColumn }: FoundRows, stamp: FileStamp, index: number, claimed: ReadonlySet<number>): number {
  const sent = new Map(stamp.rows.map(({ id, cells }) => [id, cells[index] ?? null] as const));
  if ([...sent.values()].every((value) => value === null)) return -1;
  const rows = sheet.rows.slice(header + 1).filter((cells) => sent.has(idIn(cells, idColumn)));
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  for (let position = 0; position < width; position += 1) {
    const alike = rows.filter((cells) => (cells[position] ?? blankCell).value === sent.get(idIn(cells, idColumn))).length;
    if (!claimed.has(position) && alike >= 0.8 * rows.length) return position;
  }
  return -1;
}

function idIn(cells: readonly RawCell[], idColumn: number): string {
  const cell = cells[idColumn] ?? blankCell;
  return isBlank(cell) ? "" : String(cell.value).trim();
}

/** The one column between where its neighbours are that nothing else has claimed. */
function betweenNeighbours(column: StampColumn, { columns }: FileStamp, placed: ReadonlyMap<string, number>, headers: readonly string[], claimed: ReadonlySet<number>): number {
  const index = columns.indexOf(column);
  const positionOf = (each: StampColumn): number | undefined => placed.get(each.key);
  const before = columns.slice(0, index).map(positionOf).findLast((position) => position !== undefined) ?? -1;
  const after = columns.slice(index + 1).map(positionOf).find((position) => position !== undefined) ?? headers.length;
  const free = headers.flatMap((header, position) => (position > before && position < after && !claimed.has(position) && header !== "" ? [position] : []));
  return free.length === 1 ? (free[0] ?? -1) : -1;
}
