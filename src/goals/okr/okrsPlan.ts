import { choicesOf, suggestions } from "../../sheets/choices";
import { statusHighlights, statusLevels } from "../../sheets/look";
import { columnGroups } from "../../sheets/columnGroups";
import type { SheetPlan } from "../../sheets/plan";
import { recordPlan } from "../../sheets/recordPlan";
import { headingOf } from "../../sheets/schema";
import { columnsUpTo, type RowContent, type TablePlanRequest } from "../../sheets/tablePlan";
import { formatOfUnit } from "../../sheets/unitFormats";
import { say, type Language } from "../../text/language";
import { okrMessages as text } from "../../text/okr";
import { weightFormat } from "../goalsPlan";
import { okrFormulas, type OkrHeadingOf } from "./okrFormulas";
import type { KeyResult } from "./types";

/** The sheet of objectives and key results. It is not locked: key results change while they are worked on. */
export function okrsPlan(keyResults: readonly KeyResult[], name: string, language: Language, departments: readonly string[]): SheetPlan {
  return recordPlan({
    table: "okrs", name, language, title: text.title, note: text.note, tab: "plan",
    rows: keyResults.map((each) => okrRow(each, language)),
    options: okrOptions(keyResults, language, departments),
    frozenColumns: columnsUpTo("okrs", "objective"),
    printed: columnsUpTo("okrs", "weight"),
    groups: (table) => columnGroups(table, [["id", "parent"]]),
  });
}

/** A key result as a row of `tblOkrs`, with its formulas under the headings that the table has. */
export function okrRow(
  keyResult: KeyResult, language: Language, heading: OkrHeadingOf = (column) => headingOf("okrs", column, language),
): RowContent<"okrs"> {
  return { ...keyResult, parent: keyResult.parent ?? "", ...okrFormulas(heading, language) };
}

/** What the columns of `tblOkrs` accept and how they show it. */
export function okrOptions(keyResults: readonly KeyResult[], language: Language, departments: readonly string[]): TablePlanRequest<"okrs">["options"] & object {
  const amount = { numberFormats: keyResults.map(({ unit }) => formatOfUnit(unit)) };
  return {
    ...choicesOf("okrs", language),
    department: { ...suggestions(departments) },
    start: amount,
    target: amount,
    current: { ...amount, input: true },
    state: { rules: statusHighlights(statusLevels.map((level) => say(level, language))) },
    weight: {
      numberFormat: weightFormat(keyResults.map(({ weight }) => weight)),
      validation: { kind: "number", minimum: 0, maximum: 1, message: say(text.weightRange, language) },
    },
  };
}
