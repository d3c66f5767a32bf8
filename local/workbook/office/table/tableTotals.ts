import { lastRow } from "../../engine/area";
import type { CellInput } from "../../engine/cells";
import { dataArea, type WorkbookTable } from "../../engine/tables/workbookTable";
import type { Book } from "../book";
import { deleteCells } from "../range/shiftGuard";
import { alive, guardTable, makeRoom, totalArea, type TableState } from "./tableState";

/** SUBTOTAL's functions for what can be seen. */
const COUNT = 103;
const SUM = 109;

/** The totals of tables that show none now, by the heading of the column: they come back with the row. */
const remembered = new WeakMap<WorkbookTable, ReadonlyMap<string, CellInput>>();

/** Shows or takes away the totals row: the cells below the table make room for it or close up. */
export function setTotals(state: TableState, shown: boolean): void {
  guardTable(state);
  const { book, table } = state;
  const { engine } = book;
  if (alive(state).showTotals === shown) return;
  const { area, sheetId } = table;
  // Without its last row the table has no totals.
  if (!shown) {
    const { row, column } = totalArea(state);
    remembered.set(table, new Map(table.columns.map((heading, index) => [heading, engine.cells.input(sheetId, row, column + index)] as const)));
    return deleteCells(book, sheetId, totalArea(state), "row");
  }
  makeRoom(state, { ...area, row: lastRow(area) + 1, rows: 1 });
  const before = remembered.get(table);
  const row = before === undefined ? totalsOf(book, table) : table.columns.map((heading) => before.get(heading) ?? undefined);
  table.showTotals = true;
  engine.tables.reshape(table, { ...area, rows: area.rows + 1 });
  engine.cells.write(sheetId, totalArea(state), (_, column) => row[column]);
}

/** As Excel begins it: a label at the left, at the right the sum of a column of numbers or the count of any other. */
function totalsOf({ engine }: Book, table: WorkbookTable): (CellInput | undefined)[] {
  const { columns, sheetId, area } = table;
  const data = dataArea(table);
  const column = area.column + columns.length - 1;
  const values = Array.from({ length: data.rows }, (_, index) => engine.value(sheetId, data.row + index, column)).filter((value) => value !== null);
  const code = values.length > 0 && values.every((value) => typeof value === "number") ? SUM : COUNT;
  const name = (columns.at(-1) ?? "").replaceAll(/['#@[\]]/g, "'$&");
  const total: CellInput = { formula: `=SUBTOTAL(${code},[${name}])` };
  const label = engine.language === "zh-CN" ? "汇总" : "Total";
  return columns.map((_, index) => (index === columns.length - 1 ? total : index === 0 ? label : undefined));
}
