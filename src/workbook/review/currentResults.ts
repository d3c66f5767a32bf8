import { areResultsCurrent, areTotalsCurrent, type WrittenResults } from "../../review/consolidation/currentResults";
import { earlierResults } from "../../review/keptResults";
import type { Consolidation, PeriodId } from "../../review/types";
import { readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { WorkbookReading } from "../read";
import { consolidationOf } from "../reviews";
import { findTable } from "../tables";
import { departmentNames } from "./departmentNames";

/** What was written of a period, by what departments are called now. */
export function writtenResults(reading: WorkbookReading, period: PeriodId): WrittenResults {
  const nameOf = departmentNames(reading);
  const named = <Row extends { readonly department: string }>(row: Row): Row => ({ ...row, department: nameOf(row.department, period) });
  const totals = findTable(reading, "totals");
  return {
    results: earlierResults(period, findTable(reading, "results")).map(named),
    totals: totals === null ? [] : readTable(tables.totals, totals).rows.flatMap(({ values }) => (values.period === period ? [named(values)] : [])),
  };
}

/** What was written of some departments. */
export function writtenOf({ results, totals }: WrittenResults, isMeant: (department: string) => boolean): WrittenResults {
  const meant = <Row extends { readonly department: string }>(rows: readonly Row[]): readonly Row[] => rows.filter(({ department }) => isMeant(department));
  return { results: meant(results), totals: meant(totals) };
}

/** Whether what was written of some departments is what the sheets give. */
export function areCurrent(written: WrittenResults, now: Consolidation, isMeant: (department: string) => boolean): boolean {
  const isOwn = ({ department }: { readonly department: string }): boolean => isMeant(department);
  const then = writtenOf(written, isMeant);
  const own: Consolidation = { ...now, results: now.results.filter(isOwn), totals: now.totals.filter(isOwn) };
  return areResultsCurrent(then.results, own) && areTotalsCurrent(then.totals, own.totals);
}

/** Whether the results of a department, as they were written, are what its sheets give now; of what cannot be read nobody can say. */
export function currentDepartments(reading: WorkbookReading, period: PeriodId): (department: string) => boolean {
  const now = consolidationOf(reading, period);
  const written = writtenResults(reading, period);
  const unread = new Set(now.unread?.map(({ department }) => department));
  return (department) => unread.has(department) || areCurrent(written, now, (name) => name === department);
}
