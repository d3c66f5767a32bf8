import { appendRows, newRows, refuseWidth } from "../append";
import { lastRow, type Area } from "../cells/address";
import { GraphError } from "../errors";
import { bodyArea, findTable, withTableArea, type Table } from "../parts/table";
import { textOf, withPart, type Workbook } from "../parts/workbook";
import { mapTags } from "../xml/elements";
import { withAttribute } from "../xml/text";
import { editCells } from "./cells";
import { shiftCells } from "./shift";

/** How many rows of data a table has. */
export function rowCount(table: Table): number {
  const body = bodyArea(table);
  return body === null ? 0 : body.bottom - body.top + 1;
}

/** The cells of one row of a table. @throws GraphError itemNotFound */
export function rowArea(table: Table, index: number): Area {
  const body = bodyArea(table);
  if (body === null || index < 0 || index >= rowCount(table)) throw new GraphError("itemNotFound", `The table has no row ${index}.`);
  return { ...body, top: body.top + index, bottom: body.top + index };
}

/**
 * Adds rows to a table: at its end, or before one of its rows, which moves down with everything below it.
 * @param index place of the first new row; null for the end.
 * @returns the workbook with the rows, and the index of the first new one.
 */
export function addRows(workbook: Workbook, table: Table, index: number | null, values: readonly (readonly unknown[])[]): { workbook: Workbook; index: number } {
  const count = rowCount(table);
  if (index !== null && index > count) throw new GraphError("invalidArgument", `The table has ${count} rows: there is no place ${index}.`);
  if ((index === null || index === count) && (!table.totals || count === 0)) return appendRows(workbook, table, values);
  refuseWidth(table, values);
  const at = index ?? count;
  const top = (bodyArea(table)?.top ?? 0) + at;
  const target = { ...table.area, top, bottom: top + values.length - 1 };
  if (target.bottom > lastRow) throw new GraphError("insertDeleteConflict", "The sheet has no room for more rows.");
  const shifted = shiftCells(workbook, table.sheet, target, "Down");
  const grown = withPart(shifted, table.part, withTableArea(textOf(shifted, table.part), table, { ...table.area, bottom: table.area.bottom + values.length }));
  // New rows take the formats of the row above them, the first ones those of the row below.
  const model = at > 0 ? top - 1 : target.bottom + 1;
  return { workbook: newRows(grown, findTable(grown, null, table.id), target, model, values), index: at };
}

/** Takes a row out of a table; what is below it moves up. The last row left is emptied: a table keeps one. */
export function deleteRow(workbook: Workbook, table: Table, index: number): Workbook {
  const area = rowArea(table, index);
  if (rowCount(table) > 1) return shiftCells(workbook, table.sheet, area, "Up");
  const cleared = editCells(workbook, table.sheet, area, () => ({ value: "" }));
  return withPart(cleared, table.part, mapTags(textOf(cleared, table.part), "table", (tag) => withAttribute(tag, "insertRow", "1")));
}

/** Writes values into a row of a table; null leaves a cell. */
export function updateRow(workbook: Workbook, table: Table, index: number, values: readonly unknown[]): Workbook {
  refuseWidth(table, [values]);
  return editCells(workbook, table.sheet, rowArea(table, index), (_, column) => (values[column] === null ? null : { value: values[column] }));
}
