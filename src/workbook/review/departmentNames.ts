import { departmentKey, keyOfDepartmentId } from "../../goals/ids";
import type { Frozen } from "../../review/cycle/frozen";
import { departmentFor } from "../../review/generate";
import { parseReviewTableName } from "../../review/reviewTable";
import type { PeriodId } from "../../review/types";
import { goalsOf } from "../goals";
import { onceFor } from "../onceFor";
import type { WorkbookReading } from "../read";
import { frozenOf } from "./frozenPart";

/** What a department is called now that a record of a period names. */
export type DepartmentNames = (recorded: string, period: PeriodId) => string;

/**
 * Records name departments, review tables carry their keys: after a department was renamed its key leads from the name
 * that stands in a record to the one in the goal tree. A name that the tree has means what it says.
 */
export const departmentNames = onceFor((reading): DepartmentNames => {
  const nodes = goalsOf(reading, reading.language ?? "en-US")?.nodes ?? [];
  const known = new Set(nodes.map(({ department }) => department));
  const found = new Map<string, string>();
  const look = (recorded: string, period: PeriodId): string => {
    const frozen = departmentFor(departmentKey(recorded), nodes) === null ? frozenOf(reading, period)?.departments.get(recorded) : undefined;
    return departmentFor((frozen === undefined ? null : keyOf(frozen)) ?? departmentKey(recorded), nodes) ?? recorded;
  };
  return (recorded, period) => {
    if (recorded === "" || known.size === 0 || known.has(recorded)) return recorded;
    const id = `${period} ${recorded}`;
    const name = found.get(id) ?? look(recorded, period);
    found.set(id, name);
    return name;
  };
});

/** The key of a frozen department: in the id of its node, or in the name of a table that was closed. */
function keyOf({ department, goals, closed }: Frozen): string | null {
  const node = goals.find((goal) => goal.level === "department" && goal.department === department);
  const [tab] = closed?.tabs ?? [];
  return (node === undefined ? null : keyOfDepartmentId(node.id)) ?? (tab === undefined ? null : (parseReviewTableName(tab.reading.table)?.departmentKey ?? null));
}

/** What is frozen of a department, under its own name or one that it had before. */
export function frozenFor(reading: WorkbookReading, period: PeriodId, department: string): Frozen | null {
  const frozen = frozenOf(reading, period)?.departments;
  if (frozen === undefined) return null;
  const own = frozen.get(department);
  if (own !== undefined) return own;
  const nameOf = departmentNames(reading);
  return [...frozen.values()].find((each) => nameOf(each.department, period) === department) ?? null;
}
