import { cellAddress } from "../../sheets/address";
import { cellText } from "../../sheets/cellText";
import type { Content } from "../../sheets/plan";
import type { Language } from "../../text/language";
import { addColumns } from "../addColumns";
import { Batch } from "../batch";
import { protect } from "../protection";
import type { TableSnapshot, WorkbookReading } from "../read";
import type { GoalRows } from "./goalRows";
import { isFormula, type GoalStep } from "./goalStep";
import { changedNames, requestChoices, writeChoices } from "./departmentChoices";
import { inverseStep } from "./inverseStep";
import { moveRows } from "./moveRows";
import { writeOthers } from "./otherCells";
import { applyRowFormat, requestRowFormat, rowFormatOf, type RowFormat } from "./rowFormats";
import { rowMoves, type RowMoves } from "./rowMoves";

export interface Applied {
  /** The step that makes everything as it was. */
  readonly inverse: GoalStep;
  /** `Sheet!A1` of the first cell that was written; null when there was none. */
  readonly address: string | null;
}

/** The table that a step changes, its rows, and the workbook that it was read with. */
export interface StepTable {
  readonly reading: WorkbookReading;
  readonly table: TableSnapshot;
  readonly rows: GoalRows;
  readonly language: Language;
}

/** Makes a step that nothing stands in the way of, in one round trip, or two where rows come, go or move, or departments change. */
export async function applyStep(context: Excel.RequestContext, { reading, table, rows, language }: StepTable, step: GoalStep): Promise<Applied> {
  const moves = rowMoves(step, rows, table.rows.length);
  const columns = [...table.header.map(String), ...step.newColumns];
  const choices = requestChoices(context, table, changedNames(step, rows, columns));
  const looks = await readLooks(context, table, moves, choices !== null);
  const batch = new Batch(context);
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  if (table.sheetProtected) sheet.protection.unprotect();
  addColumns(context, table, step.newColumns.map((heading) => ({ heading, texts: table.rows.map(() => "") })), language);
  moveRows(context, { table, rows, step, moves, headings: columns, wholeRows: looks.wholeRows, language });
  if (looks.block !== null) writeBlock(sheet, table, looks.block);
  const position = new Map(moves.ordered.map((key, index) => [key, index] as const));
  const written = [
    ...step.added.flatMap(({ key, cells }) => [...cells].map(([heading, content]) => ({ key, heading, content }))),
    ...step.cells,
  ];
  let first: string | null = null;
  for (const { key, heading, content } of written) {
    const row = table.row + 1 + (position.get(key) ?? 0);
    const column = table.column + columns.indexOf(heading);
    first ??= cellAddress(table.sheet, row, column);
    await writeCell(batch, sheet, row, column, content);
  }
  for (const { key, format } of step.added) {
    if (format !== undefined) applyRowFormat(rowRange(sheet, table, position.get(key) ?? 0, table.header.length), format);
  }
  for (const heading of step.droppedColumns) context.workbook.tables.getItem(table.table).columns.getItem(heading).delete();
  if (choices !== null) writeChoices(context, table, choices);
  writeOthers(context, reading, step.others, table.sheet);
  if (table.sheetProtected) protect(sheet);
  const after = context.workbook.tables.getItem(table.table).getDataBodyRange().load("formulas");
  await batch.end();
  const formats = new Map(looks.removed.map(({ key, format }) => [key, format] as const));
  return { inverse: inverseStep({ step, table, rows, moves, columns, formats, after: after.formulas }), address: first };
}

async function writeCell(batch: Batch, sheet: Excel.Worksheet, row: number, column: number, content: Content): Promise<void> {
  const cells = [[content ?? ""]];
  await batch.writeValues(sheet, row, column, cells);
  await batch.writeFormulas(sheet, row, column, cells);
}

interface Looks {
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

/** Reads what goes with rows beside their contents; no round trip where rows stay and nothing else `isAsked`. */
async function readLooks(context: Excel.RequestContext, table: TableSnapshot, moves: RowMoves, isAsked: boolean): Promise<Looks> {
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
  const request = (index: number) => requestRowFormat(rowRange(sheet, table, index, width));
  const leaving = removed.map((index) => ({ key: before[index] ?? "", request: request(index) }));
  const keys = from < 0 ? [] : ordered.slice(from, ordered.length - [...ordered].reverse().findIndex((key, index) => key !== joined.at(-1 - index)));
  const body = from < 0 ? null : workbook.tables.getItem(table.table).getDataBodyRange().load("formulasR1C1");
  const moving = keys.map((key) => {
    const index = before.indexOf(key);
    return { index, request: index < 0 || keys.length > mostLooks ? null : request(index) };
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

function writeBlock(sheet: Excel.Worksheet, table: TableSnapshot, { first, rows }: Block): void {
  const width = table.header.length;
  sheet.getRangeByIndexes(table.row + 1 + first, table.column, rows.length, width).formulasR1C1 = rows.map(({ formulas }) => [...formulas]);
  rows.forEach(({ format }, index) => {
    if (format !== null) applyRowFormat(rowRange(sheet, table, first + index, width), format);
  });
}

function rowRange(sheet: Excel.Worksheet, table: TableSnapshot, index: number, width: number): Excel.Range {
  return sheet.getRangeByIndexes(table.row + 1 + index, table.column, 1, width);
}
