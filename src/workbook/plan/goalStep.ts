import type { Content, SheetPlan } from "../../sheets/plan";
import type { DrawnSheet } from "./cameAlong";
import type { CellsByHeading } from "./cellsByHeading";
import type { OtherCell } from "./otherCells";
import type { Indent, RowFormat, WeightFormats } from "./rowFormats";
import type { RowRemark } from "./rowRemarks";
import type { TargetSteps } from "./targetSteps";

/** What to do with the rows of `tblGoals`, in terms that outlive sorting: rows by their keys, columns by their headings. */
export interface GoalStep {
  /** Headings of columns to put at the end of the table. */
  readonly newColumns: readonly string[];
  readonly cells: readonly CellStep[];
  /** Cells of other tables that go along. */
  readonly others: readonly OtherCell[];
  /** Period targets of goals that come and go. */
  readonly targets: TargetSteps;
  /** Rows of the library that come and go with them. */
  readonly definitions: RowSteps;
  /** Key results that do. */
  readonly okrs: RowSteps;
  /** Sheets that do. */
  readonly sheets: SheetSteps;
  readonly removed: readonly RemovedRow[];
  /** In the order in which they are put in. */
  readonly added: readonly AddedRow[];
  /** Rows whose id changes: their key before and after. */
  readonly keys: ReadonlyMap<string, string>;
  /** The keys of rows in their new order; null where the order stays. Rows that are not named keep their places. */
  readonly order: readonly string[] | null;
  /** How goals are to be set in that go back to where they stood; left out, others are set in by what they move. */
  readonly indents?: ReadonlyMap<string, Indent>;
  /** How weights are to be shown that go back to what they were; left out, those with decimals show one. */
  readonly weightFormats?: WeightFormats;
  /** Headings of columns to take out, where nothing stands in them any more. */
  readonly droppedColumns: readonly string[];
}

/** Rows of a table, as what their cells hold: one that says something else by now stays. */
export interface RowSteps {
  readonly added: readonly CellsByHeading[];
  readonly removed: readonly CellsByHeading[];
}

export const noRows: RowSteps = { added: [], removed: [] };

/** Sheets to draw, and sheets to take out as they were found to be. */
export interface SheetSteps {
  readonly drawn: readonly SheetPlan[];
  readonly dropped: readonly DrawnSheet[];
}

export const noSheets: SheetSteps = { drawn: [], dropped: [] };

export function changesRows({ added, removed }: { readonly added: readonly unknown[]; readonly removed: readonly unknown[] }): boolean {
  return added.length > 0 || removed.length > 0;
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
  /** How a row that comes back looked, and what people had to say about it. */
  readonly format?: RowFormat;
  readonly remarks?: readonly RowRemark[];
}
