import { palette } from "../sheets/look";
import type { SheetPlan, ValidationPlan } from "../sheets/plan";
import { columnWidths, tablePlan, type RowContent, type TablePlanRequest } from "../sheets/tablePlan";
import { percent, exactPercent } from "../sheets/schema";
import { say, type Language } from "../text/language";
import { sheetNames, sheetTexts as text } from "../text/sheets";
import { dimensionTerms, directionTerms, levelTerms, methodTerms, natureTerms, stageTerms, type Term } from "../text/terms";
import type { GoalNode } from "./types";

/** Row of the headings of `tblGoals` and `tblIndicators` on a sheet that we draw. */
export const headingRow = 3;

/** The sheet of the goal tree. It is not protected: people edit the tree here as well as in the pane. */
export function goalsPlan(nodes: readonly GoalNode[], name: string, language: Language): SheetPlan {
  return {
    id: "goals",
    name,
    tabColor: palette.tab.plan,
    columnWidths: columnWidths("goals"),
    freeze: { rows: headingRow + 1, columns: 4 },
    cells: [
      { row: 0, column: 0, content: say(text.goalsTitle, language), style: "title" },
      { row: 1, column: 0, content: say(text.goalsNote, language), style: "note" },
    ],
    tables: [tablePlan({ table: "goals", language, row: headingRow, rows: nodes.map(goalRow), options: goalsOptions(nodes, language) })],
    protected: false,
    print: { orientation: "landscape", fitToWidth: true, language },
  };
}

/** What the columns of `tblGoals` accept. */
export function goalsOptions(nodes: readonly GoalNode[], language: Language): TablePlanRequest<"goals">["options"] & object {
  const choice = (terms: readonly Term<unknown>[]): { readonly validation: ValidationPlan } => ({
    validation: { kind: "list", values: terms.map((term) => say(term.name, language)), message: say(text.chooseFromList, language) },
  });
  return {
    level: choice(levelTerms),
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
