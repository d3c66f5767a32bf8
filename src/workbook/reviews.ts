import { bySeverity } from "../goals/severity";
import { kpisByDepartment } from "../goals/tree";
import type { Finding, GoalNode } from "../goals/types";
import { consolidate } from "../review/consolidate";
import { planReviews } from "../review/generate";
import type { Reviews } from "../review/reviews";
import { keptDepartments, keptResults } from "../review/keptResults";
import { copiedTabs, noGoalTree, noReviews, unreviewed } from "../review/reviewFindings";
import { readRules, ruleHeadings } from "../review/rules";
import { auditReview } from "../review/sheet/audit";
import { reviewedKpis } from "../review/shared/reviewedKpis";
import { okrTerms } from "../review/sheet/okrTerms";
import type { Consolidation, PeriodId } from "../review/types";
import { cellAddress } from "../sheets/address";
import type { Language } from "../text/language";
import { missingSheets } from "./goals";
import type { WorkbookReading } from "./read";
import { render } from "./render";
import { closedTabs } from "./review/closedTabs";
import { goalsIn, okrsIn, readReviewTables, reviewTables, reviewTabs, standingsOf, type ReviewTableTab } from "./review/reviewTables";
import { openDepartments, startCycles } from "./review/startCycles";
import { widenReviews } from "./review/widenReviews";
import { narrowTables } from "./review/widenTable";
import { findTable, needColumns, needTable } from "./tables";
import type { GenerateRequest, Work, WriteReport } from "./types";

/** See `KpiWorkbook.generateReviews`. */
export async function generateReviews(context: Excel.RequestContext, request: GenerateRequest, work?: Work): Promise<WriteReport> {
  const { period, per, orientation } = request;
  const found = await readReviewTables(context, period, ["goals", "indicators", "grades", "status", "submissions"]);
  const language = found.language ?? request.language;
  needTable(found, "goals");
  const goals = goalsIn(found, period, language) ?? [];
  const kpis = kpisByDepartment(goals);
  const { open: departments, findings: closed } = openDepartments(found, period, request.departments, reviewTabs(found, period, goals));
  const generated = departments.filter((department) => (kpis.get(department) ?? []).length > 0);
  const older = reviewTabs(found, period, goals).filter(({ department }) => generated.includes(department)).map(({ reading: table }) => table);
  const { reading, widened } = widenReviews(context, found, older, language);
  const grades = findTable(reading, "grades");
  const status = findTable(reading, "status");
  const rules = readRules(grades, status, language);
  const sides = await missingSheets(reading, language);
  const reviews = planReviews({
    period, departments, goals, language,
    existing: new Map(reviewTables(reading, period).map(([key, table]) => [key, table] as const)),
    sheets: [...reading.sheets, ...sides.map((plan) => plan.name)],
    rules: ruleHeadings(grades, status, language),
    statusLabels: rules.status.labels,
    okrs: okrsIn(reading),
    ...(per === undefined ? {} : { per }),
    ...(orientation === undefined ? {} : { orientation }),
  });
  for (const { table, columns } of reviews.missing) needColumns(reading.found.get(table)?.sheet ?? table, columns, language);
  const sheets = [...reviews.plans.map((plan) => plan.name), ...reviews.updates.map((update) => update.reading.sheet)];
  const show = firstInput(reviews);
  if (show !== null) {
    const cycles = startCycles(reading, { period, departments: generated, goals, rules, tabs: reviewTabs(reading, period, goals), language, by: request.by ?? "" });
    const plans = [...sides, ...reviews.plans, ...cycles.plans];
    try {
      await render(context, { plans, updates: [...reviews.updates, ...cycles.updates], language, show, also: cycles.also, alsoBack: cycles.alsoBack }, reading, work);
    } catch (error) {
      if (widened.length > 0) await Excel.run((again) => narrowTables(again, widened));
      throw error;
    }
  }
  return {
    sheets,
    added: reviews.added,
    kept: reviews.kept,
    findings: [...rules.findings, ...closed, ...reviews.findings],
    address: show ?? "",
  };
}

/** The first cell to fill in on the first of the sheets; null when there are none. */
function firstInput({ plans: [plan], updates: [update] }: Reviews): string | null {
  const table = plan?.tables[0];
  if (plan !== undefined && table !== undefined) {
    return cellAddress(plan.name, table.row + 1, table.column + table.columns.findIndex(({ key }) => key === "actual"));
  }
  if (update === undefined) return null;
  const { reading, columns } = update;
  const position = columns.find((column) => column.plan.key === "actual")?.position ?? 0;
  const blank = reading.rows.findIndex((row) => row[position] === "");
  return cellAddress(reading.sheet, reading.row + 1 + Math.max(0, blank), reading.column + position);
}

/** See `KpiWorkbook.readReviews`. */
export async function readReviews(context: Excel.RequestContext, period: PeriodId): Promise<Consolidation> {
  return consolidationOf(await readReviewTables(context, period, ["goals", "grades", "status", "results", "submissions"]), period);
}

/** What the review tables of a period add up to. */
export function consolidationOf(reading: WorkbookReading, period: PeriodId): Consolidation {
  const language: Language = reading.language ?? "en-US";
  const goals = goalsIn(reading, period, language);
  const rules = readRules(findTable(reading, "grades"), findTable(reading, "status"), language);
  const closed = closedTabs(reading, period);
  const tabs = reviewTabs(reading, period, goals ?? []).filter(({ reading: { table } }) => !closed.tables.has(table));
  const all = [...closed.tabs, ...tabs];
  const result = consolidate({ period, tabs: all, goals, rules, submissions: standingsOf(reading, goals ?? []), okrs: okrsIn(reading) });
  const kept = keptDepartments(result, findTable(reading, "results"));
  const departments = [...kpisByDepartment(goals ?? []).keys()].filter((department) => !kept.includes(department));
  const audit = goals === null ? [] : auditOf(reading, tabs, period, goals);
  const audited = new Set(audit.map(({ address }) => address));
  const around = [
    ...(goals === null ? [noGoalTree] : []),
    ...(all.length === 0 ? [noReviews(period)] : unreviewed(period, departments, all.map((tab) => tab.department))),
    ...keptResults(period, kept.filter((department) => result.unread?.some((each) => each.department === department) !== true)),
    ...copiedTabs(reading.tables),
  ];
  // What is wrong with a cell is said once.
  const others = result.findings.filter(({ id, address }) => !id.startsWith("tamperedScore:") || !audited.has(address));
  return { ...result, findings: bySeverity([...others, ...audit, ...around]) };
}

/** Changes on the review sheets where nothing is to be typed. */
function auditOf(reading: WorkbookReading, tabs: readonly ReviewTableTab[], period: PeriodId, goals: readonly GoalNode[]): readonly Finding[] {
  const language: Language = reading.language ?? "en-US";
  const rules = ruleHeadings(findTable(reading, "grades"), findTable(reading, "status"), language);
  const reviewed = reviewedKpis(goals);
  const okrs = okrsIn(reading);
  return tabs.flatMap(({ department, person, reading: table }) => auditReview({
    department, person, period, reading: table, rules,
    goals: new Map([...goals, ...(reviewed.get(department) ?? [])].map((goal) => [goal.id, goal] as const)),
    language, okrs: person === "" ? okrTerms(okrs, department, period) : null,
  }));
}
