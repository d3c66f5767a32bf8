import { valueRow } from "../review/sheet/head";
import type { TableUpdate } from "../sheets/mergeTable";
import type { Batch } from "./batch";
import type { Area } from "./draw/area";
import { lockCells } from "./draw/lockCells";
import { outline } from "./draw/outline";
import { blanksAgain, lonelyFormulas, numbersFirst } from "./draw/ownFormulas";
import { suggestFromTables } from "./draw/suggestions";
import { fitRows, formatColumns } from "./formatColumns";
import { protect } from "./protection";
import type { TableSnapshot } from "./read";

/**
 * Queues an update of a table that exists: rows are taken out from the bottom, cells changed in place, and new rows
 * put below after making room for them, so that notes under the table move down instead of being overwritten. Never
 * `TableRowCollection.add`, which fails in a workbook that several people edit.
 */
export async function updateTable(batch: Batch, update: TableUpdate, snapshot: TableSnapshot): Promise<void> {
  const { changed, added, deleted, columns, reading } = update;
  const { workbook } = batch.context;
  const sheet = workbook.worksheets.getItem(reading.sheet);
  const table = workbook.tables.getItem(reading.table);
  const width = reading.header.length;
  const isLocked = update.protected || snapshot.sheetProtected;
  if (snapshot.sheetProtected) sheet.protection.unprotect();
  if (snapshot.showTotals) table.showTotals = false;
  for (const { row, column, content } of update.around ?? []) await batch.writeFormulas(sheet, row, column, [[content]]);
  const gone = new Set(deleted);
  // A table keeps one row: when all go, the last is blanked instead.
  const removable = deleted.length === reading.rows.length ? deleted.slice(1) : deleted;
  for (const index of [...removable].sort((a, b) => b - a)) table.rows.getItemAt(index).delete();
  const blank = new Array<string>(width).fill("");
  const left = changed.flatMap((cells, index) => (!gone.has(index) ? [cells] : removable.includes(index) ? [] : [blank]));
  const first = reading.row + 1;
  if (left.some((cells) => cells.some((cell) => cell !== null))) {
    await batch.writeValues(sheet, first, reading.column, left);
  }
  // New rows fill a blank last row first: a table without rows shows one.
  const spare = left.length === 1 && isBlankRow(update, left) ? 1 : 0;
  const below = first + left.length - spare;
  grow(sheet, table, { row: reading.row, column: reading.column, rows: left.length, columns: width }, added.length - spare);
  const room = { row: below, column: reading.column, rows: added.length, columns: width };
  formatColumns(sheet, room, columns);
  suggestFromTables(batch, sheet, room, columns, isLocked);
  await batch.writeValues(sheet, below, reading.column, added);
  const standing = snapshot.formulas.flatMap((cells, index) => (removable.includes(index) ? [] : [gone.has(index) ? blank : cells]));
  const { rows, columns: lonely } = lonelyFormulas(left.slice(0, left.length - spare), standing, added);
  if (lonely.size > 0) await batch.writeFew(sheet, first, reading.column, numbersFirst(rows, lonely));
  await batch.writeFormulas(sheet, first, reading.column, left);
  await batch.writeFormulas(sheet, below, reading.column, added);
  const blanks = blanksAgain(rows, lonely);
  if (blanks !== null) await batch.writeFew(sheet, first, reading.column, blanks);
  fitRows(sheet, room, columns);
  outline(sheet, (update.groups ?? []).map((group) => ({ ...group, first: group.first + below })));
  if (snapshot.showTotals) table.showTotals = true;
  // A sheet that somebody has locked is locked again.
  if (isLocked) protect(sheet);
  const rowOf = (part: "changed" | "added", index: number): number =>
    part === "added" ? below + index : first + index - removable.filter((removed) => removed < index).length;
  const locked = (update.locked ?? []).map((cell) => ({ row: rowOf(cell.in, cell.index), column: reading.column + cell.column, content: null }));
  batch.atEnd(() => lockCells(sheet, locked, isLocked));
}

function isBlankRow({ reading, deleted }: TableUpdate, left: readonly unknown[]): boolean {
  if (left.length !== 1) return false;
  return deleted.length === reading.rows.length || (reading.rows[0] ?? []).every((cell) => cell === "");
}

/**
 * Makes room below a table and takes it in. `table` is the area of the heading and the rows it has. Excel before
 * ExcelApi 1.13 cannot resize a table; there rows are added the old way.
 */
function grow(sheet: Excel.Worksheet, table: Excel.Table, area: Area, count: number): void {
  if (count <= 0) return;
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.13")) {
    const below = area.row + 1 + area.rows;
    sheet.getRange(`${below + 1}:${below + count}`).insert("Down");
    table.resize(sheet.getRangeByIndexes(area.row, area.column, 1 + area.rows + count, area.columns));
  } else {
    table.rows.add(undefined, Array.from({ length: count }, () => new Array<string>(area.columns).fill("")));
  }
}

/** How a table stands when an update has failed. */
export interface Remains {
  readonly rows: number;
  /** Columns in which the head of the sheet says something else than it did. */
  readonly head: readonly number[];
  readonly sheetProtected: boolean;
}

/** Queues the way back after a failed update: the rows that the table had, with the formulas and values they had. */
export async function restoreTable(batch: Batch, snapshot: TableSnapshot, now: Remains): Promise<void> {
  const { workbook } = batch.context;
  const sheet = workbook.worksheets.getItem(snapshot.sheet);
  const table = workbook.tables.getItem(snapshot.table);
  const before = snapshot.rows.length;
  if (now.sheetProtected) sheet.protection.unprotect();
  table.showTotals = false;
  for (let index = now.rows - 1; index >= before; index -= 1) table.rows.getItemAt(index).delete();
  const area = { row: snapshot.row, column: snapshot.column, rows: Math.min(now.rows, before), columns: snapshot.header.length };
  grow(sheet, table, area, before - now.rows);
  await batch.restore(sheet, snapshot.row + 1, snapshot.column, snapshot);
  for (const column of now.head) await batch.restore(sheet, valueRow, column, { formulas: [[snapshot.head?.formulas[column]]], rows: [[snapshot.head?.values?.[column]]] });
  if (snapshot.showTotals) table.showTotals = true;
  if (snapshot.sheetProtected) protect(sheet);
}
