import type { Language } from "../text/language";
import { sheetTexts as text } from "../text/sheets";
import type { SheetPlan } from "./plan";
import { recordPlan } from "./recordPlan";
import type { RowContent } from "./tablePlan";

/** The record of pushes to shared workbooks. */
export function pushesPlan(rows: readonly RowContent<"pushes">[], name: string, language: Language): SheetPlan {
  return recordPlan({ table: "pushes", rows, name, language, title: text.pushesTitle, note: text.pushesNote });
}
