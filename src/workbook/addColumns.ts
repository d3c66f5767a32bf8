import { cellText } from "../sheets/cellText";
import { headingLook } from "../sheets/look";
import { tablePlan } from "../sheets/tablePlan";
import type { Language } from "../text/language";
import { applyLook, formatColumns } from "./formatColumns";
import type { FixedTable, TableSnapshot } from "./read";

/** A column that a table lacks, with a text for each of its rows. */
export interface NewColumn {
  readonly heading: string;
  readonly texts: readonly string[];
}

/** Queues columns of a table (`tblGoals` unless it is another) at its end, looking as if they had been drawn with the others. */
export function addColumns(
  { workbook }: Excel.RequestContext, table: TableSnapshot, added: readonly NewColumn[], language: Language, key: FixedTable = "goals",
): void {
  const sheet = workbook.worksheets.getItem(table.sheet);
  const { columns } = workbook.tables.getItem(table.table);
  const plans = tablePlan({ table: key, language, row: 0, rows: [] }).columns;
  added.forEach(({ heading, texts }, index) => {
    columns.add(-1, [[heading], ...texts.map((text) => [cellText(text)])]);
    const column = table.column + table.header.length + index;
    const plan = plans.find((each) => each.heading === heading);
    const body = { row: table.row + 1, column, rows: table.rows.length, columns: 1 };
    if (plan !== undefined) formatColumns(sheet, body, [{ plan, position: 0 }]);
    applyLook(sheet.getRangeByIndexes(table.row, column, 1, 1), headingLook);
  });
}
