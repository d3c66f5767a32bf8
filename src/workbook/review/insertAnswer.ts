import { afterFailure } from "../afterFailure";
import { Batch } from "../batch";
import { cellText } from "../../sheets/cellText";
import { columnPoints } from "../drawSheet";
import { addressOf, freePlace, loadWidths, type AnswerPlace } from "./answerPlace";
import { answerUndo, putBack, wrote, type WrittenAnswer } from "./answerUndo";
import type { AnswerToInsert, InsertedAnswer } from "./insertAnswerTypes";

/** In a cell with the format of texts, which is what somebody may have chosen for it, a formula would be a text. */
const general = "General";

/** Errors that a cell shows while its formula is being worked out. */
const passing: readonly unknown[] = ["#BUSY!", "#GETTING_DATA"];

type Cell = string | number;

/** See `InsertAnswerWorkbook.insertAnswer`. */
export async function insertAnswer(context: Excel.RequestContext, answer: AnswerToInsert): Promise<InsertedAnswer> {
  const head = headOf(answer);
  const place = await freePlace(context, { rows: head.length + Math.max(1, answer.rows.length), columns: answer.headings.length }, head.length);
  try {
    const formula = spills() ? answer.formula : null;
    const live = formula === null ? null : await writeLive(context, place, answer, formula);
    const written = live ?? await writeValues(context, place, answer);
    return { address: addressOf(place), live: live !== null, undo: answerUndo(place, written) };
  } catch (error) {
    await afterFailure(error, (again) => putBack(again, place, wrote(place, { formulas: [], live: false, widths: [] })));
    throw error;
  }
}

/** Whether formulas fill as many cells as they have values. Excel that knows this set does so for longer. */
function spills(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.12");
}

/** Title, notes and headings, a row each. */
function headOf({ title, notes, headings }: AnswerToInsert): readonly (readonly string[])[] {
  const blank = headings.slice(1).map(() => "");
  return [...[title, ...notes].map((text) => [text, ...blank]), headings];
}

/** Writes the formula below the head. Null where this Excel cannot work it out, or its rows have become more than there is room for. */
async function writeLive(context: Excel.RequestContext, place: AnswerPlace, answer: AnswerToInsert, formula: string): Promise<WrittenAnswer | null> {
  const { sheet, area, widths } = prepare(context, place, answer);
  const head = headOf(answer);
  sheet.getRangeByIndexes(place.row, place.column, head.length, place.columns).formulas = head.map((line) => line.map(cellText));
  const anchor = sheet.getCell(place.row + head.length, place.column);
  anchor.formulas = [[formula]];
  area.load("formulas");
  anchor.load("values, valueTypes");
  await context.sync();
  const failed = anchor.valueTypes[0]?.[0] === "Error" && !passing.includes(anchor.values[0]?.[0]);
  return failed ? null : wrote(place, { formulas: area.formulas, live: true, widths: widths() });
}

async function writeValues(context: Excel.RequestContext, place: AnswerPlace, answer: AnswerToInsert): Promise<WrittenAnswer> {
  const batch = new Batch(context);
  const { sheet, area, widths } = prepare(context, place, answer);
  // An empty text empties a cell in which a formula was tried, where nothing at all would leave it.
  const rows = answer.rows.length === 0 ? [answer.headings.map(() => "")] : answer.rows.map((row) => row.map((value): Cell => value ?? ""));
  await batch.writeValues(sheet, place.row, place.column, [...headOf(answer), ...rows]);
  area.load("formulas");
  await batch.end();
  return wrote(place, { formulas: area.formulas, live: false, widths: widths() });
}

interface Prepared {
  readonly sheet: Excel.Worksheet;
  readonly area: Excel.Range;
  /** Of the columns, after the next sync. */
  readonly widths: () => readonly number[];
}

/** Queues the looks of the cells, before anything is written into them. */
function prepare({ workbook }: Excel.RequestContext, place: AnswerPlace, answer: AnswerToInsert): Prepared {
  const { row, column, rows, columns, headCells: { length: head } } = place;
  const sheet = workbook.worksheets.getItem(place.sheetId);
  const area = sheet.getRangeByIndexes(row, column, rows, columns);
  const formats = answer.headings.map((_heading, at) => answer.formats[at] || general);
  area.numberFormat = Array.from({ length: rows }, (_none, at) => (at < head ? formats.map(() => general) : formats));
  sheet.getCell(row, column).format.font.bold = true;
  const headings = sheet.getRangeByIndexes(row + head - 1, column, 1, columns);
  headings.format.font.bold = true;
  for (const at of answer.headings.keys()) if (isOfNumbers(answer, at)) headings.getCell(0, at).format.horizontalAlignment = "Right";
  widen(sheet, place, answer);
  return { sheet, area, widths: loadWidths(sheet, column, columns) };
}

/** Names that are cut off tell nothing, and numbers show as ###. A hidden column stays so. */
function widen(sheet: Excel.Worksheet, { column, widths }: AnswerPlace, answer: AnswerToInsert): void {
  for (const [at, characters] of answer.widths.entries()) {
    const [now = 0, wanted] = [widths[at], columnPoints(characters)];
    if (now > 0 && now < wanted) sheet.getRangeByIndexes(0, column + at, 1, 1).format.columnWidth = wanted;
  }
}

function isOfNumbers({ rows }: AnswerToInsert, column: number): boolean {
  return rows.some((row) => typeof row[column] === "number");
}
