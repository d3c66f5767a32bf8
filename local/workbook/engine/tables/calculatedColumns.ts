import { translateFormulaToR1C1 } from "@borgar/fx";
import { formatArea } from "../address";
import { areaOf, containsArea, intersection, lastRow, subtract, type Area } from "../area";
import type { Cells } from "../cells";
import { FOLLOWING } from "../moving/following";
import { offsetReferences } from "../moving/formulaReferences";
import type { Tables } from "./tables";
import { dataArea, type WorkbookTable } from "./workbookTable";

interface Parts {
  readonly tables: Tables;
  readonly cells: Cells;
}

/** A formula as it stands in a row. */
interface Model {
  readonly row: number;
  readonly formula: string;
}

/** A column is judged by the rows nearest to the new ones: reading all of a long table would take its time. */
const MOST_JUDGED = 100;

/**
 * New rows of a table get the formulas of its calculated columns, as in Excel, where they are blank. `isOpen` says which cells
 * nobody has filled or emptied on purpose.
 */
export function fillCalculatedColumns({ cells }: Parts, table: WorkbookTable, rows: Area, isOpen: (row: number, column: number) => boolean = () => true): void {
  const fresh = intersection(rows, dataArea(table));
  if (!fresh) return;
  const judged = judgedRows(dataArea(table), fresh);
  const models = Array.from({ length: fresh.columns }, (_, across) => modelOf(cells, table.sheetId, judged, fresh.column + across));
  if (models.every((model) => model === null)) return;
  cells.write(table.sheetId, fresh, (index, across) => {
    const [row, column, model] = [fresh.row + index, fresh.column + across, models[across]];
    if (!model || !isOpen(row, column) || cells.input(table.sheetId, row, column) !== null) return undefined;
    return { formula: offsetReferences(model.formula, row - model.row, 0) };
  }, FOLLOWING);
}

/** The same for the tables in which whole rows were put in. */
export function fillInsertedRows(parts: Parts, sheetId: string, inserted: Area): void {
  for (const table of parts.tables.all(sheetId)) fillCalculatedColumns(parts, table, inserted);
}

/** A formula that was just typed, and the cells of its column that it fills. */
interface Beginning {
  readonly formula: string;
  readonly others: readonly Area[];
}

/**
 * A formula that the user types into a column of a table in which nothing else stands makes it a calculated column, as in Excel:
 * the other rows get the formula too. What an add-in writes fills no other cells.
 */
export function beginCalculatedColumn(parts: Parts, sheetId: string, cell: Area): void {
  const beginning = beginningOf(parts, sheetId, cell);
  if (!beginning) return;
  const { formula, others } = beginning;
  for (const rest of others) parts.cells.write(sheetId, rest, (index) => ({ formula: offsetReferences(formula, rest.row + index - cell.row, 0) }), FOLLOWING);
}

/** Whether a calculated column begins with what was typed into a cell. */
export const beginsCalculatedColumn = (parts: Parts, sheetId: string, cell: Area): boolean => beginningOf(parts, sheetId, cell) !== null;

function beginningOf({ tables, cells }: Parts, sheetId: string, cell: Area): Beginning | null {
  const formula = cells.formula(sheetId, cell.row, cell.column);
  const table = tables.all(sheetId).find((each) => containsArea(dataArea(each), cell));
  if (formula === null || !table) return null;
  const others = subtract({ ...dataArea(table), column: cell.column, columns: 1 }, cell);
  return others.length > 0 && others.every((rest) => isBlank(cells, sheetId, rest)) ? { formula, others } : null;
}

function isBlank(cells: Cells, sheetId: string, area: Area): boolean {
  let blank = true;
  cells.forEach(sheetId, area, (row, column) => (blank &&= cells.input(sheetId, row, column) === null));
  return blank;
}

/** The rows above the new ones, the nearest first, then those below. */
function judgedRows(data: Area, fresh: Area): readonly number[] {
  const above = Array.from({ length: Math.min(MOST_JUDGED, fresh.row - data.row) }, (_, index) => fresh.row - 1 - index);
  const below = Array.from({ length: Math.min(MOST_JUDGED - above.length, lastRow(data) - lastRow(fresh)) }, (_, index) => lastRow(fresh) + 1 + index);
  return [...above, ...below];
}

/** The formula that at least half of a column's cells have, counted from their own row; others are exceptions to it. */
function modelOf(cells: Cells, sheetId: string, rows: readonly number[], column: number): Model | null {
  const found = new Map<string, Model & { count: number }>();
  for (const row of rows) {
    const formula = cells.formula(sheetId, row, column);
    if (formula === null) continue;
    const key = translateFormulaToR1C1(formula, formatArea(areaOf(row, column)));
    const known = found.get(key) ?? { row, formula, count: 0 };
    known.count++;
    found.set(key, known);
  }
  const [common] = [...found.values()].sort((a, b) => b.count - a.count);
  return common && common.count * 2 >= rows.length ? common : null;
}
