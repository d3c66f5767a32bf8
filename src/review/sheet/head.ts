import { points } from "../../sheets/columns";
import type { CellPlan } from "../../sheets/plan";
import type { TableReading } from "../../sheets/readTable";
import { columnsUpTo } from "../../sheets/tablePlan";
import { say, type Language, type Message } from "../../text/language";
import { headings, sheetTexts as text } from "../../text/sheets";
import { periodLabel } from "../periods";
import { headFormulas, type HeadFormulas, type HeadRequest } from "../reviewFormulas";
import type { PeriodId } from "../types";

/** The summary at the head: a row of labels over a row of values. */
export const labelRow = 3;
export const valueRow = labelRow + 1;
export const headingRow = valueRow + 2;

/** The labels and the formulas below them as a sheet has them, from column A; null where nobody has read them. */
export interface HeadReading {
  readonly labels: readonly unknown[];
  readonly formulas: readonly unknown[];
  /** What the formulas give. */
  readonly values?: readonly unknown[];
}

/** A review table with what its sheet says at the head, where somebody has read it. */
export interface ReviewReading extends TableReading {
  readonly formulas?: readonly (readonly unknown[])[];
  readonly head?: HeadReading | null;
}

const columnOf = (column: Parameters<typeof columnsUpTo<"review">>[1]): number => columnsUpTo("review", column) - 1;

/** Where the total stands on a new sheet. */
export const totalPlace = { row: valueRow, column: columnOf("evidence") } as const;

export interface HeadContent {
  readonly department: string;
  readonly owners: string;
  readonly period: PeriodId;
  readonly formulas: HeadFormulas;
  readonly language: Language;
}

export function headCells({ department, owners, period, formulas, language }: HeadContent): readonly CellPlan[] {
  const label = periodLabel(period, language);
  return [
    ...labelled(columnOf("kpi"), 1, say(headings.department, language), { content: department, style: "value" }),
    ...labelled(columnOf("weight"), 2, say(headings.owner, language), { content: owners, style: "value" }),
    ...labelled(columnOf("direction"), 2, say(headings.period, language), { content: label, style: "value" }),
    ...labelled(columnOf("actual"), 1, say(text.filledLabel, language), { content: formulas.filled, style: "value" }),
    ...labelled(totalPlace.column, 1, say(text.totalLabel, language), { content: formulas.total, style: "total", numberFormat: points }),
    ...labelled(columnOf("comment"), 1, say(text.gradeLabel, language), { content: formulas.grade, style: "grade" }),
  ];
}

/** A value of the summary with its label above it, over a number of columns. */
function labelled(column: number, span: number, label: string, value: Pick<CellPlan, "content" | "style" | "numberFormat">): readonly CellPlan[] {
  return [
    { row: labelRow, column, span, content: label, style: "label" },
    { row: valueRow, column, span, ...value },
  ];
}

const labels: Readonly<Record<keyof HeadFormulas, Message>> = { total: text.totalLabel, grade: text.gradeLabel, filled: text.filledLabel };

/** The cell of the head under a label, wherever columns were moved to. */
export interface HeadCell {
  readonly key: keyof HeadFormulas;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** What stands there. */
  readonly now: unknown;
}

/** What the head of a sheet should calculate, in the cells whose labels still say so. */
export function headCellsOf(head: HeadReading | null | undefined, request: Omit<HeadRequest, "total">): readonly HeadCell[] {
  if (head == null) return [];
  const column = (key: keyof HeadFormulas): number => head.labels.findIndex((label) => label === labels[key].zh || label === labels[key].en);
  const formulas = headFormulas({ ...request, total: { row: valueRow, column: column("total") } });
  if (column("total") < 0) return [];
  return (["filled", "total", "grade"] as const).flatMap((key): HeadCell[] =>
    column(key) < 0 ? [] : [{ key, row: valueRow, column: column(key), formula: formulas[key].formula, now: head.formulas[column(key)] }]);
}

/** The department or the owner that the head names; null where somebody moved it. */
export function namedIn(head: { readonly labels: readonly unknown[]; readonly values: readonly unknown[] }, label: Message): string | null {
  const at = head.labels.findIndex((each) => each === label.zh || each === label.en);
  const name = at < 0 ? null : head.values[at];
  return typeof name === "string" && name.trim() !== "" ? name.trim() : null;
}
