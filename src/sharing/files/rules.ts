import type { ConditionalRule, DataValidation } from "hucre";
import { areaAddress, columnLetters, localAddress } from "../../sheets/address";
import { saysMissing } from "../../sheets/missing";
import type { ColumnPlan, HighlightPlan, NotePlan, TablePlan } from "../../sheets/plan";
import { color, filled } from "./styles";

/** What Excel takes of a prompt or an alert. */
const longest = { title: 32, text: 255 };

/**
 * What the cells of a table's columns accept and explain. A cell with a note of its own has a rule of its own: no two may
 * cover the same cell.
 */
export function validationsOf(table: TablePlan, notes: readonly NotePlan[]): readonly DataValidation[] {
  return table.columns.flatMap((column, position): readonly DataValidation[] => {
    const { validation, prompt, heading } = column;
    if ((validation === undefined && prompt === undefined) || table.rows.length === 0) return [];
    const at = table.column + position;
    const noted = notes.filter((note) => isInBody(table, note) && note.column === at);
    const first = `$${columnLetters(at)}${table.row + 2}`;
    const rule = { ...ruleOf(column, first), allowBlank: true };
    const range = areasWithout(table, at, new Set(noted.map(({ row }) => row)));
    return [
      ...(range === "" ? [] : [{ ...rule, range, ...(prompt === undefined ? {} : promptOf(heading, prompt)) }]),
      ...noted.map(({ row, title, text }) => ({ ...ruleOf(column, `$${localAddress(row, at)}`), allowBlank: true, range: localAddress(row, at), ...promptOf(title, text) })),
    ];
  });
}

/** Whether a note belongs to a cell that a column's own rule covers. */
export function hasRule(table: TablePlan, note: NotePlan): boolean {
  const column = table.columns[note.column - table.column];
  return isInBody(table, note) && (column?.validation !== undefined || column?.prompt !== undefined);
}

function isInBody({ row, rows }: TablePlan, note: NotePlan): boolean {
  return note.row > row && note.row <= row + rows.length;
}

/** The cells of a column but for some rows, as runs of cells. */
function areasWithout({ row, rows }: TablePlan, column: number, left: ReadonlySet<number>): string {
  const runs: { readonly first: number; count: number }[] = [];
  for (let at = row + 1; at <= row + rows.length; at += 1) {
    const last = runs.at(-1);
    if (left.has(at)) continue;
    if (last !== undefined && last.first + last.count === at) last.count += 1;
    else runs.push({ first: at, count: 1 });
  }
  return runs.map(({ first, count }) => areaAddress(first, column, count, 1)).join(" ");
}

/** An explanation that shows when a cell is selected. */
export function noteValidation({ row, column, title, text }: NotePlan): DataValidation {
  return { ...anything, range: localAddress(row, column), ...promptOf(title, text) };
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
