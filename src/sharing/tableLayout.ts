import { cellText } from "../sheets/cellText";
import { SharingError } from "./sharingError";

export type Cell = string | number | boolean | null;

/** A column of a shared table: field, heading, and what its cells hold. The order is that of a new table. */
export type Column<Row> = readonly [field: keyof Row & string, heading: string, kind: "text" | "number"];

/** A table of the shared workbook, on a sheet of its own. */
export interface TableSpec<Row> {
  readonly name: string;
  readonly sheet: string;
  readonly columns: readonly Column<Row>[];
}

/** How rows travel to and from a table whose columns may stand in any order, with others between them. */
export interface TableLayout<Row> {
  write(row: Row): Cell[];
  read(cells: readonly unknown[]): Row;
}

/**
 * Finds the columns by their headings.
 * @throws SharingError badTable, naming the heading that is not there.
 */
export function layoutOf<Row extends { readonly [Field in keyof Row]: string | number | null }>(
  { name, columns }: Pick<TableSpec<Row>, "name" | "columns">, headings: readonly unknown[],
): TableLayout<Row> {
  const names = headings.map((heading) => String(heading).trim().toLowerCase());
  const places = columns.map(([field, heading, kind]) => {
    const at = names.indexOf(heading.toLowerCase());
    if (at < 0) throw new SharingError("badTable", { table: name, missing: heading });
    return { field, kind, at };
  });
  return {
    write: (row) => {
      const cells = new Array<Cell>(headings.length).fill(null);
      for (const { field, at } of places) cells[at] = cellFrom(row[field]);
      return cells;
    },
    read: (cells) => Object.fromEntries(places.map(({ field, kind, at }) => [field, kind === "text" ? textIn(cells[at]) : numberIn(cells[at])])) as Row,
  };
}

/** Foreign text never becomes a formula, and a code such as 007 stays what it is. */
function cellFrom(value: string | number | null): Cell {
  return typeof value === "string" ? cellText(value) : (value ?? "");
}

function textIn(cell: unknown): string {
  if (typeof cell === "string") return cell;
  return typeof cell === "number" ? String(cell) : typeof cell === "boolean" ? String(cell).toUpperCase() : "";
}

function numberIn(cell: unknown): number | null {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string" || cell.trim() === "") return null;
  const value = Number(cell);
  return Number.isFinite(value) ? value : null;
}
