import type { ConditionalRule, DataValidation } from "hucre";
import { areaAddress, columnLetters } from "../../sheets/address";
import { saysMissing } from "../../sheets/missing";
import type { ColumnPlan, HighlightPlan, NotePlan, TablePlan } from "../../sheets/plan";
import { color, filled } from "./styles";

/** What Excel takes of a prompt or an alert. */
const longest = { title: 32, text: 255 };

/** What the cells of a table's columns accept and explain. */
export function validationsOf(table: TablePlan): readonly DataValidation[] {
  return table.columns.flatMap((column, position) => {
    const { validation, prompt, heading } = column;
    if ((validation === undefined && prompt === undefined) || table.rows.length === 0) return [];
    const range = areaAddress(table.row + 1, table.column + position, table.rows.length, 1);
    const first = `$${columnLetters(table.column + position)}${table.row + 2}`;
    return [{ ...ruleOf(column, first), range, allowBlank: true, ...(prompt === undefined ? {} : promptOf(heading, prompt)) }];
  });
}

/** An explanation that shows when a cell is selected. */
export function noteValidation({ row, column, title, text }: NotePlan): DataValidation {
  return { ...anything, range: areaAddress(row, column, 1, 1), ...promptOf(title, text) };
}

function promptOf(title: string, text: string): Pick<DataValidation, "showInputMessage" | "inputTitle" | "inputMessage"> {
  return { showInputMessage: true, inputTitle: title.slice(0, longest.title), inputMessage: text.slice(0, longest.text) };
}

type Rule = Omit<DataValidation, "range">;

const anything: Rule = { type: "custom", formula1: "TRUE", allowBlank: true };

/** The longest list that a validation can hold itself. */
const longestList = 255;

function ruleOf({ validation, heading }: ColumnPlan, first: string): Rule {
  if (validation === undefined) return anything;
  if (validation.kind === "suggestions") return "table" in validation.from ? anything : listOf(validation.from);
  const alert = { showErrorMessage: true, errorStyle: "stop" as const, errorTitle: heading.slice(0, longest.title), errorMessage: validation.message.slice(0, longest.text) };
  if (validation.kind === "list") return { ...listOf(validation.values), ...alert };
  if (validation.kind === "numberOrMissing") return { type: "custom", formula1: `OR(ISNUMBER(${first}),${saysMissing(first)})`, ...alert };
  const { minimum, maximum } = validation;
  if (minimum === undefined && maximum === undefined) return { type: "custom", formula1: `ISNUMBER(${first})`, ...alert };
  if (maximum === undefined) return { type: "decimal", operator: "greaterThanOrEqual", formula1: String(minimum), ...alert };
  if (minimum === undefined) return { type: "decimal", operator: "lessThanOrEqual", formula1: String(maximum), ...alert };
  return { type: "decimal", operator: "between", formula1: String(minimum), formula2: String(maximum), ...alert };
}

function listOf(values: readonly string[]): Rule {
  return values.join(",").length > longestList ? anything : { type: "list", values: [...values] };
}

/** Colours of words in cells and of rows that hold a word. */
export function highlightsOf(table: TablePlan, from: number): readonly ConditionalRule[] {
  const rules: ConditionalRule[] = [];
  table.columns.forEach(({ rules: words = [], rowRules = [] }, position) => {
    const range = areaAddress(table.row + 1, table.column + position, table.rows.length, 1);
    const whole = areaAddress(table.row + 1, table.column, table.rows.length, table.columns.length);
    const first = `$${columnLetters(table.column + position)}${table.row + 2}`;
    for (const word of words) rules.push({ type: "cellIs", operator: "equal", formula: quoted(word.text), range, priority: from + rules.length, style: looksLike(word) });
    for (const word of rowRules) rules.push({ type: "expression", formula: `${first}=${quoted(word.text)}`, range: whole, priority: from + rules.length, style: looksLike(word) });
  });
  return table.rows.length === 0 ? [] : rules;
}

function looksLike({ fill, color: ink, bold }: HighlightPlan): NonNullable<ConditionalRule["style"]> {
  // A pattern of a rule has its colour where a cell has its background.
  return { font: { color: color(ink), ...(bold === true ? { bold } : {}) }, fill: { ...filled(fill), bgColor: color(fill) } as NonNullable<ConditionalRule["style"]>["fill"] & object };
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
