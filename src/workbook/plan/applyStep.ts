import { cellAddress } from "../../sheets/address";
import type { Content } from "../../sheets/plan";
import type { Language } from "../../text/language";
import { addColumns } from "../addColumns";
import { Batch } from "../batch";
import { drawSheet } from "../drawSheet";
import { toWorkbookError } from "../errors";
import { protect } from "../protection";
import type { TableSnapshot, WorkbookReading } from "../read";
import { requestState } from "../undo/stepState";
import { updateTable } from "../updateTable";
import type { GoalRows } from "./goalRows";
import type { AlongUpdate } from "./alongUpdates";
import { drawnSheets } from "./cameAlong";
import type { GoalStep } from "./goalStep";
import { changedNames, putChoicesBack, requestChoices, writeChoices, type ChoicesRequest } from "./departmentChoices";
import { foldRows } from "./foldRows";
import { hangings, type Hangings } from "./hangings";
import { inverseStep } from "./inverseStep";
import { moveRows } from "./moveRows";
import { writeOthers } from "./otherCells";
import { moveRemarks, placeRemarks, putRemark, remarksOnRows, type PlacedRemark, type Remarks, type StandingRemark } from "./rowRemarks";
import { applyRowFormat, type Indent } from "./rowFormats";
import { indentsOf, requestIndents, setIndents, shifted, shiftsOf, type Shifts } from "./rowIndents";
import { readLooks, rowRange, writeBlock, type Looks } from "./rowLooks";
import { rowMoves, type RowMoves } from "./rowMoves";
import { requestWeightFormats, setWeightFormats, weightLooks, type WeightLooks } from "./weightFormats";

export interface Applied {
  /** The step that makes everything as it was. */
  readonly inverse: GoalStep;
  /** `Sheet!A1` of the first cell that was written; null when there was none. */
  readonly address: string | null;
}

/** The table that a step changes, its rows, and the workbook that it was read with. */
export interface StepTable {
  readonly reading: WorkbookReading;
  readonly table: TableSnapshot;
  readonly rows: GoalRows;
  readonly language: Language;
  /** Those of the workbook, where rows may go or move; null where none do. */
  readonly remarks: Remarks | null;
}

/** What a step moves, and how that looks before it. */
export interface Before {
  readonly moves: RowMoves;
  readonly hanging: Hangings;
  /** Headings with the columns that are added. */
  readonly columns: readonly string[];
  readonly choices: ChoicesRequest | null;
  readonly looks: Looks;
  readonly shifts: Shifts;
  /** How goals that go higher or deeper are set in. */
  readonly indents: ReadonlyMap<string, Indent>;
  readonly weights: WeightLooks;
  /** What people had to say about rows, by the keys of these. */
  readonly remarks: ReadonlyMap<string, readonly StandingRemark[]>;
  /** All that people had to say in the workbook, where rows go or move. */
  readonly placed: readonly PlacedRemark[];
}

/** Looks at what a step is going to change beside cells; no round trip where rows, their depths and departments stay. */
export async function lookBefore(context: Excel.RequestContext, { table, rows, language, remarks }: StepTable, step: GoalStep): Promise<Before> {
  const moves = rowMoves(step, rows, table.rows.length);
  const columns = [...table.header.map(String), ...step.newColumns];
  const hanging = hangings(rows, step, columns);
  const shifts = shiftsOf(moves, hanging);
  const choices = requestChoices(context, table, changedNames(step, rows, columns));
  const set = shifts.size === 0 ? null : requestIndents(context, table);
  const placed = remarks === null ? [] : placeRemarks(remarks);
  const formats = requestWeightFormats(context, table, step);
  const looks = await readLooks(context, table, moves, choices !== null || set !== null || placed.length > 0 || formats !== null);
  return {
    moves, hanging, columns, choices, looks, shifts,
    indents: set === null ? new Map() : indentsOf(set, moves, shifts),
    weights: weightLooks(formats, moves, step, table),
    placed,
    remarks: onKeys(remarksOnRows(placed, table, language), moves),
  };
}

function onKeys<Value>(byRow: ReadonlyMap<number, Value>, { before }: RowMoves): ReadonlyMap<string, Value> {
  return new Map([...byRow].map(([row, value]) => [before[row] ?? "", value] as const));
}

/** Makes a step that nothing stands in the way of, in one round trip. */
export async function applyStep(context: Excel.RequestContext, { reading, table, rows, language }: StepTable, step: GoalStep, before: Before, along: readonly AlongUpdate[]): Promise<Applied> {
  const { moves, hanging, columns, choices, looks, shifts, indents, weights, remarks } = before;
  const batch = new Batch(context);
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  if (table.sheetProtected) sheet.protection.unprotect();
  addColumns(context, table, step.newColumns.map((heading) => ({ heading, texts: table.rows.map(() => "") })), language);
  moveRows(context, { table, rows, step, moves, hanging, headings: columns, wholeRows: looks.wholeRows, language });
  if (looks.block !== null) writeBlock(sheet, table, looks.block);
  if (looks.wholeRows || moves.joined.length === moves.before.length && step.added.length === 0) foldRows(sheet, table, moves, hanging);
  const position = new Map(moves.ordered.map((key, index) => [key, index] as const));
  moveRemarks([...remarks].flatMap(([key, standing]) => {
    const row = position.get(key) ?? -1;
    if (row < 0 || moves.joined[row] === key) return [];
    return standing.map((each) => ({ standing: each, to: rowRange(sheet, table, row, table.header.length).getCell(0, columns.indexOf(each.written.heading)) }));
  }));
  const written = [
    ...step.added.flatMap(({ key, cells }) => [...cells].map(([heading, content]) => ({ key, heading, content }))),
    ...step.cells,
  ];
  let first: string | null = null;
  for (const { key, heading, content } of written) {
    const row = table.row + 1 + (position.get(key) ?? 0);
    const column = table.column + columns.indexOf(heading);
    first ??= cellAddress(table.sheet, row, column);
    await writeCell(batch, sheet, row, column, content);
  }
  setIndents(sheet, table, step.indents ?? shifted(indents, shifts), (key) => position.get(key));
  setWeightFormats(sheet, table, weights.after, (key) => position.get(key));
  for (const { key, format, remarks: own = [] } of step.added) {
    const range = rowRange(sheet, table, position.get(key) ?? 0, table.header.length);
    if (format !== undefined) applyRowFormat(range, format);
    for (const remark of own.filter(({ heading }) => columns.includes(heading))) putRemark(range.getCell(0, columns.indexOf(remark.heading)), remark);
  }
  for (const heading of step.droppedColumns) context.workbook.tables.getItem(table.table).columns.getItem(heading).delete();
  if (choices !== null) writeChoices(context, table, choices);
  writeOthers(context, reading, step.others, table.sheet);
  for (const each of along) await updateTable(batch, each.update, each.table);
  for (const [at, plan] of step.sheets.drawn.entries()) await drawSheet(batch, plan, reading.nextPosition + at);
  if (table.sheetProtected) protect(sheet);
  const after = context.workbook.tables.getItem(table.table).getDataBodyRange().load("formulas");
  const drawn = requestState(context, { sheets: new Map(step.sheets.drawn.map(({ name }) => [name, name] as const)), tables: [] });
  // Nothing comes after them that could fail: what stood on them could not be put back.
  for (const { state } of step.sheets.dropped) batch.atEnd(() => context.workbook.worksheets.getItem(state.id).delete());
  await batch.end();
  const formats = new Map(looks.removed.map(({ key, format }) => [key, format] as const));
  return { inverse: inverseStep({ step, table, rows, moves, columns, formats, remarks, indents, weights: weights.before, after: after.formulas, drawn: drawnSheets(step.sheets.drawn, drawn().sheets) }), address: first };
}

/** Puts back what a step that failed has left beside the cells of its rows, which stand in their places again. */
export async function putLooksBack(context: Excel.RequestContext, table: TableSnapshot, { moves, choices, indents, weights }: Before): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  // A sheet that somebody's password keeps locked was not written to.
  if (table.sheetProtected && !(await isUnlocked(sheet))) return;
  if (choices !== null) putChoicesBack(context, table, choices);
  const positions = new Map(moves.before.map((key, index) => [key, index] as const));
  setIndents(sheet, table, indents, (key) => positions.get(key));
  setWeightFormats(sheet, table, weights.before, (key) => positions.get(key));
  if (table.sheetProtected) protect(sheet);
  await context.sync();
}

async function isUnlocked(sheet: Excel.Worksheet): Promise<boolean> {
  sheet.protection.unprotect();
  try {
    await sheet.context.sync();
    return true;
  } catch (error) {
    if (toWorkbookError(error).code === "sheetProtected") return false;
    throw error;
  }
}

async function writeCell(batch: Batch, sheet: Excel.Worksheet, row: number, column: number, content: Content): Promise<void> {
  const cells = [[content ?? ""]];
  await batch.writeValues(sheet, row, column, cells);
  await batch.writeFormulas(sheet, row, column, cells);
}
