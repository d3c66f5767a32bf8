import { mergeTable, type Merge, type TableUpdate } from "../sheets/mergeTable";
import type { SheetPlan } from "../sheets/plan";
import type { TableReading } from "../sheets/readTable";
import { sheetName } from "../sheets/sheetName";
import { say, type Language, type Message } from "../text/language";
import { sheetNames } from "../text/sheets";
import { statusHighlights } from "../sheets/look";
import { correctionsIn, revised, revisionRows, type CorrectionNote } from "./consolidation/corrections";
import { earlierResults, keptDepartments, replacedBy } from "./keptResults";
import { resultKey, resultRows, revisionKey, totalKey, totalRows } from "./results";
import { resultsPlan, revisionsPlan, totalsPlan } from "./resultsPlan";
import type { Consolidation } from "./types";

export interface ConsolidationRequest {
  readonly consolidation: Consolidation;
  readonly language: Language;
  /** `tblResults`, `tblTotals` and `tblRevisions`; null where the workbook has none yet. */
  readonly results: TableReading | null;
  readonly totals: TableReading | null;
  readonly revisions: TableReading | null;
  /** What is said of results that are corrected. */
  readonly note: CorrectionNote;
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
 * without a review sheet that can be read and columns that people added stay as they are. What a correction replaces is kept in
 * `tblRevisions`.
 */
export function consolidationPlans(request: ConsolidationRequest): ConsolidationPlans {
  const { language, results, totals, revisions, sheets, statusLabels, note } = request;
  const earlier = earlierResults(request.consolidation.period, results);
  const consolidation = revised(request.consolidation, earlier, note);
  const isReplaced = replacedBy(consolidation, earlier);
  const corrected = results === null ? [] : revisionRows(correctionsIn(consolidation, earlier), results, note);
  const kept = new Set([...keptDepartments(consolidation, results), ...(consolidation.unread ?? []).map(({ department }) => department)]);
  const name = (key: "results" | "totals" | "revisions"): string => sheetName(say(sheetNames[key], language), sheets);
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
    {
      table: "tblRevisions",
      merge: revisions === null || corrected.length === 0 ? null : mergeTable({ table: "revisions", reading: revisions, language, rows: corrected, keyOf: revisionKey }),
    },
  ];
  return {
    plans: [
      ...(results === null ? [resultsPlan(consolidation, statusLabels, name("results"), language)] : []),
      ...(totals === null ? [totalsPlan(consolidation, name("totals"), language)] : []),
      ...(revisions === null && corrected.length > 0 ? [revisionsPlan(corrected, name("revisions"), language)] : []),
    ],
    updates: merges.flatMap(({ merge }) => (merge?.update == null ? [] : [merge.update])),
    missing: merges.flatMap(({ table, merge }) => (merge === null || merge.missing.length === 0 ? [] : [{ table, columns: merge.missing }])),
  };
}

/** Columns that a table of an older workbook may lack, as far as a consolidation has something to say in them. */
export function neededColumns({ results, totals }: Consolidation, { reason }: CorrectionNote): { readonly results: readonly OriginColumn[]; readonly totals: readonly "rank"[] } {
  const says = (key: OriginColumn): boolean => key === "revision" || (key === "reason" && reason !== "") || results.some((result) => (result[key] ?? "") !== "");
  return { results: originColumns.filter(says), totals: totals.some(({ rank = null }) => rank !== null) ? ["rank"] : [] };
}

const originColumns = ["team", "dimension", "revision", "reason", "source", "submittedBy", "submittedAt"] as const;
type OriginColumn = (typeof originColumns)[number];
