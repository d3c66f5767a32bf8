import { cellAddress } from "../../sheets/address";
import { goingRows, type GoingCells } from "../undo/goingCells";
import { formulasLookingAt, type WorkbookFormulas } from "../undo/lookingAt";
import { removedRows } from "../undo/tableStep";
import type { AlongUpdate } from "./alongUpdates";
import type { Before, StepTable } from "./applyStep";
import type { GoalStep } from "./goalStep";
import { remarkedRows } from "./rowRemarks";
import type { KeptGoal } from "./types";

/** Tables beside the tree on whose rows somebody has commented that are to go: a comment would go with its row, and not come back with it. */
export function remarksAlong({ placed }: Before, along: readonly AlongUpdate[]): readonly KeptGoal[] {
  return along.flatMap(({ table, update }): readonly KeptGoal[] => {
    const removed = new Set(removedRows(update.deleted, table.rows.length));
    return remarkedRows(placed, table).some((row) => removed.has(row)) ? [{ id: "", goal: table.sheet, reason: "commented", column: null, there: "" }] : [];
  });
}

/** What of the workbook would be lost with rows and sheets that go: formulas and names of somebody's own that look at them. */
export async function lookingAtRows({ table, rows }: StepTable, step: GoalStep, { moves, looks }: Before, along: readonly AlongUpdate[], formulas: WorkbookFormulas): Promise<readonly KeptGoal[]> {
  const headings = table.header.map(String);
  const inTable = ({ table: { column, header } }: Pick<AlongUpdate, "table">) => ({ column, columns: header.length });
  const cells: readonly GoingCells[] = [
    ...goingRows(table.sheet, moves.removed.map((index) => table.row + 1 + index), looks.wholeRows ? { column: 0, columns: Infinity } : inTable({ table })),
    ...step.droppedColumns.map((heading) => ({ sheet: table.sheet, row: table.row, rows: 1 + table.rows.length, column: table.column + headings.indexOf(heading), columns: 1 })),
    ...along.flatMap((each) => goingRows(each.table.sheet, removedRows(each.update.deleted, each.table.rows.length).map((index) => each.table.row + 1 + index), inTable(each))),
  ];
  const written = new Set(step.cells.map(({ key, heading }) => `${(rows.byKey.get(key)?.index ?? -1) + table.row + 1}\t${headings.indexOf(heading) + table.column}`));
  const going = { cells, sheets: step.sheets.dropped.map(({ state }) => state.name), tables: step.sheets.dropped.flatMap(({ plan }) => plan.tables.map(({ name }) => name)) };
  const found = await formulasLookingAt(going, formulas, (sheet, row, column) => sheet === table.sheet && written.has(`${row}\t${column}`));
  const told = new Set<string>();
  return found.flatMap((each): readonly KeptGoal[] => {
    const kept = { id: "", goal: "", reason: "looking", column: null } as const;
    if ("name" in each) return [{ ...kept, there: each.name }];
    if (told.has(each.sheet)) return [];
    told.add(each.sheet);
    return [{ ...kept, there: cellAddress(each.sheet, each.row, each.column) }];
  });
}
