import type { TableUpdate } from "../sheets/mergeTable";
import type { SheetPlan } from "../sheets/plan";
import type { Language } from "../text/language";
import { Batch } from "./batch";
import { drawSheet } from "./drawSheet";
import { addLanguagePart, findLanguagePart } from "./languagePart";
import { showCell } from "./goTo";
import type { WorkbookReading } from "./read";
import { restoreTable, updateTable } from "./updateTable";
import { afterFailure } from "./afterFailure";
import { toWorkbookError } from "./errors";
import { stopIfCancelled } from "./inExcel";
import type { Work } from "./types";

/** Everything that one step writes. */
export interface Drawing {
  readonly plans: readonly SheetPlan[];
  readonly updates: readonly TableUpdate[];
  /** Language to remember in a workbook that has none yet. */
  readonly language: Language;
  /** Cell to show at the end: `Sheet!A1`. */
  readonly show?: string;
  /** Writes outside sheets and tables that belong to the same step; they are queued last. */
  readonly also?: (context: Excel.RequestContext) => void;
  /** Puts back what those writes have left when the step fails. */
  readonly alsoBack?: (context: Excel.RequestContext) => Promise<void>;
}

/**
 * Draws any number of sheets and updates any number of tables, in one round trip while the payload is small enough.
 * When something fails, the sheets made here are deleted and the tables put back as they were read, as far as Excel
 * allows, and the failure is thrown.
 */
export async function render(context: Excel.RequestContext, drawing: Drawing, reading: WorkbookReading, work: Work = {}): Promise<void> {
  const total = drawing.plans.length + drawing.updates.length;
  if (total === 0 && drawing.also === undefined) return;
  stopIfCancelled(work.signal);
  try {
    const batch = new Batch(context);
    let done = 0;
    for (const [index, plan] of drawing.plans.entries()) {
      await drawSheet(batch, plan, reading.nextPosition + index);
      work.onProgress?.((done += 1), total);
    }
    for (const update of drawing.updates) {
      const snapshot = reading.found.get(update.reading.table);
      if (snapshot !== undefined) await updateTable(batch, update, snapshot);
      work.onProgress?.((done += 1), total);
    }
    if (reading.language === null) addLanguagePart(context, drawing.language);
    drawing.also?.(context);
    if (drawing.show !== undefined) showCell(context, drawing.show);
    await batch.end();
  } catch (error) {
    await putBack(error, drawing, reading);
    throw error;
  }
}

/** Undoes what a failed drawing has left. */
export async function putBack(error: unknown, drawing: Drawing, reading: WorkbookReading): Promise<void> {
  // A sheet whose name was taken is somebody else's, or of the click before: it is not ours to delete.
  const left = toWorkbookError(error).code === "nameTaken" ? { ...drawing, plans: [] } : drawing;
  await afterFailure(error, async (context) => {
    await undo(context, left, reading);
    await left.alsoBack?.(context);
  });
}

/** Puts the workbook back: sheets that were not there before go, tables that have changed get the rows they had. */
async function undo(context: Excel.RequestContext, drawing: Drawing, reading: WorkbookReading): Promise<void> {
  const { workbook } = context;
  workbook.worksheets.load("items/name");
  const language = reading.language === null ? findLanguagePart(context) : null;
  const tables = drawing.updates.flatMap(({ reading: { table }, around = [] }) => {
    const snapshot = reading.found.get(table);
    if (snapshot === undefined) return [];
    const now = workbook.tables.getItemOrNullObject(table);
    const body = now.getDataBodyRange().load("formulas");
    const cells = around.map(({ row, column }) => now.worksheet.getRangeByIndexes(row, column, 1, 1).load("formulas"));
    return [{ snapshot, body, around: around.map((place, at) => ({ ...place, now: cells[at] })), protection: now.worksheet.protection.load("protected") }];
  });
  await context.sync();
  const drawn = new Set(drawing.plans.map((plan) => plan.name));
  const before = new Set(reading.sheets);
  for (const sheet of workbook.worksheets.items) {
    if (drawn.has(sheet.name) && !before.has(sheet.name)) sheet.delete();
  }
  if (language?.isNullObject === false) language.delete();
  const batch = new Batch(context);
  for (const { snapshot, body, around, protection } of tables) {
    if (body.isNullObject) continue;
    const head = around.flatMap(({ column, now }) => (now?.formulas[0]?.[0] === snapshot.head?.formulas[column] ? [] : [column]));
    const now = { rows: body.formulas.length, head, sheetProtected: protection.protected };
    const untouched = JSON.stringify(body.formulas) === JSON.stringify(snapshot.formulas) && head.length === 0 && now.sheetProtected === snapshot.sheetProtected;
    if (!untouched) await restoreTable(batch, snapshot, now);
  }
  await batch.end();
}
