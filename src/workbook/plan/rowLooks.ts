import { cellText } from "../../sheets/cellText";
import { findColumns } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { TableSnapshot } from "../read";
import { isFormula } from "./cellContent";
import { applyRowFormat, requestRowFormat, rowFormatOf, type RowFormat } from "./rowFormats";
import type { RowMoves } from "./rowMoves";

/** How the rows look that a step takes out or moves. */
export interface Looks {
  /** Nothing stands beside the table: whole rows of the sheet come and go, with their heights and outline. */
  readonly wholeRows: boolean;
  readonly removed: readonly { readonly key: string; readonly format: RowFormat }[];
  readonly block: Block | null;
}

/** Rows that change places: what they hold and how they look, in their new order. */
interface Block {
  readonly first: number;
  readonly rows: readonly { readonly formulas: readonly unknown[]; readonly format: RowFormat | null }[];
}

/** So many rows that change places take their looks along; in a longer block only the contents move. */
const mostLooks = 200;

/** Of so many cells each keeps its borders, of more the lines along whole rows: Excel on the web answers with 5 MB at most. */
const mostBordered = 5000;

/** Reads what goes with rows beside their contents; no round trip where rows stay and nothing else `isAsked`. */
export async function readLooks(context: Excel.RequestContext, table: TableSnapshot, moves: RowMoves, isAsked: boolean): Promise<Looks> {
  const { removed, added, joined, ordered, before } = moves;
  const from = ordered.findIndex((key, index) => key !== joined[index]);
  if (removed.length === 0 && added.length === 0 && from < 0) {
    if (isAsked) await context.sync();
    return { wholeRows: false, removed: [], block: null };
  }
  const { workbook } = context;
  const sheet = workbook.worksheets.getItem(table.sheet);
  const used = sheet.getUsedRangeOrNullObject(true).load("columnIndex, columnCount");
  const width = table.header.length;
  const isFew = (count: number): boolean => count * width <= mostBordered;
  const request = (index: number, among: number, lists: readonly number[]) => requestRowFormat(rowRange(sheet, table, index, width), isFew(among), isFew(among) ? lists : []);
  const positions = findColumns(tables.goals.columns, table.header);
  const named = (["department", "owner"] as const).flatMap((key) => positions.get(key) ?? []);
  const leaving = removed.map((index) => ({ key: before[index] ?? "", request: request(index, removed.length, named) }));
  const keys = from < 0 ? [] : ordered.slice(from, ordered.length - [...ordered].reverse().findIndex((key, index) => key !== joined.at(-1 - index)));
  const body = from < 0 ? null : workbook.tables.getItem(table.table).getDataBodyRange().load("formulasR1C1");
  const moving = keys.map((key) => {
    const index = before.indexOf(key);
    return { index, request: index < 0 || keys.length > mostLooks ? null : request(index, keys.length, []) };
  });
  await context.sync();
  return {
    wholeRows: used.isNullObject || (used.columnIndex >= table.column && used.columnIndex + used.columnCount <= table.column + width),
    removed: leaving.map(({ key, request: read }) => ({ key, format: rowFormatOf(read) })),
    block: body === null ? null : {
      first: from,
      rows: moving.map(({ index, request: read }) => ({
        formulas: table.header.map((_, at) => asSent(body.formulasR1C1[index]?.[at] ?? "", table.rows[index]?.[at])),
        format: read === null ? null : rowFormatOf(read),
      })),
    },
  };
}

/** A cell's formula as Excel must be sent it again: texts stay texts. */
function asSent(formula: unknown, value: unknown): unknown {
  return typeof formula === "string" && !isFormula(formula, value) ? cellText(formula) : formula;
}

/** Queues writing rows that change places. */
export function writeBlock(sheet: Excel.Worksheet, table: TableSnapshot, { first, rows }: Block): void {
  const width = table.header.length;
  sheet.getRangeByIndexes(table.row + 1 + first, table.column, rows.length, width).formulasR1C1 = rows.map(({ formulas }) => [...formulas]);
  rows.forEach(({ format }, index) => {
    if (format !== null) applyRowFormat(rowRange(sheet, table, first + index, width), format);
  });
}

/** The cells of a row of the table, counted from 0. */
export function rowRange(sheet: Excel.Worksheet, table: TableSnapshot, index: number, width: number): Excel.Range {
  return sheet.getRangeByIndexes(table.row + 1 + index, table.column, 1, width);
}
