import { valueRow } from "../../review/sheet/head";
import type { Batch } from "../batch";
import { applyRowFormat } from "../plan/rowFormats";
import { protect } from "../protection";
import type { TableSnapshot } from "../read";
import { goingRows, type GoingCells } from "./goingCells";
import { writtenHead } from "./changesSince";
import { alignment, wasWritten, type TableStep } from "./tableStep";

/** Whether rows that are added make whole rows of the sheet come: Excel before ExcelApi 1.13 cannot resize a table, and adds them within it. */
export function addsWholeRows(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.13");
}

/** The rows of the table that a step has added, counted from 0; null where it has added none. */
export function addedRows(step: TableStep): { readonly first: number; readonly count: number } | null {
  const { left } = alignment(step);
  const count = step.after.rows.length - left.length;
  return count <= 0 ? null : { first: left.length, count };
}

/** The cells that go with the rows and the columns that a step has added, where its table stands now. */
export function goingWithTable(step: TableStep, { sheet, row, column, header, rows }: TableSnapshot): readonly GoingCells[] {
  const added = addedRows(step);
  const across = addsWholeRows() ? { column: 0, columns: Infinity } : { column, columns: header.length };
  return [
    ...(added === null ? [] : goingRows(sheet, Array.from({ length: added.count }, (_, index) => row + 1 + added.first + index), across)),
    ...step.widened.map((heading) => ({ sheet, row, rows: 1 + rows.length, column: column + header.map(String).indexOf(heading), columns: 1 })),
  ];
}

/** Whether a step has written a cell of its table, which its way back sees to; positions of the sheet as the table stands now. */
export function seesTo(step: TableStep, { row: first, column: left }: TableSnapshot, row: number, column: number): boolean {
  const { rows, header } = step.after;
  const [index, position] = [row - first - 1, column - left];
  return index >= 0 && index < rows.length && position >= 0 && position < header.length && wasWritten(step, alignment(step).left, index, position);
}

/** Queues making a table as it was before a step: only the cells that it has written, the rows and columns that it has added, and the rows that it has taken out. */
export async function tableBack(batch: Batch, step: TableStep, now: TableSnapshot): Promise<void> {
  const { before, after, formats, widened } = step;
  const { left, removed } = alignment(step);
  const { workbook } = batch.context;
  const sheet = workbook.worksheets.getItem(now.sheet);
  const table = workbook.tables.getItem(now.table);
  if (now.sheetProtected) sheet.protection.unprotect();
  const rowsChange = after.rows.length !== before.rows.length || removed.length > 0;
  if (now.showTotals && rowsChange) table.showTotals = false;
  takeOut(sheet, table, step, now);
  bringBack(sheet, table, now, left.length, removed);
  const placeOf = new Map(left.map((index, row) => [index, row] as const));
  const columns = before.header.map((_, column) => column);
  const formulas = before.formulas.map((cells, index) => {
    const row = placeOf.get(index);
    return row === undefined ? cells : columns.map((column) => (wasWritten(step, left, row, column) ? (cells[column] ?? "") : null));
  });
  if (formulas.some((cells) => cells.some((cell) => cell !== null))) await batch.restore(sheet, now.row + 1, now.column, { formulas, rows: before.rows });
  for (const column of writtenHead(before, after)) await batch.restore(sheet, valueRow, column, { formulas: [[before.head?.formulas[column]]], rows: [[before.head?.values?.[column]]] });
  for (const index of removed) {
    const format = formats.get(index);
    if (format !== undefined) applyRowFormat(sheet.getRangeByIndexes(now.row + 1 + index, now.column, 1, before.header.length), format);
  }
  for (const heading of widened) table.columns.getItem(heading).delete();
  if (now.showTotals && rowsChange) table.showTotals = true;
  if (before.sheetProtected) protect(sheet);
}

/** Queues taking out the rows that were added, in the way in which they came, from where the table stands now. */
function takeOut(sheet: Excel.Worksheet, table: Excel.Table, step: TableStep, now: TableSnapshot): void {
  const added = addedRows(step);
  if (added === null) return;
  const { first, count } = added;
  if (addsWholeRows()) {
    const row = now.row + 1 + first;
    sheet.getRange(`${row + 1}:${row + count}`).delete("Up");
    return;
  }
  for (let index = first + count - 1; index >= first; index -= 1) table.rows.getItemAt(index).delete();
}

/** Queues making room for the rows that were taken out, each in its place. */
function bringBack(sheet: Excel.Worksheet, table: Excel.Table, { row, column, header }: TableSnapshot, kept: number, removed: readonly number[]): void {
  let count = kept;
  for (const index of removed) {
    const isLast = index === count;
    if (isLast && !addsWholeRows()) table.rows.add(undefined, [new Array<string>(header.length).fill("")]);
    else sheet.getRangeByIndexes(row + 1 + index, column, 1, header.length).insert("Down");
    count += 1;
    if (isLast && addsWholeRows()) table.resize(sheet.getRangeByIndexes(row, column, 1 + count, header.length));
  }
}
