import type { GoalNode } from "../../goals/types";
import { tables } from "../../sheets/schema";
import type { Message } from "../../text/language";
import type { TableSnapshot } from "../read";
import type { GoalRows } from "./goalRows";
import { formulaOf } from "./cellContent";
import type { GoalStep } from "./goalStep";
import type { KeptGoal, KeptReason } from "./types";

export function keptRow({ id, goal }: GoalNode, reason: KeptReason): KeptGoal {
  return { id, goal, reason, column: null, there: "" };
}

export function keptCell({ id, goal }: GoalNode, reason: KeptReason, field: string, there: unknown): KeptGoal {
  const columns: Readonly<Record<string, { readonly heading: Message }>> = tables.goals.columns;
  return { id, goal, reason, column: columns[field]?.heading ?? null, there: String(there) };
}

/** What stands in the way of a step that was worked out over an earlier state of the table. */
export function obstacles(step: GoalStep, table: TableSnapshot, rows: GoalRows): readonly KeptGoal[] {
  const headings = table.header.map(String);
  const held = (key: string, heading: string): unknown => table.formulas[rows.byKey.get(key)?.index ?? -1]?.[headings.indexOf(heading)] ?? "";
  const ofCells = step.cells.flatMap(({ key, heading, expected, content }): readonly KeptGoal[] => {
    const row = rows.byKey.get(key);
    const there = held(key, heading);
    if (row !== undefined && (there === expected || there === formulaOf(content))) return [];
    return [{ id: key, goal: row?.node.goal ?? key, reason: row === undefined ? "gone" : "changed", column: { zh: heading, en: heading }, there: String(there) }];
  });
  const ofRows = step.removed.flatMap(({ key, expected }): readonly KeptGoal[] => {
    const row = rows.byKey.get(key);
    const isSame = [...expected].every(([heading, value]) => held(key, heading) === value);
    return row === undefined || isSame ? [] : [keptRow(row.node, "changed")];
  });
  return [...ofCells, ...ofRows];
}

/** Rows that nobody has seen must not lose the one they hang on, and a table keeps one row. */
export function rowObstacles(step: GoalStep, rows: GoalRows): readonly KeptGoal[] {
  const gone = new Set(step.removed.map(({ key }) => key));
  if (gone.size === 0) return [];
  const changed = new Set(step.cells.map(({ key }) => key));
  const parents = new Set(rows.all.filter(({ key }) => !gone.has(key) && !changed.has(key)).map(({ node }) => node.parent));
  const ofChildren = rows.all.filter(({ key, node }) => gone.has(key) && node.id !== "" && parents.has(node.id)).map(({ node }) => keptRow(node, "children"));
  const first = rows.all[0];
  const isLast = first !== undefined && step.added.length === 0 && rows.all.every(({ key }) => gone.has(key));
  return isLast ? [...ofChildren, keptRow(first.node, "last")] : ofChildren;
}
