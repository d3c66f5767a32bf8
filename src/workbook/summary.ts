import { totalOverDays } from "../goals/dayWeights";
import { departmentWeights, weighedBreakdowns } from "../goals/departmentWeights";
import { groupBy, kpisByDepartment } from "../goals/tree";
import { standingAt, type SubmissionStanding } from "../review/fill/submissions";
import { isClosed } from "../review/cycle/cycles";
import { comparePeriods } from "../review/periods";
import { readResults } from "../review/results";
import { isFilled } from "../review/scoredRow";
import { parseReviewTableName } from "../review/reviewTable";
import { readTable } from "../sheets/readTable";
import { tables } from "../sheets/schema";
import { goalsOf } from "./goals";
import { readWorkbook, type WorkbookReading } from "./read";
import { newestPeriod } from "./results";
import { closedTabs } from "./review/closedTabs";
import { cyclesIn } from "./review/cycleTables";
import { areCurrent, writtenResults } from "./review/currentResults";
import { departmentNames } from "./review/departmentNames";
import { withFrozen } from "./review/frozenPart";
import { reviewTabs, standingsOf } from "./review/reviewTables";
import { consolidationOf } from "./reviews";
import { findTable } from "./tables";
import type { DepartmentReview, DepartmentSummary, PeriodSummary, WorkbookSummary } from "./types";
import type { GoalNode } from "../goals/types";
import type { PeriodId } from "../review/types";

/** See `KpiWorkbook.readSummary`. */
export async function readSummary(context: Excel.RequestContext): Promise<WorkbookSummary> {
  const live = await readWorkbook(context, ["goals", "results", "totals", "grades", "status", "submissions", "cycles", "changes", "okrs"], (table) => parseReviewTableName(table) !== null);
  const reading = await withFrozen(context, live, [...new Set(cyclesIn(live).flatMap(({ period, state }) => (state === "closed" ? [period] : [])))]);
  const nodes = goalsOf(reading, reading.language ?? "en-US")?.nodes ?? [];
  const results = findTable(reading, "results");
  const read = results === null ? [] : readResults(results).results;
  const resultsPeriod = newestPeriod(read);
  const weighted = departmentWeights(nodes);
  const breakdowns = new Set(weighedBreakdowns(weighted));
  const departments = [...kpisByDepartment(weighted)].map(([name, kpis]): DepartmentSummary => ({
    name, kpis: kpis.length, weight: totalOverDays(kpis), weighedBreakdowns: kpis.filter((kpi) => breakdowns.has(kpi)).length,
  }));
  return {
    name: reading.name,
    language: reading.language,
    departments,
    kpis: departments.reduce((sum, department) => sum + department.kpis, 0),
    periods: periodsOf(reading, nodes),
    results: read.length,
    resultsPeriod,
    resultsCurrent: resultsPeriod !== null && isCurrent(reading, resultsPeriod),
  };
}

/** Whether what was written of a period is what its sheets come to, without the departments that are closed: theirs stay as they are. */
function isCurrent(reading: WorkbookReading, period: PeriodId): boolean {
  const cycles = cyclesIn(reading);
  const nameOf = departmentNames(reading);
  return areCurrent(writtenResults(reading, period), consolidationOf(reading, period), (department) => !isClosed(cycles, period, nameOf(department, period)));
}

function periodsOf(reading: WorkbookReading, nodes: readonly GoalNode[]): readonly PeriodSummary[] {
  const known = new Set(nodes.filter(({ level }) => level === "kpi").map(({ id }) => id));
  const periods = new Set(reading.tables.flatMap((table): PeriodId[] => {
    const id = parseReviewTableName(table);
    return id === null ? [] : [id.period];
  }));
  const standings = standingsOf(reading, nodes);
  return [...periods].sort(comparePeriods).map((period) => {
    const closed = closedTabs(reading, period);
    const frozenOf = new Map(closed.tabs.map((tab) => [tab.reading.table, tab] as const));
    const sheets = reviewTabs(reading, period, nodes).map((tab): DepartmentReview => {
      // What is closed is as it was then, whatever became of its sheet and of the goal tree.
      const frozen = frozenOf.get(tab.reading.table);
      const counted = frozen?.frozen === undefined ? known : new Set(frozen.frozen.goals.map(({ id }) => id));
      // A KPI that has left the goal tree does not count, so nobody has to fill it in; nor has anybody what adds points or stops them.
      const { rows: all, missing } = readTable(tables.review, frozen?.reading ?? tab.reading);
      const rows = all
        .filter(({ values }) => (counted.size === 0 || counted.has(values.goalId)) && (values.section ?? "weighted") === "weighted");
      const standing = standingAt(standings, { period, department: tab.department, owner: tab.person });
      return {
        name: tab.department, sheet: tab.reading.sheet, filled: rows.filter(({ values }) => isFilled(values)).length, kpis: rows.length,
        ...(missing.length === 0 ? {} : { unread: { sheet: tab.reading.sheet, missing } }),
        ...(tab.person === "" ? {} : { perPerson: true }),
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
    ...(each.perPerson === true ? { perPerson: true } : {}),
    ...(all.unread === undefined && each.unread !== undefined ? { unread: each.unread } : {}),
    sheets: (all.sheets ?? 1) + 1,
    submitted: (all.submitted ?? 0) + (each.submitted ?? 0),
    ...(isLater(each.standing, all.standing) ? { standing: each.standing } : {}),
  }));
}

function isLater(one: SubmissionStanding | undefined, other: SubmissionStanding | undefined): one is SubmissionStanding {
  return one !== undefined && one.at > (other?.at ?? "");
}
