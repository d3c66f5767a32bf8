import { containsArea, intersection, isOnSheet, subtract, type Area } from "../area";
import type { CellInput, Cells } from "../cells";
import { FOLLOWING } from "../moving/following";
import { offsetReferences } from "../moving/formulaReferences";
import type { Tables } from "./tables";
import { extendOverNewRows, type RuleParts } from "./tableRules";
import { dataArea, type WorkbookTable } from "./workbookTable";

interface Parts extends RuleParts {
  readonly tables: Tables;
  readonly cells: Cells;
}

/**
 * When the user types into the row right under a table without totals, or puts rows there, they join it, and columns whose
 * last cell is a formula continue it, as in Excel. What is typed beside its last column widens it. What an add-in writes there
 * does not change the table.
 */
export function growTables(parts: Parts, sheetId: string, written: Area): void {
  const { tables, cells } = parts;
  for (const table of tables.all(sheetId).filter((each) => isJoinedBeside(parts, each, written))) {
    tables.reshape(table, { ...table.area, columns: table.area.columns + written.columns });
  }
  for (const table of tables.all(sheetId).filter((each) => isJoinedBelow(parts, each, written))) {
    const { area } = table;
    const below = rowsBelow(table, written.rows);
    const data = dataArea(table);
    tables.reshape(table, { ...area, rows: area.rows + below.rows });
    extendOverNewRows(parts, sheetId, data, below.rows);
    cells.write(sheetId, below, (index, across) => continued(cells, sheetId, below.row, index, area.column + across), FOLLOWING);
  }
}

/** Whether any table is to grow by what was written. */
export const growsTables = (parts: Parts, sheetId: string, written: Area): boolean =>
  !parts.tables.isBusy && parts.tables.all(sheetId).some((table) => isJoinedBelow(parts, table, written) || isJoinedBeside(parts, table, written));

function isJoinedBelow({ tables, cells }: Parts, table: WorkbookTable, written: Area): boolean {
  const below = rowsBelow(table, written.rows);
  const joining = written.row === below.row ? intersection(written, below) : null;
  return joining !== null && !table.showTotals && isFilled(cells, table.sheetId, joining) && isFree(tables, table, below);
}

/** The columns that a table takes in are blank but for what was written: notes that stand beside it stay there. */
function isJoinedBeside({ tables, cells }: Parts, table: WorkbookTable, written: Area): boolean {
  const beside = columnsBeside(table, written.columns);
  const lines = table.showTotals ? { ...beside, rows: beside.rows - 1 } : beside;
  if (!isOnSheet(beside) || written.column !== beside.column || !containsArea(lines, written)) return false;
  if (!isFilled(cells, table.sheetId, written) || !isFree(tables, table, beside)) return false;
  return subtract(beside, written).every((rest) => !isFilled(cells, table.sheetId, rest));
}

/** Whether no other table stands there. */
const isFree = (tables: Tables, table: WorkbookTable, area: Area): boolean =>
  !tables.all(table.sheetId).some((other) => other !== table && intersection(other.area, area));

function isFilled(cells: Cells, sheetId: string, area: Area): boolean {
  let filled = false;
  cells.forEach(sheetId, area, (row, column) => (filled ||= cells.input(sheetId, row, column) !== null));
  return filled;
}

/** What a blank cell of new rows gets: the formula above them, as if filled down. */
function continued(cells: Cells, sheetId: string, firstRow: number, index: number, column: number): CellInput | undefined {
  const above = cells.formula(sheetId, firstRow - 1, column);
  if (above === null || cells.input(sheetId, firstRow + index, column) !== null) return undefined;
  return { formula: offsetReferences(above, index + 1, 0) };
}

const rowsBelow = ({ area }: WorkbookTable, rows: number): Area => ({ ...area, row: area.row + area.rows, rows });

const columnsBeside = ({ area }: WorkbookTable, columns: number): Area => ({ ...area, column: area.column + area.columns, columns });
