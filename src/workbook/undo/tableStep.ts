import { parseReviewTableName } from "../../review/reviewTable";
import type { TableUpdate } from "../../sheets/mergeTable";
import { findColumns } from "../../sheets/readTable";
import { tables, type TableKey } from "../../sheets/schema";
import type { RowFormat } from "../plan/rowFormats";
import type { TableSnapshot } from "../read";

/** A table that a step has changed, before and after it. */
export interface TableStep {
  readonly update: TableUpdate;
  /** With the columns that the step has added, still blank. */
  readonly before: TableSnapshot;
  readonly after: TableSnapshot;
  /** Headings of the columns that it has added. */
  readonly widened: readonly string[];
  /** How the rows looked that it has taken out. */
  readonly formats: ReadonlyMap<number, RowFormat>;
}

/** Rows of the table before that are still there, in their order, and those that were taken out. */
export function alignment({ update: { deleted }, before }: Pick<TableStep, "update" | "before">): { readonly left: readonly number[]; readonly removed: readonly number[] } {
  const removed = removedRows(deleted, before.rows.length);
  const gone = new Set(removed);
  return { removed, left: before.rows.flatMap((_, index) => (gone.has(index) ? [] : [index])) };
}

/** A table keeps one row: when all go, the first stays and is blanked. */
export function removedRows(deleted: readonly number[], rows: number): readonly number[] {
  return (deleted.length === rows ? deleted.slice(1) : [...deleted]).sort((one, other) => one - other);
}

/** Whether a step has written into a cell, counted in the table after it. */
export function wasWritten({ before, after, widened }: TableStep, left: readonly number[], row: number, column: number): boolean {
  const index = left[row];
  return index === undefined || widened.includes(String(after.header[column])) || before.formulas[index]?.[column] !== after.formulas[row]?.[column];
}

/** What tells the rows of tables apart that more than one step writes into; all of a row where nothing is said. */
const identities: Partial<Readonly<Record<TableKey, readonly string[]>>> = {
  review: ["goalId"], goals: ["id"], targets: ["goalId", "period"], cycles: ["period", "department"], changes: ["id"],
  results: ["period", "department", "goalId"], totals: ["period", "department"],
};

/** The columns by which the rows of a table are told apart. */
export function identifying({ table, header }: TableSnapshot): readonly number[] {
  const key = parseReviewTableName(table) === null ? (Object.keys(tables) as readonly TableKey[]).find((each) => tables[each].name === table) : "review";
  const names = key === undefined ? undefined : identities[key];
  if (key === undefined || names === undefined) return header.map((_, column) => column);
  const positions = findColumns(tables[key].columns, header);
  return names.flatMap((name) => positions.get(name) ?? []);
}
