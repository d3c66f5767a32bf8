import { CellGrid } from "./cellGrid";
import type { Sheet } from "./sheet";
import type { CellValue } from "./values";

/** A cell whose value or spilled area is new. */
export interface Change {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** The size of the spilled result, on its anchor alone. */
  readonly spill: { readonly rows: number; readonly columns: number } | null;
  /** Whether the cell holds a formula; without one it belongs, or belonged, to a spill. */
  readonly formula: boolean;
}

/** Collects the cells that change in a recalculation, each once. */
export class ChangeList {
  private readonly cells: { sheet: Sheet; row: number; column: number }[] = [];
  private readonly seen = new Map<Sheet, CellGrid<true>>();

  add(sheet: Sheet, row: number, column: number): void {
    let seen = this.seen.get(sheet);
    if (seen === undefined) this.seen.set(sheet, (seen = new CellGrid()));
    if (seen.get(row, column) === true) return;
    seen.set(row, column, true);
    this.cells.push({ sheet, row, column });
  }

  /** The changes with the values that the cells have now. */
  finish(): Change[] {
    const changes: Change[] = [];
    for (const { sheet, row, column } of this.cells) {
      if (sheet.removed) continue;
      const formula = sheet.formulas.get(row, column);
      changes.push({
        sheetId: sheet.id,
        row,
        column,
        value: sheet.valueAt(row, column),
        spill: formula?.spills === true ? { rows: formula.spillRows, columns: formula.spillColumns } : null,
        formula: formula !== undefined,
      });
    }
    return changes;
  }
}
