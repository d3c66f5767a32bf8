import type { Row } from "../sheets/schema";
import { tables } from "../sheets/schema";
import { readTable, type ReadRow, type ReadTable, type TableReading } from "../sheets/readTable";
import type { RowContent } from "../sheets/tablePlan";
import type { Consolidation, KpiResult } from "./types";

/** The rows of `tblResults` for a consolidation; every row carries the grade of its department. */
export function resultRows({ results, totals }: Consolidation): readonly RowContent<"results">[] {
  const grades = new Map(totals.map((total) => [total.department, total.grade] as const));
  return results.map((result) => ({ ...result, grade: grades.get(result.department) ?? "" }));
}

/** The rows of `tblTotals`. */
export function totalRows({ period, totals }: Consolidation): readonly RowContent<"totals">[] {
  return totals.map(({ rank = null, ...total }) => ({ period, ...total, rank }));
}

/** What identifies a row of `tblResults`; the department by its goal ids alone, which survive renaming. */
export function resultKey({ period, goalId }: { readonly period?: unknown; readonly goalId?: unknown }): string {
  return `${String(period)} ${String(goalId)}`;
}

export function totalKey({ period, department }: { readonly period?: unknown; readonly department?: unknown }): string {
  return `${String(period)} ${String(department)}`;
}

/** What identifies a row of `tblRevisions`. */
export function revisionKey({ period, goalId, revision }: { readonly period?: unknown; readonly goalId?: unknown; readonly revision?: unknown }): string {
  return `${resultKey({ period, goalId })} ${String(revision)}`;
}

type ResultColumns = (typeof tables)["results"]["columns"];

export interface ReadResults extends ReadTable<ResultColumns> {
  readonly results: readonly KpiResult[];
  /** The same results with the rows that they were read from. */
  readonly cited: readonly { readonly result: KpiResult; readonly row: ReadRow<ResultColumns> }[];
}

/** `tblResults` as results; rows without a weight, direction or method are findings and are left out. */
export function readResults(reading: TableReading): ReadResults {
  const read = readTable(tables.results, reading);
  const cited = read.rows.flatMap((row) => {
    const result = resultOf(row.values);
    return result === null ? [] : [{ result, row }];
  });
  return { ...read, cited, results: cited.map(({ result }) => result) };
}

function resultOf(row: Row<"results">): KpiResult | null {
  const { weight, direction, method } = row;
  if (weight === null || direction === null || method === null) return null;
  const { grade: _ofDepartment, revision, ...result } = row;
  return { ...result, weight, direction, method, ...(revision === null ? {} : { revision }) };
}
