import type { PlacedColumn } from "../../sheets/mergeTable";
import type { Batch } from "../batch";
import { protect } from "../protection";
import type { Area } from "./area";

/**
 * Offers the cells of another table's column in the drop-downs of a column; anything else may be typed as well. It is done
 * last, when that table is there whichever of the two is drawn first, and the sheet may be locked by then.
 */
export function suggestFromTables(batch: Batch, sheet: Excel.Worksheet, area: Area, columns: readonly PlacedColumn[], isLocked = false): void {
  if (area.rows === 0) return;
  for (const { plan: { validation }, position } of columns) {
    if (validation?.kind !== "suggestions" || !("table" in validation.from)) continue;
    const { table, heading } = validation.from;
    batch.atEnd(() => {
      const source = batch.context.workbook.tables.getItem(table).columns.getItem(heading).getDataBodyRange();
      if (isLocked) sheet.protection.unprotect();
      suggest(sheet.getRangeByIndexes(area.row, area.column + position, area.rows, 1), source);
      if (isLocked) protect(sheet);
    });
  }
}

/** A drop-down that refuses nothing. */
export function suggest(range: Excel.Range, source: string | Excel.Range): void {
  range.dataValidation.rule = { list: { inCellDropDown: true, source } };
  range.dataValidation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
  range.dataValidation.ignoreBlanks = true;
}
