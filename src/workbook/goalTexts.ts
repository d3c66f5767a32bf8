import { readTable } from "../sheets/readTable";
import { tables } from "../sheets/schema";
import type { Content } from "../sheets/plan";
import { splitAddress } from "../sheets/address";
import { cellText } from "../sheets/cellText";
import { readWorkbook } from "./read";
import { render } from "./render";
import { findTable, needColumns } from "./tables";
import { WorkbookError, type TextChange, type TextsReport } from "./types";

/** See `KpiWorkbook.writeGoalTexts`. */
export async function writeGoalTexts(context: Excel.RequestContext, changes: readonly TextChange[]): Promise<TextsReport> {
  const ofTree = changes.filter(({ place }) => place.kind === "goal");
  const ofCells = changes.filter(({ place }) => place.kind === "cell");
  const written = [...(await writeTree(context, ofTree)), ...(await writeCells(context, ofCells))];
  return { written: changes.filter((change) => written.includes(change)), kept: changes.filter((change) => !written.includes(change)) };
}

/** Writes into the goal column of `tblGoals`, by id: rows may have moved since they were read. Returns what it wrote. */
async function writeTree(context: Excel.RequestContext, changes: readonly TextChange[]): Promise<readonly TextChange[]> {
  if (changes.length === 0) return [];
  const reading = await readWorkbook(context, ["goals"]);
  const table = findTable(reading, "goals");
  if (table === null) throw new WorkbookError("tableMissing", { table: tables.goals.name });
  const language = reading.language ?? "en-US";
  const { rows, missing } = readTable(tables.goals, table);
  needColumns(table.table, missing, language);
  const nothing: readonly Content[] = new Array<Content>(table.header.length).fill(null);
  const changed = table.rows.map(() => nothing);
  const written: TextChange[] = [];
  for (const change of changes) {
    const { place, before, after } = change;
    const row = rows.find(({ values }) => place.kind === "goal" && values.id === place.id && values.goal === before.trim());
    if (row === undefined || isFormula(table.formulas[row.index]?.[row.position("goal")], row.raw("goal"))) continue;
    changed[row.index] = nothing.map((_, at) => (at === row.position("goal") ? after : null));
    written.push(change);
  }
  if (written.length === 0) return [];
  const update = { reading: table, columns: [], changed, added: [], deleted: [], protected: table.sheetProtected };
  await render(context, { plans: [], updates: [update], language }, reading);
  return written;
}

/** Writes into single cells, all of them or none. Returns what it wrote. */
async function writeCells(context: Excel.RequestContext, changes: readonly TextChange[]): Promise<readonly TextChange[]> {
  if (changes.length === 0) return [];
  const cells = changes.map((change) => requestCell(context, change));
  await context.sync();
  const ready = cells.filter(({ change, sheet, range }) => !sheet.isNullObject && isUnchanged(change, range.values[0]?.[0], range.formulas[0]?.[0]));
  const locked = ready.find(({ protection, range }) => protection.protected && range.format.protection.locked !== false);
  // Asked before the first cell is written, so that a refusal leaves none of them half done.
  if (locked !== undefined) throw new WorkbookError("sheetProtected", { sheet: locked.sheet.name });
  for (const { change, range } of ready) range.formulas = [[cellText(change.after)]];
  await context.sync();
  return ready.map(({ change }) => change);
}

interface CellRequest {
  readonly change: TextChange;
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  readonly range: Excel.Range;
}

function requestCell({ workbook }: Excel.RequestContext, change: TextChange): CellRequest {
  const place = splitAddress(change.place.kind === "cell" ? change.place.address : "");
  const sheet = workbook.worksheets.getItemOrNullObject(place?.sheet ?? "").load("name");
  const range = sheet.getRange(place?.local ?? "A1").load("values, formulas, format/protection/locked");
  return { change, sheet, range, protection: sheet.protection.load("protected") };
}

function isUnchanged({ before }: TextChange, value: unknown, formula: unknown): boolean {
  return typeof value === "string" && value.trim() === before.trim() && !isFormula(formula, value);
}

/** A formula that shows a text is not to be replaced by one. A text that begins with "=" equals its value. */
function isFormula(formula: unknown, value: unknown): boolean {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}
