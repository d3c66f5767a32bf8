import type { ColumnPlan, Content, TablePlan } from "./plan";
import type { AnyTable } from "./columns";
import { tables, type TableKey } from "./schema";
import { textWidth } from "./textWidth";

/** A text that is shown on one line makes its column at most this wide. */
const widest = 30;
/** A table of points is read from end to end. */
const widestNumbers = 60;
/** A comma beside a digit. */
const separator = 0.5;

/**
 * Widths of a table's columns in characters: at least what the schema asks for, enough for the heading with its filter
 * button, and where text does not wrap for what the cells hold and may choose from, in fonts wider than Excel's own too. A
 * table of points (80%:60; 100%:100) wraps only past its widest, or it would make its row tall.
 */
export function columnWidths(table: TableKey, plan: TablePlan): readonly number[] {
  const { columns }: AnyTable = tables[table];
  const filterButton = plan.filterButtons ? 3 : 0;
  return plan.columns.map((column, index) => {
    const heading = textWidth(column.heading) * 1.1 + 1 + filterButton;
    const isNumbers = columns[column.key]?.kind === "numbers";
    const cells = column.wrap === true && !isNumbers ? [] : plan.rows.map((row) => shownWidth(row[index] ?? null));
    const content = Math.min(isNumbers ? widestNumbers : widest, Math.max(choicesWidth(column), Math.max(0, ...cells) * 1.2 + 1));
    return Math.ceil(Math.max(columns[column.key]?.width ?? 0, heading, content));
  });
}

/** The longest word of a list, with the button that opens it. */
function choicesWidth({ validation }: ColumnPlan): number {
  return validation?.kind === "list" ? Math.max(...validation.values.map(textWidth)) * 1.2 + 3 : 0;
}

/** Small numbers fit every column; large ones are shown whole, with separators. */
function shownWidth(content: Content): number {
  if (typeof content === "string") return textWidth(content);
  if (typeof content !== "number" || Math.abs(content) < 1000) return 0;
  const digits = Math.round(Math.abs(content)).toString().length;
  return digits + separator * Math.floor((digits - 1) / 3) + (content < 0 ? 1 : 0);
}
