import type { GoalNode } from "../types";

/** Whether a row gives its department its name: to rename the one is to rename the other. */
export function bearsDepartment({ level, goal, department }: GoalNode): boolean {
  return level === "department" && goal === department;
}
