import { valueRow } from "../../review/sheet/head";
import { cellText } from "../../sheets/cellText";
import type { TableUpdate } from "../../sheets/mergeTable";
import { findColumns } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { protect } from "../protection";
import type { TableSnapshot, WorkbookReading } from "../read";
import { formulaOf } from "./cellContent";

/** Tables beside the tree that name departments, with the columns that tell their rows apart. */
export const namingTables = { okrs: ["id"], targets: ["goalId", "period"], cycles: ["period"] } as const;

export type NamingTable = keyof typeof namingTables;

/** Where a cell stands beside the tree: its row by what tells it apart, or below a label at the head of a review sheet. */
export type OtherPlace = { readonly in: NamingTable; readonly row: string } | { readonly in: "head"; readonly table: string; readonly label: string };

/** A cell beside the tree that goes along with a change of it. Who has written into it since keeps what they wrote. */
export interface OtherCell {
  readonly place: OtherPlace;
  /** What the cell is to hold now, as Excel gives its formula. */
  readonly expected: string;
  readonly content: string | { readonly formula: string };
}

/** The cell as it was before. */
export function takenBack({ place, expected, content }: OtherCell): OtherCell {
  return { place, expected: String(formulaOf(content)), content: typeof content === "string" ? expected : { formula: expected } };
}

/** The name of the table that a cell belongs to. */
export function tableOf(place: OtherPlace): string {
  return place.in === "head" ? place.table : tables[place.in].name;
}

/** What tells a row of a table apart, as its cells hold it. */
export function rowOf(table: NamingTable, { header, rows }: TableSnapshot, index: number): string {
  const positions = findColumns(tables[table].columns, header);
  return namingTables[table].map((column) => String(rows[index]?.[positions.get(column) ?? -1] ?? "")).join("\n");
}

/** Where the column of departments stands; −1 where there is none. */
export function departmentColumn(table: NamingTable, { header }: TableSnapshot): number {
  return findColumns(tables[table].columns, header).get("department") ?? -1;
}

/** Those of some cells that stand at the head of a review sheet, as they were. */
export function headCells({ table, head }: TableSnapshot, others: readonly OtherCell[]): NonNullable<TableUpdate["around"]> {
  return others.flatMap(({ place, expected }) => {
    const column = place.in === "head" && place.table === table ? (head?.labels.indexOf(place.label) ?? -1) : -1;
    return column < 0 ? [] : [{ row: valueRow, column, content: { formula: expected } }];
  });
}

/** Queues the cells that still hold what they are to hold. `open` is a sheet whose lock is seen to elsewhere. */
export function writeOthers({ workbook }: Excel.RequestContext, reading: WorkbookReading, cells: readonly OtherCell[], open: string): void {
  const found = cells.flatMap((cell) => {
    const table = reading.found.get(tableOf(cell.place));
    const range = table === undefined ? null : rangeOf(workbook, table, cell);
    return table === undefined || range === null ? [] : [{ table, range, content: cell.content }];
  });
  const locked = [...new Set(found.flatMap(({ table: { sheet, sheetProtected } }) => (sheetProtected && sheet !== open ? [sheet] : [])))].map((sheet) => workbook.worksheets.getItem(sheet));
  for (const sheet of locked) sheet.protection.unprotect();
  for (const { range, content } of found) {
    if (typeof content === "string") range.values = [[cellText(content)]];
    else range.formulas = [[content.formula]];
  }
  for (const sheet of locked) protect(sheet);
}

function rangeOf(workbook: Excel.Workbook, table: TableSnapshot, { place, expected }: OtherCell): Excel.Range | null {
  if (place.in === "head") {
    const column = table.head?.labels.indexOf(place.label) ?? -1;
    return table.head?.formulas[column] === expected ? workbook.worksheets.getItem(table.sheet).getRangeByIndexes(valueRow, column, 1, 1) : null;
  }
  const column = departmentColumn(place.in, table);
  const row = table.formulas.findIndex((cells, index) => cells[column] === expected && rowOf(place.in, table, index) === place.row);
  return row < 0 ? null : workbook.tables.getItem(table.table).getDataBodyRange().getCell(row, column);
}
