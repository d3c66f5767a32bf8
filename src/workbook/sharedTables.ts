import { sheetName } from "../sheets/sheetName";
import { inExcel } from "./inExcel";
import { WorkbookError } from "./types";

export interface SharedTableCells {
  readonly headings: readonly unknown[];
  readonly rows: readonly (readonly unknown[])[];
}

/** The tables of the open workbook that several people add rows to. Every failure is a `WorkbookError`. */
export interface OpenSharedTables {
  describe(): Promise<{ readonly name: string; readonly location: string; /** Other people may have it open too. */ readonly isCoauthored: boolean }>;
  /** Null when there is no such table. */
  read(table: string): Promise<SharedTableCells | null>;
  /** Adds rows, as they would be typed, below the last one; null leaves a cell blank. */
  append(table: string, rows: readonly (readonly (string | number | boolean | null)[])[]): Promise<void>;
  create(table: { readonly name: string; readonly sheet: string; readonly headings: readonly string[] }): Promise<void>;
}

export function openSharedTables(): OpenSharedTables {
  return {
    describe: () => inExcel(describe),
    read: (table) => inExcel((context) => readShared(context, table)),
    append: (table, rows) => inExcel((context) => append(context, table, rows)),
    create: (table) => inExcel((context) => create(context, table)),
  };
}

async function describe(context: Excel.RequestContext): ReturnType<OpenSharedTables["describe"]> {
  const { workbook } = context;
  workbook.load("name");
  await context.sync();
  const location = (Office.context as Partial<Office.Context>).document?.url ?? "";
  return { name: workbook.name, location, isCoauthored: /^https?:/i.test(location) };
}

/** Rows that are read at once: an answer of Excel on the web stays well under 5 MB. */
const rowsAtOnce = 4000;

async function readShared(context: Excel.RequestContext, name: string): Promise<SharedTableCells | null> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  const header = table.getHeaderRowRange().load("values");
  const body = table.getDataBodyRange().load("rowCount, columnCount");
  await context.sync();
  if (table.isNullObject) return null;
  const rows: unknown[][] = [];
  for (let from = 0; from < body.rowCount; from += rowsAtOnce) {
    rows.push(...(await valuesOf(context, body.getRow(from).getResizedRange(Math.min(rowsAtOnce, body.rowCount - from) - 1, 0))));
  }
  return { headings: header.values[0] ?? [], rows };
}

async function valuesOf(context: Excel.RequestContext, range: Excel.Range): Promise<unknown[][]> {
  range.load("values");
  await context.sync();
  return range.values;
}

/**
 * Writes a range below the table and takes it in; `TableRowCollection.add` fails while several people edit. Between
 * looking and writing another window may write to the same place: who appends reads back, and appends again.
 */
async function append(context: Excel.RequestContext, name: string, rows: readonly (readonly (string | number | boolean | null)[])[]): Promise<void> {
  if (rows.length === 0) return;
  const table = context.workbook.tables.getItem(name).load("name");
  const sheet = table.worksheet;
  const header = table.getHeaderRowRange().load("values, rowIndex, columnIndex, columnCount");
  const body = table.getDataBodyRange().load("rowCount");
  const lastRow = body.getLastRow().load("values");
  const used = sheet.getUsedRange(true).load("rowIndex, rowCount");
  await context.sync();
  const top = header.rowIndex + 1;
  const isEmpty = body.rowCount === 1 && isBlank(lastRow.values[0] ?? []);
  const end = top + (isEmpty ? 0 : body.rowCount);
  const stray = Math.max(0, used.rowIndex + used.rowCount - end);
  const area = (row: number, count: number) => sheet.getRangeByIndexes(row, header.columnIndex, count, header.columnCount);
  const lost = stray === 0 ? [] : await valuesOf(context, area(end, stray));
  const first = end + rowsToTakeIn(lost, header.values[0] ?? [], name);
  const count = first - top + rows.length;
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.13")) {
    area(first, rows.length).values = rows.map((row) => row.map((cell) => cell ?? ""));
    table.resize(area(header.rowIndex, count + 1));
  } else {
    table.rows.add(undefined, rows.map((row) => row.map((cell) => cell ?? "")));
  }
  await context.sync();
}

const isBlank = (row: readonly unknown[]) => row.every((cell) => cell === "");

/** Names of pushes: what stands under this heading tells rows of ours from anything else. */
const idHeading = "pushid";
const idPattern = /^[A-Z2-7]{20}$/;

/**
 * How many rows below the table belong to it: when two windows made it longer at once, one of them has left rows of the
 * other outside. Anything else below the table is somebody's own.
 */
function rowsToTakeIn(rows: readonly (readonly unknown[])[], headings: readonly unknown[], table: string): number {
  const at = headings.findIndex((heading) => String(heading).trim().toLowerCase() === idHeading);
  const isOurs = (row: readonly unknown[]) => idPattern.test(String(row[at] ?? ""));
  const filled = rows.flatMap((row, index) => (isBlank(row) ? [] : [{ row, index }]));
  if (!filled.every(({ row }) => isOurs(row))) throw new WorkbookError("belowTable", { table });
  return (filled.at(-1)?.index ?? -1) + 1;
}

async function create(context: Excel.RequestContext, { name, sheet: wanted, headings }: Parameters<OpenSharedTables["create"]>[0]): Promise<void> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/name");
  const there = workbook.tables.getItemOrNullObject(name);
  await context.sync();
  if (!there.isNullObject) return; // somebody else was faster
  const sheet = workbook.worksheets.add(sheetName(wanted, sheets.items.map((item) => item.name)));
  const header = sheet.getRangeByIndexes(0, 0, 1, headings.length);
  header.values = [[...headings]];
  const table = sheet.tables.add(header, true);
  table.name = name;
  header.format.autofitColumns();
  sheet.freezePanes.freezeRows(1);
  await context.sync();
}
