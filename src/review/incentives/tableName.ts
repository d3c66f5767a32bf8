import { tables } from "../../sheets/schema";
import type { PeriodId } from "../types";

/** Name of the list of a period, the same in both languages: `tblIncentives_2026Q4`. */
export function incentiveTableName(period: PeriodId): string {
  return `${tables.incentives.name}_${period.replace(/-/g, "_")}`;
}

export function isIncentiveTable(table: string): boolean {
  return table.startsWith(`${tables.incentives.name}_`);
}
