import { cellAddress } from "../sheets/address";
import type { Content } from "../sheets/plan";
import { readTable, type ReadRow } from "../sheets/readTable";
import { headingOf, tables } from "../sheets/schema";
import type { Language } from "../text/language";
import { addColumns } from "./addColumns";
import { protect } from "./protection";
import { readWorkbook, type TableSnapshot, type WorkbookReading } from "./read";
import { render } from "./render";
import { findTable, needColumns } from "./tables";
import { WorkbookError, type SmartMark, type SmartMarksReport } from "./types";

type GoalRow = ReadRow<(typeof tables)["goals"]["columns"]>;

/** See `KpiWorkbook.writeSmartMarks`. */
export async function writeSmartMarks(context: Excel.RequestContext, marks: readonly SmartMark[]): Promise<SmartMarksReport> {
  const reading = await readWorkbook(context, ["goals"]);
  const table = findTable(reading, "goals");
  if (table === null) throw new WorkbookError("tableMissing", { table: tables.goals.name });
  const language = reading.language ?? "en-US";
  const { rows, missing } = readTable(tables.goals, table);
  needColumns(table.table, missing, language);
  const wanted = new Map(marks.map(({ id, marks: text }) => [id, text] as const));
  const marked = rows.filter(({ values }) => wanted.has(values.id));
  const position = rows[0]?.position("smart") ?? -1;
  const texts = new Map(marked.map(({ index, values }) => [index, wanted.get(values.id) ?? ""] as const));
  if (position < 0) await addColumn(context, table, texts, language);
  else await fillColumn(context, reading, table, position, texts, language);
  return {
    written: marked.length,
    before: marked.map(({ values: { id, smart } }) => ({ id, marks: smart })),
    address: addressOf(table, position < 0 ? table.header.length : position, marked),
  };
}

/** Writes the marks of some rows, by their number in the table, into the column that is there. */
async function fillColumn(
  context: Excel.RequestContext, reading: WorkbookReading, table: TableSnapshot, position: number, texts: ReadonlyMap<number, string>, language: Language,
): Promise<void> {
  const changed = table.rows.map((_, index): readonly Content[] =>
    table.header.map((__, at) => (at === position ? (texts.get(index) ?? null) : null)));
  const update = { reading: table, columns: [], changed, added: [], deleted: [], protected: table.sheetProtected };
  await render(context, { plans: [], updates: [update], language }, reading);
  fitColumn(context, table, position);
  await context.sync();
}

/** Puts a column with the marks at the end of the table, looking as if it had been drawn with the others. */
async function addColumn(context: Excel.RequestContext, table: TableSnapshot, texts: ReadonlyMap<number, string>, language: Language): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  if (table.sheetProtected) sheet.protection.unprotect();
  addColumns(context, table, [{ heading: headingOf("goals", "smart", language), texts: table.rows.map((_, index) => texts.get(index) ?? "") }], language);
  fitColumn(context, table, table.header.length);
  if (table.sheetProtected) protect(sheet);
  await context.sync();
}

/** The marks are meant to be read, so their column is as wide as they are. */
function fitColumn({ workbook }: Excel.RequestContext, table: TableSnapshot, position: number): void {
  const sheet = workbook.worksheets.getItem(table.sheet);
  sheet.getRangeByIndexes(table.row + 1, table.column + position, table.rows.length, 1).format.autofitColumns();
}

function addressOf(table: TableSnapshot, position: number, [first]: readonly GoalRow[]): string {
  return cellAddress(table.sheet, table.row + 1 + (first?.index ?? 0), table.column + position);
}
