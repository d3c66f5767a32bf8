import { findColumns } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { afterFailure } from "../afterFailure";
import { protect } from "../protection";
import type { ProtectedSheet } from "./rolesTypes";

/** What those who run the cycle keep: the pane writes it for everybody, and unlocks it for that moment. */
const guarded = [tables.goals, tables.indicators, tables.grades, tables.status, tables.limits, tables.results, tables.totals, tables.changes] as const;

/** What no file of somebody's own and no share-safe summary shows of results: whose they are, and what was said. */
const named = ["owner", "evidence", "comment", "reason", "submittedBy", "submittedAt"] as const;

/** See `KpiWorkbook.readProtection`. */
export async function readProtection(context: Excel.RequestContext): Promise<readonly ProtectedSheet[]> {
  return (await look(context)).map(({ name, isProtected }) => ({ name, isProtected }));
}

/** See `KpiWorkbook.protectSheets`. */
export async function protectSheets(context: Excel.RequestContext, isProtected: boolean): Promise<readonly ProtectedSheet[]> {
  const sheets = await look(context);
  await unlock(context, sheets.filter((sheet) => sheet.isProtected).map(({ name }) => name));
  for (const { name, found } of sheets) {
    const sheet = context.workbook.worksheets.getItem(name);
    for (const { body, columns } of found) {
      // Yellow cells of rules are for typing: under protection the whole table is the pane's.
      if (isProtected) body.getBoundingRect(body.getRowsAbove(1)).format.protection.locked = true;
      for (const column of columns) body.getColumn(column).getEntireColumn().columnHidden = isProtected;
    }
    if (isProtected) protect(sheet);
  }
  await context.sync();
  return sheets.map(({ name }) => ({ name, isProtected }));
}

/** Unlocks sheets: all of them, or none where one has a password that somebody has set. */
async function unlock(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  for (const name of names) context.workbook.worksheets.getItem(name).protection.unprotect();
  try {
    await context.sync();
  } catch (error) {
    await afterFailure(error, async (again) => {
      const sheets = names.map((name) => again.workbook.worksheets.getItem(name).load("protection/protected"));
      await again.sync();
      for (const sheet of sheets) if (!sheet.protection.protected) protect(sheet);
      await again.sync();
    });
    throw error;
  }
}

interface FoundTable {
  readonly body: Excel.Range;
  /** Columns that are hidden with the sheet, counted from the first of the table. */
  readonly columns: readonly number[];
}

interface FoundSheet extends ProtectedSheet {
  readonly found: readonly FoundTable[];
}

async function look({ workbook }: Excel.RequestContext): Promise<readonly FoundSheet[]> {
  const asked = guarded.map(({ name }) => {
    const table = workbook.tables.getItemOrNullObject(name).load("name");
    return {
      table,
      sheet: table.worksheet.load("name"),
      protection: table.worksheet.protection.load("protected"),
      header: table.getHeaderRowRange().load("values"),
      body: table.getDataBodyRange(),
    };
  });
  await workbook.context.sync();
  const sheets = new Map<string, FoundSheet>();
  for (const { table, sheet, protection, header, body } of asked) {
    if (table.isNullObject) continue;
    const found = [...(sheets.get(sheet.name)?.found ?? []), { body, columns: hiddenColumns(table.name, header.values[0] ?? []) }];
    sheets.set(sheet.name, { name: sheet.name, isProtected: protection.protected, found });
  }
  return [...sheets.values()];
}

function hiddenColumns(table: string, header: readonly unknown[]): readonly number[] {
  if (table !== tables.results.name) return [];
  const positions = findColumns(tables.results.columns, header);
  return named.flatMap((column) => positions.get(column) ?? []);
}
