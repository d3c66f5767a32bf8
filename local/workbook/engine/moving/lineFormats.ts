import type { IColumnData, IRowData } from "@univerjs/core";
import { SetColDataMutation, SetRowDataMutation } from "@univerjs/sheets";
import type { Area } from "../area";
import type { Context } from "../context";
import { formatOnly, mergedMarks } from "../formats/marks";
import type { Axis } from "./shift";

type Line = Partial<IRowData & IColumnData>;

/**
 * Rows and columns that were put in are formatted as a whole like the one before them; columns are as wide, too. What they have
 * beside formats already, as the groups they are in, stays.
 */
export function copyLineFormat(context: Context, subUnitId: string, area: Area, axis: Axis): void {
  const sheet = context.sheet(subUnitId);
  const [start, count] = axis === "row" ? [area.row, area.rows] : [area.column, area.columns];
  const lineAt = (index: number) => (axis === "row" ? sheet.getRowManager().getRow(index) : sheet.getColumnManager().getColumn(index)) as Line | null | undefined;
  const before = lineAt(start - 1);
  const marks = formatOnly(before?.custom);
  const format: Line = { ...(before?.s ? { s: before.s } : {}), ...(axis === "column" && before?.w !== undefined ? { w: before.w } : {}) };
  const isMarked = Object.keys(marks).length > 0;
  if (!isMarked && Object.keys(format).length === 0) return;
  const data = Object.fromEntries(Array.from({ length: count }, (_, index) => {
    const line = start + index;
    return [line, isMarked ? { ...format, custom: mergedMarks(lineAt(line)?.custom, marks) } : { ...format }];
  }));
  if (axis === "row") context.run(SetRowDataMutation.id, { subUnitId, rowData: data });
  else context.run(SetColDataMutation.id, { subUnitId, columnData: data });
}
