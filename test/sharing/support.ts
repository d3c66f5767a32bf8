import fc from "fast-check";
import type { KpiResult } from "../../src/review/types";
import { standardPatience } from "../../src/sharing/patience";

/** A result with everything filled in; the test says what matters. */
export function result(changes: Partial<KpiResult> = {}): KpiResult {
  return {
    period: "2026Q4", department: "Sales", owner: "Li Na", goalId: "G-1", code: "rev", kpi: "Revenue", unit: "万元",
    weight: 0.3, direction: 1, method: "ratio", target: 1000, actual: 950, score: 95, status: "watch", evidence: "", comment: "",
    ...changes,
  };
}

export function results(department: string, count: number, changes: Partial<KpiResult> = {}): KpiResult[] {
  return Array.from({ length: count }, (_, index) => result({ department, goalId: `${department}-${index + 1}`, actual: 100 + index, ...changes }));
}

/** As the product, without the long pauses. */
export const hurried = { ...standardPatience, tries: 4, firstPauseMs: 5, longestPauseMs: 20, lockedPauseMs: 5 };

export const someText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom("", "=1+1", "+1", "-1", "@x", "007", "1-2", "TRUE", "\ttab", "'quoted", "line\nbreak", "12%", "2026-11-21", "_x0041_", "<b>&amp;", "财务部"),
);

const someNumber = fc.oneof(fc.constantFrom(null, 0, 100), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }));

export const someResult = fc
  .record({ goalId: someText, kpi: someText, owner: someText, unit: someText, status: someText, comment: someText, actual: someNumber, target: someNumber, score: someNumber })
  .map((changes) => result(changes));
