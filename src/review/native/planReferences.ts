import { parseStructRef } from "@borgar/fx";
import { columnLetters } from "../../sheets/address";
import type { Scalar, SheetPlan, TablePlan } from "../../sheets/plan";
import { arrayLiteral, type NativeArgument } from "./argument";
import type { ResolveReference } from "./readArgument";

/** Values of tables that stay behind, by name of the table and heading: the rules. They are written into the formulas. */
export type TableValues = ReadonlyMap<string, ReadonlyMap<string, readonly Scalar[]>>;

/** The row of a table that a formula stands in; null for a cell outside tables. */
interface Home {
  readonly table: TablePlan;
  readonly index: number;
}

/** What the references of a plan's formulas become on a sheet of its own: addresses, and values of what is not there. */
export function referencesOf(plan: SheetPlan, others: TableValues, home: Home | null): ResolveReference {
  return (reference) => {
    if (/^\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/i.test(reference)) return { text: reference, values: null };
    const { table = "", columns = [], sections = [] } = parseStructRef(reference) ?? {};
    const [heading] = columns;
    if (heading === undefined || columns.length > 1) return null;
    if (sections.includes("this row")) return home === null ? null : cellOf(home, heading);
    if (sections.some((section) => section !== "data")) return null;
    const own = plan.tables.find(({ name }) => name === table);
    return own === undefined ? writtenOut(others.get(table)?.get(heading)) : columnOf(own, heading);
  };
}

function cellOf({ table, index }: Home, heading: string): NativeArgument | null {
  const position = table.columns.findIndex((column) => column.heading === heading);
  if (position < 0) return null;
  const value = lockedValue(table, index, position);
  // The column stays where the cells are copied to, the row does not.
  return { text: `$${columnLetters(table.column + position)}${table.row + 2 + index}`, values: value === undefined ? null : [[value]] };
}

function columnOf(table: TablePlan, heading: string): NativeArgument | null {
  const position = table.columns.findIndex((column) => column.heading === heading);
  if (position < 0 || table.rows.length === 0) return null;
  const letters = columnLetters(table.column + position);
  const values = table.rows.map((_, index) => lockedValue(table, index, position));
  return {
    text: `$${letters}$${table.row + 2}:$${letters}$${table.row + 1 + table.rows.length}`,
    values: values.every((value) => value !== undefined) ? values.map((value) => [value ?? null]) : null,
  };
}

/** What a cell holds that nobody fills in and that calculates nothing; undefined for others. */
function lockedValue(table: TablePlan, index: number, position: number): Scalar | undefined {
  const content = table.rows[index]?.[position] ?? null;
  return table.columns[position]?.input === true || typeof content === "object" && content !== null ? undefined : content;
}

function writtenOut(values: readonly Scalar[] | undefined): NativeArgument | null {
  if (values === undefined || values.length === 0) return null;
  const column = values.map((value) => [value]);
  return { text: arrayLiteral(column), values: column };
}
