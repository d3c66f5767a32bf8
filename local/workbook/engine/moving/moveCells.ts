import { containsArea, intersection, lastRow, subtract, type Area } from "../area";
import type { WorkbookTable } from "../tables/workbookTable";
import type { WorkbookParts } from "../workbookParts";
import { carryOver, type Place } from "./carryOver";
import type { Axis } from "./shift";

type Parts = Pick<WorkbookParts, "merges" | "validation" | "conditionalFormats" | "tables" | "structure">;

/** Whether only a part of what stands in one piece lies in an area. */
const isTorn = (whole: Area, area: Area): boolean => intersection(whole, area) !== null && !containsArea(area, whole);

/** A table gives away its data, and may be taken whole; its heading row and its totals row do not leave it. */
function losesFrame({ area, showHeaders, showTotals }: WorkbookTable, taken: Area): boolean {
  if (containsArea(taken, area)) return false;
  return (showHeaders && containsArea(taken, { ...area, rows: 1 })) || (showTotals && containsArea(taken, { ...area, row: lastRow(area), rows: 1 }));
}

const tablesIn = ({ tables }: Parts, { sheetId, area }: Place): WorkbookTable[] => tables.all(sheetId).filter((table) => containsArea(area, table.area));

/** Whether cells must stay because something that stands in one piece would come apart. */
const mustStay = ({ tables, merges }: Parts, { sheetId, area }: Place): boolean =>
  tables.all(sheetId).some((table) => losesFrame(table, area)) || merges.all(sheetId).some((merged) => isTorn(merged, area));

/**
 * Whether moving cells would take a table's frame off, tear a merged cell apart, here or there, or lay one table over
 * another. Excel refuses that, however it was asked for.
 */
export function forbidsMove(parts: Parts, from: Place, to: Place): boolean {
  if (mustStay(parts, from)) return true;
  const comesAlong = (area: Area): boolean => from.sheetId === to.sheetId && containsArea(from.area, area);
  if (parts.merges.all(to.sheetId).some((merged) => !comesAlong(merged) && isTorn(merged, to.area))) return true;
  return tablesIn(parts, from).length > 0 && parts.tables.all(to.sheetId).some(({ area }) => !comesAlong(area) && intersection(area, to.area));
}

/** The same for entire rows or columns that are put in before another: what stands there makes room, unless they would part it. */
export function forbidsLines(parts: Parts, lines: Place, axis: Axis, before: number): boolean {
  const { sheetId } = lines;
  const isParted = ({ row, rows, column, columns }: Area): boolean => (axis === "row" ? row < before && before < row + rows : column < before && before < column + columns);
  if (mustStay(parts, lines) || parts.merges.all(sheetId).some(isParted)) return true;
  // A column belongs to its heading, which the table keeps.
  if (axis === "column" && parts.tables.all(sheetId).some(({ area }) => isTorn(area, lines.area))) return true;
  return tablesIn(parts, lines).length > 0 && parts.tables.all(sheetId).some(({ area }) => isParted(area));
}

/** Moves cells as cutting and pasting does, with all that belongs to them; references to them follow. */
export function moveCells(engine: Parts, from: Place, to: Place): void {
  const clear = (sheetId: string, area: Area): void => {
    engine.merges.unmerge(sheetId, area);
    engine.validation.clear(sheetId, area);
    engine.conditionalFormats.clear(sheetId, area);
  };
  if (to.sheetId === from.sheetId) {
    for (const covered of subtract(to.area, from.area)) clear(to.sheetId, covered);
  } else {
    carryOver(engine, from, to);
    clear(from.sheetId, from.area);
  }
  engine.structure.move(from.sheetId, from.area, to.sheetId, to.area);
}
