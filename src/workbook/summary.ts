import { kpisByDepartment } from "../goals/tree";
import { departmentFor } from "../review/generate";
import { comparePeriods } from "../review/periods";
import { readResults } from "../review/results";
import { parseReviewTableName } from "../review/reviewTable";
import { readTable } from "../sheets/readTable";
import { tables } from "../sheets/schema";
import { goalsOf } from "./goals";
import { readWorkbook, type WorkbookReading } from "./read";
import { newestPeriod } from "./results";
import { reviewTables } from "./reviews";
import { findTable } from "./tables";
import type { PeriodSummary, WorkbookSummary } from "./types";
import type { GoalNode } from "../goals/types";
import type { PeriodId } from "../review/types";

/** See `KpiWorkbook.readSummary`. */
export async function readSummary(context: Excel.RequestContext): Promise<WorkbookSummary> {
  const reading = await readWorkbook(context, ["goals", "results"], (table) => parseReviewTableName(table) !== null);
  const nodes = goalsOf(reading, reading.language ?? "en-US")?.nodes ?? [];
  const results = findTable(reading, "results");
  const read = results === null ? [] : readResults(results).results;
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
    resultsPeriod: newestPeriod(read),
  };
}

function periodsOf(reading: WorkbookReading, nodes: readonly GoalNode[]): readonly PeriodSummary[] {
  const periods = new Set(reading.tables.flatMap((table): PeriodId[] => {
    const id = parseReviewTableName(table);
    return id === null ? [] : [id.period];
  }));
  return [...periods].sort(comparePeriods).map((period) => ({
    period,
    departments: reviewTables(reading, period).map(([key, table]) => {
      const { rows } = readTable(tables.review, table);
      return {
        name: departmentFor(key, nodes) ?? table.sheet,
        sheet: table.sheet,
        filled: rows.filter(({ values }) => values.actual !== null).length,
        kpis: rows.length,
      };
    }),
  }));
}
