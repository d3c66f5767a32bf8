import { standardLimits, type Limits } from "../goals/limits/limits";
import { limitsTable } from "../goals/limits/limitsPlan";
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
const limitsColumn = 6;
/** Width of the column between two tables. */
const gap = 6;

/** The tables of the rules, and whether each is to be drawn. */
type WantedRules = Readonly<Record<"grades" | "status" | "limits", boolean>>;

/** The editable rules: grades, status bands and the limits of the checks. Only the tables that the workbook lacks are drawn. */
export function rulesPlan(wanted: WantedRules, name: string, language: Language, limitsToSet: Limits = standardLimits): SheetPlan {
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
  const limits = limitsTable(limitsToSet, { row: tableRow, column: limitsColumn }, language);
  const label = (column: number, content: string): CellPlan => ({ row: labelRow, column, content, style: "subtitle" });
  return {
    id: "rules",
    name,
    tabColor: palette.tab.plan,
    columnWidths: [...columnWidths("grades", gradesTable), gap, ...columnWidths("status", statusTable), ...(wanted.limits ? [gap, ...columnWidths("limits", limits)] : [])],
    cells: [
      { row: 0, column: 0, content: say(text.rulesTitle, language), style: "title" },
      { row: 1, column: 0, content: say(text.rulesNote, language), style: "note" },
      ...(wanted.grades ? [label(0, say(text.gradesLabel, language))] : []),
      ...(wanted.status ? [label(statusColumn, say(text.statusLabel, language))] : []),
      ...(wanted.limits ? [label(limitsColumn, say(text.limitsLabel, language))] : []),
    ],
    tables: [...(wanted.grades ? [gradesTable] : []), ...(wanted.status ? [statusTable] : []), ...(wanted.limits ? [limits] : [])],
    protected: false,
    print: { orientation: "landscape", fitToWidth: true, language },
  };
}
