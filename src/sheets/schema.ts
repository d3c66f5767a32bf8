import { say, type Language } from "../text/language";
import type { ColumnSchema, RowOf } from "./columns";
import { goalsTables } from "./tables/goals";
import { resultsTables } from "./tables/results";
import { reviewTables } from "./tables/review";
import { rulesTables } from "./tables/rules";
import { pushesTables } from "./tables/pushes";

/** Every table of the product. The keys of the columns are the same in both languages. */
export const tables = { ...goalsTables, ...rulesTables, ...reviewTables, ...resultsTables, ...pushesTables } as const;

export type TableKey = keyof typeof tables;
export type Row<Key extends TableKey> = RowOf<(typeof tables)[Key]["columns"]>;

/** Heading of a column in a language. */
export function headingOf<Key extends TableKey>(table: Key, column: keyof (typeof tables)[Key]["columns"], language: Language): string {
  const columns: Readonly<Record<PropertyKey, ColumnSchema>> = tables[table].columns;
  const schema = columns[column];
  return schema === undefined ? String(column) : say(schema.heading, language);
}
