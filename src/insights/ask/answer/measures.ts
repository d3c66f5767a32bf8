import type { PeriodId } from "../../../review/types";
import { reaches } from "../../../scoring/compare";
import { Failure } from "../../../scoring/failure";
import { attainKpi } from "../../../scoring/score";
import { keyOf, type CitedResult } from "../../overview/series";
import type { Limit, Measure, Standing } from "../types";
import { fold } from "./names";
import type { AskedReading } from "./types";

/** What results and totals measure. */
export class Measures {
  private readonly totals = new Map<string, number | null>();
  private readonly earlier = new Map<string, number | null>();

  constructor({ results, totals }: AskedReading, since: PeriodId | null) {
    for (const { period, department, total } of totals) setFirst(this.totals, totalKey(period, department), total);
    for (const result of results) if (result.period === since) setFirst(this.earlier, fold(keyOf(result)), result.score);
  }

  of(result: CitedResult, measure: Measure): number | null {
    switch (measure) {
      case "attainment": return attainment(result);
      case "total": return this.total(result.period, result.department);
      case "change": return difference(result.score, this.earlier.get(fold(keyOf(result))) ?? null);
      default: return result[measure];
    }
  }

  /** The total of a department in a period as it was consolidated. */
  total(period: PeriodId, department: string): number | null {
    return this.totals.get(totalKey(period, department)) ?? null;
  }
}

export function difference(now: number | null, before: number | null): number | null {
  return now === null || before === null ? null : now - before;
}

/** KPI.ATTAIN by the ratio method: a fraction, neither capped nor floored. */
function attainment({ actual, target, direction }: CitedResult): number | null {
  const found = attainKpi({ actual, target, direction });
  return found instanceof Failure ? null : found;
}

export function stands({ actual, score }: CitedResult, standing: Standing): boolean {
  if (standing === "notMeasured") return actual === null;
  return score !== null && reaches(score, 100) === (standing === "onTarget");
}

/** Whether a value lies within a limit; what is missing does not. */
export function isWithin(value: number | null, { comparator, value: limit }: Limit): boolean {
  if (value === null) return false;
  switch (comparator) {
    case ">=": return reaches(value, limit);
    case "<": return !reaches(value, limit);
    case "<=": return reaches(limit, value);
    case ">": return !reaches(limit, value);
  }
}

/** Without the dust of decimals, by which sums of the same numbers differ: what people take for a tie is one. */
export function exact(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

function totalKey(period: PeriodId, department: string): string {
  return fold(`${period}\n${department}`);
}

function setFirst<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}
