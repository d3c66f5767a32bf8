import type { Finding } from "../../goals/types";
import { afterFailure } from "../afterFailure";
import { Batch } from "../batch";
import { findPart } from "../customParts";
import { findLanguagePart } from "../languagePart";
import { placeRemarks, remarkedRows, requestRemarks, type PlacedRemark } from "../plan/rowRemarks";
import { protect } from "../protection";
import type { TableSnapshot } from "../read";
import { besideFinding, entriesFinding, frozenFinding, remarksFinding, sheetChanges, tableChanges } from "./changesSince";
import { formulasLookingAt, lookingFindings, requestFormulas, requestSheets, type Going } from "./lookingAt";
import type { Made } from "./made";
import { requestState, type StepState } from "./stepState";
import { addedRows, addsWholeRows, goingWithTable, seesTo, tableBack } from "./tableBack";
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
  const remarks = tables.some((step) => addedRows(step) !== null) ? requestRemarks(context) : null;
  const parts = [...made.parts.keys()].map((namespace) => ({ namespace, part: findPart(context, namespace) }));
  const language = reading.language === null ? findLanguagePart(context) : null;
  requestSheets(context);
  await context.sync();
  const going = [...after.sheets.values()].flatMap((sheet) => (sheet === null ? [] : [sheet.id]));
  const takesOut = going.length > 0 || tables.some((step) => step.widened.length > 0 || addedRows(step) !== null);
  const formulas = takesOut ? requestFormulas(context, ({ id }) => !going.includes(id)) : null;
  const placed = remarks === null ? [] : placeRemarks(remarks);
  const xml = parts.map(({ namespace, part }) => ({ namespace, part, xml: part.isNullObject ? null : part.getXml() }));
  if (formulas !== null || xml.some((each) => each.xml !== null)) await context.sync();
  const now = state();
  const partNow = (namespace: string): string | null => xml.find((each) => each.namespace === namespace)?.xml?.value ?? null;
  if (isBack(made, now, partNow)) return { kept: [] };
  const kept = [
    ...[...after.sheets].flatMap(([name, sheet]) => sheetChanges(sheet, now.sheets.get(name) ?? null)),
    ...tables.flatMap((step) => tableChanges(step, now.tables.get(step.update.reading.table) ?? null)),
    ...beside(now),
    ...remarksOnAdded(tables, now, placed),
    ...(formulas === null ? [] : lookingFindings(await formulasLookingAt(goingWith(made, now), formulas(), isOwnOf(made, now)))),
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

/** The sheets that go, as they are called now, their tables, and what goes from tables that stay. */
function goingWith({ drawing, tables }: Made, now: StepState): Going {
  return {
    sheets: [...now.sheets.values()].flatMap((sheet) => (sheet === null ? [] : [sheet.name])),
    tables: drawing.plans.filter(({ name }) => now.sheets.get(name) != null).flatMap((plan) => plan.tables.map(({ name }) => name)),
    cells: tables.flatMap((step) => {
      const table = now.tables.get(step.update.reading.table);
      return table == null ? [] : goingWithTable(step, table);
    }),
  };
}

/** Whether the way back writes a cell itself. */
function isOwnOf({ tables }: Made, now: StepState): (sheet: string, row: number, column: number) => boolean {
  return (sheet, row, column) => tables.some((step) => {
    const table = now.tables.get(step.update.reading.table);
    return table?.sheet === sheet && seesTo(step, table, row, column);
  });
}

/** Comments and notes on rows that were added: they would go with them. */
function remarksOnAdded(tables: readonly TableStep[], now: StepState, placed: readonly PlacedRemark[]): readonly Finding[] {
  return tables.flatMap((step) => {
    const added = addedRows(step);
    const table = now.tables.get(step.update.reading.table);
    if (added === null || table == null) return [];
    return remarkedRows(placed, table).some((row) => row >= added.first && row < added.first + added.count) ? [remarksFinding(table.sheet)] : [];
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
