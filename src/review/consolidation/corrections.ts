import { groupBy } from "../../goals/tree";
import { readTable, type TableReading } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { RowContent } from "../../sheets/tablePlan";
import { replacedBy, type Replacing } from "../keptResults";
import { same } from "../reviewChecks";
import { resultKey } from "../results";
import type { Consolidation, KpiResult } from "../types";

/** Who corrects results that were consolidated before, and why. */
export interface CorrectionNote {
  readonly reason: string;
  readonly by: string;
  /** ISO time from whoever corrects; the sheet shows it in local time. */
  readonly at: string;
}

export const noNote: CorrectionNote = { reason: "", by: "", at: "" };

/** A result that had been measured or scored and is different now; `after` is null where its KPI is no longer reviewed. */
export interface Correction {
  readonly before: KpiResult;
  readonly after: KpiResult | null;
}

const figures = ["weight", "target", "actual", "score"] as const;

/**
 * What a consolidation changes in results that were written before. A result with neither an actual nor a
 * score that gets one is not corrected but completed.
 */
export function correctionsIn(consolidation: Replacing, earlier: readonly KpiResult[]): readonly Correction[] {
  const now = new Map(consolidation.results.map((result) => [resultKey(result), result] as const));
  const isReplaced = replacedBy(consolidation, earlier);
  return earlier.filter((result) => (result.actual !== null || result.score !== null) && isReplaced(result)).flatMap((before): Correction[] => {
    const after = now.get(resultKey(before)) ?? null;
    return after !== null && figures.every((figure) => same(before[figure], after[figure])) ? [] : [{ before, after }];
  });
}

/**
 * Results with the revision of their department: one more than before where something was corrected. Only what was
 * corrected carries the new reason.
 */
export function revised(consolidation: Consolidation, earlier: readonly KpiResult[], { reason }: CorrectionNote): Consolidation {
  const corrected = new Set(correctionsIn(consolidation, earlier).map(({ before }) => resultKey(before)));
  const before = new Map(earlier.map((result) => [resultKey(result), result] as const));
  const revisions = new Map([...groupBy(consolidation.results, ({ department }) => department)].map(([department, own]) => {
    const keys = new Set(own.map(resultKey));
    const old = earlier.filter((result) => result.department === department || keys.has(resultKey(result)));
    const isCorrected = old.some((result) => corrected.has(resultKey(result)));
    return [department, Math.max(1, ...old.map(({ revision }) => revision ?? 1)) + (isCorrected ? 1 : 0)] as const;
  }));
  const results = consolidation.results.map((result): KpiResult => {
    const key = resultKey(result);
    return { ...result, revision: revisions.get(result.department) ?? 1, reason: corrected.has(key) ? reason : (before.get(key)?.reason ?? "") };
  });
  return { ...consolidation, results };
}

/** Rows of `tblRevisions`: what the table of results says of each corrected KPI until now. */
export function revisionRows(corrections: readonly Correction[], results: TableReading, { reason, by, at }: CorrectionNote): readonly RowContent<"revisions">[] {
  const corrected = new Map(corrections.map(({ before }) => [resultKey(before), before] as const));
  return readTable(tables.results, results).rows.flatMap(({ values }): RowContent<"revisions">[] => {
    if (!corrected.delete(resultKey(values))) return [];
    const { period, department, kpi, weight, target, actual, score, status, grade, goalId } = values;
    return [{ period, department, kpi, revision: values.revision ?? 1, weight, target, actual, score, status, grade, goalId, reason, by, at }];
  });
}
