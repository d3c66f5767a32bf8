import type { SheetPlan } from "../sheets/plan";
import { recordPlan } from "../sheets/recordPlan";
import { columnsUpTo, type RowContent } from "../sheets/tablePlan";
import type { Language } from "../text/language";
import { sheetTexts as text } from "../text/sheets";

/** The sheet of the targets of each period. */
export function targetsPlan(rows: readonly RowContent<"targets">[], name: string, language: Language): SheetPlan {
  return recordPlan({
    table: "targets", rows, name, language, title: text.targetsTitle, note: text.targetsNote, tab: "plan",
    frozenColumns: columnsUpTo("targets", "kpi"), printed: columnsUpTo("targets", "stretch"),
  });
}
