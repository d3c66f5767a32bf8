import { choicesOf } from "../sheets/choices";
import { columnWidths } from "../sheets/columnWidths";
import { palette } from "../sheets/look";
import type { SheetPlan } from "../sheets/plan";
import { columnsUpTo, tablePlan } from "../sheets/tablePlan";
import { say, type Language } from "../text/language";
import { sheetTexts as text } from "../text/sheets";
import { headingRow } from "./goalsPlan";
import { indicatorRow } from "./indicators/ownIndicator";
import type { Indicator } from "./types";

/** Names and definitions that readers of a language need less; a click shows them. */
const otherLanguage = { "zh-CN": ["nameEn", "definitionEn"], "en-US": ["nameZh", "definitionZh"] } as const;

/** The sheet of the indicator library. */
export function indicatorsPlan(indicators: readonly Indicator[], name: string, language: Language): SheetPlan {
  const rows = indicators.map((indicator) => indicatorRow(indicator, language));
  const table = tablePlan({ table: "indicators", language, row: headingRow, rows, options: choicesOf("indicators", language) });
  return {
    id: "indicators",
    name,
    tabColor: palette.tab.plan,
    columnWidths: columnWidths("indicators", table),
    freeze: { rows: headingRow + 1, columns: 3 },
    groups: otherLanguage[language].map((column) => ({ axis: "columns", first: columnsUpTo("indicators", column) - 1, count: 1, collapsed: true })),
    cells: [
      { row: 0, column: 0, content: say(text.indicatorsTitle, language), style: "title" },
      { row: 1, column: 0, content: say(text.indicatorsNote, language), style: "note" },
    ],
    tables: [table],
    protected: false,
    print: { orientation: "landscape", fitToWidth: true, columns: columnsUpTo("indicators", "frequency"), language },
  };
}
