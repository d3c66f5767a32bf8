import { weightFormat } from "../goals/goalsPlan";
import type { GoalNode } from "../goals/types";
import { palette, statusHighlights } from "../sheets/look";
import type { CellPlan, SheetPlan } from "../sheets/plan";
import { headingOf, points } from "../sheets/schema";
import { columnWidths, tablePlan, type ColumnOptions, type RowContent } from "../sheets/tablePlan";
import { say, type Language } from "../text/language";
import { sheetTexts as text } from "../text/sheets";
import { periodLabel } from "./periods";
import { headFormulas, rowFormulas, type HeadingOf } from "./reviewFormulas";
import { reviewTableName } from "./reviewTable";
import type { RuleHeadings } from "./rules";
import type { PeriodId } from "./types";

export interface ReviewPlanRequest {
  readonly period: PeriodId;
  readonly department: string;
  readonly departmentKey: string;
  /** KPI nodes of the department. */
  readonly kpis: readonly GoalNode[];
  /** Name of the sheet, unique in the workbook. */
  readonly name: string;
  readonly language: Language;
  readonly rules: RuleHeadings;
  /** Status words, best first. */
  readonly statusLabels: readonly string[];
}

const summaryRow = 2;
const totalCell = { row: summaryRow, column: 1 };
const headingRow = 4;

/**
 * The review sheet of one department in one period: KPIs with their targets locked, actual, evidence and comment to be
 * filled in, scores by formula, total and grade at the head, where the table can grow below them.
 */
export function reviewPlan(request: ReviewPlanRequest): SheetPlan {
  const { period, department, departmentKey, kpis, name, language, rules, statusLabels } = request;
  const table = reviewTableName(period, departmentKey);
  const heading: HeadingOf = (column) => headingOf("review", column, language);
  const head = headFormulas(table, heading, rules, totalCell);
  const label = (column: number, content: string): CellPlan => ({ row: summaryRow, column, content, style: "label" });
  return {
    id: `review:${period}:${department}`,
    name,
    tabColor: palette.tab.review,
    columnWidths: columnWidths("review"),
    freeze: { rows: headingRow + 1, columns: 2 },
    cells: [
      { row: 0, column: 0, content: say(text.reviewTitle, language, { period: periodLabel(period, language), department }), style: "title" },
      { row: 1, column: 0, content: say(text.reviewNote, language), style: "note" },
      label(0, say(text.totalLabel, language)),
      { ...totalCell, content: head.total, style: "total", numberFormat: points },
      label(2, say(text.gradeLabel, language)),
      { row: summaryRow, column: 3, content: head.grade, style: "total" },
      label(4, say(text.filledLabel, language)),
      { row: summaryRow, column: 5, content: head.filled, style: "total" },
    ],
    tables: [
      tablePlan({
        table: "review",
        name: table,
        language,
        row: headingRow,
        rows: kpis.map((kpi) => ({ ...reviewDefinition(kpi), ...rowFormulas(heading, rules) })),
        options: reviewOptions(kpis, statusLabels, language),
      }),
    ],
    protected: true,
    print: { orientation: "landscape", fitToWidth: true, language },
  };
}

/** The columns that the goal tree fills: everything in a row but inputs and formulas. */
export function reviewDefinition(kpi: GoalNode): RowContent<"review"> {
  const { id, goal, owner, weight, unit, direction, method, parameter, baseline, target } = kpi;
  return { goalId: id, kpi: goal, owner, weight, unit, direction, method, parameter, baseline, target };
}

/** What the review columns allow and show: inputs, validation, colours of the status words. */
export function reviewOptions(
  kpis: readonly GoalNode[], statusLabels: readonly string[], language: Language,
): Partial<Record<keyof RowContent<"review">, ColumnOptions>> {
  return {
    weight: { numberFormat: weightFormat(kpis.map((kpi) => kpi.weight)) },
    actual: {
      input: true,
      prompt: say(text.actualPrompt, language),
      validation: { kind: "number", message: say(text.numberOnly, language) },
    },
    evidence: { input: true, prompt: say(text.evidencePrompt, language) },
    comment: { input: true },
    status: { rules: statusHighlights(statusLabels) },
  };
}
