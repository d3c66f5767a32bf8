import type { GroupPlan } from "../sheets/plan";
import type { GoalNode } from "./types";

/** Excel folds rows into seven levels. */
const deepest = 7;

/** A row by what it hangs on. */
export type Hanging = Pick<GoalNode, "id" | "parent">;

/** How many goals each goal hangs under, in the order of the sheet. */
export function goalDepths(nodes: readonly Hanging[]): readonly number[] {
  const depths = new Map<string, number>();
  return nodes.map(({ id, parent }) => {
    const depth = parent === null ? 0 : (depths.get(parent) ?? 0) + 1;
    depths.set(id, depth);
    return depth;
  });
}

/** A goal with the rows of everything under it; rows are counted from the first goal. */
export interface Branch {
  readonly row: number;
  /** Goals at the top, 0, are left out: they hold the whole sheet together. */
  readonly depth: number;
  /** Rows right below that belong to it. */
  readonly below: number;
}

/** The branches of a tree that stand together in the sheet: a goal whose children were sorted elsewhere has nothing below. */
export function branches(nodes: readonly Hanging[]): readonly Branch[] {
  const depths = goalDepths(nodes);
  return nodes.flatMap(({ id }, row): Branch[] => {
    const depth = depths[row] ?? 0;
    if (depth === 0) return [];
    const inside = new Set([id]);
    let end = row + 1;
    for (let next = nodes[end]; next !== undefined && next.parent !== null && inside.has(next.parent); next = nodes[end]) {
      inside.add(next.id);
      end += 1;
    }
    return [{ row, depth, below: end - row - 1 }];
  });
}

/** Rows that fold away under their goal. `first` is the row of the first goal on the sheet. */
export function goalGroups(nodes: readonly Hanging[], first: number): readonly GroupPlan[] {
  return branches(nodes).flatMap(({ row, depth, below }): GroupPlan[] =>
    below === 0 || depth > deepest ? [] : [{ axis: "rows", first: first + row + 1, count: below }]);
}
