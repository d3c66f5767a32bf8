import { goalRow } from "../../goals/goalsPlan";
import type { GoalNode } from "../../goals/types";
import { tables } from "../../sheets/schema";
import type { Language } from "../../text/language";
import type { TableSnapshot } from "../read";
import { widenTable, type Widened } from "../review/widenTable";

type Column = keyof (typeof tables)["goals"]["columns"];

/** Queues the columns that a tree of an older workbook lacks and goals that are added to it say something in. */
export function widenGoals(context: Excel.RequestContext, table: TableSnapshot, added: readonly GoalNode[], language: Language): Widened {
  const rows = added.map(goalRow);
  const columns = Object.keys(tables.goals.columns) as Column[];
  const said = columns.filter((column) => rows.some((row) => (row[column] ?? "") !== ""));
  return widenTable(context, table, "goals", said, language);
}
