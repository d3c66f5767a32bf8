import type { Hanging } from "../../goals/goalGroups";
import type { Content } from "../../sheets/plan";
import { findColumns } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { GoalRows } from "./goalRows";
import type { GoalStep } from "./goalStep";

/** What the rows hang on by their keys, before a step and after it. */
export interface Hangings {
  readonly before: ReadonlyMap<string, Hanging>;
  readonly after: ReadonlyMap<string, Hanging>;
}

export function hangings(rows: GoalRows, step: GoalStep, headings: readonly string[]): Hangings {
  const positions = findColumns(tables.goals.columns, headings);
  const headingOf = (column: keyof Hanging): string => headings[positions.get(column) ?? -1] ?? "";
  const cellOf = (cells: ReadonlyMap<string, Content>, column: keyof Hanging): string => String(cells.get(headingOf(column)) ?? "");
  const before = rows.all.map(({ key, node: { id, parent } }) => [key, { id, parent }] as const);
  const after = new Map<string, Hanging>([
    ...before,
    ...step.added.map(({ key, cells }) => [key, { id: cellOf(cells, "id"), parent: cellOf(cells, "parent") || null }] as const),
  ]);
  for (const { key, heading, content } of step.cells) {
    const goal = after.get(key);
    if (goal === undefined || (content !== null && typeof content === "object")) continue;
    if (heading === headingOf("id")) after.set(key, { ...goal, id: String(content ?? "") });
    if (heading === headingOf("parent")) after.set(key, { ...goal, parent: String(content ?? "") || null });
  }
  return { before: new Map(before), after };
}
