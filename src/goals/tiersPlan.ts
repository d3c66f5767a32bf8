import type { SheetPlan } from "../sheets/plan";
import { recordPlan } from "../sheets/recordPlan";
import { headingOf, tables } from "../sheets/schema";
import { columnsUpTo, type RowContent } from "../sheets/tablePlan";
import type { Language } from "../text/language";
import { sheetTexts as text } from "../text/sheets";

/** The sheet of the targets by level or region. `codes` is the heading of the codes in the indicator library, null where it has none. */
export function tiersPlan(
  rows: readonly RowContent<"tiers">[], name: string, language: Language, codes: string | null = headingOf("indicators", "code", language),
): SheetPlan {
  return recordPlan({
    table: "tiers", rows, name, language, title: text.tiersTitle, note: text.tiersNote, tab: "plan",
    frozenColumns: columnsUpTo("tiers", "kpi"),
    ...(codes === null ? {} : { options: { code: { validation: { kind: "suggestions", from: { table: tables.indicators.name, heading: codes } } } } }),
  });
}
