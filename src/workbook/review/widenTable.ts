import type { ColumnSchema } from "../../sheets/columns";
import { headingLook } from "../../sheets/look";
import { findColumns } from "../../sheets/readTable";
import { headingOf, tables, type TableKey } from "../../sheets/schema";
import { tablePlan } from "../../sheets/tablePlan";
import type { Language } from "../../text/language";
import { applyLook, formatColumns } from "../formatColumns";
import { protect } from "../protection";
import type { TableSnapshot } from "../read";

/** A table with the columns that it lacked. */
export interface Widened {
  /** The table as it will be read. */
  readonly table: TableSnapshot;
  /** Headings of the columns that are new. */
  readonly added: readonly string[];
}

/**
 * Queues our columns that a table of an older workbook lacks, at its end and looking as if they had been drawn with the
 * others. They are sent with what is queued next; when that fails, `narrowTables` takes them away.
 */
export function widenTable<Key extends TableKey>(
  context: Excel.RequestContext, table: TableSnapshot, key: Key, wanted: readonly (keyof (typeof tables)[Key]["columns"] & string)[], language: Language,
): Widened {
  const schema: Readonly<Record<string, ColumnSchema>> = tables[key].columns;
  const found = findColumns(schema, table.header);
  const absent = wanted.filter((column) => !found.has(column));
  if (absent.length === 0) return { table, added: [] };
  const headings = absent.map((column) => headingOf(key, column, language));
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  if (table.sheetProtected) sheet.protection.unprotect();
  const { columns } = context.workbook.tables.getItem(table.table);
  for (const heading of headings) columns.add(-1, [[heading], ...table.rows.map(() => [""])]);
  const first = table.column + table.header.length;
  const plans = tablePlan({ table: key, language, row: 0, rows: [] }).columns;
  const placed = absent.flatMap((column, position) => {
    const plan = plans.find((each) => each.key === column);
    return plan === undefined ? [] : [{ plan, position }];
  });
  formatColumns(sheet, { row: table.row + 1, column: first, rows: table.rows.length, columns: absent.length }, placed);
  const header = sheet.getRangeByIndexes(table.row, first, 1, absent.length);
  applyLook(header, headingLook);
  header.format.autofitColumns();
  if (table.sheetProtected) protect(sheet);
  const blank = absent.map(() => "");
  const widen = (rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] => rows.map((row) => [...row, ...blank]);
  return { added: headings, table: { ...table, header: [...table.header, ...headings], rows: widen(table.rows), formulas: widen(table.formulas) } };
}

/** Takes columns away that a failed step has added. */
export async function narrowTables(context: Excel.RequestContext, widened: readonly Widened[]): Promise<void> {
  const found = widened.flatMap(({ table, added }) => added.map((heading) => ({
    table,
    column: context.workbook.tables.getItemOrNullObject(table.table).columns.getItemOrNullObject(heading),
  })));
  await context.sync();
  for (const { table, column } of found) {
    if (column.isNullObject) continue;
    const { protection } = context.workbook.worksheets.getItem(table.sheet);
    if (table.sheetProtected) protection.unprotect();
    column.delete();
    if (table.sheetProtected) protect(context.workbook.worksheets.getItem(table.sheet));
  }
  await context.sync();
}
