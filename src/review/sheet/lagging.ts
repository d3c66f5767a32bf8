import type { Finding } from "../../goals/types";
import { reviewMessages as text } from "../../text/review";
import type { ReviewRow } from "../scoredRow";

const prefix = "lagging:";

/** A row whose formulas are those of the day it was generated, while the goal tree counts otherwise by now. */
export function lagging({ values: { goalId, kpi }, cell }: ReviewRow, department: string): Finding {
  return {
    id: `${prefix}${goalId}`, severity: "warning", text: text.lagging, detail: text.laggingDetail,
    parameters: { department, kpi }, address: cell("score"),
  };
}

/**
 * What consolidating and auditing have found, each thing said once: a cell that was tampered with, and a sheet that has
 * not followed the goal tree, from which its other score, target or sum only follow.
 */
export function saidOnce(found: readonly Finding[], audit: readonly Finding[]): readonly Finding[] {
  const audited = new Set(audit.map(({ address }) => address));
  const behind = audit.filter(isLagging);
  const behindIds = new Set(behind.map(({ goalId }) => goalId));
  const isBehind = ({ department, person }: Finding): boolean => behind.some((each) => each.department === department && each.person === person);
  const others = found.filter((finding) => {
    const { id, address, goalId } = finding;
    if (id.startsWith("tamperedScore:")) return !audited.has(address) && !behindIds.has(goalId);
    return !id.startsWith("parts:") || !isBehind(finding);
  });
  const told = new Set(others.filter(({ id }) => /^changed(Target|Weight):/.test(id)).map(({ goalId }) => goalId));
  return [...others, ...audit.filter((finding) => !isLagging(finding) || !told.has(finding.goalId))];
}

function isLagging({ id }: Finding): boolean {
  return id.startsWith(prefix);
}
