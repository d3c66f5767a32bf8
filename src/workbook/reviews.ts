import { rollUpsIn } from "../goals/cascade/rollUp";
import { bySeverity } from "../goals/severity";
import { targetsFor } from "../goals/targets/targetsFor";
import { groupBy, kpisByDepartment } from "../goals/tree";
import type { Finding, GoalNode } from "../goals/types";
import { goalsOfPeriod } from "../review/changes/goalsOfPeriod";
import type { PeriodGoal } from "../review/changes/segments";
import { consolidate } from "../review/consolidate";
import { dueOf } from "../review/cycle/cycles";
import { readSubmissions, submissionsOf, type SubmissionRecord, type SubmissionStanding } from "../review/fill/submissions";
import { departmentFor, planReviews, type Reviews } from "../review/generate";
import { pastActuals } from "../review/history";
import { keptDepartments, keptResults } from "../review/keptResults";
import { copiedTabs, noGoalTree, noReviews, unreviewed } from "../review/reviewFindings";
import { readResults } from "../review/results";
import { parseReviewTableName } from "../review/reviewTable";
import { readRules, ruleHeadings } from "../review/rules";
import { auditReview } from "../review/sheet/audit";
import type { Consolidation, PeriodId } from "../review/types";
import { cellAddress } from "../sheets/address";
import { readTable } from "../sheets/readTable";
import { tables } from "../sheets/schema";
import type { Language } from "../text/language";
import { goalsOf, missingSheets } from "./goals";
import { readWorkbook, type FixedTable, type TableSnapshot, type WorkbookReading } from "./read";
import { render } from "./render";
import { closedTabs } from "./review/closedTabs";
import { changesIn, cyclesIn } from "./review/cycleTables";
import { frozenNamespace } from "./review/frozenPart";
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
  const { open: departments, findings: closed } = openDepartments(found, period, request.departments);
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
    ...(per === undefined ? {} : { per }),
    ...(orientation === undefined ? {} : { orientation }),
  });
  for (const { table, columns } of reviews.missing) needColumns(table, columns, language);
  const sheets = [...reviews.plans.map((plan) => plan.name), ...reviews.updates.map((update) => update.reading.sheet)];
  const show = firstInput(reviews);
  if (show !== null) {
    const cycles = startCycles(reading, { period, departments: generated, goals, rules, tabs: reviewTabs(reading, period, goals), language, by: request.by ?? "" });
    const plans = [...sides, ...reviews.plans, ...cycles.plans];
    try {
      await render(context, { plans, updates: [...reviews.updates, ...cycles.updates], language, show, also: cycles.also }, reading, work);
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
  const result = consolidate({ period, tabs: all, goals, rules, submissions: standingsOf(reading, goals ?? []) });
  const kept = keptDepartments(result, findTable(reading, "results"));
  const departments = [...kpisByDepartment(goals ?? []).keys()].filter((department) => !kept.includes(department));
  const audit = goals === null ? [] : auditOf(reading, tabs, period, goals);
  const audited = new Set(audit.map(({ address }) => address));
  const around = [
    ...(goals === null ? [noGoalTree] : []),
    ...(all.length === 0 ? [noReviews(period)] : unreviewed(period, departments, all.map((tab) => tab.department))),
    ...keptResults(period, kept),
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
  const byId = new Map(goals.map((goal) => [goal.id, goal] as const));
  return tabs.flatMap(({ department, reading: table }) => auditReview({ department, period, reading: table, goals: byId, rules, language }));
}

/** The goal tree with the targets and weights of a period; null where the workbook has none. */
export function goalsIn(reading: WorkbookReading, period: PeriodId, language: Language): readonly PeriodGoal[] | null {
  const nodes = goalsOf(reading, language)?.nodes;
  if (nodes === undefined) return null;
  const { changes } = changesIn(reading);
  return goalsOfPeriod(nodes, changes, period, targetsIn(reading, nodes, period));
}

/** The targets that a period has of its own: from its rows, its tiers or what was reached before. */
function targetsIn(reading: WorkbookReading, nodes: readonly GoalNode[], period: PeriodId): ReturnType<typeof targetsFor> {
  const [targets, tiers, results] = (["targets", "tiers", "results"] as const).map((table) => findTable(reading, table));
  const indicators = findTable(reading, "indicators");
  const known = {
    ...(results == null ? {} : { past: pastActuals(readResults(results).results, period) }),
    ...(indicators === null ? {} : { rollUpOf: rollUpsIn(readTable(tables.indicators, indicators).rows.map(({ values }) => values)) }),
  };
  return targetsFor(
    nodes,
    targets == null ? [] : readTable(tables.targets, targets).rows.map(({ values }) => values),
    tiers == null ? [] : readTable(tables.tiers, tiers).rows.map(({ values }) => values),
    period, known,
  );
}

/** Where the reviews stand that somebody has submitted, late or for somebody else. */
export function standingsOf(reading: WorkbookReading, goals: readonly GoalNode[], records = submissionsIn(reading)): ReadonlyMap<string, SubmissionStanding> {
  const cycles = cyclesIn(reading);
  const owners = groupBy(goals.filter(({ owner }) => owner !== ""), ({ department }) => department);
  return submissionsOf(records, {
    due: (period, department) => dueOf(cycles, period, department),
    owners: (department) => (owners.get(department) ?? []).map(({ owner }) => owner),
  });
}

/** What was submitted, returned and appealed so far. */
export function submissionsIn(reading: WorkbookReading): readonly SubmissionRecord[] {
  const table = findTable(reading, "submissions");
  return table === null ? [] : readSubmissions(table).records;
}

/** A review table of a period with whose it is. */
export interface ReviewTableTab {
  readonly key: string;
  readonly department: string;
  /** Whose own sheet it is; "" for the whole department. */
  readonly person: string;
  readonly reading: TableSnapshot;
}

/** The review tables of a period, in the order of the workbook. */
export function reviewTabs(reading: WorkbookReading, period: PeriodId, goals: readonly GoalNode[]): readonly ReviewTableTab[] {
  return reviewTables(reading, period).map(([key, table]) => ({
    key,
    department: departmentFor(key, goals) ?? table.department ?? withoutPeriod(table.sheet, period),
    person: personOf(table),
    reading: table,
  }));
}

/** Whose own sheet a table is, as its head or its rows name them. */
function personOf(table: TableSnapshot): string {
  if (parseReviewTableName(table.table)?.personKey === undefined) return "";
  return table.owner ?? readTable(tables.review, table).rows.find(({ values }) => values.owner !== "")?.values.owner ?? "";
}

/** What every look at a period needs besides its review tables. */
const periodTables = ["cycles", "changes", "targets", "tiers", "indicators", "results"] as const;

/** Reads tables with fixed names together with every review table of a period, its cycles and changes, and what is frozen of it. */
export function readReviewTables(context: Excel.RequestContext, period: PeriodId, wanted: readonly FixedTable[]): Promise<WorkbookReading> {
  return readWorkbook(context, [...new Set([...wanted, ...periodTables])], (table) => parseReviewTableName(table)?.period === period, [frozenNamespace(period)]);
}

/** Review tables of a period by the key of their sheet, in the order of the workbook. */
export function reviewTables(reading: WorkbookReading, period: PeriodId): readonly (readonly [key: string, table: TableSnapshot])[] {
  return [...reading.found.values()].flatMap((table) => {
    const id = parseReviewTableName(table.table);
    if (id?.period !== period) return [];
    return [[id.personKey === undefined ? id.departmentKey : `${id.departmentKey}_${id.personKey}`, table] as const];
  });
}

/** "2026Q4 Sales" without its period: the department of a sheet whose goals are gone and whose head names none. */
function withoutPeriod(sheet: string, period: PeriodId): string {
  return sheet.startsWith(`${period} `) ? sheet.slice(period.length + 1) : sheet;
}
