import { palette } from "../sheets/look";
import type { CellPlan, SheetPlan, TablePlan } from "../sheets/plan";
import { tablePlan } from "../sheets/tablePlan";
import { say, type Language } from "../text/language";
import { sheetTexts as text } from "../text/sheets";
import { defaultRules } from "./rules";

const labelRow = 3;
const tableRow = 4;
const statusColumn = 4;

/** The editable rules: grades and status bands. Only the tables that the workbook lacks are drawn. */
export function rulesPlan(wanted: { readonly grades: boolean; readonly status: boolean }, name: string, language: Language): SheetPlan {
  const cells: CellPlan[] = [
    { row: 0, column: 0, content: say(text.rulesTitle, language), style: "title" },
    { row: 1, column: 0, content: say(text.rulesNote, language), style: "note" },
  ];
  const drawn: TablePlan[] = [];
  const { grades, status } = defaultRules(language);
  if (wanted.grades) {
    cells.push({ row: labelRow, column: 0, content: say(text.gradesLabel, language), style: "subtitle" });
    // Rising, so that every row of the table means the same thing: from this score on, this grade.
    const bounds = [...grades.bounds, 0].reverse();
    const rows = [...grades.labels].reverse().map((grade, index) => ({ grade: String(grade), from: bounds[index] ?? 0 }));
    drawn.push(tablePlan({ table: "grades", language, row: tableRow, rows }));
  }
  if (wanted.status) {
    cells.push({ row: labelRow, column: statusColumn, content: say(text.statusLabel, language), style: "subtitle" });
    const from = [status.green, status.amber, 0];
    const rows = status.labels.map((label, index) => ({ status: label, from: from[index] ?? 0 }));
    drawn.push(tablePlan({ table: "status", language, row: tableRow, column: statusColumn, rows }));
  }
  return {
    id: "rules",
    name,
    tabColor: palette.tab.plan,
    columnWidths: [14, 14, 14, 14, 14, 14],
    cells,
    tables: drawn,
    protected: false,
    print: { orientation: "portrait", fitToWidth: true, language },
  };
}
