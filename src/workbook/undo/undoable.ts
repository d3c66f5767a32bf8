import type { TableUpdate } from "../../sheets/mergeTable";
import { Batch } from "../batch";
import { findPart } from "../customParts";
import { inExcel } from "../inExcel";
import { findLanguagePart } from "../languagePart";
import { requestRowFormat, rowFormatOf, type RowFormatRequest } from "../plan/rowFormats";
import type { WorkbookReading } from "../read";
import { render, type Drawing } from "../render";
import { narrowTables, type Widened } from "../review/widenTable";
import type { Work } from "../work";
import { besideFinding, entriesFinding, frozenFinding, sheetChanges, tableChanges } from "./changesSince";
import { requestState, type StepState } from "./stepState";
import { addedRows, addsWholeRows, tableBack } from "./tableBack";
import { removedRows, type TableStep } from "./tableStep";
import type { Undoable, UndoReport } from "./types";

/** A drawing that can be taken back once it is made. */
export interface UndoableDrawing extends Drawing {
  /** Tables that have got new columns for it. */
  readonly widened?: readonly Widened[];
  /** Namespaces of the custom parts that it writes. */
  readonly namespaces?: readonly string[];
  /** Records in which an entry since then says that somebody has gone on with what it made. */
  readonly guards?: readonly string[];
  /** Queues putting back what `also` writes but for custom parts. */
  readonly undoAlso?: (context: Excel.RequestContext) => void;
}

/** Everything that taking a step back needs to know. */
interface Made {
  readonly drawing: UndoableDrawing;
  readonly reading: WorkbookReading;
  readonly after: StepState;
  readonly parts: ReadonlyMap<string, string>;
  readonly tables: readonly TableStep[];
}

/** Draws as `render` does, in as many round trips, and keeps what the way back needs. */
export async function drawUndoable(context: Excel.RequestContext, drawing: UndoableDrawing, reading: WorkbookReading, work?: Work): Promise<Undoable> {
  if (drawing.plans.length + drawing.updates.length === 0 && drawing.also === undefined) return {};
  const { widened = [], namespaces = [], guards = [] } = drawing;
  const updates = drawing.updates.filter(({ reading: { table } }) => reading.found.has(table));
  const formats = updates.map((update) => requestRemoved(context, update));
  let written = (): Pick<Made, "after" | "parts"> => ({ after: { sheets: new Map(), tables: new Map() }, parts: new Map() });
  const also = (again: Excel.RequestContext): void => {
    drawing.also?.(again);
    const state = requestState(again, {
      sheets: new Map(drawing.plans.map(({ name }) => [name, name] as const)),
      tables: [...updates.map(({ reading: { table } }) => table), ...guards],
    });
    const xml = namespaces.map((namespace) => [namespace, again.workbook.customXmlParts.getByNamespace(namespace).getOnlyItem().getXml()] as const);
    written = () => ({ after: state(), parts: new Map(xml.map(([namespace, { value }]) => [namespace, value] as const)) });
  };
  try {
    await render(context, { ...drawing, also }, reading, work);
  } catch (error) {
    if (widened.some(({ added }) => added.length > 0)) await Excel.run((again) => narrowTables(again, widened));
    throw error;
  }
  const { after, parts } = written();
  const tables = updates.flatMap((update, at): readonly TableStep[] => {
    const { table } = update.reading;
    const wider = widened.find((each) => each.table.table === table);
    const before = wider?.table ?? reading.found.get(table);
    const now = after.tables.get(table);
    if (before === undefined || now == null) return [];
    const looks = new Map((formats[at] ?? []).map(({ index, request }) => [index, rowFormatOf(request)] as const));
    return [{ update, before, after: now, formats: looks, widened: wider?.added ?? [] }];
  });
  const made: Made = { drawing, reading, after, parts, tables };
  return { undo: () => inExcel((again) => takeBack(again, made)) };
}

/** Queues reading how the rows look that an update takes out, before it does. */
function requestRemoved(context: Excel.RequestContext, { reading, deleted }: TableUpdate): readonly { readonly index: number; readonly request: RowFormatRequest }[] {
  if (deleted.length === 0) return [];
  const sheet = context.workbook.worksheets.getItem(reading.sheet);
  return removedRows(deleted, reading.rows.length).map((index) => ({
    index, request: requestRowFormat(sheet.getRangeByIndexes(reading.row + 1 + index, reading.column, 1, reading.header.length), false, []),
  }));
}

async function takeBack(context: Excel.RequestContext, made: Made): Promise<UndoReport> {
  const { drawing, reading, after, tables } = made;
  const { workbook } = context;
  const state = requestState(context, {
    sheets: new Map([...after.sheets].flatMap(([name, sheet]) => (sheet === null ? [] : [[name, sheet.id] as const]))),
    tables: [...after.tables.keys()],
  });
  const beside = requestBeside(context, tables);
  const parts = [...made.parts.keys()].map((namespace) => ({ namespace, part: findPart(context, namespace) }));
  const language = reading.language === null ? findLanguagePart(context) : null;
  await context.sync();
  const xml = parts.map(({ namespace, part }) => ({ namespace, part, xml: part.isNullObject ? null : part.getXml() }));
  if (xml.some((each) => each.xml !== null)) await context.sync();
  const now = state();
  const partNow = (namespace: string): string | null => xml.find((each) => each.namespace === namespace)?.xml?.value ?? null;
  if (isBack(made, now, partNow)) return { kept: [] };
  const kept = [
    ...[...after.sheets].flatMap(([name, sheet]) => sheetChanges(sheet, now.sheets.get(name) ?? null)),
    ...tables.flatMap((step) => tableChanges(step, now.tables.get(step.update.reading.table) ?? null)),
    ...beside(),
    ...(drawing.guards ?? []).flatMap((guard) => {
      const there = now.tables.get(guard) ?? null;
      return JSON.stringify(there?.formulas ?? null) === JSON.stringify(after.tables.get(guard)?.formulas ?? null) ? [] : [entriesFinding(there?.sheet ?? guard)];
    }),
    ...([...made.parts].some(([namespace, content]) => partNow(namespace) !== content) ? [frozenFinding()] : []),
  ];
  if (kept.length > 0) return { kept };
  const batch = new Batch(context);
  // Formulas on the sheets that go may refer to the tables, not the other way round.
  for (const sheet of now.sheets.values()) if (sheet !== null) workbook.worksheets.getItem(sheet.id).delete();
  for (const step of tables) {
    const table = now.tables.get(step.update.reading.table);
    if (table != null) await tableBack(batch, step, table);
  }
  for (const { namespace, part } of xml) {
    const before = reading.parts.get(namespace);
    if (before === undefined) part.delete();
    else part.setXml(before);
  }
  if (language?.isNullObject === false) language.delete();
  drawing.undoAlso?.(context);
  await batch.end();
  return { kept: [] };
}

/** Queues looking what stands beside rows that were added: whole rows of the sheet go with them. */
function requestBeside(context: Excel.RequestContext, tables: readonly TableStep[]): () => ReturnType<typeof sheetChanges> {
  if (!addsWholeRows()) return () => [];
  const used = tables.flatMap((step) => {
    const rows = addedRows(step);
    const { sheet, column, header } = step.after;
    if (rows === null) return [];
    const range = context.workbook.worksheets.getItemOrNullObject(sheet).getRange(`${rows.first + 1}:${rows.first + rows.count}`).getUsedRangeOrNullObject(true);
    return [{ sheet, first: column, last: column + header.length - 1, range: range.load("rowIndex, columnIndex, columnCount") }];
  });
  return () => used.flatMap(({ sheet, first, last, range }) => {
    if (range.isNullObject) return [];
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
