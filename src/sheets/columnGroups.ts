import type { GroupPlan, TablePlan } from "./plan";

/**
 * Columns from one key to another that begin folded away. Where something stands in them they stay in sight, else nobody
 * would find it; columns that only the machine reads are folded in any case.
 */
export function columnGroups(plan: TablePlan, spans: readonly (readonly [from: string, to: string])[]): readonly GroupPlan[] {
  return spans.flatMap(([from, to]): GroupPlan[] => {
    const first = plan.columns.findIndex(({ key }) => key === from);
    const columns = plan.columns.slice(first, plan.columns.findIndex(({ key }) => key === to) + 1);
    const isEmpty = plan.rows.every((row) => row.slice(first, first + columns.length).every((cell) => cell === null || cell === ""));
    const folds = isEmpty || columns.every(({ quiet }) => quiet === true);
    return folds ? [{ axis: "columns", first: plan.column + first, count: columns.length, collapsed: true }] : [];
  });
}
