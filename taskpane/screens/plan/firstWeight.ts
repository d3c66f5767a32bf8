import type { KpiWorkbook } from "../../../src/workbook/types";
import { weightFinding } from "./weightFinding";

/** The cell of the first weight of a department whose weights are off; "" when they no longer are. */
export async function firstWeight(workbook: KpiWorkbook, department: string): Promise<string> {
  const { findings } = await workbook.readGoals();
  return weightFinding(findings, department)?.address ?? "";
}
