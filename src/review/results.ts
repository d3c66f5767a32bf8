import type { Row } from "../sheets/schema";
import { tables } from "../sheets/schema";
import { readTable, type ReadTable, type TableReading } from "../sheets/readTable";
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

/** `tblResults` as results; rows without a weight, direction or method are findings and are left out. */
export function readResults(reading: TableReading): ReadTable<(typeof tables)["results"]["columns"]> & { readonly results: readonly KpiResult[] } {
  const read = readTable(tables.results, reading);
  return { ...read, results: read.rows.flatMap(({ values }) => resultOf(values) ?? []) };
}

function resultOf(row: Row<"results">): KpiResult | null {
  const { weight, direction, method } = row;
  if (weight === null || direction === null || method === null) return null;
  const { grade: _ofDepartment, revision, ...result } = row;
  return { ...result, weight, direction, method, ...(revision === null ? {} : { revision }) };
}
