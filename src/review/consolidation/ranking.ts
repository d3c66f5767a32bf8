import { groupBy } from "../../goals/tree";
import { ranks } from "../../scoring/fairness/rank";
import type { GradeScale } from "../../scoring/grade";
import type { DepartmentTotal } from "../types";

/** Totals with their ranks by the rule of KPI.RANK: equal totals share a rank, a department without a total has none. */
export function ranked(totals: readonly DepartmentTotal[]): readonly DepartmentTotal[] {
  const places = ranks(totals.map(({ total }) => total));
  return totals.map((total, index) => ({ ...total, rank: places[index] ?? null }));
}

export interface GradeCount {
  readonly grade: string;
  readonly count: number;
}

/** How many departments have each grade, best first; grades that nobody has are counted too, those outside the scale come last. */
export function distribution(totals: readonly Pick<DepartmentTotal, "grade">[], scale: Pick<GradeScale, "labels"> | null): readonly GradeCount[] {
  const byGrade = groupBy(totals.filter(({ grade }) => grade !== ""), ({ grade }) => grade);
  const known = scale === null ? [] : scale.labels.map(String);
  const others = [...byGrade.keys()].filter((grade) => !known.includes(grade)).sort();
  return [...known, ...others].map((grade) => ({ grade, count: byGrade.get(grade)?.length ?? 0 }));
}
