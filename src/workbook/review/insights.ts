import { readResults } from "../../review/results";
import { readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { readWorkbook } from "../read";
import { findTable, needColumns } from "../tables";
import { departmentNames } from "./departmentNames";
import type { InsightsReading } from "./insightsTypes";
import { okrsIn } from "./reviewTables";

/** See `KpiWorkbook.readInsights`. */
export async function readInsights(context: Excel.RequestContext): Promise<InsightsReading> {
  const reading = await readWorkbook(context, ["goals", "results", "totals", "okrs"]);
  const results = findTable(reading, "results");
  const totals = findTable(reading, "totals");
  const read = results === null ? null : readResults(results);
  if (read !== null) needColumns(tables.results.name, read.missing, reading.language ?? "en-US");
  const nameOf = departmentNames(reading);
  return {
    results: (read?.cited ?? []).map(({ result, row }) => ({
      ...result, department: nameOf(result.department, result.period), cells: { actual: row.cell("actual"), score: row.cell("score") },
    })),
    totals: totals === null ? [] : readTable(tables.totals, totals).rows.map(({ values: { period, department, total, grade } }) => ({
      period, department: nameOf(department, period), total, grade,
    })),
    keyResults: okrsIn(reading)?.keyResults ?? [],
  };
}
