import { periodInCell } from "../../goals/targets/targetRows";
import { readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { Language } from "../../text/language";
import type { TableSnapshot } from "../read";
import { needColumns } from "../tables";
import type { StandingTarget } from "./targetObstacles";

/** The rows of the table of period targets as they stand. */
export function standingTargets(table: TableSnapshot, language: Language): readonly StandingTarget[] {
  const { rows, missing } = readTable(tables.targets, table);
  needColumns(table.table, missing, language);
  return rows.map(({ values, position, index, unreadable }) => ({
    row: { ...values, period: periodInCell(values.period) },
    cell: (column) => ({ formula: table.formulas[index]?.[position(column)] ?? "", value: table.rows[index]?.[position(column)] ?? "", unreadable: unreadable.has(column) }),
  }));
}
