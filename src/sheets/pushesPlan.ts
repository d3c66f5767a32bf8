import { say, type Language } from "../text/language";
import { sheetTexts as text } from "../text/sheets";
import { columnWidths } from "./columnWidths";
import { palette } from "./look";
import type { SheetPlan } from "./plan";
import { tablePlan, type RowContent } from "./tablePlan";

const headingRow = 3;

/** The record of pushes to shared workbooks. */
export function pushesPlan(rows: readonly RowContent<"pushes">[], name: string, language: Language): SheetPlan {
  const table = tablePlan({ table: "pushes", language, row: headingRow, rows });
  return {
    id: "pushes",
    name,
    tabColor: palette.tab.result,
    columnWidths: columnWidths("pushes", table),
    freeze: { rows: headingRow + 1, columns: 0 },
    cells: [
      { row: 0, column: 0, content: say(text.pushesTitle, language), style: "title" },
      { row: 1, column: 0, content: say(text.pushesNote, language), style: "note" },
    ],
    tables: [table],
    protected: false,
    print: { orientation: "landscape", fitToWidth: true, language },
  };
}
