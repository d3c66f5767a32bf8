import { namesIn } from "./contributors";
import { isAgreed } from "./tree";
import type { GoalNode } from "./types";

/**
 * The rows of the departments that share a KPI: those with its code in a department that it names among its
 * contributors. There they have a weight of their own; the figure is one, and so is the one accountable.
 */
export function sharingRows({ department, contributors }: GoalNode, sameCode: readonly GoalNode[]): readonly GoalNode[] {
  const named = new Set(namesIn(contributors));
  return sameCode.filter((row) => isAgreed(row) && row.department !== department && named.has(row.department));
}
