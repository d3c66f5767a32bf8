import { goalsOptions } from "../../goals/goalsPlan";
import { suggestions } from "../../sheets/choices";
import type { PlacedColumn } from "../../sheets/mergeTable";
import { findColumns } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { tablePlan } from "../../sheets/tablePlan";
import { formatOfUnit } from "../../sheets/unitFormats";
import type { Language } from "../../text/language";
import { fitRows, formatColumns } from "../formatColumns";
import type { TableSnapshot } from "../read";
import type { GoalRows } from "./goalRows";
import type { GoalStep } from "./goalStep";
import type { Hangings } from "./hangings";
import { indentAt } from "./rowIndents";
import type { RowMoves } from "./rowMoves";
import { depthsOfAdded } from "./rowOutline";

export interface MoveRequest {
  readonly table: TableSnapshot;
  readonly rows: GoalRows;
  readonly step: GoalStep;
  readonly moves: RowMoves;
  readonly hanging: Hangings;
  /** Those that the table has by now. */
  readonly headings: readonly string[];
  /** Nothing stands beside the table: whole rows of the sheet come and go, with their heights and outline. */
  readonly wholeRows: boolean;
  readonly language: Language;
}

/** Queues taking rows out and making room for new ones, which are set in as their siblings are. */
export function moveRows(context: Excel.RequestContext, request: MoveRequest): void {
  const { table, rows, moves, hanging, headings, wholeRows, language } = request;
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const width = headings.length;
  const cells = (at: number, count: number): Excel.Range => {
    const row = table.row + 1 + at;
    return wholeRows ? sheet.getRange(`${row + 1}:${row + count}`) : sheet.getRangeByIndexes(row, table.column, count, width);
  };
  for (const index of moves.removed) cells(index, 1).delete("Up");
  if (moves.added.length === 0) return;
  let count = table.rows.length - moves.removed.length;
  const own = context.workbook.tables.getItem(table.table);
  // Excel before ExcelApi 1.13 cannot resize a table.
  const canResize = Office.context.requirements.isSetSupported("ExcelApi", "1.13");
  const columns = placedColumns(headings, rows, language);
  for (const run of moves.added) {
    const isTotalled = run.isLast && table.showTotals;
    if (isTotalled) own.showTotals = false;
    count += run.count;
    if (run.isLast && !canResize) own.rows.add(undefined, Array.from({ length: run.count }, () => new Array<string>(width).fill("")));
    else cells(run.at, run.count).insert("Down");
    if (run.isLast && canResize) own.resize(sheet.getRangeByIndexes(table.row, table.column, 1 + count, width));
    const area = { row: table.row + 1 + run.at, column: table.column, rows: run.count, columns: width };
    // Between two rows of the table a new one looks like them; at its edges it looks like what stands there.
    if (run.isLast || run.at === 0) formatColumns(sheet, area, columns);
    fitRows(sheet, area, columns);
    if (isTotalled) own.showTotals = true;
  }
  setIn(sheet, table, depthsOfAdded(moves, hanging), headings);
  formatAmounts(sheet, request, columns);
}

/** Amounts look as their unit does; a new goal between others has the look of the one above it. */
function formatAmounts(sheet: Excel.Worksheet, { table, step, moves, headings }: MoveRequest, columns: readonly PlacedColumn[]): void {
  const unit = headings[findColumns(tables.goals.columns, headings).get("unit") ?? -1] ?? "";
  const amounts = columns.filter(({ plan }) => plan.numberFormats !== undefined);
  for (const { key, cells } of step.added) {
    const format = formatOfUnit(String(cells.get(unit) ?? ""));
    const row = table.row + 1 + moves.joined.indexOf(key);
    for (const { position } of amounts) sheet.getRangeByIndexes(row, table.column + position, 1, 1).numberFormat = [[format]];
  }
}

/** Sets new goals in as far as they hang below the top; those that come back get the look they had after it. */
function setIn(sheet: Excel.Worksheet, table: TableSnapshot, depths: ReadonlyMap<number, number>, headings: readonly string[]): void {
  const position = findColumns(tables.goals.columns, headings).get("goal") ?? 0;
  for (const [at, depth] of depths) {
    const { format } = sheet.getRangeByIndexes(table.row + 1 + at, table.column + position, 1, 1);
    if (depth > 1) format.horizontalAlignment = "Left";
    format.indentLevel = indentAt(depth);
  }
}

/** The columns with what the names in the tree offer to choose from. */
function placedColumns(headings: readonly string[], { all }: GoalRows, language: Language): readonly PlacedColumn[] {
  const positions = findColumns(tables.goals.columns, headings);
  const names = { department: { ...suggestions(all.map(({ node }) => node.department)) }, owner: { ...suggestions(all.map(({ node }) => node.owner)) } };
  const { columns } = tablePlan({ table: "goals", language, row: 0, rows: [], options: { ...goalsOptions([], language), ...names } });
  return columns.flatMap((plan): readonly PlacedColumn[] => {
    const position = positions.get(plan.key);
    return position === undefined ? [] : [{ plan, position }];
  });
}
