import type { Finding, Severity } from "./types";

/** Errors, then warnings, then information; the order within a severity stays. */
export function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  const order: readonly Severity[] = ["error", "warning", "info"];
  return order.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}
