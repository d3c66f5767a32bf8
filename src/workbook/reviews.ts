import { bySeverity } from "../goals/severity";
import { kpisByDepartment } from "../goals/tree";
import type { Finding, GoalNode } from "../goals/types";
import { consolidate } from "../review/consolidate";
import { keptDepartments, keptResults } from "../review/keptResults";
import { copiedTabs, noGoalTree, noReviews, unreviewed } from "../review/reviewFindings";
import { readRules, ruleHeadings } from "../review/rules";
import { auditReview } from "../review/sheet/audit";
import { saidOnce } from "../review/sheet/lagging";
import { reviewedKpis } from "../review/shared/reviewedKpis";
import { okrTerms } from "../review/sheet/okrTerms";
import type { Consolidation, PeriodId } from "../review/types";
import type { Language } from "../text/language";
import type { WorkbookReading } from "./read";
import { agreedFindingsIn, agreedIn, generatedFrom } from "./review/agreed";
import { closedTabs } from "./review/closedTabs";
import { goalsIn, okrsIn, readReviewTables, reviewTabs, standingsOf, type ReviewTableTab } from "./review/reviewTables";
import { findTable } from "./tables";

/** See `KpiWorkbook.readReviews`. */
export async function readReviews(context: Excel.RequestContext, period: PeriodId): Promise<Consolidation> {
  return consolidationOf(await readReviewTables(context, period, ["goals", "grades", "status", "results", "submissions"]), period);
}

/** What the review tables of a period add up to. */
export function consolidationOf(reading: WorkbookReading, period: PeriodId): Consolidation {
  const language: Language = reading.language ?? "en-US";
  const inTree = goalsIn(reading, period, language);
  const agreed = inTree === null ? null : agreedIn(reading, period, inTree);
  const goals = agreed?.goals ?? null;
  const rules = readRules(findTable(reading, "grades"), findTable(reading, "status"), language);
  const closed = closedTabs(reading, period);
  const tabs = reviewTabs(reading, period, goals ?? []).filter(({ reading: { table } }) => !closed.tables.has(table));
  const all = [...closed.tabs, ...tabs];
  const result = consolidate({ period, tabs: all, goals, rules, submissions: standingsOf(reading, goals ?? []), okrs: okrsIn(reading) });
  const kept = keptDepartments(result, findTable(reading, "results"));
  const departments = [...kpisByDepartment(goals ?? []).keys()].filter((department) => !kept.includes(department));
  const audit = goals === null ? [] : auditOf(reading, tabs, period, goals);
  const around = [
    ...(agreed === null ? [noGoalTree] : agreedFindingsIn(reading, period, agreed)),
    ...(all.length === 0 ? [noReviews(period)] : unreviewed(period, departments, all.map((tab) => tab.department))),
    ...keptResults(period, kept.filter((department) => result.unread?.some((each) => each.department === department) !== true)),
    ...copiedTabs(reading.tables),
  ];
  return { ...result, findings: bySeverity([...saidOnce(result.findings, audit), ...around]) };
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
    generated: new Map((generatedFrom(reading, period, department) ?? []).map((goal) => [goal.id, goal] as const)),
    language, okrs: person === "" ? okrTerms(okrs, department, period) : null,
  }));
}
