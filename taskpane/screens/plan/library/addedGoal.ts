import { branchOf, departmentKey, draftOf, kpiId } from "../../../../src/goals";
import type { TreeEdit } from "../../../../src/goals/editing/types";
import type { GoalNode, Indicator } from "../../../../src/goals/types";
import type { Language } from "../../../../src/text/language";

/** A department of the tree, and whether it has an indicator already. */
export interface Place {
  readonly node: GoalNode;
  readonly hasIt: boolean;
}

export function placesFor(code: string, nodes: readonly GoalNode[]): readonly Place[] {
  return nodes.filter(({ level }) => level === "department")
    .map((node) => ({ node, hasIt: nodes.some((other) => other.level === "kpi" && other.department === node.department && other.code === code) }));
}

/**
 * Puts an indicator under a department as a KPI with an even share of the weight, for which the others make room. What
 * counts outside the weights gets none. Null where the department is gone.
 */
export function addIndicator(indicator: Indicator, department: GoalNode, nodes: readonly GoalNode[], pinned: ReadonlySet<string>, language: Language): TreeEdit | null {
  const draft = draftOf(indicator, 0, language);
  const [, goal] = branchOf({ name: department.department, owner: department.owner, role: "business", job: null, kpis: [draft] }, language, department.parent ?? "");
  if (goal === undefined) return null;
  const id = kpiId(departmentKey(department.department), indicator.code);
  const { parent: _, ...row } = { ...goal, id, role: department.role, weight: indicator.counts === "weighted" ? 0 : null };
  const add: TreeEdit = { kind: "add", parent: department.id, position: null, node: row };
  if (indicator.counts !== "weighted") return add;
  const siblings = nodes.filter(({ level, parent }) => level === "kpi" && parent === department.id);
  const weight = Math.round(100 / (siblings.length + 1)) / 100;
  return { kind: "all", edits: [add, { kind: "weigh", id, weight, pinned: siblings.filter((each) => pinned.has(each.id)).map((each) => each.id) }] };
}
