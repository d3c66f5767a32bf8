import { proposeKpis } from "../../src/goals";
import { currentPeriod, type PeriodId } from "../../src/review";
import type { DepartmentDraft } from "../../src/goals/types";
import type { Language } from "../../src/text/language";
import { reviewMessages } from "../../src/text/review";
import { MemoryWorkbook } from "./memoryWorkbook";

const now = new Date();

/** The quarter that the pane starts with. */
export const thisQuarter: PeriodId = currentPeriod({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });

function department(name: string, job: string, language: Language): DepartmentDraft {
  const kpis = proposeKpis({ role: "business", job, language }).map((kpi) => ({ ...kpi, target: 100 }));
  return { name, owner: "", role: "business", job, kpis };
}

/** A workbook whose goal tree has two departments. */
export async function withGoals(language: Language = "en-US"): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  const names = language === "zh-CN" ? ["销售部", "市场部"] : ["Sales", "Marketing"];
  const jobs = ["sales", "mkt"];
  const departments = names.map((name, index) => department(name, jobs[index] ?? "sales", language));
  await workbook.createGoals({ language, strategy: "Grow", departments });
  return workbook;
}

/** The same with review sheets of this quarter. */
export async function withReviews(language: Language = "en-US"): Promise<MemoryWorkbook> {
  const workbook = await withGoals(language);
  const { departments } = await workbook.readSummary();
  await workbook.generateReviews({ language, period: thisQuarter, departments: departments.map(({ name }) => name) });
  return workbook;
}

/** The same, filled in and consolidated. */
export async function withResults(language: Language = "en-US"): Promise<MemoryWorkbook> {
  const workbook = await withReviews(language);
  workbook.fill(thisQuarter, () => 104);
  await workbook.consolidate(thisQuarter);
  return workbook;
}

/** The same as with review sheets, a formula overwritten on the sheets of its first department and of another, until they are generated again. */
export async function withChangedFormula(): Promise<{ readonly workbook: MemoryWorkbook; readonly department: string }> {
  const workbook = await withReviews();
  const { department } = workbook.filling.read(thisQuarter, []).sheets[0]!;
  const read = workbook.readReviews.bind(workbook);
  const generate = workbook.generateReviews.bind(workbook);
  const changed = new Set([department, "Another"]);
  workbook.readReviews = async (period) => {
    const consolidation = await read(period);
    const findings = [...changed].map((each) => ({
      id: `tampered:${each}!L8`, severity: "error" as const, text: reviewMessages.overwrittenFormula, parameters: { cell: `${each}!L8`, column: "Score", shown: 120 }, department: each, address: `${each}!L8`,
    }));
    return { ...consolidation, findings: [...consolidation.findings, ...findings] };
  };
  workbook.generateReviews = async (request, work) => {
    for (const each of request.departments) changed.delete(each);
    return generate(request, work);
  };
  return { workbook, department };
}
