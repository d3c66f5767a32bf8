import { SetColDataMutation, SetRowDataMutation } from "@univerjs/sheets";
import type { Area } from "../area";
import { fillInsertedRows } from "../tables/calculatedColumns";
import { growTables } from "../tables/tableGrowth";
import type { WorkbookParts } from "../workbookParts";
import type { Place } from "./carryOver";
import { forbidsLines, forbidsMove, moveCells } from "./moveCells";
import { isOfEntireLines, type Axis } from "./shift";
import { shownRows } from "./shownRows";
import type { Asked, LinesMove } from "./structure";
import { tearsApart } from "./tearing";

/**
 * Does what was asked for in the grid, where cells are put in or out, dragged, or cut and pasted, as one step: so everything
 * moves along and comes back, while the grid itself takes along only what it knows. Where it must not be, the user is told.
 */
export function shiftAsAsked(engine: WorkbookParts, asked: Asked): void {
  if (asked.kind === "sheet") return removeSheet(engine, asked.sheetId);
  if (asked.kind === "lines") return moveLines(engine, asked);
  if (asked.kind === "move") return move(engine, { sheetId: asked.sheetId, area: asked.from }, { sheetId: asked.toSheetId, area: asked.to });
  const { kind, sheetId, area, axis } = asked;
  const isOfLines = kind === "delete" && isOfEntireLines(asked);
  if (engine.protection.of(sheetId) && !(isOfLines && engine.protection.allows(sheetId, axis === "row" ? "allowDeleteRows" : "allowDeleteColumns"))) engine.protection.refuse(sheetId);
  if (tearsApart(engine, sheetId, area, axis)) return engine.onTearing("shift");
  const parts = isOfLines && axis === "row" ? shownRows(engine, sheetId, area).reverse() : [area];
  engine.step(() => {
    for (const part of parts) engine.structure[kind](sheetId, part, axis);
    if (kind === "insert" && axis === "row") fillInsertedRows(engine, sheetId, area);
  });
}

/** A workbook keeps a sheet in sight. */
function removeSheet(engine: WorkbookParts, sheetId: string): void {
  const { sheets, protection } = engine;
  if (protection.isWorkbookProtected) protection.refuse(sheetId);
  if (sheets.ids.some((id) => id !== sheetId && sheets.visibility(id) === "Visible")) engine.step(() => sheets.remove(sheetId));
}

function move(engine: WorkbookParts, from: Place, to: Place): void {
  for (const { sheetId, area } of [from, to]) if (!engine.protection.allowsWriting(sheetId, area)) engine.protection.refuse(sheetId);
  if (forbidsMove(engine, from, to)) return engine.onTearing("move");
  engine.step(() => {
    moveCells(engine, from, to);
    growTables(engine, to.sheetId, to.area);
  });
  engine.selection.select(to.sheetId, to.area);
}

const placed = (area: Area, axis: Axis, start: number): Area => (axis === "row" ? { ...area, row: start } : { ...area, column: start });

/** Lines are put in where they are wanted, the cells moved there, and the lines where they were taken out. */
function moveLines(engine: WorkbookParts, { sheetId, axis, area, before }: LinesMove): void {
  const [start, count] = axis === "row" ? [area.row, area.rows] : [area.column, area.columns];
  if (before >= start && before <= start + count) return;
  if (engine.protection.of(sheetId)) engine.protection.refuse(sheetId);
  const gap = { sheetId, area: placed(area, axis, before) };
  if (forbidsLines(engine, { sheetId, area }, axis, before)) return engine.onTearing("move");
  const from = { sheetId, area: placed(area, axis, before < start ? start + count : start) };
  engine.step(() => {
    engine.structure.insert(sheetId, gap.area, axis);
    moveCells(engine, from, gap);
    growTables(engine, sheetId, gap.area);
    copySizes(engine, axis, from, gap);
    engine.structure.delete(sheetId, from.area, axis);
  });
  engine.selection.select(sheetId, placed(area, axis, before < start ? before : before - count));
}

/** How high, wide or hidden the lines are goes with them. */
function copySizes({ context }: WorkbookParts, axis: Axis, { sheetId, area }: Place, { area: to }: Place): void {
  const sheet = context.sheet(sheetId);
  const lines: Readonly<Record<number, object | undefined>> = axis === "row" ? sheet.getRowManager().getRowData() : sheet.getColumnManager().getColumnData();
  const [start, count, target] = axis === "row" ? [area.row, area.rows, to.row] : [area.column, area.columns, to.column];
  const data = Object.fromEntries(Array.from({ length: count }, (_, index) => [target + index, { ...lines[start + index] }]));
  if (axis === "row") context.run(SetRowDataMutation.id, { subUnitId: sheetId, rowData: data });
  else context.run(SetColDataMutation.id, { subUnitId: sheetId, columnData: data });
}
