import { jobs, proposeKpis } from "../../src/goals";
import { openWorkbook } from "../../src/workbook";
import { openExcel } from "../workbook/excel";
import { note } from "./figures";

const DEPARTMENTS = 50;
const KPIS = 20;

/** From a goal tree to the review sheets of all departments with live formulas, and the same again over sheets in use. */
export async function benchReviewSheets(): Promise<void> {
  const kpi = proposeKpis({ role: "business", job: jobs[0]?.code ?? null, language: "en-US" })[0];
  if (kpi === undefined) throw new Error("The library proposes no KPI.");
  const names = Array.from({ length: DEPARTMENTS }, (_, index) => `Department ${index + 1}`);
  const kpis = Array.from({ length: KPIS }, (_, index) => ({ ...kpi, code: `OWN${index}`, name: `KPI ${index}`, weight: 100 / KPIS, target: 100 }));
  const excel = await openExcel({ language: "en-US" });
  Object.defineProperty(Office.context, "requirements", { configurable: true, value: { isSetSupported: () => true } });
  const workbook = openWorkbook();
  await workbook.createGoals({ language: "en-US", strategy: "Grow", departments: names.map((name) => ({ name, owner: "Li Wei", role: "business" as const, job: null, kpis })) });
  const time = async (): Promise<number> => {
    const start = performance.now();
    await workbook.generateReviews({ language: "en-US", period: "2026Q4", departments: names });
    return performance.now() - start;
  };
  note(`In Node: review sheets of ${DEPARTMENTS} departments with ${KPIS} KPIs each`, await time(), "ms", 5000);
  note("In Node: the same sheets brought up to date", await time(), "ms");
  excel.dispose();
}
