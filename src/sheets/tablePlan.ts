import { say, type Language } from "../text/language";
import { termName } from "../text/terms";
import type { ColumnPlan, Content, Scalar, TablePlan } from "./plan";
import type { AnyTable, ColumnSchema } from "./columns";
import { headingNote } from "./headingNotes";
import { tables, type Row, type TableKey } from "./schema";

type Columns<Key extends TableKey> = keyof (typeof tables)[Key]["columns"] & string;

/** A row of a plan: domain values, with formulas where a cell calculates. */
export type RowContent<Key extends TableKey> = { readonly [Column in Columns<Key>]?: Row<Key>[Column] | Content };

export type ColumnOptions = Pick<ColumnPlan, "input" | "validation" | "rules" | "rowRules" | "prompt" | "numberFormat" | "numberFormats" | "indents">;

export interface TablePlanRequest<Key extends TableKey> {
  readonly table: Key;
  /** Name of the Excel table where it is not the schema's own. */
  readonly name?: string;
  readonly language: Language;
  /** Cell of the first heading. */
  readonly row: number;
  readonly column?: number;
  readonly rows: readonly RowContent<Key>[];
  readonly options?: { readonly [Column in Columns<Key>]?: ColumnOptions };
}

/** Lays rows out under the headings of a table in one language. */
export function tablePlan<Key extends TableKey>({ table, name, language, row, column = 0, rows, options = {} }: TablePlanRequest<Key>): TablePlan {
  const { columns: schema, filterButtons = true }: AnyTable = tables[table];
  const keys = Object.keys(schema) as Columns<Key>[];
  return {
    name: name ?? tables[table].name,
    row,
    column,
    filterButtons,
    columns: Object.entries(schema).map(([key, definition]) => ({
      key,
      heading: say(definition.heading, language),
      ...(definition.numberFormat === undefined ? {} : { numberFormat: definition.numberFormat }),
      ...(definition.align === undefined ? {} : { align: definition.align }),
      ...(definition.wrap === undefined ? {} : { wrap: definition.wrap }),
      ...(definition.quiet === undefined ? {} : { quiet: definition.quiet }),
      ...noteOf(table, key, language),
      ...options[key as Columns<Key>],
    })),
    rows: rows.map((content) => keys.map((key) => contentOf(schema[key], content[key] as Content | undefined, language))),
  };
}

function noteOf(table: TableKey, key: string, language: Language): Pick<ColumnPlan, "note"> {
  const note = headingNote(table, key);
  return note === undefined ? {} : { note: say(note, language) };
}

/** How many columns there are from the first one to this. */
export function columnsUpTo<Key extends TableKey>(table: Key, column: Columns<Key>): number {
  return Object.keys(tables[table].columns).indexOf(column) + 1;
}

/**
 * Lays a row out under the headings that a table already has, wherever people moved them; `positions` is the answer of
 * `findColumns`. Null leaves a cell as it is: columns that are not ours, and columns that the row does not mention.
 * `blank` is what an empty value becomes: "" clears a cell, null spares a new one.
 */
export function layRow<Key extends TableKey>(
  table: Key, content: RowContent<Key>, positions: ReadonlyMap<string, number>, width: number, language: Language, blank: "" | null,
): readonly Content[] {
  const schema: Readonly<Record<string, ColumnSchema>> = tables[table].columns;
  const cells: Content[] = new Array<Content>(width).fill(null);
  for (const [key, definition] of Object.entries(schema)) {
    const position = positions.get(key);
    const value = content[key as Columns<Key>] as Content | undefined;
    if (position !== undefined && value !== undefined) cells[position] = contentOf(definition, value, language) ?? blank;
  }
  return cells;
}

/** A value as its cell shows it: words of closed sets in the language, blank as null. */
function contentOf(column: ColumnSchema | undefined, value: Content | undefined, language: Language): Content {
  if (value === undefined || value === null || value === "") return null;
  if (column?.kind !== "term" || typeof value === "object") return value;
  return say(termName(column.terms, value), language) satisfies Scalar;
}
