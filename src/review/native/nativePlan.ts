import type { Content, Scalar, SheetPlan } from "../../sheets/plan";
import { nativeFormula } from "./nativeFormula";
import { referencesOf, type TableValues } from "./planReferences";

/** A cell of a sheet, both counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface NativePlan {
  readonly plan: SheetPlan;
  /** Cells whose formula has no native equivalent: they hold their value and no longer calculate. */
  readonly asValues: readonly Place[];
}

/**
 * A plan that needs no add-in: every formula native, and where there is none like it the value that the cell has now.
 * `others` are the tables that formulas refer to and that are not on the sheet.
 */
export function nativePlan(plan: SheetPlan, others: TableValues, valueNow: (place: Place) => Scalar): NativePlan {
  const asValues: Place[] = [];
  const written = (content: Content, place: Place, home: Parameters<typeof referencesOf>[2]): Content => {
    if (typeof content !== "object" || content === null) return content;
    const formula = nativeFormula(content.formula, referencesOf(plan, others, home));
    if (formula !== null) return { formula };
    asValues.push(place);
    return valueNow(place);
  };
  const tables = plan.tables.map((table) => ({
    ...table,
    rows: table.rows.map((cells, index) =>
      cells.map((content, position) => written(content, { row: table.row + 1 + index, column: table.column + position }, { table, index }))),
  }));
  const cells = plan.cells.map((cell) => ({ ...cell, content: written(cell.content, cell, null) }));
  return { plan: { ...plan, tables, cells }, asValues };
}
