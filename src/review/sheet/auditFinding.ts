import type { Finding } from "../../goals/types";

/** Whether a finding is one that *Restore formulas* puts right. */
export function isAuditFinding({ id }: Pick<Finding, "id">): boolean {
  return id.startsWith("tampered:") || id.startsWith("changedLocked:");
}
