import { askedHeadings, writtenNames } from "../../insights/ask/answer";
import type { CitedResult } from "../../insights/overview/series";
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
  const own = {
    results: (read?.cited ?? []).map(({ result, row }) => ({
      ...result, ...named(row, nameOf(result.department, result.period)), cells: { actual: row.cell("actual"), score: row.cell("score") },
    })),
    totals: totals === null ? [] : readTable(tables.totals, totals).rows.map((row) => {
      const { period, department, total, grade } = row.values;
      return { period, ...named(row, nameOf(department, period)), total, grade, cells: { total: row.cell("total") } };
    }),
  };
  return {
    ...own,
    keyResults: okrsIn(reading)?.keyResults ?? [],
    asked: results === null ? null : { headings: askedHeadings(results.header, totals?.header ?? null), written: writtenNames(own) },
  };
}

/** A department by the name that it has now, and what its cell holds where that is something else. */
function named(row: { readonly raw: (column: "department") => unknown }, department: string): Pick<CitedResult, "department" | "writtenDepartment"> {
  const written = String(row.raw("department") ?? "");
  return written === department || department === "" ? { department } : { department, writtenDepartment: written };
}
