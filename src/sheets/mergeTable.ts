import type { Language, Message } from "../text/language";
import type { ColumnPlan, Content, Formula, GroupPlan } from "./plan";
import { findColumns, readTable, type TableReading } from "./readTable";
import type { ColumnSchema, TableSchema } from "./columns";
import { tables, type TableKey } from "./schema";
import { layRow, tablePlan, type RowContent, type TablePlanRequest } from "./tablePlan";

/** One of our columns where it stands now; positions count from the table's first column. */
export interface PlacedColumn {
  readonly plan: ColumnPlan;
  readonly position: number;
}

/** What to write into a table that exists: cells of its rows, rows below it, rows to take out. Null leaves a cell. */
export interface TableUpdate {
  readonly reading: TableReading;
  readonly columns: readonly PlacedColumn[];
  /** One row for each row that the table has. */
  readonly changed: readonly (readonly Content[])[];
  readonly added: readonly (readonly Content[])[];
  /** Groups among the added rows, counted from the first of them. */
  readonly groups?: readonly GroupPlan[];
  /** Numbers of rows to delete, counted in the table as it was read. */
  readonly deleted: readonly number[];
  /** The sheet is one of ours that is locked but for its inputs. */
  readonly protected: boolean;
  /** Formulas that stand outside the table; rows and columns of the sheet, from 0. */
  readonly around?: readonly { readonly row: number; readonly column: number; readonly content: Formula }[];
  /** Cells of input columns that nobody fills in, by the number of their row among those that there were or the added ones. */
  readonly locked?: readonly { readonly in: "changed" | "added"; readonly index: number; readonly column: number }[];
}

export interface MergeRequest<Key extends TableKey> {
  readonly table: Key;
  readonly reading: TableReading;
  readonly language: Language;
  /** The rows that shall be there. Columns that a row does not mention keep what they hold. */
  readonly rows: readonly RowContent<Key>[];
  /** What identifies a row. */
  readonly keyOf: (row: AnyRow) => string;
  /** Whether a row that `rows` does not contain is taken out; otherwise it stays. */
  readonly isObsolete?: (row: AnyRow) => boolean;
  readonly options?: TablePlanRequest<Key>["options"];
  readonly protected?: boolean;
}

/** A row by column key, read or to be written. */
export type AnyRow = Readonly<Record<string, unknown>>;

export interface Merge {
  /** Null when required columns are missing: nothing can be written safely. */
  readonly update: TableUpdate | null;
  readonly missing: readonly Message[];
  readonly added: number;
  readonly kept: number;
}

/**
 * Brings a table up to date row by row: rows are recognised by key wherever people sorted or moved them, new ones go
 * below, and columns that are not ours are never touched.
 */
export function mergeTable<Key extends TableKey>(request: MergeRequest<Key>): Merge {
  const { table, reading, language, rows, keyOf, isObsolete = () => false, options } = request;
  const schema: TableSchema<Readonly<Record<string, ColumnSchema>>> = tables[table];
  const read = readTable(schema, reading);
  if (read.missing.length > 0) return { update: null, missing: read.missing, added: 0, kept: 0 };
  const positions = findColumns(schema.columns, reading.header);
  const width = reading.header.length;
  const wanted = new Map(rows.map((row) => [keyOf(row), row] as const));
  const nothing: readonly Content[] = new Array<Content>(width).fill(null);
  const changed = reading.rows.map(() => nothing);
  const deleted: number[] = [];
  const found = new Set<string>();
  for (const row of read.rows) {
    const key = keyOf(row.values);
    const content = wanted.get(key);
    if (content !== undefined && !found.has(key)) {
      found.add(key);
      changed[row.index] = layRow(table, content, positions, width, language, "");
    } else if (isObsolete(row.values)) {
      deleted.push(row.index);
    }
  }
  const news = [...wanted].filter(([key]) => !found.has(key)).map(([, row]) => row);
  const added = news.map((row) => layRow(table, row, positions, width, language, null));
  const newRows = news.map((row) => rows.indexOf(row));
  const plan = tablePlan({ table, language, row: 0, rows: [], ...(options === undefined ? {} : { options }) });
  const columns = plan.columns.flatMap((column): PlacedColumn[] => {
    const position = positions.get(column.key);
    return position === undefined ? [] : [{ plan: { ...column, ...ofRows(column, newRows) }, position }];
  });
  return {
    update: { reading, columns, changed, added, deleted, protected: request.protected ?? false },
    missing: [],
    added: added.length,
    kept: read.rows.length - deleted.length,
  };
}

/** The look of the rows that are new; those that are there keep theirs. */
function ofRows({ numberFormats, numberFormat = "General", indents }: ColumnPlan, rows: readonly number[]): Pick<ColumnPlan, "numberFormats" | "indents"> {
  return {
    ...(numberFormats === undefined ? {} : { numberFormats: rows.map((row) => numberFormats[row] ?? numberFormat) }),
    ...(indents === undefined ? {} : { indents: rows.map((row) => indents[row] ?? 0) }),
  };
}
