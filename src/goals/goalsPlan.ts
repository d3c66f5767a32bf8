import { choicesOf, suggestions } from "../sheets/choices";
import { columnGroups } from "../sheets/columnGroups";
import { columnWidths } from "../sheets/columnWidths";
import { exactPercent, percent } from "../sheets/columns";
import { looks, palette } from "../sheets/look";
import { pageBreaks } from "../sheets/pages";
import type { HighlightPlan, SheetPlan } from "../sheets/plan";
import { headingOf, tables } from "../sheets/schema";
import { columnsUpTo, tablePlan, type RowContent, type TablePlanRequest } from "../sheets/tablePlan";
import { formatOfUnit } from "../sheets/unitFormats";
import { say, type Language } from "../text/language";
import { sheetNames, sheetTexts as text } from "../text/sheets";
import { levelTerms, termName } from "../text/terms";
import { goalDepths, goalGroups } from "./goalGroups";
import type { GoalLevel, GoalNode } from "./types";

/** Row of the headings of `tblGoals` and `tblIndicators` on a sheet that we draw. */
export const headingRow = 3;

/** Columns that few trees need, and those that only identify rows. */
const rare = [["cascade", "share"], ["baseline", "stretch"], ["tier", "contributors"], ["id", "parent"]] as const;

/** The sheet of the goal tree. It is not protected: people edit the tree here as well as in the pane. */
export function goalsPlan(nodes: readonly GoalNode[], name: string, language: Language, codes?: string | null): SheetPlan {
  const table = tablePlan({ table: "goals", language, row: headingRow, rows: nodes.map(goalRow), options: goalsOptions(nodes, language, codes) });
  const widths = columnWidths("goals", table);
  const printed = columnsUpTo("goals", "frequency");
  const above = (looks.title.height ?? 0) + (looks.note.height ?? 0);
  return {
    id: "goals",
    name,
    tabColor: palette.tab.plan,
    columnWidths: widths,
    freeze: { rows: headingRow + 1, columns: columnsUpTo("goals", "goal") },
    cells: [
      { row: 0, column: 0, content: say(text.goalsTitle, language), style: "title" },
      { row: 1, column: 0, content: say(text.goalsNote, language), style: "note" },
    ],
    tables: [table],
    groups: [...goalGroups(nodes, headingRow + 1), ...columnGroups(table, rare)],
    protected: false,
    print: {
      orientation: "landscape", fitToWidth: true, columns: printed, language,
      breaks: pageBreaks({ table, widths: widths.slice(0, printed), above, starts: pageStarts(nodes) }),
    },
  };
}

/** A page begins with a department or a strategic goal, and a goal stays with the first that hangs on it. */
function pageStarts(nodes: readonly GoalNode[]): readonly number[] {
  return nodes.flatMap(({ level, parent }, row) => (row > 1 && (level === "strategy" || level === "department") && nodes[row - 1]?.id !== parent ? [row] : []));
}

/** What the columns of `tblGoals` accept and how they show it. `codes` is the heading of the codes in the indicator library, null where it has none. */
export function goalsOptions(
  nodes: readonly GoalNode[], language: Language, codes: string | null = headingOf("indicators", "code", language),
): TablePlanRequest<"goals">["options"] & object {
  const choices = choicesOf("goals", language);
  const amount = { numberFormats: nodes.map(({ unit }) => formatOfUnit(unit)) };
  return {
    ...choices,
    level: { ...choices.level, rowRules: levelHighlights(language) },
    goal: { indents: goalDepths(nodes).map((depth) => Math.max(0, depth - 1)) },
    department: { ...suggestions(nodes.map(({ department }) => department)) },
    owner: { ...suggestions(nodes.map(({ owner }) => owner)) },
    ...(codes === null ? {} : { code: { validation: { kind: "suggestions", from: { table: tables.indicators.name, heading: codes } } } }),
    weight: {
      numberFormat: weightFormat(nodes.map((node) => node.weight)),
      validation: { kind: "number", minimum: 0, maximum: 1, message: say(text.weightRange, language) },
    },
    share: { validation: { kind: "number", minimum: 0, maximum: 1, message: say(text.shareRange, language) } },
    ...Object.fromEntries((["target", "baseline", "threshold", "stretch", "parameter"] as const).map((key) => [key, amount])),
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

/** How weights are shown, by the decimals of their percentages. */
export const weightFormats = [percent, exactPercent, "0.00%"] as const;

/** Percent with as many decimals as a weight needs, at most two. */
export function weightFormat(weights: readonly (number | null)[]): (typeof weightFormats)[number] {
  const hasRoom = (decimals: number): boolean => weights.every((weight) => {
    const shown = (weight ?? 0) * 100 * 10 ** decimals;
    return Math.abs(shown - Math.round(shown)) < rounding;
  });
  return weightFormats.find((_, decimals) => hasRoom(decimals)) ?? "0.00%";
}

/** Weights that were computed are a little beside their decimals. */
const rounding = 1e-7;
