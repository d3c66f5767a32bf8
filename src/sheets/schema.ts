import { say, type Language } from "../text/language";
import type { ColumnSchema, RowOf } from "./columns";
import { actionsTables } from "./tables/actions";
import { changesTables } from "./tables/changes";
import { cyclesTables } from "./tables/cycles";
import { dataTables } from "./tables/data";
import { goalsTables } from "./tables/goals";
import { incentiveTables } from "./tables/incentives";
import { okrsTables } from "./tables/okrs";
import { resultsTables } from "./tables/results";
import { reviewTables } from "./tables/review";
import { rulesTables } from "./tables/rules";
import { pushesTables } from "./tables/pushes";
import { shareSafeTables } from "./tables/shareSafe";
import { submissionsTables } from "./tables/submissions";
import { threadsTables } from "./tables/threads";

/** Every table of the product. The keys of the columns are the same in both languages. */
export const tables = { ...goalsTables, ...okrsTables, ...rulesTables, ...reviewTables, ...resultsTables, ...actionsTables, ...cyclesTables, ...changesTables, ...pushesTables, ...submissionsTables, ...threadsTables, ...dataTables, ...incentiveTables, ...shareSafeTables } as const;

export type TableKey = keyof typeof tables;
export type Row<Key extends TableKey> = RowOf<(typeof tables)[Key]["columns"]>;

/** Heading of a column in a language. */
export function headingOf<Key extends TableKey>(table: Key, column: keyof (typeof tables)[Key]["columns"], language: Language): string {
  const columns: Readonly<Record<PropertyKey, ColumnSchema>> = tables[table].columns;
  const schema = columns[column];
  return schema === undefined ? String(column) : say(schema.heading, language);
}
