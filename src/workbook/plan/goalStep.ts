import type { Content } from "../../sheets/plan";
import type { OtherCell } from "./otherCells";
import type { RowFormat } from "./rowFormats";

/** What to do with the rows of `tblGoals`, in terms that outlive sorting: rows by their keys, columns by their headings. */
export interface GoalStep {
  /** Headings of columns to put at the end of the table. */
  readonly newColumns: readonly string[];
  readonly cells: readonly CellStep[];
  /** Cells of other tables that go along. */
  readonly others: readonly OtherCell[];
  readonly removed: readonly RemovedRow[];
  /** In the order in which they are put in. */
  readonly added: readonly AddedRow[];
  /** Rows whose id changes: their key before and after. */
  readonly keys: ReadonlyMap<string, string>;
  /** The keys of rows in their new order; null where the order stays. Rows that are not named keep their places. */
  readonly order: readonly string[] | null;
  /** Headings of columns to take out, where nothing stands in them any more. */
  readonly droppedColumns: readonly string[];
}

export interface CellStep {
  readonly key: string;
  readonly heading: string;
  /** What the cell is to hold now, as Excel gives its formula: otherwise somebody has changed it. */
  readonly expected: unknown;
  readonly content: Content;
}

export interface RemovedRow {
  readonly key: string;
  /** What its cells are to hold now, by heading. */
  readonly expected: ReadonlyMap<string, unknown>;
}

export interface AddedRow {
  readonly key: string;
  /** The row above it; null at the top. */
  readonly above: string | null;
  readonly cells: ReadonlyMap<string, Content>;
  /** How a row that comes back looked. */
  readonly format?: RowFormat;
}

/** A cell's content from what Excel gives as its formula and value. A text that begins with "=" equals its value. */
export function contentOf(formula: unknown, value: unknown): Content {
  if (isFormula(formula, value)) return { formula: String(formula) };
  return typeof formula === "string" || typeof formula === "number" || typeof formula === "boolean" ? formula : null;
}

/** A formula that shows a text is told from a text that begins with "=". */
export function isFormula(formula: unknown, value: unknown): boolean {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/** What Excel will give as the formula of a cell that holds this. */
export function formulaOf(content: Content): unknown {
  if (content === null) return "";
  return typeof content === "object" ? content.formula : content;
}
