import { weightFormat } from "../goals/goalsPlan";
import { boundsAreShares } from "../goals/parameter";
import type { GoalNode } from "../goals/types";
import { columnWidths } from "../sheets/columnWidths";
import { palette, statusHighlights } from "../sheets/look";
import type { CellPlan, LockedCell, NotePlan, SheetPlan, TablePlan, ValidationPlan } from "../sheets/plan";
import { headingOf } from "../sheets/schema";
import { columnsUpTo, tablePlan, type ColumnOptions, type RowContent } from "../sheets/tablePlan";
import { say, type Language } from "../text/language";
import { sharedMessages } from "../text/sharedKpis";
import { sheetTexts as text } from "../text/sheets";
import { mostPoints } from "./fill/entry";
import { periodLabel } from "./periods";
import type { PeriodGoal } from "./changes/segments";
import { headFormulas, rowFormulas, type FormulaRow, type HeadingOf } from "./reviewFormulas";
import { reviewTableName } from "./reviewTable";
import type { RuleHeadings } from "./rules";
import { neededAmounts, printedColumns, withAmounts } from "./sheet/amountColumns";
import { daysInForce } from "./sheet/daysInForce";
import { headCells, headingRow, totalPlace } from "./sheet/head";
import type { OkrTerms } from "./sheet/okrTerms";
import { ownersShown } from "./sheet/ownersShown";
import { linkOf, lockedInputs, sharedComment, type Homes } from "./shared/sharedCells";
import { inSections, isShown, sectionOf } from "./sheet/sections";
import { weightsNote } from "./sheet/weightsNote";
import type { PeriodId } from "./types";

export type PageOrientation = SheetPlan["print"]["orientation"];

export interface ReviewPlanRequest {
  readonly period: PeriodId;
  readonly department: string;
  /** Key of the sheet, see `reviewKey`. */
  readonly key: string;
  /** Whose sheet it is; null for the sheet of the whole department. */
  readonly owner: string | null;
  /** KPI nodes that it reviews. */
  readonly kpis: readonly PeriodGoal[];
  /** Where the actuals of KPIs that are shared with other departments are entered; nowhere when left out. */
  readonly homes?: Homes;
  /** Name of the sheet, unique in the workbook. */
  readonly name: string;
  readonly language: Language;
  readonly rules: RuleHeadings;
  /** Status words, best first. */
  readonly statusLabels: readonly string[];
  readonly orientation?: PageOrientation;
  /** The key results that count in the total; none when left out. */
  readonly okrs?: OkrTerms | null;
  /** The columns that the sheet has already; a new one has those of amounts that its KPIs need. */
  readonly columns?: ReadonlySet<string>;
}

/**
 * The review sheet of a department or of one person in one period: KPIs with their targets locked, actual, evidence,
 * comment and assessments to be filled in, scores by formula, total and grade at the head, where the table can grow below
 * them, and under it the lines to sign on.
 */
export function reviewPlan(request: ReviewPlanRequest): SheetPlan {
  const { period, department, owner, name, language, rules, okrs = null } = request;
  const kpis = inSections(request.kpis);
  const amounts: ReadonlySet<string> = request.columns ?? neededAmounts(kpis);
  const heading: HeadingOf = (column) => (column === "cap" && !amounts.has(column) ? null : headingOf("review", column, language));
  const table = withAmounts(reviewTablePlan(request, kpis, heading), amounts);
  const owners = owner ?? ownersShown(kpis.filter((kpi) => !isShown(kpi)).map((kpi) => kpi.owner), language);
  const formulas = headFormulas({ table: table.name, heading, rules, total: totalPlace, language, sections: new Set(kpis.map(sectionOf)), okrs });
  return {
    id: `review:${period}:${department}${owner === null ? "" : `:${owner}`}`,
    name,
    tabColor: palette.tab.review,
    columnWidths: columnWidths("review", table),
    freeze: { rows: headingRow + 1, columns: 1 },
    cells: [
      { row: 0, column: 0, content: say(text.reviewTitle, language, { period: periodLabel(period, language), department: owner === null ? department : `${department} · ${owner}` }), style: "title" },
      { row: 1, column: 0, content: say(text.reviewNote, language), style: "note" },
      { row: 2, column: 0, content: weightsNote(table.name, heading, language), style: "note" },
      ...headCells({ department, owners, period, formulas, language }),
      ...signOff(headingRow + table.rows.length + 2, language),
    ],
    tables: [table],
    notes: [...anchorNotes(kpis, table), ...sharedNotes(kpis, table, language)],
    locked: sharedCells(kpis, table, request.homes ?? new Map()),
    protected: true,
    print: {
      orientation: request.orientation ?? "landscape", fitToWidth: true, ...(owner === null ? {} : { onePage: true }), columns: printedColumns(table), language,
    },
  };
}

function reviewTablePlan({ period, key, language, rules, statusLabels }: ReviewPlanRequest, kpis: readonly PeriodGoal[], heading: HeadingOf): TablePlan {
  return tablePlan({
    table: "review",
    name: reviewTableName(period, key),
    language,
    row: headingRow,
    rows: kpis.map((kpi) => ({ ...reviewDefinition(kpi), ...rowFormulas(heading, rules, formulaRowOf(kpi, period)), ...sharedComment(kpi, language) })),
    options: reviewOptions(kpis, statusLabels, language),
  });
}

/** What the formulas of a KPI's row depend on. */
export function formulaRowOf(kpi: PeriodGoal, period: PeriodId): FormulaRow {
  const needsTarget = boundsAreShares(kpi.method, kpi.parameter);
  return { section: sectionOf(kpi), days: daysInForce(kpi, period), segments: kpi.segments ?? [], isShared: kpi.sharedWith !== undefined, needsTarget };
}

/** Lines to sign on: a label over an empty cell that can be typed into as well. */
function signOff(row: number, language: Language): readonly CellPlan[] {
  const lines = [
    { from: "kpi", to: "kpi", label: text.signOwner }, { from: "unit", to: "target", label: text.signManager }, { from: "evidence", to: "comment", label: text.signHr },
  ] as const;
  return lines.flatMap(({ from, to, label }): CellPlan[] => {
    const column = columnsUpTo("review", from) - 1;
    const span = columnsUpTo("review", to) - column;
    return [
      { row, column, span, content: say(label, language), style: "label" },
      { row: row + 1, column, span, content: null, style: "input", height: 30 },
    ];
  });
}

/** What each rating of a soft KPI means, beside the cells in which it is rated. */
function anchorNotes(kpis: readonly GoalNode[], { row }: TablePlan): readonly NotePlan[] {
  const columns = (["self", "manager"] as const).map((column) => columnsUpTo("review", column) - 1);
  return kpis.flatMap(({ goal, anchors }, index): NotePlan[] =>
    anchors === "" ? [] : columns.map((column) => ({ row: row + 1 + index, column, title: goal, text: anchors })));
}

/** Who enters an actual that is not typed on this sheet. */
function sharedNotes(kpis: readonly PeriodGoal[], { row }: TablePlan, language: Language): readonly NotePlan[] {
  const column = columnsUpTo("review", "actual") - 1;
  return kpis.flatMap(({ goal, sharedFrom }, index): readonly NotePlan[] =>
    (sharedFrom === undefined ? [] : [{ row: row + 1 + index, column, title: goal, text: say(sharedMessages.note, language, { department: sharedFrom.department }) }]));
}

/** The cells that show what other departments enter. */
function sharedCells(kpis: readonly PeriodGoal[], { row }: TablePlan, homes: Homes): readonly LockedCell[] {
  return kpis.flatMap((kpi, index) => lockedInputs(kpi).map((input): LockedCell => ({
    row: row + 1 + index, column: columnsUpTo("review", input) - 1,
    content: input === "actual" && kpi.sharedFrom !== undefined ? linkOf(kpi.sharedFrom, homes) : null,
  })));
}

/** The columns that the goal tree fills: everything in a row but inputs and formulas. */
export function reviewDefinition(kpi: PeriodGoal): RowContent<"review"> {
  const { id, goal, owner, weight, unit, direction, method, parameter, cap, baseline, threshold, target, stretch, anchors } = kpi;
  return { goalId: id, kpi: goal, owner, weight, unit, direction, method, parameter, cap, baseline, threshold, target, stretch, anchors, section: sectionOf(kpi) };
}

/** The columns that people fill in. */
export const inputColumns = ["actual", "evidence", "comment", "self", "manager"] as const;
export type InputColumn = (typeof inputColumns)[number];

/** What the review columns allow and show: inputs, validation, colours of the status words. */
export function reviewOptions(
  kpis: readonly GoalNode[], statusLabels: readonly string[], language: Language,
): Partial<Record<keyof RowContent<"review">, ColumnOptions>> {
  const most = { most: mostPoints };
  const pointsRule: ValidationPlan = { kind: "number", minimum: 0, maximum: mostPoints, message: say(text.pointsRange, language, most) };
  const assessment: ColumnOptions = { input: true, prompt: say(text.pointsPrompt, language, most), validation: pointsRule };
  return {
    weight: { numberFormat: weightFormat(kpis.map((kpi) => kpi.weight)) },
    actual: {
      input: true,
      prompt: say(text.actualPrompt, language),
      validation: { kind: "numberOrMissing", message: say(text.numberOnly, language) },
    },
    evidence: { input: true, prompt: say(text.evidencePrompt, language) },
    comment: { input: true },
    self: assessment,
    manager: assessment,
    status: { rules: statusHighlights(statusLabels) },
  };
}
