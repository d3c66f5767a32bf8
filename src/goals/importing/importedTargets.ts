import { departmentKey } from "../ids";
import type { TargetRow } from "../targets/targetRows";
import { groupBy } from "../tree";
import type { GoalNode } from "../types";
import { importedPeriodRows } from "./importedTree";
import type { ImportedKpi } from "./importRows";

/** The targets of imported KPIs in parts of a year, under the ids that they have in their tree. */
export function importedTargets(tree: readonly GoalNode[], kpis: readonly ImportedKpi[]): readonly TargetRow[] {
  const nodes = groupBy(tree.filter(({ level }) => level === "kpi"), ({ department }) => departmentKey(department));
  return [...groupBy(kpis, ({ department }) => departmentKey(department))].flatMap(([key, list]) => list.flatMap((kpi, at) => {
    const node = nodes.get(key)?.[at];
    return node === undefined ? [] : importedPeriodRows(kpi).map((row) => ({ ...row, department: node.department, goalId: node.id }));
  }));
}
