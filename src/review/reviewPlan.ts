import { weightFormat } from "../goals/goalsPlan";
import type { GoalNode } from "../goals/types";
import { columnWidths } from "../sheets/columnWidths";
import { palette, statusHighlights } from "../sheets/look";
import type { CellPlan, SheetPlan } from "../sheets/plan";
import { points } from "../sheets/columns";
import { headingOf } from "../sheets/schema";
import { columnsUpTo, tablePlan, type ColumnOptions, type RowContent } from "../sheets/tablePlan";
import { say, type Language } from "../text/language";
import { headings, sheetTexts as text } from "../text/sheets";
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

/** The summary at the head: a row of labels over a row of values. */
const labelRow = 3;
const valueRow = labelRow + 1;
const headingRow = valueRow + 2;

/**
 * The review sheet of one department in one period: KPIs with their targets locked, actual, evidence and comment to be
 * filled in, scores by formula, total and grade at the head, where the table can grow below them.
 */
export function reviewPlan(request: ReviewPlanRequest): SheetPlan {
  const { period, department, departmentKey, kpis, name, language, rules, statusLabels } = request;
  const tableName = reviewTableName(period, departmentKey);
  const heading: HeadingOf = (column) => headingOf("review", column, language);
  const separator = language === "zh-CN" ? "、" : ", ";
  const owners = [...new Set(kpis.map((kpi) => kpi.owner).filter((owner) => owner !== ""))].join(separator);
  const at = (column: "kpi" | "weight" | "direction" | "actual" | "evidence" | "comment"): number => columnsUpTo("review", column) - 1;
  const total = { row: valueRow, column: at("evidence") };
  const head = headFormulas(tableName, heading, rules, total, language);
  const table = tablePlan({
    table: "review",
    name: tableName,
    language,
    row: headingRow,
    rows: kpis.map((kpi) => ({ ...reviewDefinition(kpi), ...rowFormulas(heading, rules) })),
    options: reviewOptions(kpis, statusLabels, language),
  });
  return {
    id: `review:${period}:${department}`,
    name,
    tabColor: palette.tab.review,
    columnWidths: columnWidths("review", table),
    freeze: { rows: headingRow + 1, columns: 1 },
    cells: [
      { row: 0, column: 0, content: say(text.reviewTitle, language, { period: periodLabel(period, language), department }), style: "title" },
      { row: 1, column: 0, content: say(text.reviewNote, language), style: "note" },
      ...labelled(at("kpi"), 1, say(headings.department, language), { content: department, style: "value" }),
      ...labelled(at("weight"), 2, say(headings.owner, language), { content: owners, style: "value" }),
      ...labelled(at("direction"), 2, say(headings.period, language), { content: periodLabel(period, language), style: "value" }),
      ...labelled(at("actual"), 1, say(text.filledLabel, language), { content: head.filled, style: "value" }),
      ...labelled(total.column, 1, say(text.totalLabel, language), { content: head.total, style: "total", numberFormat: points }),
      ...labelled(at("comment"), 1, say(text.gradeLabel, language), { content: head.grade, style: "grade" }),
    ],
    tables: [table],
    protected: true,
    print: { orientation: "landscape", fitToWidth: true, columns: columnsUpTo("review", "status"), language },
  };
}

/** Where the department stands on a review sheet: its label over its name, at the row of the label. */
export const departmentPlace = { row: labelRow, column: columnsUpTo("review", "kpi") - 1 } as const;

/** The department that those two cells name; null where somebody moved them. */
export function departmentIn([label, name]: readonly unknown[]): string | null {
  const isLabelled = label === headings.department.zh || label === headings.department.en;
  return isLabelled && typeof name === "string" && name.trim() !== "" ? name.trim() : null;
}

/** A value of the summary with its label above it, over a number of columns. */
function labelled(column: number, span: number, label: string, value: Pick<CellPlan, "content" | "style" | "numberFormat">): readonly CellPlan[] {
  return [
    { row: labelRow, column, span, content: label, style: "label" },
    { row: valueRow, column, span, ...value },
  ];
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
      validation: { kind: "numberOrMissing", message: say(text.numberOnly, language) },
    },
    evidence: { input: true, prompt: say(text.evidencePrompt, language) },
    comment: { input: true },
    status: { rules: statusHighlights(statusLabels) },
  };
}
