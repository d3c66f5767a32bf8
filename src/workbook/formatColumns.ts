import { bodyLook, looks, palette, type Look } from "../sheets/look";
import type { ColumnPlan, HighlightPlan, ValidationPlan } from "../sheets/plan";
import type { PlacedColumn } from "../sheets/mergeTable";

/** Rows of a table whose columns are to be formatted; all counted from 0 on the sheet. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Formats, locks and validates the body cells of a table's columns, one range per column. */
export function formatColumns(sheet: Excel.Worksheet, area: Area, columns: readonly PlacedColumn[]): void {
  if (area.rows === 0) return;
  const body = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  applyLook(body, bodyLook);
  body.format.verticalAlignment = "Center";
  for (const edge of ["InsideHorizontal", "EdgeBottom"] as const) {
    const border = body.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = palette.border;
  }
  for (const { plan, position } of columns) {
    const range = sheet.getRangeByIndexes(area.row, area.column + position, area.rows, 1);
    formatColumn(range, plan, area.rows);
  }
}

function formatColumn(range: Excel.Range, plan: ColumnPlan, rows: number): void {
  const { numberFormat } = plan;
  if (numberFormat !== undefined) range.numberFormat = Array.from({ length: rows }, () => [numberFormat]);
  if (plan.align !== undefined) range.format.horizontalAlignment = horizontal[plan.align];
  if (plan.wrap === true) range.format.wrapText = true;
  if (plan.input === true) {
    range.format.protection.locked = false;
    range.format.fill.color = looks.input.fill ?? palette.input;
  }
  if (plan.validation !== undefined || plan.prompt !== undefined) validate(range, plan);
  for (const highlight of plan.rules ?? []) addHighlight(range, highlight);
}

/** Font, fill and alignment of a look. */
export function applyLook(range: Excel.Range, look: Look): void {
  range.format.font.size = look.size;
  range.format.font.bold = look.bold;
  range.format.font.color = look.color;
  if (look.fill !== undefined) range.format.fill.color = look.fill;
  if (look.align !== undefined) range.format.horizontalAlignment = horizontal[look.align];
}

const horizontal = { left: "Left", center: "Center", right: "Right" } as const;

function validate(range: Excel.Range, plan: ColumnPlan): void {
  const { validation, prompt, heading } = plan;
  if (validation !== undefined) {
    range.dataValidation.rule = rule(validation);
    range.dataValidation.errorAlert = { showAlert: true, style: "Stop", title: heading, message: validation.message };
    range.dataValidation.ignoreBlanks = true;
  }
  if (prompt !== undefined) range.dataValidation.prompt = { showPrompt: true, title: heading, message: prompt };
}

/** The largest number a cell can hold: "any number" as bounds. */
const largest = 9.99999999999999e307;

function rule(validation: ValidationPlan): Excel.DataValidationRule {
  if (validation.kind === "list") return { list: { inCellDropDown: true, source: validation.values.join(",") } };
  const { minimum = -largest, maximum = largest } = validation;
  return { decimal: { formula1: minimum, formula2: maximum, operator: "Between" } };
}

/** Colours cells that hold exactly this word. */
function addHighlight(range: Excel.Range, { text, fill, color }: HighlightPlan): void {
  const format = range.conditionalFormats.add("CellValue").cellValue;
  format.format.fill.color = fill;
  format.format.font.color = color;
  format.rule = { formula1: `="${text.replace(/"/g, '""')}"`, operator: "EqualTo" };
}
