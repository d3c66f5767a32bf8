import { bySeverity } from "../goals/severity";
import { kpisByDepartment } from "../goals/tree";
import { consolidate } from "../review/consolidate";
import { departmentFor, planReviews, type Reviews } from "../review/generate";
import { keptDepartments, keptResults } from "../review/keptResults";
import { copiedTabs, noGoalTree, noReviews, unreviewed } from "../review/reviewFindings";
import { parseReviewTableName } from "../review/reviewTable";
import { readRules, ruleHeadings } from "../review/rules";
import type { Consolidation, PeriodId } from "../review/types";
import { cellAddress } from "../sheets/address";
import type { Language } from "../text/language";
import { goalsOf, missingSheets } from "./goals";
import { readWorkbook, type FixedTable, type TableSnapshot, type WorkbookReading } from "./read";
import { render } from "./render";
import { findTable, needColumns, needTable } from "./tables";
import type { GenerateRequest, Work, WriteReport } from "./types";

/** See `KpiWorkbook.generateReviews`. */
export async function generateReviews(context: Excel.RequestContext, request: GenerateRequest, work?: Work): Promise<WriteReport> {
  const { period, departments } = request;
  const reading = await readReviewTables(context, period, ["goals", "indicators", "grades", "status"]);
  const language = reading.language ?? request.language;
  needTable(reading, "goals");
  const goals = goalsOf(reading, language)?.nodes ?? [];
  const grades = findTable(reading, "grades");
  const status = findTable(reading, "status");
  const rules = readRules(grades, status, language);
  const sides = missingSheets(reading, language);
  const reviews = planReviews({
    period, departments, goals, language,
    existing: new Map(reviewTables(reading, period).map(([key, table]) => [key, table] as const)),
    sheets: [...reading.sheets, ...sides.map((plan) => plan.name)],
    rules: ruleHeadings(grades, status, language),
    statusLabels: rules.status.labels,
  });
  for (const { table, columns } of reviews.missing) needColumns(table, columns, language);
  const sheets = [...reviews.plans.map((plan) => plan.name), ...reviews.updates.map((update) => update.reading.sheet)];
  const show = firstInput(reviews);
  const plans = show === null ? [] : [...sides, ...reviews.plans];
  await render(context, { plans, updates: reviews.updates, language, ...(show === null ? {} : { show }) }, reading, work);
  return {
    sheets,
    added: reviews.added,
    kept: reviews.kept,
    findings: [...rules.findings, ...reviews.findings],
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
  return consolidationOf(await readReviewTables(context, period, ["goals", "grades", "status", "results"]), period);
}

/** What the review tables of a period add up to. */
export function consolidationOf(reading: WorkbookReading, period: PeriodId): Consolidation {
  const language: Language = reading.language ?? "en-US";
  const goals = goalsOf(reading, language)?.nodes ?? null;
  const rules = readRules(findTable(reading, "grades"), findTable(reading, "status"), language);
  const tabs = reviewTables(reading, period).map(([key, table]) => ({
    department: departmentFor(key, goals ?? []) ?? table.department ?? withoutPeriod(table.sheet, period),
    reading: table,
  }));
  const result = consolidate({ period, tabs, goals, rules });
  const kept = keptDepartments(result, findTable(reading, "results"));
  const departments = [...kpisByDepartment(goals ?? []).keys()].filter((department) => !kept.includes(department));
  const around = [
    ...(goals === null ? [noGoalTree] : []),
    ...(tabs.length === 0 ? [noReviews(period)] : unreviewed(period, departments, tabs.map((tab) => tab.department))),
    ...keptResults(period, kept),
    ...copiedTabs(reading.tables),
  ];
  return { ...result, findings: bySeverity([...result.findings, ...around]) };
}

/** Reads tables with fixed names together with every review table of a period. */
export function readReviewTables(context: Excel.RequestContext, period: PeriodId, wanted: readonly FixedTable[]): Promise<WorkbookReading> {
  return readWorkbook(context, wanted, (table) => parseReviewTableName(table)?.period === period);
}

/** Review tables of a period by department key, in the order of the workbook. */
export function reviewTables(reading: WorkbookReading, period: PeriodId): readonly (readonly [key: string, table: TableSnapshot])[] {
  return [...reading.found.values()].flatMap((table) => {
    const id = parseReviewTableName(table.table);
    return id?.period === period ? [[id.departmentKey, table] as const] : [];
  });
}

/** "2026Q4 Sales" without its period: the department of a sheet whose goals are gone and whose head names none. */
function withoutPeriod(sheet: string, period: PeriodId): string {
  return sheet.startsWith(`${period} `) ? sheet.slice(period.length + 1) : sheet;
}
