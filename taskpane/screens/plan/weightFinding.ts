import type { Finding } from "../../../src/goals/types";

/** The finding that says what is wrong with the weights of a department; null when nothing is any more. */
export function weightFinding(findings: readonly Finding[], department: string): Finding | null {
  const own = findings.filter((finding) => finding.department === department);
  return own.find(({ id }) => id.startsWith("weightsTotal:")) ?? own.find(({ id }) => id.startsWith("weight")) ?? null;
}
