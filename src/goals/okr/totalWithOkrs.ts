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

/** What a department without key results has. */
export const noShare: OkrShare = { weight: 0, points: 0 };

/**
 * The share of the key results of one department in one period. Those without a grade or a weight take none: what is
 * missing is never 0 points. A key result that names no period counts in all of them; weights over 100 % share the whole.
 */
export function okrShare(keyResults: readonly KeyResult[], department: string, period: string): OkrShare {
  const own = keyResults.filter((each) => belongsTo(each, department, period));
  const parts = own.flatMap((each) => {
    const grade = gradeOf(each);
    return grade === null || each.weight === null || each.weight <= 0 ? [] : [{ grade, weight: each.weight }];
  });
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  const scale = Math.max(1, weight);
  return { weight: weight / scale, points: (parts.reduce((sum, part) => sum + part.weight * part.grade, 0) * 100) / scale };
}

/** Whether a key result is one of a department in a period, however their names are typed. */
export function belongsTo(keyResult: Pick<KeyResult, "department" | "period">, department: string, period: string): boolean {
  const isOfPeriod = keyResult.period === "" || keyResult.period.toLowerCase() === period.toLowerCase();
  return isOfPeriod && departmentKey(keyResult.department) === departmentKey(department);
}

/**
 * The department's total with its key results in it: they take their weight, the KPIs keep the rest. Without a weight the
 * total stays what it is; where there is no KPI score the key results speak for the whole.
 */
export function totalWithOkrs(kpiPoints: number | null, { weight, points }: OkrShare): number | null {
  if (weight === 0) return kpiPoints;
  return kpiPoints === null ? points / weight : kpiPoints * (1 - weight) + points;
}

/** The share of a department's key results beside its total of a period. */
export interface OkrTotal extends OkrShare {
  readonly department: string;
  readonly period: string;
  /** As it was consolidated last. */
  readonly total: number;
}

/** The totals that were consolidated in which key results count; the others are left out. */
export function okrTotals(
  keyResults: readonly KeyResult[], totals: readonly { readonly department: string; readonly period: string; readonly total: number | null }[],
): readonly OkrTotal[] {
  return totals.flatMap(({ department, period, total }): OkrTotal[] => {
    const share = okrShare(keyResults, department, period);
    return share.weight === 0 || total === null ? [] : [{ department, period, total, ...share }];
  });
}
