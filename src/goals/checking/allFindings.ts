import { bySeverity } from "../severity";
import type { Finding } from "../types";

/** Checks of cells that are blank. */
const ofBlanks: ReadonlySet<string> = new Set(["weightMissing", "noWeightLeft", "missingTarget", "missingDirection", "missingMethod", "missingParameter"]);

/**
 * What the cells of a tree say and what the checks say of it. A cell that cannot be read is not blank: nothing is missing
 * there, and no repair may write over what somebody has put into it.
 */
export function allFindings(ofCells: readonly Finding[], ofChecks: readonly Finding[]): readonly Finding[] {
  const unreadable = new Set(ofCells.map(({ address }) => address));
  // What is said of a department once stands at its first KPI, and is not of that alone.
  const isOfCell = ({ id, address, goalId = "" }: Finding): boolean => address !== undefined && unreadable.has(address) && ofBlanks.has(id.slice(0, -goalId.length - 1));
  return bySeverity([...ofCells, ...ofChecks.filter((finding) => !isOfCell(finding))]);
}
