import { columnLetters } from "../sheets/address";
import { bodyHeight, bodyLook, looks, palette, quietLook, type Look } from "../sheets/look";
import { saysMissing } from "../sheets/missing";
import type { ColumnPlan, HighlightPlan, ValidationPlan } from "../sheets/plan";
import type { PlacedColumn } from "../sheets/mergeTable";
import type { Area } from "./draw/area";
import { suggest } from "./draw/suggestions";

/** Formats, locks and validates the body cells of a table's columns, one range per column. */
export function formatColumns(sheet: Excel.Worksheet, area: Area, columns: readonly PlacedColumn[]): void {
  if (area.rows === 0) return;
  const body = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  applyLook(body, bodyLook);
  // One row or column has nothing inside, which Excel may refuse to draw.
  if (area.columns > 1) drawBorders(body, ["InsideVertical"], palette.line);
  if (area.rows > 1) drawBorders(body, ["InsideHorizontal"], palette.border);
  drawBorders(body, ["EdgeBottom"], palette.border);
  for (const { plan, position } of columns) {
    const range = sheet.getRangeByIndexes(area.row, area.column + position, area.rows, 1);
    const first = `$${columnLetters(area.column + position)}${area.row + 1}`;
    formatColumn(range, plan, area.rows, first);
    for (const highlight of plan.rowRules ?? []) addRowHighlight(body, first, highlight);
  }
}

/** `first` is the column's cell in the first row. */
function formatColumn(range: Excel.Range, plan: ColumnPlan, rows: number, first: string): void {
  const { numberFormat, numberFormats } = plan;
  if (plan.quiet === true) applyLook(range, quietLook);
  if (numberFormats !== undefined && numberFormats.length === rows) range.numberFormat = numberFormats.map((format) => [format]);
  else if (numberFormat !== undefined) range.numberFormat = Array.from({ length: rows }, () => [numberFormat]);
  if (plan.align !== undefined) applyAlignment(range, plan.align);
  if (plan.wrap === true) range.format.wrapText = true;
  if (plan.indents !== undefined) setIn(range, plan.indents);
  if (plan.input === true) {
    range.format.protection.locked = false;
    range.format.fill.color = looks.input.fill ?? palette.input;
    drawBorders(range, ["EdgeLeft", "EdgeRight"], palette.border);
  }
  if (plan.validation !== undefined || plan.prompt !== undefined) validate(range, plan, first);
  for (const highlight of plan.rules ?? []) addHighlight(range, highlight);
}

/** Runs of rows that are set in alike take one range. */
function setIn(range: Excel.Range, indents: readonly number[]): void {
  let first = 0;
  while (first < indents.length) {
    const indent = indents[first] ?? 0;
    let last = first;
    while (indents[last + 1] === indent) last += 1;
    if (indent > 0) {
      const run = range.getCell(first, 0).getResizedRange(last - first, 0);
      applyAlignment(run, "left");
      run.format.indentLevel = indent;
    }
    first = last + 1;
  }
}

function drawBorders(range: Excel.Range, edges: readonly ("InsideVertical" | "InsideHorizontal" | "EdgeBottom" | "EdgeLeft" | "EdgeRight")[], color: string): void {
  for (const edge of edges) {
    const border = range.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = color;
  }
}

/**
 * Fits rows to their cells, once they are filled in. Where text wraps Excel keeps doing so when more is typed; elsewhere
 * a fixed height gives the rows some air.
 */
export function fitRows(sheet: Excel.Worksheet, { row, rows }: Area, columns: readonly PlacedColumn[]): void {
  if (rows === 0) return;
  const { format } = sheet.getRange(`${row + 1}:${row + rows}`);
  if (columns.some(({ plan }) => plan.wrap === true)) format.autofitRows();
  else format.rowHeight = bodyHeight;
}

/** Font, fill and alignment of a look; every text stands in the middle of its row. */
export function applyLook(range: Excel.Range, look: Look): void {
  range.format.font.size = look.size;
  range.format.font.bold = look.bold;
  range.format.font.color = look.color;
  if (look.fill !== undefined) range.format.fill.color = look.fill;
  range.format.verticalAlignment = "Center";
  if (look.align !== undefined) applyAlignment(range, look.align);
}

export function applyAlignment(range: Excel.Range, align: NonNullable<Look["align"]>): void {
  range.format.horizontalAlignment = horizontal[align];
}

const horizontal = { left: "Left", center: "Center", right: "Right" } as const;

function validate(range: Excel.Range, plan: ColumnPlan, first: string): void {
  const { validation, prompt, heading } = plan;
  if (validation?.kind === "suggestions") {
    if (!("table" in validation.from)) suggest(range, validation.from.join(","));
  } else if (validation !== undefined) {
    range.dataValidation.rule = rule(validation, first);
    range.dataValidation.errorAlert = { showAlert: true, style: "Stop", title: heading, message: validation.message };
    range.dataValidation.ignoreBlanks = true;
  }
  if (prompt !== undefined) range.dataValidation.prompt = { showPrompt: true, title: heading, message: prompt };
}

/** The largest number a cell can hold: "any number" as bounds. */
const largest = 9.99999999999999e307;

function rule(validation: Exclude<ValidationPlan, { readonly kind: "suggestions" }>, first: string): Excel.DataValidationRule {
  if (validation.kind === "list") return { list: { inCellDropDown: true, source: validation.values.join(",") } };
  if (validation.kind === "numberOrMissing") return { custom: { formula: `=OR(ISNUMBER(${first}),${saysMissing(first)})` } };
  const { minimum = -largest, maximum = largest } = validation;
  return { decimal: { formula1: minimum, formula2: maximum, operator: "Between" } };
}

/** Colours cells that hold exactly this word. */
function addHighlight(range: Excel.Range, highlight: HighlightPlan): void {
  const { cellValue } = range.conditionalFormats.add("CellValue");
  colour(cellValue.format, highlight);
  cellValue.rule = { formula1: `=${quoted(highlight.text)}`, operator: "EqualTo" };
}

/** Colours rows whose cell in a column holds exactly this word; `first` is the column's cell in the first row. */
function addRowHighlight(body: Excel.Range, first: string, highlight: HighlightPlan): void {
  const { format, rule } = body.conditionalFormats.add("Custom").custom;
  colour(format, highlight);
  rule.formula = `=${first}=${quoted(highlight.text)}`;
}

function colour(format: Excel.ConditionalRangeFormat, { fill, color, bold }: HighlightPlan): void {
  format.fill.color = fill;
  format.font.color = color;
  if (bold === true) format.font.bold = true;
}

/** A text in a formula. */
function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
