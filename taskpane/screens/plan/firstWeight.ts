import type { KpiWorkbook } from "../../../src/workbook/types";

/** The cell of the first weight of a department whose weights are off; "" when they no longer are. */
export async function firstWeight(workbook: KpiWorkbook, department: string): Promise<string> {
  const { findings } = await workbook.readGoals();
  return findings.find((finding) => finding.id.startsWith("weightsTotal:") && finding.department === department)?.address ?? "";
}
