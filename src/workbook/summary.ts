import { totalOverDays } from "../goals/dayWeights";
import { departmentWeights } from "../goals/departmentWeights";
import { groupBy, kpisByDepartment } from "../goals/tree";
import { standingAt, type SubmissionStanding } from "../review/fill/submissions";
import { isClosed } from "../review/cycle/cycles";
import { comparePeriods } from "../review/periods";
import { replacedBy } from "../review/keptResults";
import { same } from "../review/reviewChecks";
import { readResults } from "../review/results";
import { isFilled } from "../review/scoredRow";
import { parseReviewTableName } from "../review/reviewTable";
import { readTable } from "../sheets/readTable";
import { tables } from "../sheets/schema";
import { goalsOf } from "./goals";
import { readWorkbook, type WorkbookReading } from "./read";
import { newestPeriod } from "./results";
import { cyclesIn } from "./review/cycleTables";
import { departmentNames } from "./review/departmentNames";
import { reviewTabs, standingsOf } from "./review/reviewTables";
import { consolidationOf } from "./reviews";
import { findTable } from "./tables";
import type { DepartmentReview, PeriodSummary, WorkbookSummary } from "./types";
import type { GoalNode } from "../goals/types";
import type { Consolidation, KpiResult, PeriodId } from "../review/types";

/** See `KpiWorkbook.readSummary`. */
export async function readSummary(context: Excel.RequestContext): Promise<WorkbookSummary> {
  const reading = await readWorkbook(context, ["goals", "results", "totals", "grades", "status", "submissions", "cycles", "changes", "okrs"], (table) => parseReviewTableName(table) !== null);
  const nodes = goalsOf(reading, reading.language ?? "en-US")?.nodes ?? [];
  const results = findTable(reading, "results");
  const read = results === null ? [] : readResults(results).results;
  const resultsPeriod = newestPeriod(read);
  const departments = [...kpisByDepartment(departmentWeights(nodes))].map(([name, kpis]) => ({ name, kpis: kpis.length, weight: totalOverDays(kpis) }));
  return {
    name: reading.name,
    language: reading.language,
    departments,
    kpis: departments.reduce((sum, department) => sum + department.kpis, 0),
    periods: periodsOf(reading, nodes),
    results: read.length,
    resultsPeriod,
    resultsCurrent: resultsPeriod !== null && isCurrent(reading, resultsPeriod, read),
  };
}

/** Whether what was written of a period is what its sheets come to, without the departments that are closed: theirs stay as they are. */
function isCurrent(reading: WorkbookReading, period: PeriodId, read: readonly KpiResult[]): boolean {
  const cycles = cyclesIn(reading);
  const nameOf = departmentNames(reading);
  const isOpen = ({ department }: { readonly department: string }): boolean => !isClosed(cycles, period, nameOf(department, period));
  const all = consolidationOf(reading, period);
  const now = { ...all, results: all.results.filter(isOpen), totals: all.totals.filter(isOpen) };
  return areCurrent(read.filter((result) => result.period === period && isOpen(result)), now) && areTotalsCurrent(reading, now);
}

/** Whether the totals are those of a consolidation too: key results change them without changing a result. */
function areTotalsCurrent(reading: WorkbookReading, { period, totals }: Consolidation): boolean {
  const table = findTable(reading, "totals");
  const now = new Map(totals.map(({ department, total }) => [department, total] as const));
  return table === null || readTable(tables.totals, table).rows.every(({ values: { period: written, department, total } }) => {
    const other = now.get(department);
    return written !== period || other === undefined || same(total, other);
  });
}

/** Whether results have the KPIs and numbers of a consolidation; results of departments without a sheet are not compared. */
function areCurrent(results: readonly KpiResult[], consolidation: Consolidation): boolean {
  const now = new Map(consolidation.results.map((result) => [result.goalId, result] as const));
  const isReplaced = replacedBy(consolidation, results);
  const compared = results.filter(isReplaced);
  return compared.length === now.size && compared.every((result) => {
    const other = now.get(result.goalId);
    return other !== undefined && (["weight", "target", "actual", "score"] as const).every((key) => same(result[key], other[key]));
  });
}

function periodsOf(reading: WorkbookReading, nodes: readonly GoalNode[]): readonly PeriodSummary[] {
  const known = new Set(nodes.filter(({ level }) => level === "kpi").map(({ id }) => id));
  const periods = new Set(reading.tables.flatMap((table): PeriodId[] => {
    const id = parseReviewTableName(table);
    return id === null ? [] : [id.period];
  }));
  const standings = standingsOf(reading, nodes);
  return [...periods].sort(comparePeriods).map((period) => {
    const sheets = reviewTabs(reading, period, nodes).map((tab): DepartmentReview => {
      // A KPI that has left the goal tree does not count, so nobody has to fill it in; nor has anybody what adds points or stops them.
      const rows = readTable(tables.review, tab.reading).rows
        .filter(({ values }) => (known.size === 0 || known.has(values.goalId)) && (values.section ?? "weighted") === "weighted");
      const standing = standingAt(standings, { period, department: tab.department, owner: tab.person });
      return {
        name: tab.department, sheet: tab.reading.sheet, filled: rows.filter(({ values }) => isFilled(values)).length, kpis: rows.length,
        sheets: 1, submitted: standing.state === "submitted" ? 1 : 0, standing,
      };
    });
    return { period, departments: [...groupBy(sheets, ({ name }) => name).values()].map(inDepartment) };
  });
}

/** The sheets of a department's people as one. */
function inDepartment(sheets: readonly DepartmentReview[]): DepartmentReview {
  return sheets.reduce((all, each) => ({
    ...all,
    filled: all.filled + each.filled,
    kpis: all.kpis + each.kpis,
    sheets: (all.sheets ?? 1) + 1,
    submitted: (all.submitted ?? 0) + (each.submitted ?? 0),
    ...(isLater(each.standing, all.standing) ? { standing: each.standing } : {}),
  }));
}

function isLater(one: SubmissionStanding | undefined, other: SubmissionStanding | undefined): one is SubmissionStanding {
  return one !== undefined && one.at > (other?.at ?? "");
}
