import { columnsUpTo } from "../../sheets/tablePlan";
import type { PeriodId } from "../types";
import { labelRow, valueRow } from "./chartSheet";

/** What a dashboard was drawn for, as its own cells say. */
export interface EarlierDashboard {
  readonly period: PeriodId;
  readonly periods: readonly PeriodId[];
  readonly grades: readonly string[];
  readonly departments: readonly string[];
}

/** Reads what a dashboard that stands in a workbook was drawn for; null where somebody has made something else of it. */
export function earlierDashboard(cell: (row: number, column: number) => unknown): EarlierDashboard | null {
  const data = columnsUpTo("dashboard", "learning") + 1;
  const listFrom = (row: number, column: number): readonly string[] => {
    const found: string[] = [];
    for (let at = row; String(cell(at, column) ?? "") !== ""; at += 1) found.push(String(cell(at, column)));
    return found;
  };
  // Blocks one under the other, each below its headings and a blank row.
  const statuses = listFrom(labelRow, data);
  const trend = labelRow + statuses.length + 2;
  const periods = listFrom(trend, data + 3);
  const gradesRow = trend + periods.length + 2;
  const grades = listFrom(gradesRow, data);
  const departments = listFrom(gradesRow + grades.length + 2, data);
  const period = String(cell(valueRow, 0) ?? "");
  return periods.includes(period) && departments.length > 0 ? { period, periods, grades, departments } : null;
}
