import { columnWidths } from "../sheets/columnWidths";
import { palette } from "../sheets/look";
import type { HighlightPlan, SheetPlan, ValidationPlan } from "../sheets/plan";
import { columnsUpTo, tablePlan, type RowContent, type TablePlanRequest } from "../sheets/tablePlan";
import { percent, exactPercent } from "../sheets/columns";
import { say, type Language } from "../text/language";
import { sheetNames, sheetTexts as text } from "../text/sheets";
import { dimensionTerms, directionTerms, levelTerms, methodTerms, natureTerms, stageTerms, termName, type Term } from "../text/terms";
import type { GoalLevel, GoalNode } from "./types";

/** Row of the headings of `tblGoals` and `tblIndicators` on a sheet that we draw. */
export const headingRow = 3;

/** The sheet of the goal tree. It is not protected: people edit the tree here as well as in the pane. */
export function goalsPlan(nodes: readonly GoalNode[], name: string, language: Language): SheetPlan {
  const table = tablePlan({ table: "goals", language, row: headingRow, rows: nodes.map(goalRow), options: goalsOptions(nodes, language) });
  return {
    id: "goals",
    name,
    tabColor: palette.tab.plan,
    columnWidths: columnWidths("goals", table),
    freeze: { rows: headingRow + 1, columns: columnsUpTo("goals", "goal") },
    cells: [
      { row: 0, column: 0, content: say(text.goalsTitle, language), style: "title" },
      { row: 1, column: 0, content: say(text.goalsNote, language), style: "note" },
    ],
    tables: [table],
    protected: false,
    print: { orientation: "landscape", fitToWidth: true, columns: columnsUpTo("goals", "frequency"), language },
  };
}

/** What the columns of `tblGoals` accept. */
export function goalsOptions(nodes: readonly GoalNode[], language: Language): TablePlanRequest<"goals">["options"] & object {
  const choice = (terms: readonly Term<unknown>[]): { readonly validation: ValidationPlan } => ({
    validation: { kind: "list", values: terms.map((term) => say(term.name, language)), message: say(text.chooseFromList, language) },
  });
  return {
    level: { ...choice(levelTerms), rowRules: levelHighlights(language) },
    dimension: choice(dimensionTerms),
    nature: choice(natureTerms),
    stage: choice(stageTerms),
    direction: choice(directionTerms),
    method: choice(methodTerms),
    weight: {
      numberFormat: weightFormat(nodes.map((node) => node.weight)),
      validation: { kind: "number", minimum: 0, maximum: 1, message: say(text.weightRange, language) },
    },
  };
}

/** Rows that others hang on stand out. */
function levelHighlights(language: Language): readonly HighlightPlan[] {
  const row = (level: GoalLevel, fill: string): HighlightPlan => ({ text: say(termName(levelTerms, level), language), fill, color: palette.ink, bold: true });
  return [row("strategy", palette.band), row("department", palette.panel)];
}

/** The tab of the goal tree. */
export function goalsSheetName(language: Language): string {
  return say(sheetNames.goals, language);
}

/** A node as a row of `tblGoals`. */
export function goalRow(node: GoalNode): RowContent<"goals"> {
  return { ...node, parent: node.parent ?? "", code: node.code ?? "", guard: node.guard ?? "" };
}

/** Percent without decimals unless a weight needs one. */
export function weightFormat(weights: readonly (number | null)[]): string {
  const whole = weights.every((weight) => weight === null || Math.abs(weight * 100 - Math.round(weight * 100)) < 1e-9);
  return whole ? percent : exactPercent;
}
