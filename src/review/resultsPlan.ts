import { columnWidths } from "../sheets/columnWidths";
import { palette, statusHighlights } from "../sheets/look";
import type { SheetPlan } from "../sheets/plan";
import { recordPlan } from "../sheets/recordPlan";
import { columnsUpTo, tablePlan, type RowContent } from "../sheets/tablePlan";
import { consolidationMessages } from "../text/consolidation";
import { say, type Language } from "../text/language";
import { sheetTexts as text } from "../text/sheets";
import { resultRows, totalRows } from "./results";
import type { Consolidation } from "./types";

const headingRow = 3;

/** The tidy long table of KPI results. */
export function resultsPlan(consolidation: Consolidation, statusLabels: readonly string[], name: string, language: Language): SheetPlan {
  const table = tablePlan({
    table: "results", language, row: headingRow, rows: resultRows(consolidation),
    options: { status: { rules: statusHighlights(statusLabels) } },
  });
  return {
    id: "results",
    name,
    tabColor: palette.tab.result,
    columnWidths: columnWidths("results", table),
    freeze: { rows: headingRow + 1, columns: columnsUpTo("results", "kpi") },
    cells: [
      { row: 0, column: 0, content: say(text.resultsTitle, language), style: "title" },
      { row: 1, column: 0, content: say(text.resultsNote, language), style: "note" },
    ],
    tables: [table],
    protected: false,
    print: { orientation: "landscape", fitToWidth: true, columns: columnsUpTo("results", "comment"), language },
  };
}

/** Totals and grades, one row per department and period. */
export function totalsPlan(consolidation: Consolidation, name: string, language: Language): SheetPlan {
  const table = tablePlan({ table: "totals", language, row: headingRow, rows: totalRows(consolidation) });
  return {
    id: "totals",
    name,
    tabColor: palette.tab.result,
    columnWidths: columnWidths("totals", table),
    freeze: { rows: headingRow + 1, columns: 0 },
    cells: [
      { row: 0, column: 0, content: say(text.totalsTitle, language), style: "title" },
      { row: 1, column: 0, content: say(text.resultsNote, language), style: "note" },
    ],
    tables: [table],
    protected: false,
    print: { orientation: "portrait", fitToWidth: true, language },
  };
}

/** What corrections have replaced, one row for each result as it was. */
export function revisionsPlan(rows: readonly RowContent<"revisions">[], name: string, language: Language): SheetPlan {
  return recordPlan({
    table: "revisions", rows, name, language, title: consolidationMessages.revisionsTitle, note: consolidationMessages.revisionsNote,
    frozenColumns: columnsUpTo("revisions", "kpi"),
  });
}
