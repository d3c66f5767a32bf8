import type { Language } from "../text/language";
import { sheetTexts as text } from "../text/sheets";
import type { SheetPlan } from "./plan";
import { recordPlan } from "./recordPlan";
import { columnsUpTo, type RowContent } from "./tablePlan";

/** What the departments pushed to a shared workbook, as its consolidation wrote it. */
export function sharedPlan(rows: readonly RowContent<"shared">[], name: string, language: Language): SheetPlan {
  return recordPlan({ table: "shared", rows, name, language, title: text.sharedTitle, note: text.sharedNote, frozenColumns: columnsUpTo("shared", "kpi") });
}
