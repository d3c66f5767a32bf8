import { kpisByDepartment } from "../goals/tree";
import { departmentFor } from "../review/generate";
import { comparePeriods } from "../review/periods";
import { replacedBy } from "../review/keptResults";
import { same } from "../review/reviewChecks";
import { readResults } from "../review/results";
import { parseReviewTableName } from "../review/reviewTable";
import { readTable } from "../sheets/readTable";
import { tables } from "../sheets/schema";
import { goalsOf } from "./goals";
import { readWorkbook, type WorkbookReading } from "./read";
import { newestPeriod } from "./results";
import { consolidationOf, reviewTables } from "./reviews";
import { findTable } from "./tables";
import type { PeriodSummary, WorkbookSummary } from "./types";
import type { GoalNode } from "../goals/types";
import type { Consolidation, KpiResult, PeriodId } from "../review/types";

/** See `KpiWorkbook.readSummary`. */
export async function readSummary(context: Excel.RequestContext): Promise<WorkbookSummary> {
  const reading = await readWorkbook(context, ["goals", "results", "grades", "status"], (table) => parseReviewTableName(table) !== null);
  const nodes = goalsOf(reading, reading.language ?? "en-US")?.nodes ?? [];
  const results = findTable(reading, "results");
  const read = results === null ? [] : readResults(results).results;
  const resultsPeriod = newestPeriod(read);
  const departments = [...kpisByDepartment(nodes)].map(([name, kpis]) => ({
    name, kpis: kpis.length, weight: kpis.reduce((sum, kpi) => sum + (kpi.weight ?? 0), 0),
  }));
  return {
    name: reading.name,
    language: reading.language,
    departments,
    kpis: departments.reduce((sum, department) => sum + department.kpis, 0),
    periods: periodsOf(reading, nodes),
    results: read.length,
    resultsPeriod,
    resultsCurrent: resultsPeriod !== null && areCurrent(read.filter(({ period }) => period === resultsPeriod), consolidationOf(reading, resultsPeriod)),
  };
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
  return [...periods].sort(comparePeriods).map((period) => ({
    period,
    departments: reviewTables(reading, period).map(([key, table]) => {
      // A KPI that has left the goal tree does not count, so nobody has to fill it in.
      const rows = readTable(tables.review, table).rows.filter(({ values }) => known.size === 0 || known.has(values.goalId));
      return {
        name: departmentFor(key, nodes) ?? table.department ?? table.sheet,
        sheet: table.sheet,
        filled: rows.filter(({ values }) => values.actual !== null).length,
        kpis: rows.length,
      };
    }),
  }));
}
