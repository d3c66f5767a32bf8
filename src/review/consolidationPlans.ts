import { mergeTable, type Merge, type TableUpdate } from "../sheets/mergeTable";
import type { SheetPlan } from "../sheets/plan";
import type { TableReading } from "../sheets/readTable";
import { sheetName } from "../sheets/sheetName";
import { say, type Language, type Message } from "../text/language";
import { sheetNames } from "../text/sheets";
import { statusHighlights } from "../sheets/look";
import { earlierResults, keptDepartments, replacedBy } from "./keptResults";
import { resultKey, resultRows, totalKey, totalRows } from "./results";
import { resultsPlan, totalsPlan } from "./resultsPlan";
import type { Consolidation } from "./types";

export interface ConsolidationRequest {
  readonly consolidation: Consolidation;
  readonly language: Language;
  /** `tblResults` and `tblTotals`; null where the workbook has none yet. */
  readonly results: TableReading | null;
  readonly totals: TableReading | null;
  readonly sheets: readonly string[];
  readonly statusLabels: readonly string[];
}

export interface ConsolidationPlans {
  readonly plans: readonly SheetPlan[];
  readonly updates: readonly TableUpdate[];
  readonly missing: readonly { readonly table: string; readonly columns: readonly Message[] }[];
}

/**
 * How a consolidation enters the workbook: rows of its period are replaced, rows of other periods, of departments
 * without a review sheet and columns that people added stay as they are.
 */
export function consolidationPlans(request: ConsolidationRequest): ConsolidationPlans {
  const { consolidation, language, results, totals, sheets, statusLabels } = request;
  const isReplaced = replacedBy(consolidation, earlierResults(consolidation.period, results));
  const kept = new Set(keptDepartments(consolidation, results));
  const name = (key: "results" | "totals"): string => sheetName(say(sheetNames[key], language), sheets);
  const merges: readonly { readonly table: string; readonly merge: Merge | null }[] = [
    {
      table: "tblResults",
      merge: results === null ? null : mergeTable({
        table: "results", reading: results, language, rows: resultRows(consolidation), keyOf: resultKey,
        isObsolete: ({ period, department, goalId }) => isReplaced({ period: String(period), department: String(department), goalId: String(goalId) }),
        options: { status: { rules: statusHighlights(statusLabels) } },
      }),
    },
    {
      table: "tblTotals",
      merge: totals === null ? null : mergeTable({
        table: "totals", reading: totals, language, rows: totalRows(consolidation), keyOf: totalKey,
        isObsolete: ({ period, department }) => period === consolidation.period && !kept.has(String(department)),
      }),
    },
  ];
  return {
    plans: [
      ...(results === null ? [resultsPlan(consolidation, statusLabels, name("results"), language)] : []),
      ...(totals === null ? [totalsPlan(consolidation, name("totals"), language)] : []),
    ],
    updates: merges.flatMap(({ merge }) => (merge?.update == null ? [] : [merge.update])),
    missing: merges.flatMap(({ table, merge }) => (merge === null || merge.missing.length === 0 ? [] : [{ table, columns: merge.missing }])),
  };
}
