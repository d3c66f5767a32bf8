import type { GroupPlan } from "../sheets/plan";
import type { GoalNode } from "./types";

/** Excel folds rows into seven levels. */
const deepest = 7;

/** How many goals each goal hangs under, in the order of the sheet. */
export function goalDepths(nodes: readonly GoalNode[]): readonly number[] {
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
export function branches(nodes: readonly GoalNode[]): readonly Branch[] {
  const depths = goalDepths(nodes);
  return nodes.flatMap(({ id }, row): Branch[] => {
    const depth = depths[row] ?? 0;
    if (depth === 0) return [];
    const inside = new Set([id]);
    const rest = nodes.slice(row + 1);
    const end = rest.findIndex((node) => {
      const belongs = node.parent !== null && inside.has(node.parent);
      if (belongs) inside.add(node.id);
      return !belongs;
    });
    return [{ row, depth, below: end < 0 ? rest.length : end }];
  });
}

/** Rows that fold away under their goal. `first` is the row of the first goal on the sheet. */
export function goalGroups(nodes: readonly GoalNode[], first: number): readonly GroupPlan[] {
  return branches(nodes).flatMap(({ row, depth, below }): GroupPlan[] =>
    below === 0 || depth > deepest ? [] : [{ axis: "rows", first: first + row + 1, count: below }]);
}
