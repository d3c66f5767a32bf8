import type { Content, TablePlan } from "../../sheets/plan";
import type { TableUpdate } from "../../sheets/mergeTable";

/*
 * Excel's AutoCorrect makes formulas in an otherwise blank column of a table a calculated column, also where an add-in has
 * written them: every row gets the last of them, and changing one changes all (office-js issues 2093, 5909, 6745; there is no
 * way to switch it off). Ours differ from row to row, as methods do. A column in which something stands keeps them apart, so
 * numbers come first, then the formulas, and then the numbers go where nothing is to stand.
 */

type Cells = readonly (readonly Content[])[];

export function isFormula(cell: Content | undefined): boolean {
  return typeof cell === "object" && cell !== null;
}

const isBlank = (cell: Content | undefined): boolean => cell === null || cell === undefined || cell === "";

/** Positions of the columns in which formulas stand. */
export function formulaColumns(cells: Cells): ReadonlySet<number> {
  const found = new Set<number>();
  for (const line of cells) line.forEach((cell, column) => { if (isFormula(cell)) found.add(column); });
  return found;
}

/** A number for every cell of such columns that holds a formula or nothing; `others` stands in for the other cells. */
export function numbersFirst(cells: Cells, columns: ReadonlySet<number>, others: (cell: Content) => Content = () => null): Cells {
  return cells.map((line) => line.map((cell, column) => (columns.has(column) && (isFormula(cell) || isBlank(cell)) ? 0 : others(cell))));
}

/** Takes the numbers out again where nothing is to stand; null where everything holds a formula. */
export function blanksAgain(cells: Cells, columns: ReadonlySet<number>): Cells | null {
  const blanks = cells.map((line) => line.map((cell, column): Content => (columns.has(column) && isBlank(cell) ? "" : null)));
  return blanks.some((line) => line.includes("")) ? blanks : null;
}

/**
 * Whether a new table of one row needs a second one until its formulas stand: in a table of one row every column is blank but
 * for it. Not where something is below, which would move when the row goes.
 */
export function needsSpareRow(plan: TablePlan, others: readonly TablePlan[]): boolean {
  const isBelow = (other: TablePlan): boolean => other !== plan && other.row > plan.row && other.column < plan.column + plan.columns.length && plan.column < other.column + other.columns.length;
  return plan.rows.length === 1 && formulaColumns(plan.rows).size > 0 && !others.some(isBelow);
}

/** The rows of a table as an update leaves them, and the columns in which its formulas would stand alone. */
export interface LonelyFormulas {
  /** Null keeps what stands there. */
  readonly rows: Cells;
  readonly columns: ReadonlySet<number>;
}

/** `standing` is what the rows that stay hold, formulas as such, one for each of `left`. */
export function lonelyFormulas(left: Cells, standing: readonly (readonly unknown[])[], added: TableUpdate["added"]): LonelyFormulas {
  const kept = left.map((line, row) => line.map((cell, column): Content => (cell === null && !isNothing(standing[row]?.[column]) ? true : cell)));
  const rows = [...kept, ...added];
  const columns = [...formulaColumns(rows)].filter((column) => rows.every((line) => isFormula(line[column]) || isBlank(line[column])));
  return { rows, columns: new Set(columns) };
}

function isNothing(cell: unknown): boolean {
  return cell === "" || cell === null || cell === undefined;
}
