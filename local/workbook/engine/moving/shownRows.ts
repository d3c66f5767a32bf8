import { lastRow, type Area } from "../area";
import type { WorkbookParts } from "../workbookParts";

/** The parts of some rows that no filter hides: who deletes filtered rows means those in sight, as in Excel. */
export function shownRows({ filters, context }: WorkbookParts, sheetId: string, area: Area): Area[] {
  const last = lastRow(area);
  const stored = Math.min(last, context.sheet(sheetId).getRowCount() - 1);
  const parts: Area[] = [];
  let first = area.row;
  const close = (end: number): void => void (end >= first && parts.push({ ...area, row: first, rows: end - first + 1 }));
  for (let row = area.row; row <= stored; row++) {
    if (!filters.isHidden(sheetId, row)) continue;
    close(row - 1);
    first = row + 1;
  }
  close(last);
  return parts;
}
