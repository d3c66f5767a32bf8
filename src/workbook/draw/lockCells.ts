import { palette } from "../../sheets/look";
import type { LockedCell } from "../../sheets/plan";
import { protect } from "../protection";

/** Queues cells of input columns that nobody fills in: their formulas, locked, and without the colour of inputs. */
export function lockCells(sheet: Excel.Worksheet, cells: readonly LockedCell[], isProtected: boolean): void {
  if (cells.length === 0) return;
  if (isProtected) sheet.protection.unprotect();
  for (const { row, column, content } of cells) {
    const cell = sheet.getRangeByIndexes(row, column, 1, 1);
    if (content !== null) cell.formulas = [[content.formula]];
    cell.format.protection.locked = true;
    cell.format.fill.color = palette.panel;
  }
  if (isProtected) protect(sheet);
}
