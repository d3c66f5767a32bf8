import type { TableUpdate } from "../../sheets/mergeTable";
import { inExcel } from "../inExcel";
import { requestRowFormat, rowFormatOf, type RowFormatRequest } from "../plan/rowFormats";
import type { WorkbookReading } from "../read";
import { render } from "../render";
import { narrowTables } from "../review/widenTable";
import { turns } from "../turns";
import type { Work } from "../work";
import type { Made, UndoableDrawing } from "./made";
import { requestState } from "./stepState";
import { takeBack } from "./takeBack";
import { removedRows, type TableStep } from "./tableStep";
import type { Undoable } from "./types";

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
      tables: [...new Set([...updates.map(({ reading: { table } }) => table), ...guards])],
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
  // The second of two clicks finds everything as it was before.
  const inTurn = turns();
  return { undo: () => inTurn(() => inExcel((again) => takeBack(again, made))) };
}

/** Queues reading how the rows look that an update takes out, before it does. */
function requestRemoved(context: Excel.RequestContext, { reading, deleted }: TableUpdate): readonly { readonly index: number; readonly request: RowFormatRequest }[] {
  if (deleted.length === 0) return [];
  const sheet = context.workbook.worksheets.getItem(reading.sheet);
  return removedRows(deleted, reading.rows.length).map((index) => ({
    index, request: requestRowFormat(sheet.getRangeByIndexes(reading.row + 1 + index, reading.column, 1, reading.header.length), false, []),
  }));
}
