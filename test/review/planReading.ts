import type { Content, SheetPlan } from "../../src/sheets/plan";
import type { TableReading } from "../../src/sheets/readTable";

/** A planned table as it would read back from the workbook, formulas as blank cells. */
export function readingOf(plan: SheetPlan, index = 0): TableReading {
  const table = plan.tables[index];
  if (table === undefined) throw new Error(`${plan.id} has no table ${index}`);
  const cell = (content: Content): unknown => (content === null || typeof content === "object" ? "" : content);
  return {
    table: table.name,
    sheet: plan.name,
    row: table.row,
    column: table.column,
    header: table.columns.map(({ heading }) => heading),
    rows: table.rows.map((row) => row.map(cell)),
  };
}
