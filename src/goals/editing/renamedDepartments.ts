import type { GoalNode } from "../types";

/** A department that has got another name. */
export interface RenamedDepartment {
  readonly from: string;
  readonly to: string;
  /** The row that bears its name, as it shall be. */
  readonly node: GoalNode;
}

/** The departments whose names an edit takes out of the tree, with those that they have now. */
export function renamedDepartments(seen: readonly GoalNode[], wanted: readonly GoalNode[], origin: readonly (number | null)[]): readonly RenamedDepartment[] {
  const left = new Set(wanted.map(({ department }) => department));
  return wanted.flatMap((node, at): readonly RenamedDepartment[] => {
    const was = seen[origin[at] ?? -1];
    if (was === undefined || was === node || was.level !== "department" || node.level !== "department") return [];
    const [from, to] = [was.department, node.department];
    return from === "" || to === "" || from === to || left.has(from) ? [] : [{ from, to, node }];
  });
}
