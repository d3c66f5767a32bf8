import { bySeverity } from "../goals/severity";
import { kpisByDepartment } from "../goals/tree";
import type { Finding, GoalNode } from "../goals/types";
import type { AgreedGoals } from "../review/agreed/agreedGoals";
import { yearTargets } from "../review/agreed/yearTargets";
import { consolidate } from "../review/consolidate";
import { planReviews } from "../review/generate";
import type { Reviews } from "../review/reviews";
import { keptDepartments, keptResults } from "../review/keptResults";
import { copiedTabs, noGoalTree, noReviews, unreviewed } from "../review/reviewFindings";
import { readRules, ruleHeadings } from "../review/rules";
import { auditReview } from "../review/sheet/audit";
import { saidOnce } from "../review/sheet/lagging";
import { reviewedKpis } from "../review/shared/reviewedKpis";
import { okrTerms } from "../review/sheet/okrTerms";
import type { Consolidation, PeriodId } from "../review/types";
import { cellAddress } from "../sheets/address";
import { agreedMessages } from "../text/agreed";
import { say, type Language } from "../text/language";
import { goalsOf, missingSheets } from "./goals";
import type { WorkbookReading } from "./read";
import { render } from "./render";
import { agreedFindingsIn, agreedIn, generatedFrom } from "./review/agreed";
import { closedTabs } from "./review/closedTabs";
import { despiteLog } from "./review/despiteLog";
import { noRecord, together } from "./review/records";
import { definedRollUps, goalsIn, okrsIn, readReviewTables, reviewTables, reviewTabs, standingsOf, targetsIn, type ReviewTableTab } from "./review/reviewTables";
import { splitYears } from "./review/splitYears";
import { openDepartments, startCycles } from "./review/startCycles";
import { loadIgnored, treeErrors } from "./review/treeErrors";
import { widenReviews } from "./review/widenReviews";
import { narrowTables } from "./review/widenTable";
import { findTable, needColumns, needTable } from "./tables";
import type { GenerateRequest, Work, WriteReport } from "./types";

/** See `KpiWorkbook.generateReviews`. */
export async function generateReviews(context: Excel.RequestContext, request: GenerateRequest, work?: Work): Promise<WriteReport> {
  const { period, per, orientation, check } = request;
  const ignored = check === "ask" ? loadIgnored(context) : null;
  const found = await readReviewTables(context, period, ["goals", "indicators", "grades", "status", "submissions"]);
  const language = found.language ?? request.language;
  needTable(found, "goals");
  const split = splitYears(found, period, goalsIn(found, period, language) ?? [], request.split ?? [], language);
  const agreed = agreedIn(found, period, split.goals);
  const { goals } = agreed;
  const kpis = kpisByDepartment(goals);
  const { open: departments, findings: closed } = openDepartments(found, period, request.departments, reviewTabs(found, period, goals));
  const generated = departments.filter((department) => (kpis.get(department) ?? []).length > 0);
  const errors = ignored === null ? [] : await treeErrors(found, generated.filter(isOpenTo(agreed)), ignored());
  if (errors.length > 0) return { sheets: [], added: 0, kept: 0, findings: errors, address: "", asks: true };
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
    const log = typeof check === "object" ? despiteLog(reading, { period, departments: generated, by: request.by ?? "", reason: say(agreedMessages.despiteErrors, language, check), language }) : noRecord;
    const also = together([cycles, log, split]);
    const plans = [...sides, ...reviews.plans, ...also.plans];
    try {
      await render(context, { plans, updates: [...reviews.updates, ...also.updates], language, show, also: cycles.also, alsoBack: cycles.alsoBack }, reading, work);
    } catch (error) {
      if (widened.length > 0) await Excel.run((again) => narrowTables(again, widened));
      throw error;
    }
  }
  return {
    sheets,
    added: reviews.added,
    kept: reviews.kept,
    findings: [...rules.findings, ...closed, ...agreedFindingsIn(found, period, agreed, departments), ...(check === undefined ? [] : yearFindings(found, period, generated, agreed, request.split)), ...reviews.findings],
    address: show ?? "",
  };
}

/** Whether what the goal tree says of a department reaches its sheets: not where all that counts there was agreed before. */
function isOpenTo({ goals, parted }: AgreedGoals): (department: string) => boolean {
  const fixed = new Set(parted.map(({ agreed }) => agreed));
  return (department) => goals.some((goal) => goal.department === department && goal.level === "kpi" && !fixed.has(goal));
}

/** Targets of a year that a shorter period is asked for, where the goal tree still counts. */
function yearFindings(reading: WorkbookReading, period: PeriodId, departments: readonly string[], { goals, parted }: AgreedGoals, split: readonly string[] = []): readonly Finding[] {
  const fixed = new Set(parted.map(({ agreed }) => agreed));
  const nodes = goalsOf(reading, reading.language ?? "en-US")?.nodes ?? [];
  return yearTargets({ period, departments, goals: goals.filter((goal) => !fixed.has(goal) && !split.includes(goal.id)), targets: targetsIn(reading, nodes, period), rollUpOf: definedRollUps(reading) });
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
