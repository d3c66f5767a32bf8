import { inExcel } from "../inExcel";
import { turns } from "../turns";
import { sheetChanges } from "../undo/changesSince";
import type { SheetState } from "../undo/stepState";
import type { Undo } from "../undo/types";
import { loadWidths, type AnswerPlace } from "./answerPlace";

/** Nothing beside the cells counts: what somebody has put there since does not go with them. */
const nothingBeside = { comments: 0, charts: 0, notes: 0, shapes: 0, slicers: 0 };

/** What an answer has written: its cells as Excel gives them, of a live answer the head and the cell of the formula. */
export interface WrittenAnswer extends SheetState {
  /** The other cells are the formula's: they change with the results, and go with it. */
  readonly live: boolean;
  /** Of each column, in points, since the answer has been there. */
  readonly widths: readonly number[];
}

/** What comes to stand in the cells of an answer. */
interface Written extends Pick<WrittenAnswer, "live" | "widths"> {
  readonly formulas: readonly (readonly unknown[])[];
}

export function wrote(place: AnswerPlace, { formulas, live, widths }: Written): WrittenAnswer {
  const { sheetId: id, sheet: name, row, column, headCells: { length: head } } = place;
  const own = live ? [...formulas.slice(0, head), (formulas[head] ?? []).slice(0, 1)] : formulas;
  return { id, name, row, column, formulas: own, live, widths, ...nothingBeside };
}

/** Takes an answer back, unless somebody has changed a cell of it since. */
export function answerUndo(place: AnswerPlace, written: WrittenAnswer): Undo {
  // The second of two clicks finds the cells empty.
  const inTurn = turns();
  return () => inTurn(() => inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheetId).load("name");
    const area = areaOf(sheet, place).load("formulas");
    const widths = loadWidths(sheet, place.column, place.columns);
    await context.sync();
    if (sheet.isNullObject) return { kept: [] };
    const now = { ...wrote(place, { formulas: area.formulas, live: written.live, widths: widths() }), name: sheet.name };
    const isEmptied = now.formulas.every((line) => line.every((cell) => cell === ""));
    const kept = isEmptied ? [] : sheetChanges(written, now);
    if (kept.length === 0) await putBack(context, place, written, now.widths);
    return { kept };
  }));
}

/** Makes the cells as they were: empty, with the looks that they had. A column that somebody has drawn to another width since (`widths` are today's) keeps it. */
export async function putBack(context: Excel.RequestContext, place: AnswerPlace, { live, widths: made }: WrittenAnswer, widths = made): Promise<void> {
  const { row, column, columns, headCells, numberFormats } = place;
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const area = areaOf(sheet, place);
  const head = sheet.getRangeByIndexes(row, column, headCells.length, columns);
  if (live) {
    head.clear("Contents");
    sheet.getCell(row + headCells.length, column).clear("Contents");
  } else {
    area.clear("Contents");
  }
  area.numberFormat = numberFormats.map((line) => [...line]);
  head.setCellProperties(headCells.map((line) => line.map(({ format = {} }): Excel.SettableCellProperties => ({ format }))));
  for (const [at, width] of place.widths.entries()) {
    if (width !== made[at] && widths[at] === made[at]) sheet.getRangeByIndexes(0, place.column + at, 1, 1).format.columnWidth = width;
  }
  await context.sync();
}

function areaOf(sheet: Excel.Worksheet, { row, column, rows, columns }: AnswerPlace): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}
