import { departmentId, departmentKey, strategicGoalId, strategyId } from "../ids";
import type { KeyResult } from "../okr/types";
import type { GoalNode } from "../types";
import type { TemplateKeyResult } from "./types";

/**
 * Objectives and key results of the departments that a template has. Who owns one, its period and where it stands now
 * are those of one year; a key result that serves a goal serves it again, if the template brings the goal.
 */
export function templateOkrs(okrs: readonly KeyResult[], nodes: readonly GoalNode[], departments: readonly string[], withNumbers: boolean): readonly TemplateKeyResult[] {
  const keys = new Set(departments.map(departmentKey));
  const ids = new Map(nodes.flatMap((node) => {
    const id = templateId(node);
    return id === null ? [] : [[node.id, id] as const];
  }));
  return okrs.filter(({ department, objective, keyResult }) => keys.has(departmentKey(department)) && objective + keyResult !== "")
    .map(({ parent, objective, keyResult, department, commitment, start, target, unit, weight }) => ({
      objective, keyResult, department, parent: parent === null ? null : (ids.get(parent) ?? null), commitment,
      start: withNumbers ? start : null, target: withNumbers ? target : null, unit, weight,
    }));
}

/** The id that a goal has in a tree made of the template. */
function templateId(node: GoalNode): string | null {
  if (node.level === "department") return departmentId(departmentKey(node.department));
  if (node.level !== "strategy") return null;
  return node.parent === null ? strategyId : strategicGoalId(node);
}
