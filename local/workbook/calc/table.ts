import type { TableSection } from "./reference";
import { sameRectangle, type Rectangle } from "./rectangle";
import { RangeCells, type Sheet } from "./sheet";
import { errors, type CellError } from "./values";

/** A table: its rectangle with the header row and, if there is one, the totals row. */
export interface Table extends Rectangle {
  readonly name: string;
  readonly sheet: Sheet;
  readonly columns: readonly string[];
  readonly totals: boolean;
}

/**
 * The cells of a structured reference. `row` is the row of the formula, for `#This Row`. An unknown column or a missing
 * totals row is `#REF!`; `[@…]` beside the data rows is `#VALUE!`.
 */
export function tableCells(
  table: Table,
  sections: readonly TableSection[],
  columns: readonly string[],
  row: number,
): RangeCells | CellError {
  const rows = sectionRows(table, sections, row);
  if (!Array.isArray(rows)) return rows;
  const [firstName, lastName = firstName] = columns;
  const first = firstName === undefined ? 0 : columnIndex(table, firstName);
  const last = lastName === undefined ? table.right - table.left : columnIndex(table, lastName);
  if (first < 0 || last < 0) return errors.reference;
  return new RangeCells(table.sheet, rows[0], table.left + Math.min(first, last), rows[1], table.left + Math.max(first, last));
}

function sectionRows(table: Table, sections: readonly TableSection[], row: number): [number, number] | CellError {
  const data: [number, number] = [table.top + 1, table.totals ? table.bottom - 1 : table.bottom];
  if (sections.includes("this row")) return row >= data[0] && row <= data[1] ? [row, row] : errors.value;
  if (sections.includes("all")) return [table.top, table.bottom];
  const headers = sections.includes("headers");
  const totals = sections.includes("totals");
  if (totals && !table.totals) return sections.length === 1 ? errors.reference : data;
  if (headers && totals) return [table.top, table.bottom];
  if (headers) return [table.top, sections.includes("data") ? data[1] : table.top];
  if (totals) return [sections.includes("data") ? data[0] : table.bottom, table.bottom];
  return data;
}

function columnIndex(table: Table, name: string): number {
  const wanted = name.toLowerCase();
  return table.columns.findIndex((column) => column.toLowerCase() === wanted);
}

export function sameTable(a: Table, b: Table): boolean {
  return (
    a.name === b.name &&
    a.sheet === b.sheet &&
    sameRectangle(a, b) &&
    a.totals === b.totals &&
    a.columns.length === b.columns.length &&
    a.columns.every((column, index) => column === b.columns[index])
  );
}
