import { afterFailure } from "../afterFailure";
import { Batch } from "../batch";
import { findPart } from "../customParts";
import { findLanguagePart } from "../languagePart";
import { protect } from "../protection";
import type { TableSnapshot } from "../read";
import { besideFinding, entriesFinding, frozenFinding, sheetChanges, tableChanges } from "./changesSince";
import { lookingAt, requestFormulas, type Going, type OwnCells } from "./lookingAt";
import type { Made } from "./made";
import { requestState, type StepState } from "./stepState";
import { addedRows, addsWholeRows, tableBack } from "./tableBack";
import type { TableStep } from "./tableStep";
import type { UndoReport } from "./types";

/** Makes the workbook as it was before a step, unless somebody has gone on with what it made: then nothing is touched. */
export async function takeBack(context: Excel.RequestContext, made: Made): Promise<UndoReport> {
  const { drawing, reading, after, tables } = made;
  const state = requestState(context, {
    sheets: new Map([...after.sheets].flatMap(([name, sheet]) => (sheet === null ? [] : [[name, sheet.id] as const]))),
    tables: [...after.tables.keys()],
  });
  const beside = requestBeside(context, tables);
  const parts = [...made.parts.keys()].map((namespace) => ({ namespace, part: findPart(context, namespace) }));
  const language = reading.language === null ? findLanguagePart(context) : null;
  const { worksheets } = context.workbook;
  worksheets.load("items/id, items/name, items/protection/protected");
  await context.sync();
  const going = [...after.sheets.values()].flatMap((sheet) => (sheet === null ? [] : [sheet.id]));
  const formulas = going.length === 0 ? null : requestFormulas(worksheets.items.filter(({ id }) => !going.includes(id)));
  const xml = parts.map(({ namespace, part }) => ({ namespace, part, xml: part.isNullObject ? null : part.getXml() }));
  if (formulas !== null || xml.some((each) => each.xml !== null)) await context.sync();
  const now = state();
  const partNow = (namespace: string): string | null => xml.find((each) => each.namespace === namespace)?.xml?.value ?? null;
  if (isBack(made, now, partNow)) return { kept: [] };
  const kept = [
    ...[...after.sheets].flatMap(([name, sheet]) => sheetChanges(sheet, now.sheets.get(name) ?? null)),
    ...tables.flatMap((step) => tableChanges(step, now.tables.get(step.update.reading.table) ?? null)),
    ...beside(now),
    ...lookingAt(goingWith(made, now), formulas?.() ?? [], ownCells(made, now)),
    ...([...made.parts].some(([namespace, content]) => partNow(namespace) !== content) ? [frozenFinding()] : []),
  ];
  const entries = (drawing.guards ?? []).flatMap((guard) => {
    const there = now.tables.get(guard) ?? null;
    const isSame = JSON.stringify(there?.formulas ?? null) === JSON.stringify(after.tables.get(guard)?.formulas ?? null);
    // What the step itself has written there is named by its cells.
    return isSame || kept.some(({ parameters }) => parameters?.["sheet"] === there?.sheet) ? [] : [entriesFinding(there?.sheet ?? guard)];
  });
  if (kept.length + entries.length > 0) return { kept: [...kept, ...entries] };
  const locked = tables.flatMap(({ before }) => (before.sheetProtected ? now.tables.get(before.table) ?? [] : [])).filter(({ sheetProtected }) => sheetProtected);
  try {
    await putStepBack(context, made, now, xml, language);
    return { kept: [] };
  } catch (error) {
    await afterFailure(error, (again) => lockAgain(again, locked));
    throw error;
  }
}

/** The sheets that go, as they are called now, and their tables. */
function goingWith({ drawing }: Made, now: StepState): Going {
  return {
    sheets: [...now.sheets.values()].flatMap((sheet) => (sheet === null ? [] : [sheet.name])),
    tables: drawing.plans.filter(({ name }) => now.sheets.get(name) != null).flatMap(({ tables }) => tables.map(({ name }) => name)),
  };
}

/** The bodies of the tables that are put back. */
function ownCells({ tables }: Made, now: StepState): readonly OwnCells[] {
  return tables.flatMap(({ update }) => {
    const table = now.tables.get(update.reading.table);
    return table == null ? [] : [{ sheet: table.sheet, row: table.row + 1, column: table.column, rows: table.rows.length, columns: table.header.length }];
  });
}

interface PartThere {
  readonly namespace: string;
  readonly part: Excel.CustomXmlPart;
}

/** Queues and sends everything that makes the workbook as it was before the step. */
async function putStepBack(context: Excel.RequestContext, { drawing, reading, tables }: Made, now: StepState, parts: readonly PartThere[], language: Excel.CustomXmlPart | null): Promise<void> {
  const { workbook } = context;
  const batch = new Batch(context);
  // A sheet that somebody has locked with a password of their own stops everything before anything is done.
  for (const { update } of tables) {
    const table = now.tables.get(update.reading.table);
    if (table?.sheetProtected === true) workbook.worksheets.getItem(table.sheet).protection.unprotect();
  }
  // Formulas on the sheets that go may refer to the tables, not the other way round.
  for (const sheet of now.sheets.values()) if (sheet !== null) workbook.worksheets.getItem(sheet.id).delete();
  for (const step of tables) {
    const table = now.tables.get(step.update.reading.table);
    if (table != null) await tableBack(batch, step, table);
  }
  for (const { namespace, part } of parts) {
    const before = reading.parts.get(namespace);
    if (before === undefined) part.delete();
    else part.setXml(before);
  }
  if (language?.isNullObject === false) language.delete();
  drawing.undoAlso?.(context);
  await batch.end();
}

/** Locks sheets again that a failed way back has opened. */
async function lockAgain(context: Excel.RequestContext, tables: readonly TableSnapshot[]): Promise<void> {
  const sheets = tables.map(({ table }) => context.workbook.tables.getItem(table).worksheet);
  for (const { protection } of sheets) protection.load("protected");
  await context.sync();
  for (const sheet of sheets) if (!sheet.protection.protected) protect(sheet);
  await context.sync();
}

/** Queues looking what stands beside rows that were added: whole rows of the sheet go with them. */
function requestBeside(context: Excel.RequestContext, tables: readonly TableStep[]): (now: StepState) => ReturnType<typeof sheetChanges> {
  if (!addsWholeRows()) return () => [];
  const used = tables.flatMap((step) => {
    const rows = addedRows(step);
    const { table } = step.after;
    if (rows === null) return [];
    const body = context.workbook.tables.getItemOrNullObject(table).getDataBodyRange();
    const range = body.getCell(rows.first, 0).getResizedRange(rows.count - 1, 0).getEntireRow().getUsedRangeOrNullObject(true);
    return [{ table, range: range.load("rowIndex, columnIndex, columnCount") }];
  });
  return (now) => used.flatMap(({ table, range }) => {
    const there = now.tables.get(table);
    if (there == null || range.isNullObject) return [];
    const { sheet, column: first, header } = there;
    const last = first + header.length - 1;
    const end = range.columnIndex + range.columnCount - 1;
    if (range.columnIndex >= first && end <= last) return [];
    return [besideFinding(sheet, { row: range.rowIndex, column: range.columnIndex < first ? range.columnIndex : end })];
  });
}

/** Whether everything is as it was before: an earlier try has done it, and only its answer was lost. */
function isBack({ after, tables, reading, parts }: Made, now: StepState, partNow: (namespace: string) => string | null): boolean {
  return [...after.sheets.keys()].every((name) => now.sheets.get(name) == null)
    && tables.every(({ update, before, widened }) => {
      const there = now.tables.get(update.reading.table);
      const blank = widened.map(() => "");
      return there != null && JSON.stringify(there.formulas.map((row) => [...row, ...blank])) === JSON.stringify(before.formulas);
    })
    && [...parts.keys()].every((namespace) => partNow(namespace) === (reading.parts.get(namespace) ?? null));
}
