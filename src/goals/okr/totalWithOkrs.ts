import { departmentKey } from "../ids";
import { gradeOf } from "./grade";
import type { KeyResult } from "./types";

/** What the key results of a department take of its total. */
export interface OkrShare {
  /** Fraction of the total that they count for: 0.2 is 20 %. */
  readonly weight: number;
  /** Points that they bring into the total of 100. */
  readonly points: number;
}

/**
 * The share of the key results of one department in one period. Those without a grade or a weight take none: what is
 * missing is never 0 points. A key result that names no period counts in all of them; weights over 100 % share the whole.
 */
export function okrShare(keyResults: readonly KeyResult[], department: string, period: string): OkrShare {
  const own = keyResults.filter((each) => departmentKey(each.department) === departmentKey(department) && (each.period === "" || each.period === period));
  const parts = own.flatMap((each) => {
    const grade = gradeOf(each);
    return grade === null || each.weight === null || each.weight <= 0 ? [] : [{ grade, weight: each.weight }];
  });
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  const scale = Math.max(1, weight);
  return { weight: weight / scale, points: (parts.reduce((sum, part) => sum + part.weight * part.grade, 0) * 100) / scale };
}

/**
 * The department's total with its key results in it: they take their weight, the KPIs keep the rest. Without a weight the
 * total stays what it is; where there is no KPI score the key results speak for the whole.
 */
export function totalWithOkrs(kpiPoints: number | null, { weight, points }: OkrShare): number | null {
  if (weight === 0) return kpiPoints;
  return kpiPoints === null ? points / weight : kpiPoints * (1 - weight) + points;
}

/** A department's total of a period, without its key results and with them. */
export interface OkrTotal {
  readonly department: string;
  readonly period: string;
  /** Fraction of the total that the key results count for. */
  readonly weight: number;
  readonly before: number;
  readonly after: number;
}

/** What the totals that were consolidated become where key results count; the others are left out. */
export function okrTotals(
  keyResults: readonly KeyResult[], totals: readonly { readonly department: string; readonly period: string; readonly total: number | null }[],
): readonly OkrTotal[] {
  return totals.flatMap(({ department, period, total }): OkrTotal[] => {
    const share = okrShare(keyResults, department, period);
    const after = totalWithOkrs(total, share);
    return share.weight === 0 || total === null || after === null ? [] : [{ department, period, weight: share.weight, before: total, after }];
  });
}
