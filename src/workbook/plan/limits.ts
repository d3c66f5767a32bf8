import { limitKeys, standardLimits, type LimitKey, type Limits } from "../../goals/limits/limits";
import { limitRow, limitsTable } from "../../goals/limits/limitsPlan";
import { readLimits } from "../../goals/limits/readLimits";
import { rulesPlan } from "../../review/rulesPlan";
import { cellAddress } from "../../sheets/address";
import { columnWidths } from "../../sheets/columnWidths";
import { looks } from "../../sheets/look";
import type { Content } from "../../sheets/plan";
import { readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { sheetName } from "../../sheets/sheetName";
import { layRow } from "../../sheets/tablePlan";
import { say, type Language } from "../../text/language";
import { sheetNames, sheetTexts } from "../../text/sheets";
import { afterFailure } from "../afterFailure";
import { Batch } from "../batch";
import { drawNotes, headingNotes } from "../draw/notes";
import { drawTable, setWidths } from "../drawSheet";
import { applyLook, formatColumns } from "../formatColumns";
import { protect } from "../protection";
import { readWorkbook, type TableSnapshot, type WorkbookReading } from "../read";
import { render } from "../render";
import { findTable, needColumns } from "../tables";
import type { LimitChanges, LimitsOfWorkbook, LimitsReport } from "../types";

/** See `LimitsWorkbook.readLimits`. */
export async function readLimitsOf(context: Excel.RequestContext): Promise<LimitsOfWorkbook> {
  const table = findTable(await readWorkbook(context, ["limits"]), "limits");
  return { ...readLimits(table), isThere: table !== null };
}

/** See `LimitsWorkbook.writeLimits`. */
export async function writeLimits(context: Excel.RequestContext, changes: LimitChanges, wanted: Language): Promise<LimitsReport> {
  const reading = await readWorkbook(context, ["limits", "grades", "status"]);
  const language = reading.language ?? wanted;
  const table = findTable(reading, "limits");
  if (table === null) return addTable(context, reading, changes, language);
  return changeTable(context, reading, table, changes, language);
}

async function changeTable(
  context: Excel.RequestContext, reading: WorkbookReading, table: TableSnapshot, changes: LimitChanges, language: Language,
): Promise<LimitsReport> {
  const { rows, missing } = readTable(tables.limits, table);
  needColumns(table.table, missing, language);
  const before: { [Key in LimitKey]?: Content } = {};
  const changed: (readonly Content[])[] = table.rows.map(() => new Array<Content>(table.header.length).fill(null));
  const lacking: LimitKey[] = [];
  for (const key of limitKeys) {
    const value = changes[key];
    if (value === undefined) continue;
    // Of two rows for one limit the first counts.
    const row = rows.find(({ values }) => values.limit === key);
    if (row === undefined) {
      lacking.push(key);
      continue;
    }
    const at = row.position("value");
    before[key] = contentOf(table, row.index, at);
    changed[row.index] = table.header.map((_, index) => (index === at ? (value ?? "") : null));
  }
  const update = { reading: table, columns: [], changed, added: [], deleted: [], protected: table.sheetProtected };
  const also = (): void => addRows(context, table, lacking, changes, language);
  await render(context, { plans: [], updates: [update], language, also }, reading);
  return { before, address: cellAddress(table.sheet, table.row + 1, table.column) };
}

/** What a cell holds, as it can be written again. */
function contentOf({ formulas, rows }: TableSnapshot, row: number, column: number): Content {
  const formula = formulas[row]?.[column];
  const value = rows[row]?.[column];
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return { formula };
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : "";
}

/** Queues rows of limits that somebody has deleted. The tables beside it keep their rows: only its own columns move down. */
function addRows({ workbook }: Excel.RequestContext, table: TableSnapshot, keys: readonly LimitKey[], changes: LimitChanges, language: Language): void {
  if (keys.length === 0) return;
  const sheet = workbook.worksheets.getItem(table.sheet);
  const width = table.header.length;
  const below = table.row + 1 + table.rows.length;
  const plan = limitsTable(standardLimits, { row: table.row, column: table.column }, language, keys);
  const positions = new Map(plan.columns.map(({ key, heading }) => [key, table.header.indexOf(heading)] as const));
  if (table.sheetProtected) sheet.protection.unprotect();
  sheet.getRangeByIndexes(below, table.column, keys.length, width).insert("Down");
  workbook.tables.getItem(table.table).resize(sheet.getRangeByIndexes(table.row, table.column, 1 + table.rows.length + keys.length, width));
  const room = { row: below, column: table.column, rows: keys.length, columns: width };
  formatColumns(sheet, room, plan.columns.map((column) => ({ plan: column, position: positions.get(column.key) ?? -1 })).filter(({ position }) => position >= 0));
  const known = new Map([...positions].filter(([, position]) => position >= 0));
  sheet.getRangeByIndexes(below, table.column, keys.length, width).values = keys.map((key) =>
    [...layRow("limits", limitRow(key, numberOf(changes[key], key), language), known, width, language, null)] as (string | number | null)[]);
  if (table.sheetProtected) protect(sheet);
}

function numberOf(content: Content | undefined, key: LimitKey): number {
  return typeof content === "number" ? content : standardLimits[key];
}

/** The table on the sheet of the other rules, to the right of all that stands there; on a sheet of its own where there is none. */
async function addTable(context: Excel.RequestContext, reading: WorkbookReading, changes: LimitChanges, language: Language): Promise<LimitsReport> {
  const limits = Object.fromEntries(limitKeys.map((key) => [key, numberOf(changes[key], key)])) as Limits;
  const beside = findTable(reading, "grades") ?? findTable(reading, "status");
  if (beside === null) {
    const name = sheetName(say(sheetNames.rules, language), reading.sheets);
    const plan = rulesPlan({ grades: true, status: true, limits: true }, name, language, limits);
    await render(context, { plans: [plan], updates: [], language }, reading);
    const drawn = plan.tables.find((table) => table.name === tables.limits.name);
    return { before: {}, address: cellAddress(name, (drawn?.row ?? 0) + 1, drawn?.column ?? 0) };
  }
  const sheet = context.workbook.worksheets.getItem(beside.sheet);
  const used = sheet.getUsedRange(true).load("columnIndex, columnCount");
  await context.sync();
  const plan = limitsTable(limits, { row: beside.row, column: used.columnIndex + used.columnCount + 1 }, language);
  try {
    const batch = new Batch(context);
    if (beside.sheetProtected) sheet.protection.unprotect();
    setWidths(sheet, columnWidths("limits", plan), plan.column);
    await drawTable(batch, sheet, plan);
    drawNotes(sheet, headingNotes(plan));
    if (plan.row > 0) {
      const label = sheet.getRangeByIndexes(plan.row - 1, plan.column, 1, 1);
      label.values = [[say(sheetTexts.limitsLabel, language)]];
      applyLook(label, looks.subtitle);
    }
    if (beside.sheetProtected) protect(sheet);
    await batch.end();
  } catch (error) {
    await afterFailure(error, (again) => takeTableOut(again, beside));
    throw error;
  }
  return { before: {}, address: cellAddress(beside.sheet, plan.row + 1, plan.column) };
}

/** What a drawing that failed half-way has left of the table. */
async function takeTableOut(context: Excel.RequestContext, { sheet: name, sheetProtected }: TableSnapshot): Promise<void> {
  const { workbook } = context;
  const table = workbook.tables.getItemOrNullObject(tables.limits.name);
  const sheet = workbook.worksheets.getItem(name);
  if (sheetProtected) sheet.protection.unprotect();
  await context.sync();
  if (!table.isNullObject) {
    const range = table.getRange();
    table.convertToRange();
    range.clear();
  }
  if (sheetProtected) protect(sheet);
  await context.sync();
}
