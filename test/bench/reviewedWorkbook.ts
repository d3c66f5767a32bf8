import { jobs, proposeKpis, type DepartmentDraft } from "../../src/goals";
import { openWorkbook, type KpiWorkbook } from "../../src/workbook";
import { openHeadlessExcel, type HeadlessExcel } from "./headlessExcel";

export interface ReviewedWorkbook extends HeadlessExcel {
  readonly workbook: KpiWorkbook;
  readonly names: readonly string[];
  /** Makes the review sheets of all departments, or brings them up to date. */
  generate(): Promise<void>;
}

export const period = "2026Q4";

/** A workbook in Node with a goal tree of like departments, and no review sheets yet. */
export async function reviewedWorkbook(departments: number, kpis: number): Promise<ReviewedWorkbook> {
  const [kpi] = proposeKpis({ role: "business", job: jobs[0]?.code ?? null, language: "en-US" });
  if (kpi === undefined) throw new Error("The library proposes no KPI.");
  const names = Array.from({ length: departments }, (_, index) => `Department ${index + 1}`);
  const own = Array.from({ length: kpis }, (_, index) => ({ ...kpi, code: `OWN${index}`, name: `KPI ${index}`, weight: 100 / kpis, target: 100 }));
  const excel = await openHeadlessExcel();
  const workbook = openWorkbook();
  await workbook.createGoals({ language: "en-US", strategy: "Grow", departments: names.map((name): DepartmentDraft => ({ name, owner: "Li Wei", role: "business", job: null, kpis: own })) });
  return { ...excel, workbook, names, generate: async () => void (await workbook.generateReviews({ language: "en-US", period, departments: names })) };
}
