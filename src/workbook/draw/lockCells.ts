import { palette } from "../../sheets/look";
import type { LockedCell } from "../../sheets/plan";
import { protect } from "../protection";

/**
 * Queues cells of input columns that nobody fills in: their formulas, locked, and without the colour of inputs. `numbers` are
 * blank cells beside them that hold a number so far, see `ownFormulas`.
 */
export function lockCells(sheet: Excel.Worksheet, cells: readonly LockedCell[], isProtected: boolean, numbers: readonly Pick<LockedCell, "row" | "column">[] = []): void {
  if (cells.length === 0) return;
  if (isProtected) sheet.protection.unprotect();
  for (const { row, column, content } of cells) {
    const cell = sheet.getRangeByIndexes(row, column, 1, 1);
    if (content !== null) cell.formulas = [[content.formula]];
    cell.format.protection.locked = true;
    cell.format.fill.color = palette.panel;
  }
  for (const { row, column } of numbers) sheet.getRangeByIndexes(row, column, 1, 1).values = [[""]];
  if (isProtected) protect(sheet);
}
