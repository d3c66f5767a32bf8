import type { GoalNode } from "../../goals/types";
import type { TablePlan } from "../../sheets/plan";
import { columnsUpTo } from "../../sheets/tablePlan";

/** Columns of a definition that stand on a sheet only where some KPI of it has such a value: beyond all that have a fixed place. */
const amountColumns = ["threshold", "stretch", "cap"] as const;
type AmountColumn = (typeof amountColumns)[number];

/** The columns of amounts that a sheet of these KPIs needs. */
export function neededAmounts(kpis: readonly GoalNode[]): ReadonlySet<AmountColumn> {
  return new Set(amountColumns.filter((column) => kpis.some((kpi) => kpi[column] !== null)));
}

/** A review table with these columns of amounts and no others. */
export function withAmounts(table: TablePlan, amounts: ReadonlySet<string>): TablePlan {
  const left: ReadonlySet<string> = new Set(amountColumns.filter((column) => !amounts.has(column)));
  const kept = table.columns.map(({ key }) => !left.has(key));
  return { ...table, columns: table.columns.filter((_, at) => kept[at]), rows: table.rows.map((row) => row.filter((_, at) => kept[at])) };
}

/** How many columns are printed: up to the manager's points, and where KPIs have them on to threshold and stretch. */
export function printedColumns({ columns }: TablePlan): number {
  return Math.max(columnsUpTo("review", "manager"), columns.findLastIndex(({ key }) => key === "threshold" || key === "stretch") + 1);
}
