import { columnWidths } from "../sheets/columnWidths";
import { palette } from "../sheets/look";
import type { CellPlan, SheetPlan } from "../sheets/plan";
import { tablePlan } from "../sheets/tablePlan";
import { say, type Language } from "../text/language";
import { sheetTexts as text } from "../text/sheets";
import { defaultRules } from "./rules";

const input = { input: true } as const;
const labelRow = 3;
const tableRow = labelRow + 1;
const statusColumn = 3;
/** Width of the column between the two tables. */
const gap = 6;

/** The editable rules: grades and status bands. Only the tables that the workbook lacks are drawn. */
export function rulesPlan(wanted: { readonly grades: boolean; readonly status: boolean }, name: string, language: Language): SheetPlan {
  const { grades, status } = defaultRules(language);
  // Rising, so that every row of the table means the same thing: from this score on, this grade.
  const bounds = [...grades.bounds, 0].reverse();
  const gradesTable = tablePlan({
    table: "grades", language, row: tableRow, options: { grade: input, from: input },
    rows: [...grades.labels].reverse().map((grade, index) => ({ grade: String(grade), from: bounds[index] ?? 0 })),
  });
  const from = [status.green, status.amber, 0];
  const statusTable = tablePlan({
    table: "status", language, row: tableRow, column: statusColumn, options: { status: input, from: input },
    rows: status.labels.map((label, index) => ({ status: label, from: from[index] ?? 0 })),
  });
  const label = (column: number, content: string): CellPlan => ({ row: labelRow, column, content, style: "subtitle" });
  return {
    id: "rules",
    name,
    tabColor: palette.tab.plan,
    columnWidths: [...columnWidths("grades", gradesTable), gap, ...columnWidths("status", statusTable)],
    cells: [
      { row: 0, column: 0, content: say(text.rulesTitle, language), style: "title" },
      { row: 1, column: 0, content: say(text.rulesNote, language), style: "note" },
      ...(wanted.grades ? [label(0, say(text.gradesLabel, language))] : []),
      ...(wanted.status ? [label(statusColumn, say(text.statusLabel, language))] : []),
    ],
    tables: [...(wanted.grades ? [gradesTable] : []), ...(wanted.status ? [statusTable] : [])],
    protected: false,
    print: { orientation: "portrait", fitToWidth: true, language },
  };
}
